import { calendarDate, instant } from '#shared/domain/common/index.ts';
import { emptyDossier, type Dossier, type Traveller } from '#shared/domain/dossiers/index.ts';
import type { ExitPermitInput } from '#shared/domain/forms/index.ts';
import { emptyPaperFields } from '#shared/domain/letters/index.ts';
import { emptyOffice, type Office } from '#shared/domain/office/index.ts';

const uuid = (last: number) => `01930000-0000-7000-8000-${String(last).padStart(12, '0')}`;

/** A date that is known to exist. */
export const day = (text: string) => calendarDate.parse(text);

/** An invented office. */
export const sampleOffice: Office = {
  ...emptyOffice(),
  regionName: 'Contoh Raya',
  provinceName: 'Contoh',
  unitName: 'Sekretariat Daerah, Bagian Kerja Sama',
  unitCode: 'KS',
  city: 'Contoh Raya',
  signatories: [
    {
      id: uuid(90),
      name: 'Drs. Surya Contohnegara, M.Si.',
      position: 'Sekretaris Daerah',
      rank: 'Pembina Utama Muda (IV/c)',
      nip: '000000000000000002',
      role: 'sekda',
      prefix: 'a.n.',
      onBehalfOf: 'BUPATI CONTOH RAYA',
      through: '',
    },
    {
      id: uuid(91),
      name: 'Dra. Melati Umpama, M.A.',
      position: 'Asisten Administrasi Umum',
      rank: 'Pembina Utama Muda (IV/c)',
      nip: '000000000000000004',
      role: 'other',
      prefix: 'u.b.',
      onBehalfOf: 'BUPATI CONTOH RAYA',
      through: 'Sekretaris Daerah',
    },
  ],
  setUp: true,
};

/** An invented civil servant with a service passport. */
export const sampleTraveller: Traveller = {
  id: uuid(10),
  personId: null,
  frozenAt: instant.parse('2026-11-22T00:00:00Z'),
  role: '',
  snapshot: {
    name: 'Dr. Rani Contohwati, S.STP., M.Si.',
    category: 'asn_kab_kota',
    nip: '00000000 000000 0 001',
    nik: '0000000000000001',
    rank: 'Pembina Tk. I (IV/b)',
    position: 'Kepala Bagian Kerja Sama Sekretariat Daerah Kabupaten Contoh Raya',
    unit: 'Bagian Kerja Sama, Sekretariat Daerah',
    institution: 'Pemerintah Kabupaten Contoh Raya',
    birthPlace: 'Contoh Raya',
    birthDate: day('1980-02-29'),
    sex: 'female',
    address: 'Jalan Contoh Nomor 1, Contoh Raya',
    phone: '0000-000-0001',
    email: 'rani@contoh.invalid',
    passport: {
      id: uuid(11),
      kind: 'service',
      number: 'X0000001',
      nameInPassport: 'Rani Contohwati',
      issuedAt: 'Jakarta',
      issuedOn: day('2025-01-15'),
      expiresOn: day('2030-01-15'),
    },
  },
};

/** An invented dossier to Japan and Viet Nam. */
export const sampleDossier: Dossier = {
  ...emptyDossier({
    id: uuid(1),
    now: instant.parse('2026-11-22T00:00:00Z'),
    rulePack: 'contoh',
    title: 'Niigata 2027',
  }),
  purpose: 'kerja_sama',
  event: {
    name: 'Forum Kerja Sama Kota Pesisir Asia dan penjajakan kerja sama pengelolaan pelabuhan perikanan',
    organiser: 'Contoh Prefecture – Bureau of “Coastal” Affairs',
    startsOn: day('2027-04-13'),
    endsOn: day('2027-04-15'),
  },
  invitation: { from: 'Contoh Prefecture', number: 'CP-2027/0041', date: day('2027-01-20') },
  travel: { departsOn: day('2027-04-12'), returnsOn: day('2027-04-19'), departureCity: 'Jakarta' },
  legs: [
    {
      id: uuid(20),
      country: 'JP',
      city: 'Niigata',
      arrivesOn: day('2027-04-12'),
      departsOn: day('2027-04-16'),
      visaRequired: 'yes',
      diplomaticRelations: 'yes',
    },
    {
      id: uuid(21),
      country: 'VN',
      city: 'Đà Nẵng',
      arrivesOn: day('2027-04-16'),
      departsOn: day('2027-04-19'),
      visaRequired: 'no',
      diplomaticRelations: 'yes',
    },
  ],
  funding: [
    {
      id: uuid(30),
      payer: 'government',
      institution: 'APBD Kabupaten Contoh Raya Tahun Anggaran 2027',
      covers: ['ticket', 'daily_allowance'],
      amount: { amount: 48_500_000, currency: 'IDR' },
      budgetAccount: '5.1.02.04.01.0005',
    },
    {
      id: uuid(31),
      payer: 'donor',
      institution: 'Contoh Prefecture',
      covers: ['lodging', 'local_transport'],
      amount: null,
      budgetAccount: '',
    },
  ],
  travellers: [sampleTraveller],
};

/** Everything that the application form of the sample traveller is made from. */
export const sampleInput: ExitPermitInput = {
  dossier: sampleDossier,
  office: sampleOffice,
  traveller: sampleTraveller,
  fields: { ...emptyPaperFields(), number: '000.9.6/012/KS/2027', date: day('2027-03-01') },
  approval: { number: 'R-0001/Contoh/2027', date: '2027-02-26' },
};

/** The sample input with other data of its traveller. */
export function withTraveller(snapshot: Partial<Traveller['snapshot']>): ExitPermitInput {
  const traveller = { ...sampleTraveller, snapshot: { ...sampleTraveller.snapshot, ...snapshot } };
  return { ...sampleInput, dossier: { ...sampleDossier, travellers: [traveller] }, traveller };
}
