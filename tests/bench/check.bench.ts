import { evaluate, type EvaluationInput } from '#shared/domain/rules/index.ts';
import {
  dossier,
  leg,
  office,
  shippedCalendars,
  shippedPack,
  traveller,
} from '../unit/rules/support.ts';
import { medianTime, type Figure } from './support/figures.ts';

const rounds = 400;
const warmUp = 20;

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

/** How long `check` of one dossier takes in process. Target: under 2 ms; 10,000 dossiers follow from it. */
export async function checks(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const travellers of [1, 3, 5, 20]) figures.push(await measure(travellers));
  return figures;
}

async function measure(travellers: number): Promise<Figure> {
  const given = input(travellers);
  const { items } = evaluate(given);
  // A fresh copy each time, as a read from the store gives; pack and calendars stay the same objects.
  const copies = Array.from({ length: rounds + warmUp }, () => ({
    ...given,
    dossier: structuredClone(given.dossier),
  }));
  const value = await medianTime(() => evaluate(copies.pop() ?? given), { rounds, warmUp });
  return {
    what: `check, ${travellers} travellers, ${items.length} items`,
    value,
    unit: 'ms',
    target: 2,
  };
}
