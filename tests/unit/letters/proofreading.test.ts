import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { Signatory } from '#shared/domain/office/index.ts';
import {
  approvalsOf,
  buildLetter,
  paperFindings,
  plainText,
  textsOf,
  type AssignmentModel,
  type CorrespondenceModel,
  type LetterInput,
  type PointModel,
  type StatementModel,
} from '#shared/domain/letters/index.ts';
import { documentInput, wholeDossier } from '#tests/fixtures/letters/documents.ts';
import {
  day,
  idOf,
  people,
  sampleApproval,
  sampleDossier,
  sampleInput,
  sampleOffice,
  signatories,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

const lettersOf = (input: LetterInput) => textsOf(buildLetter(input)).map(plainText);
const wordsOf = (input: LetterInput) => lettersOf(input).join('\n');
const said = ({ paragraphs, points }: PointModel) => ({
  paragraphs: paragraphs.map(plainText),
  points: points.map(plainText),
});

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

describe('the words of a letter', () => {
  it('name one enclosure within the sentence, and several in a list', () => {
    const one = buildLetter(sampleInput('cancellation_request')) as CorrespondenceModel;
    expect(said(one.points.at(-1) ?? { paragraphs: [], points: [], table: null })).toEqual({
      paragraphs: [
        'Bersama ini kami lampirkan salinan Surat Persetujuan Kementerian Sekretariat Negara.',
      ],
      points: [],
    });
    const many = buildLetter(sampleInput('permission_request')) as CorrespondenceModel;
    const list = said(many.points.at(-1) ?? { paragraphs: [], points: [], table: null });
    expect(list.paragraphs.at(-1)).toMatch(/lampirkan:$/u);
    expect(list.points.slice(0, -1).every((text) => text.endsWith(';'))).toBe(true);
    expect(list.points.at(-1)).toMatch(/[^;]\.$/u);
  });

  it('end a reason with one full stop, typed or not', () => {
    const reasons = ['forum ditunda', 'forum ditunda.'].map((remarks) =>
      lettersOf(sampleInput('cancellation_request', { fields: { remarks } })),
    );
    expect(reasons[0]).toContain('Alasan pembatalan: forum ditunda.');
    expect(reasons[1]).toEqual(reasons[0]);
    const own = sampleInput('permission_request', {
      fields: { body: ['Perlu, karena {urgensi}.'] },
    });
    expect(wordsOf(own)).toContain('tidak dapat diwakilkan.');
    expect(wordsOf(own)).not.toContain('..');
  });

  it('cancel the trip that was approved, not the one that the dossier has become', () => {
    const dossier = sampleDossier();
    const approved = {
      ...dossier,
      travel: { departsOn: day('2027-02-20'), returnsOn: day('2027-02-24') },
      travellers: [],
    };
    const text = wordsOf(
      sampleInput('cancellation_request', { approval: { ...sampleApproval, approved } }),
    );
    expect(text).toContain('20 s.d. 24 Februari 2027');
    expect(text).not.toContain('27 Februari');
  });

  it('refer a request to the state secretariat to the ministry’s letter, never to the secretariat’s own', () => {
    const dossier = sampleDossier();
    const granted = (step: string, date: string, number: number) => ({
      id: idOf(number),
      step,
      kind: 'granted' as const,
      date: day(date),
      reference: `${step}/1`,
      note: '',
      recordedAt: dossier.updatedAt,
    });
    const approvals = approvalsOf(dossier, [
      granted('kemendagri', '2027-01-20', 801),
      granted('setneg', '2027-02-01', 802),
    ]);
    const text = wordsOf({ ...sampleInput('setneg_request'), approvals });
    expect(text).toContain('telah memperoleh Rekomendasi Kementerian Dalam Negeri');
    expect(text).not.toContain('Surat Persetujuan Kementerian Sekretariat Negara');
    const alone = { ...sampleInput('setneg_request'), approvals: approvals.slice(1) };
    expect(wordsOf(alone)).not.toContain('telah memperoleh');
    expect(wordsOf({ ...sampleInput('kemlu_request'), approvals })).toContain(
      'Berdasarkan Surat Persetujuan Kementerian Sekretariat Negara',
    );
  });

  it('say that the travel takes so many days, not the event', () => {
    expect(wordsOf(sampleInput('setneg_request'))).toContain(
      'Perjalanan dinas dilaksanakan ke Busan, Korea Selatan selama 6 (enam) hari.',
    );
  });

  it('write the services small within a sentence', () => {
    const text = wordsOf(sampleInput('kemlu_request'));
    expect(text).toMatch(/^Permohonan .*Exit Permit/mu);
    expect(text).toMatch(/mengajukan permohonan [^A-Z]*exit permit/u);
  });

  it('end grounds like the items of a list', () => {
    const { grounds } = buildLetter({
      ...sampleInput('surat_tugas'),
      approvals: [{ label: 'Rekomendasi', number: 'R-1', date: '2027-01-20' }],
    }) as AssignmentModel;
    expect(grounds.map(plainText).map((text) => text.at(-1))).toEqual([';', '.']);
  });
});

describe('who pays what', () => {
  it('is kept apart where several pay for several things', () => {
    expect(wordsOf(sampleInput('surat_tugas', { dossier: withOwnTicket() }))).toContain(
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

describe('the signature', () => {
  const withSekda = sampleDossier({
    travellers: [travellerFrom(1, { ...people.head, name: signatories.sekda.name })],
  });

  it('is not of the one who would send themselves while the head of region can sign', () => {
    const nameOn = (dossier?: Dossier) =>
      plainText(buildLetter(sampleInput('surat_tugas', dossier ? { dossier } : {})).signature.name);
    expect(nameOn()).toBe(signatories.sekda.name);
    expect(nameOn(withSekda)).toBe(signatories.bupati.name);
  });

  it('has offices in capitals throughout where the office typed the one it signs for so', () => {
    const sekda = { ...signatories.sekda, position: 'Plh. Sekretaris Daerah' };
    const bupati = { ...signatories.bupati, position: 'Bupati Contoh Raya' };
    const offices = (list: Signatory[]) =>
      buildLetter(
        sampleInput('surat_tugas', { office: sampleOffice({ signatories: list }) }),
      ).signature.offices.map(({ mark, text }) => `${mark} ${plainText(text)}`.trim());
    expect(offices([bupati, sekda])).toEqual([
      'a.n. BUPATI CONTOH RAYA',
      'Plh. SEKRETARIS DAERAH,',
    ]);
    const small = { ...sekda, onBehalfOf: 'Bupati Contoh Raya' };
    expect(offices([bupati, small])).toEqual([
      'a.n. Bupati Contoh Raya',
      'Plh. Sekretaris Daerah,',
    ]);
  });
});

describe('a date in a narrow cell', () => {
  it('keeps its day with its month', () => {
    const { attachment } = buildLetter(sampleInput('setneg_request')) as CorrespondenceModel;
    expect(attachment?.table.rows[0]?.at(-2)).toEqual([
      { kind: 'keep', text: '27 Februari' },
      { kind: 'text', text: ' s.d. ' },
      { kind: 'keep', text: '4 Maret' },
      { kind: 'text', text: ' 2027' },
    ]);
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

describe('a column', () => {
  it('of nothing but dashes leaves its room to the others', () => {
    const guests = sampleDossier({ travellers: [travellerFrom(1, people.artist)] });
    const columns = (dossier: Dossier) => {
      const { points } = buildLetter(
        sampleInput('permission_request', { dossier }),
      ) as CorrespondenceModel;
      return points.flatMap(({ table }) => table?.columns ?? []);
    };
    const nip = (dossier: Dossier) => columns(dossier).find(({ title }) => title === 'NIP');
    expect(nip(guests)).toMatchObject({ width: { em: 5 }, align: 'center' });
    expect(nip(sampleDossier())).toMatchObject({ width: { em: 11.9 }, align: 'left' });
  });
});
