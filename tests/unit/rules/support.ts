import { join } from 'node:path';
import { loadCalendars, loadRulePack } from '#core/rules/index.ts';
import type { CalendarDate, Instant } from '#shared/domain/common/index.ts';
import {
  emptyDossier,
  type Dossier,
  type Leg,
  type Traveller,
} from '#shared/domain/dossiers/index.ts';
import { emptyOffice, type Office } from '#shared/domain/office/index.ts';
import {
  emptyPersonDraft,
  snapshotPerson,
  type Passport,
  type TravellerCategory,
} from '#shared/domain/people/index.ts';
import {
  evaluate,
  rule,
  type Checklist,
  type ChecklistItem,
  type EvaluationInput,
  type Finding,
  type ItemMark,
  type Rule,
  type RuleOf,
} from '#shared/domain/rules/index.ts';
import type { StepEvent, TrackingStep } from '#shared/domain/tracking/index.ts';

const assets = join(import.meta.dirname, '../../../assets');

/** The pack and calendars that ship with the program. */
export const shippedPack = await loadRulePack(join(assets, 'rules/id-pdln-2026-11'));
export const shippedCalendars = await loadCalendars(join(assets, 'calendars'));

/** Identifiers that are UUIDs and still readable: `id(3)`. */
export function id(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A calendar date without ceremony. */
export function day(text: string): CalendarDate {
  return text as CalendarDate;
}

/** A service passport that lasts, unless told otherwise. */
export function passport(given: Partial<Passport> = {}): Passport {
  return {
    id: id(900),
    kind: 'service',
    number: 'X0000001',
    nameInPassport: '',
    issuedAt: 'Jakarta',
    issuedOn: day('2025-01-06'),
    expiresOn: day('2030-01-06'),
    ...given,
  };
}

/** A traveller with a category; the passport is a lasting service passport unless given. */
export function traveller(
  number: number,
  category: TravellerCategory | null,
  given: { passport?: Passport | null; name?: string } = {},
): Traveller {
  const draft = {
    ...emptyPersonDraft(),
    name: given.name ?? `Peserta ${number}`,
    category,
    passports: [],
  };
  const own =
    given.passport === undefined
      ? passport({ number: `X${String(number).padStart(7, '0')}` })
      : given.passport;
  return {
    id: id(number),
    personId: id(100 + number),
    snapshot: { ...snapshotPerson(draft), passport: own },
    frozenAt: '2026-11-22T00:00:00.000Z' as Instant,
    role: '',
  };
}

/** One leg in Japan from 12 to 16 April 2027, unless told otherwise. */
export function leg(given: Partial<Leg> = {}): Leg {
  return {
    id: id(500),
    country: 'JP',
    city: 'Niigata',
    arrivesOn: day('2027-04-12'),
    departsOn: day('2027-04-16'),
    visaRequired: 'no',
    diplomaticRelations: 'yes',
    ...given,
  };
}

/** A complete dossier of a comparative study in April 2027, to vary. */
export function dossier(given: Partial<Dossier> = {}): Dossier {
  return {
    ...emptyDossier({
      id: id(1),
      now: '2026-11-22T00:00:00.000Z' as Instant,
      rulePack: shippedPack.id,
      title: 'Studi banding ke Niigata',
    }),
    purpose: 'studi_banding',
    event: {
      name: 'Studi pengelolaan air',
      organiser: 'Prefektur Niigata',
      startsOn: day('2027-04-13'),
      endsOn: day('2027-04-15'),
    },
    travel: {
      departsOn: day('2027-04-12'),
      returnsOn: day('2027-04-16'),
      departureCity: 'Jakarta',
    },
    legs: [leg()],
    funding: [
      {
        id: id(700),
        payer: 'government',
        institution: 'APBD Kabupaten Contoh Raya',
        covers: ['ticket'],
        amount: { amount: 100_000_000, currency: 'IDR' },
        budgetAccount: '5.1.02.04.01.0001',
      },
    ],
    travellers: [traveller(11, 'asn_kab_kota')],
    ...given,
  };
}

/** An invented kabupaten, unless told otherwise. */
export function office(given: Partial<Office> = {}): Office {
  return {
    ...emptyOffice(),
    level: 'kabupaten',
    regionName: 'Contoh Raya',
    provinceName: 'Contoh Selatan',
    unitName: 'Bagian Kerja Sama',
    city: 'Contoh',
    ...given,
  };
}

/** What is asked of the engine about a dossier on 22 November 2026, unless told otherwise. */
export function asked(given: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    dossier: dossier(),
    office: office(),
    pack: shippedPack,
    overlay: null,
    calendars: shippedCalendars,
    today: '2026-11-22',
    marks: [],
    events: [],
    attachments: {},
    papers: {},
    ...given,
  };
}

/** Evaluates a dossier on 22 November 2026, unless told otherwise. */
export function checked(given: Partial<EvaluationInput> = {}): Checklist {
  return evaluate(asked(given));
}

/** The item with a key; fails with the keys that are there. */
export function itemOf(checklist: Checklist, key: string): ChecklistItem {
  const found = checklist.items.find((candidate) => candidate.key === key);
  if (found === undefined) {
    throw new Error(`no item ${key} among ${checklist.items.map((item) => item.key).join(' ')}`);
  }
  return found;
}

/** The step with a key. */
export function stepOf(checklist: Checklist, key: string): TrackingStep {
  const found = checklist.steps.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no step ${key}`);
  return found;
}

/** The findings with a message key, without its `findings.` */
export function findingsOf(checklist: Checklist, name: string): Finding[] {
  return checklist.findings.filter((finding) => finding.message.key === `findings.${name}`);
}

/** Something that happened at a step; later numbers were recorded later. */
export function event(
  number: number,
  step: string,
  kind: StepEvent['kind'],
  date: string,
  given: Partial<StepEvent> = {},
): StepEvent {
  return {
    id: id(8000 + number),
    step,
    kind,
    date: day(date),
    reference: '',
    note: '',
    recordedAt: `${date}T01:00:00.${String(number).padStart(3, '0')}Z` as Instant,
    ...given,
  };
}

/** A mark on an item that says nothing yet. */
export function mark(item: string, given: Partial<ItemMark> = {}): ItemMark {
  return {
    item,
    notApplicableReason: null,
    requestedOn: null,
    receivedOn: null,
    note: '',
    ...given,
  };
}

/** A rule that asks for the KAK under the conditions given. */
export function ruleOf(given: Pick<RuleOf<'document'>, 'when' | 'unless'>): Rule {
  return rule.parse({
    id: 'contoh',
    kind: 'document',
    label: 'Contoh',
    label_en: 'Example',
    parameters: { document: 'kak' },
    source: [],
    grade: 'C',
    ...given,
  });
}
