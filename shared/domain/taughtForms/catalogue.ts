/** What a datum is; decides which shapes it can take. */
export type DatumKind = 'text' | 'name' | 'date' | 'choice' | 'money' | 'count';

/** How often a datum occurs: once in a dossier, or for each traveller, place or payer. */
export type DatumOf = 'dossier' | 'traveller' | 'place' | 'funding';

/** A datum that a form may ask for. Its name in both languages is `taught:data.<id>`. */
export interface CatalogueEntry {
  kind: DatumKind;
  of: DatumOf;
  /** Closed list of values of a choice; their names are `taught:choice.<name>.<value>`. */
  choices?: { name: string; values: readonly string[] };
  /** Path of the dossier's field that an officer goes to when it is empty; `snapshot.` is the traveller's. */
  path?: string;
}

const sexes = { name: 'sex', values: ['male', 'female'] } as const;
const passportKinds = {
  name: 'passport',
  values: ['service', 'diplomatic', 'ordinary', 'none'],
} as const;
const payers = { name: 'payer', values: ['government', 'donor', 'own'] } as const;
const answers = { name: 'answer', values: ['yes', 'no', 'unknown'] } as const;
const purposes = {
  name: 'purpose',
  values: [
    'kerja_sama',
    'diklat',
    'tugas_belajar',
    'studi_banding',
    'seminar',
    'promosi',
    'persahabatan',
    'pertemuan',
    'penandatanganan',
    'ibadah',
    'pengobatan',
    'keluarga',
  ],
} as const;

const person = (kind: DatumKind, field: string) => ({
  kind,
  of: 'traveller' as const,
  path: `snapshot.${field}`,
});
const ofDossier = (kind: DatumKind, path: string) => ({ kind, of: 'dossier' as const, path });
const place = (kind: DatumKind) => ({ kind, of: 'place' as const, path: 'legs' });
const funding = (kind: DatumKind) => ({ kind, of: 'funding' as const, path: 'funding' });
const office = () => ({ kind: 'text' as const, of: 'dossier' as const, path: 'office' });
const paper = (kind: DatumKind) => ({ kind, of: 'dossier' as const });

/** Everything that a form can be filled with. Closed on purpose: each datum is named in both languages. */
export const catalogue = {
  person_name: person('name', 'name'),
  person_plain_name: person('name', 'name'),
  person_passport_name: person('name', 'passport.nameInPassport'),
  person_nip: person('text', 'nip'),
  person_nik: person('text', 'nik'),
  person_birth_place: person('text', 'birthPlace'),
  person_birth_date: person('date', 'birthDate'),
  person_birth: person('text', 'birthPlace'),
  person_sex: { ...person('choice', 'sex'), choices: sexes },
  person_rank: person('text', 'rank'),
  person_position: person('text', 'position'),
  person_unit: person('text', 'unit'),
  person_institution: person('text', 'institution'),
  person_address: person('text', 'address'),
  person_phone: person('text', 'phone'),
  person_email: person('text', 'email'),
  person_role: { kind: 'text', of: 'traveller', path: 'role' },
  passport_number: person('text', 'passport.number'),
  passport_kind: { ...person('choice', 'passport'), choices: passportKinds },
  passport_issued_at: person('text', 'passport.issuedAt'),
  passport_issued_on: person('date', 'passport.issuedOn'),
  passport_expires_on: person('date', 'passport.expiresOn'),
  trip_title: ofDossier('text', 'title'),
  trip_purpose: { ...ofDossier('choice', 'purpose'), choices: purposes },
  trip_event: ofDossier('text', 'event.name'),
  trip_organiser: ofDossier('text', 'event.organiser'),
  trip_event_from: ofDossier('date', 'event.startsOn'),
  trip_event_until: ofDossier('date', 'event.endsOn'),
  trip_invitation_from: ofDossier('text', 'invitation.from'),
  trip_invitation_number: ofDossier('text', 'invitation.number'),
  trip_invitation_date: ofDossier('date', 'invitation.date'),
  trip_departs_on: ofDossier('date', 'travel.departsOn'),
  trip_returns_on: ofDossier('date', 'travel.returnsOn'),
  trip_dates: ofDossier('text', 'travel.departsOn'),
  trip_days: ofDossier('count', 'travel.returnsOn'),
  trip_departure_city: ofDossier('text', 'travel.departureCity'),
  trip_travellers: ofDossier('count', 'travellers'),
  trip_background: ofDossier('text', 'reasoning.background'),
  trip_urgency: ofDossier('text', 'reasoning.urgency'),
  trip_objectives: ofDossier('text', 'reasoning.objectives'),
  trip_benefit: ofDossier('text', 'reasoning.costBenefit'),
  trip_follow_up: ofDossier('text', 'reasoning.followUp'),
  place_country: place('text'),
  place_city: place('text'),
  place_both: place('text'),
  place_from: place('date'),
  place_until: place('date'),
  place_visa: { ...place('choice'), choices: answers },
  funding_payer: { ...funding('choice'), choices: payers },
  funding_institution: funding('text'),
  funding_amount: funding('money'),
  funding_account: funding('text'),
  funding_total: ofDossier('money', 'funding'),
  office_government: office(),
  office_region: office(),
  office_province: office(),
  office_unit: office(),
  office_city: office(),
  office_address: office(),
  office_phone: office(),
  office_email: office(),
  signatory_name: { kind: 'name', of: 'dossier', path: 'office.signatories' },
  signatory_position: { kind: 'text', of: 'dossier', path: 'office.signatories' },
  signatory_rank: { kind: 'text', of: 'dossier', path: 'office.signatories' },
  signatory_nip: { kind: 'text', of: 'dossier', path: 'office.signatories' },
  paper_number: paper('text'),
  paper_date: paper('date'),
  request_number: paper('text'),
  request_date: paper('date'),
  assignment_number: paper('text'),
  assignment_date: paper('date'),
  approval_setneg_number: paper('text'),
  approval_setneg_date: paper('date'),
  approval_kemendagri_number: paper('text'),
  approval_kemendagri_date: paper('date'),
  today: paper('date'),
} as const satisfies Record<string, CatalogueEntry>;

export type DataId = keyof typeof catalogue;

/** Data that occur so often: once in a dossier, for each traveller, place or payer. */
export type DataIdOf<Of extends DatumOf> = {
  [Id in DataId]: (typeof catalogue)[Id]['of'] extends Of ? Id : never;
}[DataId];

/** Names of all data. */
export const dataIds = Object.keys(catalogue) as [DataId, ...DataId[]];

/** One entry of the catalogue with the general type. */
export function catalogueEntry(id: DataId): CatalogueEntry {
  return catalogue[id];
}

/** Groups in which the window offers data, with the beginning of their names. */
export const dataGroups = [
  'person',
  'passport',
  'trip',
  'place',
  'funding',
  'office',
  'signatory',
  'letters',
] as const;
export type DataGroup = (typeof dataGroups)[number];

/** The group that a datum is offered in. */
export function groupOf(id: DataId): DataGroup {
  const first = id.split('_')[0] ?? '';
  return dataGroups.find((group) => group === first) ?? 'letters';
}

/** Whether a datum has several values in a form: one for each traveller, place or payer. */
export function isMany(id: DataId, per: 'traveller' | 'dossier'): boolean {
  const { of } = catalogueEntry(id);
  return of === 'place' || of === 'funding' || (of === 'traveller' && per === 'dossier');
}
