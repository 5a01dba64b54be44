import { parseCalendarDate, type CalendarDate } from '../common/index.ts';
import type { Dossier, FundingLine, Leg, Traveller } from '../dossiers/index.ts';
import {
  countryName,
  daysInclusive,
  formatDate,
  formatDateRange,
  formatMoney,
  formatNip,
  joinIndonesian,
} from '../language/index.ts';
import {
  capitalOffices,
  fundingOf,
  nameRule,
  nameWithoutTitles,
  signsInCapitals,
  type PaperFields,
} from '../letters/index.ts';
import { governmentName, type Office, type Signatory } from '../office/index.ts';
import type { PersonSnapshot } from '../people/index.ts';
import { proposeServices } from '../dossiers/index.ts';
import type { FormValues } from './form.ts';

/** What the application form for service passport, exit permit and visa recommendation is filled from. */
export interface ExitPermitInput {
  dossier: Dossier;
  office: Office;
  traveller: Traveller;
  /** The form's own fields: number and date of the covering letter, signatory. */
  fields: PaperFields;
  /** The Surat Persetujuan of Setneg, once it was granted. */
  approval?: { number: string; date: string | null } | null;
}

const dotsForDate = '.................................';

const passportKindNames = {
  service: 'Paspor dinas',
  diplomatic: 'Paspor diplomatik',
  ordinary: 'Paspor biasa',
} as const;

const costNames: Record<FundingLine['covers'][number], string> = {
  ticket: 'tiket',
  daily_allowance: 'uang harian',
  lodging: 'penginapan',
  local_transport: 'transportasi setempat',
  registration: 'biaya pendaftaran',
  visa_and_passport: 'visa dan paspor',
  insurance: 'asuransi',
  other: 'biaya lain',
};

/** Values of every field of the application form for one traveller; what is unknown stays empty. */
export function exitPermitValues(input: ExitPermitInput): FormValues {
  const { dossier, office, traveller } = input;
  return {
    'kantor.pemerintah': governmentName(office).toLocaleUpperCase('id'),
    'kantor.unit': office.unitName,
    'surat.nomor': input.fields.number,
    'surat.tanggal': dateText(input.fields.date),
    ...serviceValues(dossier, traveller),
    ...personValues(traveller.snapshot),
    ...passportValues(traveller.snapshot),
    ...travelValues(dossier, traveller),
    'persetujuan.nomor': input.approval?.number ?? '',
    'persetujuan.tanggal': dateText(parseCalendarDate(input.approval?.date ?? '')),
    ...approvalValues(input),
  };
}

/**
 * The signatory chosen for the form, or the one who usually sends such requests.
 *
 * For civil servants the regional secretary, for others the head of the region: an unverified default (grade D).
 */
export function exitPermitSignatory({
  office,
  fields,
  traveller,
}: Pick<ExitPermitInput, 'office' | 'fields' | 'traveller'>): Signatory | null {
  const { signatories } = office;
  const isStaff = traveller.snapshot.category?.startsWith('asn_') ?? true;
  const roles = isStaff
    ? (['sekda', 'kepala_daerah'] as const)
    : (['kepala_daerah', 'sekda'] as const);
  // Below the head of region nobody proposes the own travel while another can.
  const others = signatories.filter(
    ({ name, role }) => role === 'kepala_daerah' || name !== traveller.snapshot.name,
  );
  return (
    signatories.find(({ id }) => id === fields.signatoryId) ??
    others.find(({ role }) => role === roles[0]) ??
    others.find(({ role }) => role === roles[1]) ??
    signatories.find(({ role }) => role === roles[0]) ??
    signatories[0] ??
    null
  );
}

function serviceValues(dossier: Dossier, traveller: Traveller): FormValues {
  const services = proposeServices(dossier, traveller);
  const visaCountries = dossier.legs
    .filter(({ visaRequired, country }) => visaRequired === 'yes' && country !== null)
    .map(({ country }) => countryName(country ?? ''));
  return {
    'layanan.paspor_baru': services.newPassport,
    'layanan.penggantian': services.replacement,
    'layanan.exit_permit': services.exitPermit,
    'layanan.rekomendasi_visa': services.visaRecommendation,
    'layanan.negara_visa': joinIndonesian([...new Set(visaCountries)]),
  };
}

function personValues(person: PersonSnapshot): FormValues {
  const places = [person.unit, person.institution].filter((part) => part.trim() !== '');
  return {
    'pemohon.nama': person.name,
    'pemohon.nama_paspor': person.passport
      ? person.passport.nameInPassport.toLocaleUpperCase('id')
      : '',
    'pemohon.nip': digits(person.nip),
    'pemohon.nik': digits(person.nik),
    'pemohon.tempat_lahir': person.birthPlace,
    'pemohon.tanggal_lahir': dateText(person.birthDate),
    'pemohon.jenis_kelamin':
      person.sex === null ? '' : { male: 'Laki-laki', female: 'Perempuan' }[person.sex],
    'pemohon.pangkat': person.rank,
    'pemohon.jabatan': person.position,
    'pemohon.unit_kerja': [...new Set(places)].join(', '),
    'pemohon.alamat': person.address,
    'pemohon.telepon': person.phone,
    'pemohon.surel': person.email,
  };
}

function passportValues({ passport }: PersonSnapshot): FormValues {
  return {
    'paspor.jenis': passport === null ? 'Belum memiliki' : passportKindNames[passport.kind],
    'paspor.nomor': passport?.number.toUpperCase() ?? '',
    'paspor.tempat_terbit': passport?.issuedAt ?? '',
    'paspor.tanggal_terbit': dateText(passport?.issuedOn ?? null),
    'paspor.berlaku_sampai': dateText(passport?.expiresOn ?? null),
  };
}

function travelValues(dossier: Dossier, traveller: Traveller): FormValues {
  const { departsOn, returnsOn } = dossier.travel;
  const days = departsOn && returnsOn ? daysInclusive(departsOn, returnsOn) : 0;
  const funding = fundingOf(dossier, traveller);
  const payers = new Set(funding.map(({ payer }) => payer));
  return {
    'perjalanan.kegiatan': dossier.event.name,
    'perjalanan.penyelenggara': dossier.event.organiser || dossier.invitation.from,
    'perjalanan.undangan_nomor': dossier.invitation.number,
    'perjalanan.undangan_tanggal': dateText(dossier.invitation.date),
    'perjalanan.tujuan': dossier.legs.map(legText).filter(Boolean).join('; '),
    'perjalanan.berangkat': dateText(departsOn),
    'perjalanan.kembali': dateText(returnsOn),
    'perjalanan.lama': days > 0 ? `${days} hari` : '',
    'biaya.pemerintah': payers.has('government'),
    'biaya.donor': payers.has('donor'),
    'biaya.sendiri': payers.has('own'),
    'biaya.rincian': funding.map(fundingText).join('; '),
  };
}

function approvalValues(input: ExitPermitInput): FormValues {
  const { office, fields } = input;
  const person = input.traveller.snapshot;
  const date = fields.date ? formatDate(fields.date) : dotsForDate;
  return {
    'pengesahan.pemohon': person.name,
    'pengesahan.pemohon_nip': nipText(person.nip),
    'pengesahan.tempat_tanggal': office.city === '' ? '' : `${office.city}, ${date}`,
    ...signatoryValues(exitPermitSignatory(input), fields, office),
  };
}

function signatoryValues(
  signatory: Signatory | null,
  fields: PaperFields,
  office: Office,
): FormValues {
  if (signatory === null) {
    return { 'pengesahan.jabatan': '', 'pengesahan.nama': '', 'pengesahan.pangkat_nip': '' };
  }
  const prefix = fields.prefix ?? signatory.prefix;
  // Titles, rank and NIP are printed as in the office's letters, by the same rule.
  const rule = nameRule(signatory, prefix);
  const identity = [signatory.rank, nipText(signatory.nip)].filter((part) => part !== '');
  return {
    'pengesahan.jabatan': signsInCapitals(office)
      ? capitalOffices(officeLines(signatory, prefix))
      : officeLines(signatory, prefix),
    'pengesahan.nama': rule.titles ? signatory.name : nameWithoutTitles(signatory.name),
    'pengesahan.pangkat_nip': rule.rankAndNip ? identity.join(' · ') : '',
  };
}

/** The signatory's office with its authority mark, a line each: `a.n. Bupati …`, then the own office. */
function officeLines(signatory: Signatory, prefix: Signatory['prefix']): string {
  const { position, onBehalfOf, through } = signatory;
  if (prefix === '') return position;
  if (prefix === 'a.n.') return lines(`a.n. ${onBehalfOf}`, position);
  if (prefix === 'u.b.') return lines(`a.n. ${onBehalfOf}`, through, `u.b. ${position}`);
  const isOnBehalf = signatory.role !== 'kepala_daerah' && onBehalfOf.trim() !== '';
  return lines(isOnBehalf ? `a.n. ${onBehalfOf}` : '', `${prefix} ${position}`);
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}

function legText({ city, country, arrivesOn, departsOn }: Leg): string {
  // City states need no country after the city.
  const parts = new Set([city, country === null ? '' : countryName(country)]);
  const place = [...parts].filter(Boolean).join(', ');
  if (place === '' || arrivesOn === null || departsOn === null) return place;
  return `${place} (${formatDateRange(arrivesOn, departsOn)})`;
}

function fundingText({ payer, institution, covers, amount, budgetAccount }: FundingLine): string {
  // Who pays is ticked above; here stands the institution by name.
  const who = institution || (payer === 'own' ? 'biaya sendiri' : '');
  const what =
    covers.length > 0 ? ` (${joinIndonesian(covers.map((kind) => costNames[kind]))})` : '';
  const parts = [(who + what).trim()].filter(Boolean);
  if (amount) parts.push(formatMoney(amount));
  if (budgetAccount) parts.push(`kode rekening ${budgetAccount}`);
  return parts.join(', ');
}

function dateText(date: CalendarDate | null): string {
  return date === null ? '' : formatDate(date);
}

function nipText(nip: string): string {
  return nip === '' ? '' : `NIP ${formatNip(nip)}`;
}

/** A number without the spaces that people type into it, for a field with one box a digit. */
function digits(text: string): string {
  return text.replace(/\s+/gu, '');
}
