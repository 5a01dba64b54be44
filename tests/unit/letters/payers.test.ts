import { describe, expect, it } from 'vitest';
import type { Dossier, FundingLine } from '#shared/domain/dossiers/index.ts';
import {
  buildLetter,
  paperFindings,
  plainText,
  type AssignmentModel,
  type CorrespondenceModel,
  type StatementModel,
} from '#shared/domain/letters/index.ts';
import { documentInput, wholeDossier } from '#tests/fixtures/letters/documents.ts';
import {
  idOf,
  letter,
  paidBy,
  people,
  privateTrip,
  sampleDossier,
  sampleInput,
  wordsOf,
} from '#tests/fixtures/letters/samples.ts';

const payingKinds = [
  'permission_request',
  'governor_cover',
  'setneg_request',
  'kemlu_request',
  'nota_dinas',
  'kak',
  'surat_tugas',
] as const;

/** A delegation of whom only the last pays something: the ticket. */
function withOwnTicket(): Dossier {
  const dossier = sampleDossier();
  return {
    ...dossier,
    funding: [
      ...dossier.funding,
      {
        id: idOf(302),
        payer: 'own',
        institution: people.artist.name,
        covers: ['ticket', 'insurance'],
        amount: { amount: 14_000_000, currency: 'IDR' },
        budgetAccount: '',
      },
    ],
  };
}

describe('who pays', () => {
  it.each(payingKinds)('%s charges a budget only with public money', (kind) => {
    expect(letter(kind)).toMatch(/dibebankan pada APBD Kabupaten/u);
    const donor = letter(kind, { dossier: sampleDossier({ funding: paidBy() }) });
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
    expect(marks(paidBy())).not.toContain('paper.budgetAccount');
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

describe('who pays what', () => {
  it('is kept apart where several pay for several things', () => {
    expect(letter('surat_tugas', { dossier: withOwnTicket() })).toContain(
      'dan penginapan sebesar Rp125.500.000; dan Bayu Segara Contoh untuk tiket perjalanan dan asuransi perjalanan',
    );
  });

  it('is told of each participant without what the others pay for themselves', () => {
    const { attachment } = buildLetter(
      sampleInput('setneg_request', { dossier: withOwnTicket() }),
    ) as CorrespondenceModel;
    const payers = (attachment?.table.rows ?? []).map((row) => plainText(row.at(-1) ?? []));
    expect(payers.map((text) => text.includes(people.artist.name))).toEqual([false, false, true]);
  });

  it('is stated in figures and words by the one who pays, and by nobody else', () => {
    const dossier = withOwnTicket();
    const [first, , last] = dossier.travellers.map(({ id }) => id);
    const own = (travellerId: string | undefined) =>
      sampleInput('own_cost_statement', { dossier, travellerId: travellerId ?? '' });
    const { points } = buildLetter(own(last)) as StatementModel;
    expect(points.flatMap(({ paragraphs }) => paragraphs.map(plainText))).toContain(
      'saya menanggung sendiri biaya perjalanan tersebut untuk tiket perjalanan dan asuransi perjalanan sebesar Rp14.000.000 (empat belas juta rupiah);',
    );
    const others = own(first);
    expect(paperFindings(others, buildLetter(others)).map((item) => item.field)).toContain(
      'funding',
    );
    expect(wordsOf(others)).not.toContain('14.000.000');
  });

  it('carries no amount of the delegation on the sheet of one person', () => {
    const text = (dossier: Dossier) => wordsOf(documentInput('personal_data', { dossier }));
    const dossier = wholeDossier();
    expect(text(dossier)).not.toContain('125.500.000');
    expect(text({ ...dossier, travellers: dossier.travellers.slice(0, 1) })).toContain(
      '125.500.000',
    );
  });

  it('is said in the breakdown of a travel that costs the government nothing', () => {
    const dossier = wholeDossier();
    const funding = dossier.funding.map((line) => ({
      ...line,
      payer: 'donor' as const,
      institution: 'Yayasan Contoh',
    }));
    const costs = { classes: [], rates: [], lines: [] };
    const input = documentInput('cost_breakdown', {
      dossier: { ...dossier, funding },
      fields: { costs },
    });
    expect(wordsOf(input)).toContain('Seluruh biaya perjalanan ditanggung oleh Yayasan Contoh');
    const open = paperFindings(input, buildLetter(input)).filter(
      (item) => item.severity === 'error',
    );
    expect(open).toEqual([]);
    const nobody = documentInput('cost_breakdown', {
      dossier: { ...dossier, funding: [] },
      fields: { costs },
    });
    expect(wordsOf(nobody)).toContain('[rincian biaya]');
  });
});

describe('a budget account', () => {
  it('stays whole, so that its line is not torn apart for it', () => {
    const { tasks } = buildLetter(sampleInput('surat_tugas')) as AssignmentModel;
    expect(tasks.flat()).toContainEqual({
      kind: 'keep',
      text: '4.01.01.2.06.0009.5.1.02.04.01.0005',
    });
  });
});
