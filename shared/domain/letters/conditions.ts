import type { Payer, Purpose } from '../dossiers/index.ts';
import type { TravellerCategory } from '../people/index.ts';
import { citableApprovals } from './approvals.ts';
import { travellersOf, type LetterFacts } from './facts.ts';

const payerOf =
  (payer: Payer) =>
  ({ dossier }: LetterFacts): boolean =>
    dossier.funding.some((line) => line.payer === payer);

const travels =
  (...categories: readonly TravellerCategory[]) =>
  (facts: LetterFacts): boolean =>
    travellersOf(facts).some(({ snapshot }) =>
      categories.some((item) => item === snapshot.category),
    );

const purposeIn =
  (...purposes: readonly Purpose[]) =>
  ({ dossier }: LetterFacts): boolean =>
    purposes.some((item) => item === dossier.purpose);

/**
 * The conditions on which a paragraph of a letter may depend: a closed list of questions about the dossier.
 *
 * There is no expression language on purpose: each has a label in both languages (`templates:condition`), so that
 * an officer picks it and reads it. One that is added here needs its label, and nothing else.
 */
const conditions = {
  official: ({ dossier }) => dossier.track === 'official',
  important_reason: ({ dossier }) => dossier.track === 'important_reason',
  several_places: ({ dossier }) => dossier.legs.length > 1,
  several_countries: ({ dossier }) =>
    new Set(dossier.legs.flatMap(({ country }) => country ?? [])).size > 1,
  several_travellers: (facts) => travellersOf(facts).length > 1,
  several_payers: ({ dossier }) => dossier.funding.length > 1,
  public_money: payerOf('government'),
  donor: payerOf('donor'),
  own_money: payerOf('own'),
  invited: ({ dossier }) => dossier.invitation.from.trim() !== '',
  urgent: ({ dossier }) => dossier.reasoning.urgency.trim() !== '',
  visa: ({ dossier }) => dossier.legs.some(({ visaRequired }) => visaRequired === 'yes'),
  approved: ({ kind, approvals }) => citableApprovals(kind, approvals).length > 0,
  head_of_region: travels(
    'gubernur',
    'wakil_gubernur',
    'bupati_wali_kota',
    'wakil_bupati_wali_kota',
  ),
  council_member: travels('dprd_provinsi', 'dprd_kab_kota'),
  civil_servant: travels('asn_jpt_madya_provinsi', 'asn_provinsi', 'asn_kab_kota'),
  other_party: travels('pihak_lain'),
  agreement: purposeIn('kerja_sama', 'penandatanganan'),
  study: purposeIn('diklat', 'tugas_belajar'),
  worship: purposeIn('ibadah'),
  treatment: purposeIn('pengobatan'),
  family: purposeIn('keluarga'),
} satisfies Record<string, (facts: LetterFacts) => boolean>;

export type ConditionName = keyof typeof conditions;

/** Names of the conditions, in the order in which they are offered. */
export const conditionNames = Object.keys(conditions) as [ConditionName, ...ConditionName[]];

/** What a text depends on: all of `when`, and none of `unless`. */
export interface Conditional {
  when?: readonly ConditionName[] | undefined;
  unless?: readonly ConditionName[] | undefined;
}

/** Whether a text with conditions stands in this letter. */
export function applies({ when = [], unless = [] }: Conditional, facts: LetterFacts): boolean {
  return (
    when.every((name) => conditions[name](facts)) && !unless.some((name) => conditions[name](facts))
  );
}
