import { calendarDate, instant } from '#shared/domain/common/index.ts';
import { emptyDossier, type Dossier, type Traveller } from '#shared/domain/dossiers/index.ts';
import { emptyOffice } from '#shared/domain/office/index.ts';
import type { TaughtInput } from '#shared/domain/taughtForms/index.ts';

const now = instant.parse('2026-11-22T03:00:00.000Z');
/** A date that the tests write as text. */
export const day = (text: string) => calendarDate.parse(text);

/** A traveller who does not exist. */
export function traveller(
  number: number,
  name: string,
  more: Partial<Traveller['snapshot']> = {},
): Traveller {
  return {
    id: `01890000-0000-7000-8000-00000000000${number}`,
    personId: null,
    frozenAt: now,
    role: '',
    snapshot: {
      name,
      category: 'asn_kab_kota',
      nip: '198001012005011001',
      nik: '',
      rank: 'Pembina (IV/a)',
      position: 'Kepala Bagian',
      unit: 'Bagian Kerja Sama',
      institution: 'Pemerintah Kabupaten Contoh',
      birthPlace: 'Contoh',
      birthDate: day('1980-01-05'),
      sex: 'male',
      address: 'Jalan Contoh 1',
      phone: '',
      email: '',
      passport: {
        id: '01890000-0000-7000-8000-0000000000aa',
        kind: 'service',
        number: 'X0000001',
        nameInPassport: '',
        issuedAt: 'Jakarta',
        issuedOn: day('2025-03-01'),
        expiresOn: day('2030-03-01'),
      },
      ...more,
    },
  };
}

/** A dossier with two travellers, two places and two payers. */
export function sampleInput(change: Partial<Dossier> = {}): TaughtInput {
  const dossier: Dossier = {
    ...emptyDossier({ id: '01890000-0000-7000-8000-000000000100', now, rulePack: 'x' }),
    title: 'Kerja sama ke Niigata',
    purpose: 'kerja_sama',
    event: { name: 'Temu Kota', organiser: 'Kota Niigata', startsOn: null, endsOn: null },
    travel: {
      departsOn: day('2027-02-28'),
      returnsOn: day('2027-03-03'),
      departureCity: 'Jakarta',
    },
    travellers: [
      traveller(1, 'Dr. Raka Contoh Wijaya, M.Si.'),
      traveller(2, 'Sukarto', { sex: 'female', nip: '' }),
    ],
    legs: [
      {
        id: '01890000-0000-7000-8000-000000000201',
        country: 'JP',
        city: 'Niigata',
        arrivesOn: day('2027-03-01'),
        departsOn: day('2027-03-02'),
        visaRequired: 'yes',
        diplomaticRelations: 'yes',
      },
      {
        id: '01890000-0000-7000-8000-000000000202',
        country: 'SG',
        city: 'Singapura',
        arrivesOn: day('2027-03-02'),
        departsOn: day('2027-03-03'),
        visaRequired: 'no',
        diplomaticRelations: 'yes',
      },
    ],
    funding: [
      {
        id: '01890000-0000-7000-8000-000000000301',
        payer: 'government',
        institution: 'Pemerintah Kabupaten Contoh',
        covers: [],
        amount: { amount: 2_000_000, currency: 'IDR' },
        budgetAccount: '5.1.02',
      },
      {
        id: '01890000-0000-7000-8000-000000000302',
        payer: 'donor',
        institution: 'Kota Niigata',
        covers: [],
        amount: { amount: 500_000, currency: 'IDR' },
        budgetAccount: '',
      },
    ],
    ...change,
  };
  return {
    dossier,
    office: { ...emptyOffice(), regionName: 'Contoh', city: 'Contoh' },
    travellerId: dossier.travellers[0]?.id ?? null,
    fields: { number: '', date: null, signatoryId: null },
    letters: {
      request: { number: '090/1/2027', date: day('2027-01-11') },
      assignment: { number: '', date: null },
    },
    approvals: { setneg: { number: '', date: null }, kemendagri: { number: '', date: null } },
    today: day('2026-11-22'),
  };
}
