import type { Money } from '../common/index.ts';
import type { Dossier, FundingLine, Leg, Traveller } from '../dossiers/index.ts';
import {
  countryName,
  daysInclusive,
  formatDate,
  formatDateRange,
  type Language,
} from '../language/index.ts';
import { nameWithoutTitles } from '../letters/index.ts';
import { governmentName, type Signatory } from '../office/index.ts';
import { isMany, type DataId, type DataIdOf } from './catalogue.ts';
import { datum, type Datum, type TaughtInput } from './input.ts';

type Readers<Id extends DataId, Source> = Record<Id, (source: Source, language: Language) => Datum>;

const ofTraveller: Readers<DataIdOf<'traveller'>, Traveller> = {
  person_name: ({ snapshot }) => datum.name(snapshot.name),
  person_plain_name: ({ snapshot }) => datum.name(nameWithoutTitles(snapshot.name)),
  // A passport that says nothing of its own bears the person's name, without titles.
  person_passport_name: ({ snapshot }) =>
    datum.name(snapshot.passport?.nameInPassport || nameWithoutTitles(snapshot.name)),
  person_nip: ({ snapshot }) => datum.text(snapshot.nip),
  person_nik: ({ snapshot }) => datum.text(snapshot.nik),
  person_birth_place: ({ snapshot }) => datum.text(snapshot.birthPlace),
  person_birth_date: ({ snapshot }) => datum.date(snapshot.birthDate),
  person_birth: ({ snapshot }, language) => {
    const born = snapshot.birthDate === null ? '' : formatDate(snapshot.birthDate, language);
    return datum.text([snapshot.birthPlace, born].filter((part) => part !== '').join(', '));
  },
  person_sex: ({ snapshot }) => datum.choice(snapshot.sex),
  person_rank: ({ snapshot }) => datum.text(snapshot.rank),
  person_position: ({ snapshot }) => datum.text(snapshot.position),
  person_unit: ({ snapshot }) => datum.text(snapshot.unit),
  person_institution: ({ snapshot }) => datum.text(snapshot.institution),
  person_address: ({ snapshot }) => datum.text(snapshot.address),
  person_phone: ({ snapshot }) => datum.text(snapshot.phone),
  person_email: ({ snapshot }) => datum.text(snapshot.email),
  person_role: ({ role }) => datum.text(role),
  passport_number: ({ snapshot }) => datum.text(snapshot.passport?.number),
  passport_kind: ({ snapshot }) => datum.choice(snapshot.passport?.kind ?? 'none'),
  passport_issued_at: ({ snapshot }) => datum.text(snapshot.passport?.issuedAt),
  passport_issued_on: ({ snapshot }) => datum.date(snapshot.passport?.issuedOn),
  passport_expires_on: ({ snapshot }) => datum.date(snapshot.passport?.expiresOn),
};

const ofPlace: Readers<DataIdOf<'place'>, Leg> = {
  place_country: (leg, language) => datum.text(countryOf(leg, language)),
  place_city: ({ city }) => datum.text(city),
  // City states need no country after the city.
  place_both: (leg, language) =>
    datum.text(
      [...new Set([leg.city, countryOf(leg, language)])].filter((part) => part !== '').join(', '),
    ),
  place_from: ({ arrivesOn }) => datum.date(arrivesOn),
  place_until: ({ departsOn }) => datum.date(departsOn),
  place_visa: ({ visaRequired }) => datum.choice(visaRequired),
};

const ofFunding: Readers<DataIdOf<'funding'>, FundingLine> = {
  funding_payer: ({ payer }) => datum.choice(payer),
  funding_institution: ({ institution }) => datum.text(institution),
  funding_amount: ({ amount }) => datum.money(amount),
  funding_account: ({ budgetAccount }) => datum.text(budgetAccount),
};

const ofDossier: Readers<DataIdOf<'dossier'>, TaughtInput> = {
  trip_title: ({ dossier }) => datum.text(dossier.title),
  trip_purpose: ({ dossier }) => datum.choice(dossier.purpose),
  trip_event: ({ dossier }) => datum.text(dossier.event.name),
  trip_organiser: ({ dossier }) => datum.text(dossier.event.organiser),
  trip_event_from: ({ dossier }) => datum.date(dossier.event.startsOn),
  trip_event_until: ({ dossier }) => datum.date(dossier.event.endsOn),
  trip_invitation_from: ({ dossier }) => datum.text(dossier.invitation.from),
  trip_invitation_number: ({ dossier }) => datum.text(dossier.invitation.number),
  trip_invitation_date: ({ dossier }) => datum.date(dossier.invitation.date),
  trip_departs_on: ({ dossier }) => datum.date(dossier.travel.departsOn),
  trip_returns_on: ({ dossier }) => datum.date(dossier.travel.returnsOn),
  trip_dates: ({ dossier }, language) => {
    const { departsOn, returnsOn } = dossier.travel;
    const isWhole = departsOn !== null && returnsOn !== null;
    return datum.text(isWhole ? formatDateRange(departsOn, returnsOn, language) : '');
  },
  trip_days: ({ dossier }) => datum.count(daysOf(dossier)),
  trip_departure_city: ({ dossier }) => datum.text(dossier.travel.departureCity),
  trip_travellers: ({ dossier }) => datum.count(dossier.travellers.length || null),
  trip_background: ({ dossier }) => datum.text(dossier.reasoning.background),
  trip_urgency: ({ dossier }) => datum.text(dossier.reasoning.urgency),
  trip_objectives: ({ dossier }) => datum.text(dossier.reasoning.objectives),
  trip_benefit: ({ dossier }) => datum.text(dossier.reasoning.costBenefit),
  trip_follow_up: ({ dossier }) => datum.text(dossier.reasoning.followUp),
  funding_total: ({ dossier }) => datum.money(totalOf(dossier.funding)),
  office_government: ({ office }) =>
    datum.text(office.regionName === '' ? '' : governmentName(office)),
  office_region: ({ office }) => datum.text(office.regionName),
  office_province: ({ office }) => datum.text(office.provinceName),
  office_unit: ({ office }) => datum.text(office.unitName),
  office_city: ({ office }) => datum.text(office.city),
  office_address: ({ office }) => datum.text(office.address),
  office_phone: ({ office }) => datum.text(office.phone),
  office_email: ({ office }) => datum.text(office.email),
  signatory_name: (input) => datum.name(signatoryOf(input)?.name),
  signatory_position: (input) => datum.text(signatoryOf(input)?.position),
  signatory_rank: (input) => datum.text(signatoryOf(input)?.rank),
  signatory_nip: (input) => datum.text(signatoryOf(input)?.nip),
  paper_number: ({ fields }) => datum.text(fields.number),
  paper_date: ({ fields }) => datum.date(fields.date),
  request_number: ({ letters }) => datum.text(letters.request.number),
  request_date: ({ letters }) => datum.date(letters.request.date),
  assignment_number: ({ letters }) => datum.text(letters.assignment.number),
  assignment_date: ({ letters }) => datum.date(letters.assignment.date),
  approval_setneg_number: ({ approvals }) => datum.text(approvals.setneg.number),
  approval_setneg_date: ({ approvals }) => datum.date(approvals.setneg.date),
  approval_kemendagri_number: ({ approvals }) => datum.text(approvals.kemendagri.number),
  approval_kemendagri_date: ({ approvals }) => datum.date(approvals.kemendagri.date),
  today: ({ today }) => datum.date(today),
};

function has<Id extends DataId>(readers: Record<Id, unknown>, id: DataId): id is Id {
  return Object.hasOwn(readers, id);
}

/** The values of a datum: one, or one for each place, payer or traveller of a form of the whole dossier. */
export function readData(
  id: DataId,
  input: TaughtInput,
  per: 'traveller' | 'dossier',
  language: Language,
): Datum[] {
  const { dossier, travellerId } = input;
  if (has(ofTraveller, id)) {
    const travellers = isMany(id, per)
      ? dossier.travellers
      : dossier.travellers.filter((traveller) => traveller.id === travellerId);
    return travellers.map((traveller) => ofTraveller[id](traveller, language));
  }
  if (has(ofPlace, id)) return dossier.legs.map((leg) => ofPlace[id](leg, language));
  if (has(ofFunding, id)) return dossier.funding.map((line) => ofFunding[id](line, language));
  return [ofDossier[id](input, language)];
}

function countryOf({ country }: Leg, language: Language): string {
  return country === null ? '' : countryName(country, language);
}

function daysOf({ travel: { departsOn, returnsOn } }: Dossier): number | null {
  if (departsOn === null || returnsOn === null) return null;
  const days = daysInclusive(departsOn, returnsOn);
  return days > 0 ? days : null;
}

/** The sum of all amounts; null while one is unknown or when they are in several currencies. */
function totalOf(funding: readonly FundingLine[]): Money | null {
  const [first] = funding;
  if (!first?.amount) return null;
  const { currency } = first.amount;
  let amount = 0;
  for (const line of funding) {
    if (line.amount?.currency !== currency) return null;
    amount += line.amount.amount;
  }
  return { amount, currency };
}

/** The signatory chosen for the form, or the one who usually signs for the region (an unverified default, grade D). */
function signatoryOf({ office, fields }: TaughtInput): Signatory | null {
  const { signatories } = office;
  return (
    signatories.find(({ id }) => id === fields.signatoryId) ??
    signatories.find(({ role }) => role === 'sekda') ??
    signatories.find(({ role }) => role === 'kepala_daerah') ??
    signatories[0] ??
    null
  );
}
