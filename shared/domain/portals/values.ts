import type { Dossier, FundingLine, Traveller } from '../dossiers/index.ts';
import { countryName, joinIndonesian } from '../language/index.ts';
import { nameWithoutTitles, plainText, purposeText } from '../letters/index.ts';
import type { StepEvent } from '../tracking/index.ts';
import type { Portal } from './portal.ts';
import type { PortalSource } from './sources.ts';

/** A letter of the dossier whose number and date a portal asks for. */
export interface PortalLetter {
  key: string;
  number: string;
  date: string | null;
  signatory: string;
}

/** What the cost breakdown of the dossier comes to for each traveller: what public money pays. */
export interface PortalCosts {
  /** Key of the breakdown. */
  key: string;
  people: readonly { travellerId: string; rupiah: number | null }[];
}

/** Everything that the entries of a portal are read from. */
export interface ValueInput {
  dossier: Dossier;
  events: readonly StepEvent[];
  /** Costs of each traveller, or null while the dossier has no breakdown. */
  costs: PortalCosts | null;
  /** The letter that goes through the portal, and the one to Kemlu; null while the dossier has none. */
  request: PortalLetter | null;
  kemluRequest: PortalLetter | null;
  dateFormat: Portal['date_format'];
}

/** A value with the field of the dossier where it is edited. */
export interface PortalValue {
  text: string;
  field: string | null;
  /** Why nothing stands there: one person's amount is asked, and only the delegation's is known. */
  gap?: 'per_person';
}

const costs: Record<FundingLine['covers'][number], string> = {
  ticket: 'Tiket',
  daily_allowance: 'Uang harian',
  lodging: 'Akomodasi',
  local_transport: 'Transportasi lokal',
  registration: 'Biaya pendaftaran',
  visa_and_passport: 'Visa dan paspor',
  insurance: 'Asuransi',
  other: 'Lain-lain',
};

/** Labels of payers as SIMPEL writes them (S25, B). */
const payers: Record<FundingLine['payer'], string> = {
  government: 'Pemerintah',
  donor: 'Donor',
  own: 'Biaya Sendiri',
};

/** A date in the portal's format; empty while unknown. */
export function portalDate(date: string | null, format: Portal['date_format']): string {
  if (date === null) return '';
  const [year = '', month = '', day = ''] = date.split('-');
  if (format === 'yyyy-mm-dd') return date;
  return [day, month, year].join(format === 'dd-mm-yyyy' ? '-' : '/');
}

function granted(input: ValueInput, step: string): StepEvent | undefined {
  return input.events.findLast(
    (event) => event.step.split('@')[0] === step && event.kind === 'granted',
  );
}

function unique(items: readonly string[]): string {
  return [...new Set(items.filter((item) => item.trim() !== ''))].join(', ');
}

/** Whole rupiah of funding lines, which are the delegation's; null while one is unknown or in another currency. */
function rupiahOf(lines: readonly FundingLine[]): number | null {
  if (lines.length === 0) return null;
  let sum = 0;
  for (const { amount } of lines) {
    // A part must not look like the whole.
    if (amount?.currency !== 'IDR') return null;
    sum += amount.amount;
  }
  return sum;
}

/** What the payers pay for one traveller: the breakdown's sum, and for who travels alone the funding itself. */
function personRupiah(
  source: string,
  { dossier, costs }: ValueInput,
  traveller: Traveller | null,
): PortalValue {
  const { funding, travellers } = dossier;
  const own = funding.filter(({ payer }) => payer === 'government');
  const asked = source === 'funding.government_rupiah' ? own : funding;
  const [alone, ...others] = travellers;
  const whole = alone !== undefined && others.length === 0 ? rupiahOf(asked) : null;
  if (whole !== null) return { text: String(whole), field: 'funding' };
  if (asked.length === 0) return { text: '', field: 'funding' };
  // The breakdown holds public money only: what others pay for one person is known nowhere.
  const isPublic = asked.length === own.length;
  const found = costs?.people.find(({ travellerId }) => travellerId === traveller?.id);
  const amount = isPublic ? (found?.rupiah ?? null) : null;
  const field = isPublic && costs !== null ? `papers.${costs.key}` : 'funding';
  if (amount !== null) return { text: String(amount), field };
  return { text: '', field, ...(others.length > 0 ? { gap: 'per_person' as const } : {}) };
}

function fundingValue(source: string, { funding }: Dossier): string {
  const of = (payer: FundingLine['payer']) => funding.filter((line) => line.payer === payer);
  const institutions = (lines: readonly FundingLine[]) =>
    unique(lines.map(({ institution }) => institution));
  switch (source) {
    case 'funding.kind':
      if (funding.length === 0) return '';
      return new Set(funding.map(({ payer }) => payer)).size === 1
        ? 'Pendanaan Tunggal'
        : 'Pendanaan Campuran';
    case 'funding.institutions':
      return institutions(funding);
    case 'funding.government_institution':
      return institutions(of('government'));
    case 'funding.donor_institution':
      return institutions(of('donor'));
    case 'funding.cost_kinds':
      return unique(funding.flatMap(({ covers }) => covers.map((cost) => costs[cost])));
    case 'funding.payers':
      return unique(funding.map(({ payer }) => payers[payer]));
    default:
      return funding
        .flatMap(({ covers, payer }) => covers.map((cost) => `${costs[cost]}: ${payers[payer]}`))
        .join('; ');
  }
}

function kindOf({ snapshot }: Traveller): string {
  const { category } = snapshot;
  if (category === null) return '';
  if (category.startsWith('asn_')) return 'ASN';
  return category === 'pihak_lain' ? 'Non ASN' : 'Pejabat Negara/Daerah';
}

function travellerValue(
  source: string,
  traveller: Traveller,
  format: Portal['date_format'],
): PortalValue {
  const { snapshot, id } = traveller;
  const at = (part: string) => `travellers.${id}.snapshot.${part}`;
  const { passport } = snapshot;
  const birthDate = portalDate(snapshot.birthDate, format);
  switch (source) {
    case 'traveller.kind':
      return { text: kindOf(traveller), field: at('category') };
    case 'traveller.nip':
      return { text: snapshot.nip.replaceAll(' ', ''), field: at('nip') };
    case 'traveller.nik':
      return { text: snapshot.nik, field: at('nik') };
    case 'traveller.rank':
      return { text: snapshot.rank, field: at('rank') };
    case 'traveller.position':
      return { text: snapshot.position, field: at('position') };
    case 'traveller.institution':
      return { text: snapshot.institution || snapshot.unit, field: at('institution') };
    case 'traveller.email':
      return { text: snapshot.email, field: at('email') };
    case 'traveller.phone':
      return { text: snapshot.phone, field: at('phone') };
    case 'traveller.birth':
      return {
        text: [snapshot.birthPlace, birthDate].filter((part) => part !== '').join(', '),
        field: at('birthDate'),
      };
    case 'traveller.birth_place':
      return { text: snapshot.birthPlace, field: at('birthPlace') };
    case 'traveller.birth_date':
      return { text: birthDate, field: at('birthDate') };
    case 'traveller.passport_number':
      return { text: passport?.number ?? '', field: at('passport') };
    case 'traveller.passport_name': {
      const own = passport?.nameInPassport.trim() ?? '';
      return {
        text: own === '' ? nameWithoutTitles(snapshot.name) : own,
        field: at('passport.nameInPassport'),
      };
    }
    case 'traveller.passport_issued_on':
      return { text: portalDate(passport?.issuedOn ?? null, format), field: at('passport') };
    case 'traveller.passport_expires_on':
      return { text: portalDate(passport?.expiresOn ?? null, format), field: at('passport') };
    default:
      return { text: snapshot.name, field: at('name') };
  }
}

function letterValue(letter: PortalLetter | null, part: string, input: ValueInput): PortalValue {
  const field = letter === null ? null : `papers.${letter.key}`;
  if (letter === null) return { text: '', field };
  if (part === 'number') return { text: letter.number, field };
  if (part === 'signatory') return { text: letter.signatory, field };
  return { text: portalDate(letter.date, input.dateFormat), field };
}

/** The text that stands for a source, and where it is edited; empty while the dossier does not know it. */
export function portalValue(
  source: PortalSource,
  input: ValueInput,
  traveller: Traveller | null,
): PortalValue {
  const { dossier, dateFormat } = input;
  const { event, travel, legs } = dossier;
  const [group = '', part = ''] = source.split('.');
  if (group === 'request') return letterValue(input.request, part, input);
  if (group === 'kemlu_request') return letterValue(input.kemluRequest, part, input);
  if (group === 'kemendagri' || group === 'setneg') {
    const grant = granted(input, group);
    const text =
      part === 'number' ? (grant?.reference ?? '') : portalDate(grant?.date ?? null, dateFormat);
    return { text, field: `tracking.${group}` };
  }
  if (part.endsWith('_rupiah')) return personRupiah(source, input, traveller);
  if (group === 'funding') return { text: fundingValue(source, dossier), field: 'funding' };
  if (group === 'traveller') {
    return traveller === null
      ? { text: '', field: 'travellers' }
      : travellerValue(source, traveller, dateFormat);
  }
  const departs = portalDate(travel.departsOn, dateFormat);
  const returns = portalDate(travel.returnsOn, dateFormat);
  const name: string = source;
  switch (name) {
    case 'purpose.label':
      return {
        text: dossier.purpose === null ? '' : plainText(purposeText(dossier)),
        field: 'purpose',
      };
    case 'event.name':
      return { text: event.name, field: 'event.name' };
    case 'event.organiser':
      return { text: event.organiser, field: 'event.organiser' };
    case 'event.starts_on':
      return { text: portalDate(event.startsOn, dateFormat), field: 'event.startsOn' };
    case 'event.ends_on':
      return { text: portalDate(event.endsOn, dateFormat), field: 'event.endsOn' };
    case 'legs.countries': {
      const codes = new Set(legs.flatMap(({ country }) => country ?? []));
      return { text: joinIndonesian([...codes].map((code) => countryName(code))), field: 'legs' };
    }
    case 'legs.cities':
      return { text: unique(legs.map(({ city }) => city)), field: 'legs' };
    case 'travel.departs_on':
      return { text: departs, field: 'travel.departsOn' };
    case 'travel.returns_on':
      return { text: returns, field: 'travel.returnsOn' };
    default:
      return {
        text: departs === '' || returns === '' ? '' : `${departs} s.d. ${returns}`,
        field: 'travel.departsOn',
      };
  }
}
