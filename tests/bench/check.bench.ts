import { purposesByTrack } from '#shared/domain/dossiers/index.ts';
import { travellerCategories } from '#shared/domain/people/index.ts';
import { evaluate, otherTripOf, type EvaluationInput } from '#shared/domain/rules/index.ts';
import {
  day,
  dossier,
  event,
  id,
  leg,
  mark,
  office,
  passport,
  shippedCalendars,
  shippedPack,
  traveller,
} from '../unit/rules/support.ts';
import { medianTime, type Figure } from './support/figures.ts';

const dossiers = 10_000;
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

/** Travellers of the dossiers of a whole store: mostly small delegations, now and then a large one. */
const delegations = [1, 1, 2, 2, 3, 3, 3, 4, 5, 8] as const;

/** The dossiers of a store: of every category and purpose, with papers, marks and a trip of another dossier. */
function storeOf(count: number): EvaluationInput[] {
  return Array.from({ length: count }, (_, index): EvaluationInput => {
    const travellers = Array.from(
      { length: delegations[index % delegations.length] ?? 1 },
      (_none, at) =>
        traveller(at + 1, travellerCategories[(index + at) % travellerCategories.length] ?? null, {
          passport: passport({ nameInPassport: `PESERTA ${at + 1}` }),
        }),
    );
    const own = dossier({
      id: id(10_000 + index),
      purpose: purposesByTrack.official[index % purposesByTrack.official.length] ?? null,
      legs: [leg({ visaRequired: index % 2 === 0 ? 'yes' : 'no' })],
      travellers,
    });
    const other = otherTripOf({ ...own, id: id(9) });
    return {
      ...input(0),
      // A fresh copy each, as a read from the store gives; pack and calendars stay the same objects.
      dossier: structuredClone(own),
      marks: [mark('undangan', { receivedOn: day('2026-11-20') })],
      events: index % 3 === 0 ? [event(index, 'gubernur', 'sent', '2026-11-20')] : [],
      papers: {
        surat_tugas: {
          state: 'draft',
          number: '',
          date: '2027-04-01',
          texts: ['Biaya Rp 100 juta.'],
        },
      },
      otherTrips: other === null || index % 5 !== 0 ? [] : [other],
    };
  });
}

/** How long 10,000 different dossiers take one after the other. Target: under 5 s. */
function wholeStore(): Figure {
  const inputs = storeOf(dossiers);
  const started = performance.now();
  for (const one of inputs) evaluate(one);
  return {
    what: `check, ${dossiers} dossiers`,
    value: performance.now() - started,
    unit: 'ms',
    target: 5_000,
  };
}

/** How long `check` takes in process: one dossier (target: under 2 ms) and a store of 10,000 (under 5 s). */
export async function checks(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const travellers of [1, 3, 5, 20]) figures.push(await measure(travellers));
  figures.push(wholeStore());
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
