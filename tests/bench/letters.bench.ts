import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLetterEngine } from '../../electron/core/letters/index.ts';
import { buildLetter, type LetterKind } from '../../shared/domain/letters/index.ts';
import { sampleDossier, sampleInput } from '../fixtures/letters/samples.ts';
import { median, type Figure } from './support/figures.ts';

const assetsDir = join(import.meta.dirname, '../../assets');
const size = 100;
const rounds = 3;

const vocabulary = readFileSync(join(assetsDir, 'fonts/Arimo-OFL.txt'), 'utf8')
  .split(/[^A-Za-z]+/u)
  .filter((word) => word.length > 2);

/** A paragraph that no other letter has. */
function ownText(seed: number, words: number): string {
  return Array.from(
    { length: words },
    (_unused, index) => vocabulary[(seed * 7919 + index * 31 + seed * index) % vocabulary.length],
  ).join(' ');
}

function models(kind: LetterKind, different: boolean, round: number) {
  return Array.from({ length: size }, (_unused, index) => {
    const seed = round * size + index + 1;
    const dossier = sampleDossier();
    const travellers = dossier.travellers.map((item, at) => ({
      ...item,
      snapshot: { ...item.snapshot, name: `${item.snapshot.name} ${ownText(seed * 3 + at, 1)}` },
    }));
    return buildLetter(
      sampleInput(kind, {
        dossier: different ? { ...dossier, travellers } : dossier,
        fields: {
          number: `000.1.3.3/${seed}/BKS/2027`,
          ...(different && kind !== 'spd'
            ? { body: [1, 2, 3, 4].map((part) => ownText(seed * 5 + part, 45)) }
            : {}),
        },
      }),
    );
  });
}

interface Timing {
  /** What the officer waits. */
  wall: number;
  /** What it costs: says more than the wall on a machine that is busy with other work. */
  cpu: number;
}

async function timeBatch(kind: LetterKind, different: boolean, threads: 1 | 2): Promise<Timing> {
  const engine = createLetterEngine({ assetsDir, threads });
  const warm = models(kind, different, 99).slice(0, 4);
  for await (const result of engine.batch(warm)) if (result.error !== null) throw result.error;
  const walls: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const batch = models(kind, different, round);
    const cpu = process.cpuUsage();
    const started = performance.now();
    for await (const result of engine.batch(batch)) if (result.error !== null) throw result.error;
    walls.push((performance.now() - started) / size);
    const used = process.cpuUsage(cpu);
    costs.push((used.user + used.system) / 1000 / size);
  }
  await engine.dispose();
  return { wall: median(walls), cpu: median(costs) };
}

/**
 * A letter within a batch of 100, with one thread and with two, with texts that the letters share and with texts
 * that are all different. Target: under 10 ms each on a machine at rest.
 */
export async function letters(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ['permission_request', 'surat_tugas', 'spd'] as const) {
    for (const different of [false, true]) {
      const texts = `${kind}, ${different ? 'texts all different' : 'shared texts'}`;
      const one = await timeBatch(kind, different, 1);
      const two = await timeBatch(kind, different, 2);
      figures.push(
        { what: `${texts}, 1 thread`, value: one.wall, unit: 'ms', target: 10 },
        { what: `${texts}, 1 thread, processor time`, value: one.cpu, unit: 'ms' },
        { what: `${texts}, 2 threads`, value: two.wall, unit: 'ms', target: 10 },
        { what: `${texts}, 2 threads against 1`, value: two.wall / one.wall, unit: '×' },
      );
    }
  }
  return figures;
}
