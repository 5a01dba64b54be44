import { describe, expect, it } from 'vitest';
import {
  buildLetter,
  effectiveFields,
  paperFindings,
  plainText,
  textsOf,
  type LetterKind,
  type LetterModel,
} from '#shared/domain/letters/index.ts';
import type { FundingLine } from '#shared/domain/dossiers/index.ts';
import {
  day,
  idOf,
  leg,
  people,
  person,
  sampleDossier,
  sampleInput,
  sampleOffice,
  signatories,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

type Change = Parameters<typeof sampleInput>[1];

const said = (model: LetterModel) => textsOf(model).map(plainText).join('\n');
const letter = (kind: LetterKind, change?: Change) => said(buildLetter(sampleInput(kind, change)));

const setneg = {
  label: 'Surat Persetujuan Kementerian Sekretariat Negara',
  number: 'B-0001/Contoh/LN',
  date: '2027-01-20',
};
const ministry = {
  label: 'Rekomendasi Kementerian Dalam Negeri',
  number: '000.1.3.3/2201/SJ',
  date: '2027-01-15',
};

const paidBy = (change: Partial<FundingLine>): FundingLine[] => [
  {
    id: idOf(301),
    payer: 'donor',
    institution: 'Yayasan Rekaan',
    covers: ['ticket', 'lodging'],
    amount: null,
    budgetAccount: '',
    ...change,
  },
];

const payingKinds = [
  'permission_request',
  'governor_cover',
  'setneg_request',
  'kemlu_request',
  'nota_dinas',
  'kak',
  'surat_tugas',
] as const;

const privateTrip = (change: Parameters<typeof sampleDossier>[0] = {}) =>
  sampleDossier({
    track: 'important_reason',
    purpose: 'ibadah',
    funding: paidBy({ payer: 'own', institution: 'Sekar Ayu Contoh' }),
    ...change,
  });

const chairman = travellerFrom(
  1,
  person({
    name: 'H. Umpama Contoh, S.Ag.',
    category: 'dprd_kab_kota',
    position: 'Ketua DPRD Kabupaten Contoh Raya',
    institution: 'DPRD Kabupaten Contoh Raya',
  }),
);

describe('permissions in a letter', () => {
  it('are never Setneg’s own in the request to Setneg, whenever it is printed', () => {
    const before = { ...sampleInput('setneg_request'), approvals: [ministry] };
    const after = { ...before, approvals: [ministry, setneg] };
    const only = { ...before, approvals: [setneg] };
    expect(said(buildLetter(before))).toContain('telah memperoleh Rekomendasi Kementerian Dalam');
    expect(said(buildLetter(after))).toBe(said(buildLetter(before)));
    expect(said(buildLetter(only))).not.toContain('telah memperoleh');
    const kemlu = { ...sampleInput('kemlu_request'), approvals: [ministry, setneg] };
    expect(said(buildLetter(kemlu))).toContain('Berdasarkan Surat Persetujuan Kementerian');
  });
});

describe('who pays', () => {
  it.each(payingKinds)('%s charges a budget only with public money', (kind) => {
    expect(letter(kind)).toMatch(/dibebankan pada APBD Kabupaten/u);
    const donor = letter(kind, { dossier: sampleDossier({ funding: paidBy({}) }) });
    expect(donor).toMatch(/ditanggung oleh Yayasan Rekaan untuk tiket perjalanan dan penginapan/u);
    expect(donor).not.toContain('dibebankan');
  });

  it('is the traveller in a private trip, with a name or without', () => {
    expect(letter('permission_request', { dossier: privateTrip() })).toContain(
      'Biaya perjalanan ditanggung oleh Sekar Ayu Contoh untuk tiket',
    );
    const nameless = privateTrip({ funding: paidBy({ payer: 'own', institution: '' }) });
    expect(letter('permission_request', { dossier: nameless })).toContain(
      'Biaya perjalanan ditanggung oleh yang bersangkutan untuk tiket',
    );
  });

  it('leaves no account open in the SPD where others pay', () => {
    const input = (funding: FundingLine[]) =>
      sampleInput('spd', { dossier: sampleDossier({ funding }) });
    const marks = (funding: FundingLine[]) =>
      paperFindings(input(funding), buildLetter(input(funding))).map(({ field }) => field);
    expect(marks(paidBy({}))).not.toContain('paper.budgetAccount');
    expect(marks(paidBy({ payer: 'government' }))).toContain('paper.budgetAccount');
  });

  it('says what belongs together when a part of the list has an “and” of its own', () => {
    const covers = (list: FundingLine['covers']) =>
      letter('permission_request', { dossier: privateTrip({ funding: paidBy({ covers: list }) }) });
    expect(covers(['ticket', 'lodging', 'visa_and_passport'])).toContain(
      'untuk tiket perjalanan, penginapan, serta visa dan paspor.',
    );
    expect(covers(['visa_and_passport', 'other'])).toContain(
      'untuk visa dan paspor serta biaya lain-lain.',
    );
    expect(covers(['visa_and_passport'])).toContain('untuk visa dan paspor.');
  });
});

describe('a list of one thing', () => {
  it('is no list: it goes on in its sentence', () => {
    expect(letter('governor_cover')).toContain('Permohonan diajukan dengan surat Bupati Contoh');
    expect(letter('cancellation_request')).toContain(
      'Bersama ini kami lampirkan salinan Surat Persetujuan Kementerian Sekretariat Negara.',
    );
    const own = paidBy({ payer: 'own', amount: { amount: 5_000_000, currency: 'IDR' } });
    expect(letter('own_cost_statement', { dossier: sampleDossier({ funding: own }) })).toContain(
      'tersebut untuk tiket perjalanan dan penginapan sebesar Rp5.000.000 (lima juta rupiah);',
    );
  });

  it('keeps the colon of words that point ahead, and lists of several stay lists', () => {
    const change = (body: string) => ({
      fields: { body: [body] },
      dossier: sampleDossier({ funding: paidBy({}) }),
    });
    expect(
      letter('permission_request', change('Biaya ditanggung sebagai berikut: {rincian_biaya}')),
    ).toContain('sebagai berikut: Yayasan Rekaan untuk');
    expect(letter('permission_request')).toContain('bersama ini kami lampirkan:\nsurat undangan;');
  });
});

describe('private travel', () => {
  it('asks for no urgency where none was written, and speaks of no official travel', () => {
    const dossier = privateTrip({
      reasoning: { ...sampleDossier().reasoning, urgency: '' },
    });
    const input = sampleInput('permission_request', { dossier });
    const model = buildLetter(input);
    expect(paperFindings(input, model)).toEqual([]);
    const urgent = letter('permission_request', { dossier: privateTrip() });
    expect(urgent).not.toMatch(/perjalanan dinas|peserta/iu);
    expect(urgent).toContain(sampleDossier().reasoning.urgency);
  });
});

describe('letters of the council', () => {
  const leader = {
    ...signatories.ppk,
    id: idOf(910),
    name: 'H. Umpama Contoh, S.Ag.',
    position: 'Ketua DPRD Kabupaten Contoh Raya',
    rank: '',
    nip: '',
    role: 'other' as const,
  };
  const office = sampleOffice({ signatories: [...sampleOffice().signatories, leader] });
  const change = {
    office,
    dossier: privateTrip({ travellers: [chairman] }),
    route: { signerRole: 'other' as const },
  };

  it('come from the council and report to nobody', () => {
    expect(letter('permission_request', change)).toContain('dari DPRD Kabupaten Contoh Raya');
    const mixed = {
      ...change,
      dossier: privateTrip({ travellers: [chairman, travellerFrom(2, people.head)] }),
    };
    expect(letter('permission_request', mixed)).toContain('dari Pemerintah Kabupaten Contoh Raya');
    expect(effectiveFields(sampleInput('permission_request', change)).tembusan).toEqual([
      'Bupati Contoh Raya',
    ]);
  });
});

describe('the place of an event', () => {
  const legs = [
    leg(1, {
      country: 'AE',
      city: 'Dubai',
      arrivesOn: day('2027-02-27'),
      departsOn: day('2027-02-27'),
    }),
    leg(2, {
      country: 'AT',
      city: 'Wina',
      arrivesOn: day('2027-02-28'),
      departsOn: day('2027-03-03'),
    }),
  ];

  it('is not a town that is only passed through', () => {
    for (const kind of ['surat_tugas', 'kemlu_request', 'nota_dinas', 'telaahan_staf'] as const) {
      const text = letter(kind, { dossier: sampleDossier({ legs }) });
      expect(text).toMatch(/di Wina, Austria/u);
      expect(text).not.toMatch(/International Cooperation di Dubai/u);
    }
    expect(letter('surat_tugas', { dossier: sampleDossier({ legs }) })).toContain(
      'dilaksanakan ke Dubai (Uni Emirat Arab) dan Wina (Austria) selama',
    );
  });

  it('is every destination while no day tells', () => {
    const event = { ...sampleDossier().event, startsOn: null, endsOn: null };
    expect(letter('telaahan_staf', { dossier: sampleDossier({ legs, event }) })).toContain(
      'di Dubai (Uni Emirat Arab) dan Wina (Austria).',
    );
  });
});
