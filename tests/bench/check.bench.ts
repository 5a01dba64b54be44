import { performance } from 'node:perf_hooks';
import { evaluate, type EvaluationInput } from '#shared/domain/rules/index.ts';
import {
  dossier,
  leg,
  office,
  shippedCalendars,
  shippedPack,
  traveller,
} from '../unit/rules/support.ts';

/**
 * How long `check` of one dossier takes in process, as medians; printed, never asserted.
 *
 * Target: under 2 ms for one dossier; 10,000 dossiers under 5 s. Run with `npx node tests/bench/check.bench.ts`.
 */
const rounds = 400;

function input(travellers: number): EvaluationInput {
  const categories = ['bupati_wali_kota', 'asn_kab_kota', 'dprd_kab_kota', 'pihak_lain'] as const;
  return {
    dossier: dossier({
      purpose: 'kerja_sama',
      legs: [leg({ visaRequired: 'yes' })],
      travellers: Array.from({ length: travellers }, (_, index) =>
        traveller(index + 1, categories[index % categories.length] ?? 'asn_kab_kota'),
      ),
    }),
    office: office(),
    pack: shippedPack,
    overlay: null,
    calendars: shippedCalendars,
    today: '2026-11-22',
    marks: [],
    events: [],
    attachments: {},
    papers: {},
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function measure(travellers: number): void {
  const given = input(travellers);
  const first = performance.now();
  const { items } = evaluate(given);
  const cold = performance.now() - first;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A fresh copy each time, as a read from the store gives; pack and calendars stay the same objects.
    const copy = { ...given, dossier: structuredClone(given.dossier) };
    const start = performance.now();
    evaluate(copy);
    times.push(performance.now() - start);
  }
  const typical = median(times);
  console.log(
    `check, ${travellers} travellers, ${items.length} items: median ${typical.toFixed(3)} ms ` +
      `(first ${cold.toFixed(1)} ms); 10,000 dossiers about ${(typical * 10).toFixed(1)} s; ` +
      `${(2 / typical).toFixed(1)} times within the 2 ms target`,
  );
}

for (const travellers of [1, 3, 5, 20]) measure(travellers);
