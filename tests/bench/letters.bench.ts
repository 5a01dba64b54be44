import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pMapIterable } from 'p-map';
import { createLetterEngine, type LetterEngine } from '../../electron/core/letters/index.ts';
import {
  buildLetter,
  type LetterKind,
  type LetterModel,
} from '../../shared/domain/letters/index.ts';
import { sampleDossier, sampleInput } from '../fixtures/letters/samples.ts';
import { against, median, type Figure } from './support/figures.ts';
import { convertWithLibreOffice, printWithChromium, wordCopies } from './support/letterPeers.ts';
import { findPeer } from './support/peers.ts';

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

/** Sets letters as the application does when it saves all: the next is ready when a thread is free. */
async function setAll(engine: LetterEngine, batch: readonly LetterModel[]): Promise<void> {
  const set = (model: LetterModel) => engine.toPdf(model);
  for await (const pdf of pMapIterable(batch, set, { concurrency: 4 })) {
    if (pdf.length === 0) throw new Error('a letter without bytes');
  }
}

async function timeBatch(kind: LetterKind, different: boolean, threads: 1 | 2): Promise<Timing> {
  const engine = createLetterEngine({ assetsDir, threads });
  const warm = models(kind, different, 99).slice(0, 4);
  await setAll(engine, warm);
  const walls: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const batch = models(kind, different, round);
    const cpu = process.cpuUsage();
    const started = performance.now();
    await setAll(engine, batch);
    walls.push((performance.now() - started) / size);
    const used = process.cpuUsage(cpu);
    costs.push((used.user + used.system) / 1000 / size);
  }
  await engine.dispose();
  return { wall: median(walls), cpu: median(costs) };
}

/** Letters after which memory is looked at for the first time, and for the last. */
const [settled, many] = [200, 1000];

/** By how many megabytes the process grows between the 200th and the 1,000th letter with texts of its own. */
async function memoryGrown(): Promise<number> {
  const engine = createLetterEngine({ assetsDir });
  let before = 0;
  for (let round = 0; round < many / size; round += 1) {
    if (round === settled / size) before = process.memoryUsage.rss();
    const batch = models('permission_request', true, round);
    await setAll(engine, batch);
  }
  const grown = (process.memoryUsage.rss() - before) / 1e6;
  await engine.dispose();
  return grown;
}

/** The same letters set by other programs, letterhead, tables and all; ours as the application sets them. */
async function peers(): Promise<Figure[]> {
  const { wall: ours } = await timeBatch('permission_request', false, 2);
  const browser = findPeer(['chromium', 'chromium-browser', 'google-chrome'], 'chromium');
  const office = findPeer(['soffice', 'libreoffice'], 'libreoffice-writer-nogui');
  const copies = await wordCopies(models('permission_request', false, 0));
  try {
    const missing = browser.missing ?? office.missing;
    return [
      { what: 'permission_request as the application sets it', value: ours, unit: 'ms' },
      ...against(
        'Chromium, print to PDF',
        // LibreOffice turns the Word copies into the pages that Chromium prints.
        browser.path === null || office.path === null
          ? null
          : await printWithChromium(browser.path, office.path, copies),
        ours,
        { least: 5, ...(missing === null ? {} : { note: missing }) },
      ),
      ...against(
        'LibreOffice, one batch of the Word copies',
        office.path === null ? null : convertWithLibreOffice(office.path, copies),
        ours,
        { least: 10, ...(office.missing === null ? {} : { note: office.missing }) },
      ),
    ];
  } finally {
    copies.remove();
  }
}

/**
 * A letter within a batch of 100, with one thread and with two, with texts that the letters share (at most 10 ms) and
 * with texts that are all different (at most 15 ms); the memory of a long batch; and other programs on the same texts.
 */
export async function letters(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ['permission_request', 'surat_tugas', 'spd'] as const) {
    for (const different of [false, true]) {
      const texts = `${kind}, ${different ? 'texts all different' : 'shared texts'}`;
      const one = await timeBatch(kind, different, 1);
      const two = await timeBatch(kind, different, 2);
      const target = different ? 15 : 10;
      figures.push(
        { what: `${texts}, 1 thread`, value: one.wall, unit: 'ms', target },
        { what: `${texts}, 1 thread, processor time`, value: one.cpu, unit: 'ms' },
        { what: `${texts}, 2 threads`, value: two.wall, unit: 'ms', target },
        { what: `${texts}, 2 threads against 1`, value: two.wall / one.wall, unit: '×' },
      );
    }
  }
  figures.push(
    {
      what: `memory grown from letter ${settled} to ${many}`,
      value: await memoryGrown(),
      unit: 'MB',
      target: 100,
    },
    ...(await peers()),
  );
  return figures;
}
