import { describe, expect, it } from 'vitest';
import {
  buildLetter,
  documentKinds,
  paperFields,
  paperFindings,
  paperPatch,
  plainText,
  programmeOf,
  suggestFields,
  textsOf,
  type DocumentKind,
  type DocumentModel,
  type MemoModel,
} from '#shared/domain/letters/index.ts';
import { documentInput, extremeDossier, wholeDossier } from '#tests/fixtures/letters/documents.ts';
import { day, idOf, sampleDossier } from '#tests/fixtures/letters/samples.ts';

type Change = Parameters<typeof documentInput>[1];

const documentOf = (kind: DocumentKind, change?: Change) =>
  buildLetter(documentInput(kind, change)) as DocumentModel;
const headingsOf = (model: DocumentModel) => model.parts.map((part) => plainText(part.heading));
const wordsOf = (kind: DocumentKind, change?: Change) =>
  textsOf(buildLetter(documentInput(kind, change)))
    .map(plainText)
    .join('\n');

describe('the documents of a trip', () => {
  it.each(documentKinds)('%s has no open mark once everything is known', (kind) => {
    const input = documentInput(kind);
    const open = paperFindings(input, buildLetter(input)).filter(
      (item) => item.severity === 'error',
    );
    expect(open).toEqual([]);
  });

  it.each(documentKinds)('%s marks what is missing, and names the field of each mark', (kind) => {
    const dossier = sampleDossier({
      travellers: [],
      legs: [],
      funding: [],
      reasoning: { background: '', urgency: '', objectives: '', costBenefit: '', followUp: '' },
      travel: { departsOn: null, returnsOn: null, departureCity: '' },
    });
    const fields = { sections: [], agenda: [], participantCosts: [], number: '' };
    const input = documentInput(kind, { dossier, fields });
    const marks = paperFindings(input, buildLetter(input)).filter(
      (item) => item.message.key === 'letters:finding.missing',
    );
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.every((item) => item.field !== null && item.field !== '')).toBe(true);
  });

  it('the terms of reference mark the four parts that the state secretariat asks for', () => {
    const model = documentOf('kak');
    expect(headingsOf(model)).toEqual([
      'Latar Belakang',
      'Urgensi',
      'Tujuan',
      'Justifikasi Peran Tiap Peserta',
      'Analisis Biaya dan Manfaat',
      'Jadwal',
      'Pembiayaan',
      'Rencana Tindak Lanjut',
    ]);
    expect(model.parts.flatMap((part, index) => (part.isMarked ? [index] : []))).toEqual([
      1, 3, 4, 7,
    ]);
    expect(plainText(model.note)).toContain('Kementerian Sekretariat Negara');
  });

  it('keeps a row of roles whole unless its lines could fill a page', () => {
    const dossier = wholeDossier();
    const flows = (role: string) => {
      const travellers = dossier.travellers.map((item) => ({ ...item, role }));
      const [block] =
        documentOf('kak', { dossier: { ...dossier, travellers } }).parts[3]?.blocks ?? [];
      return block?.kind === 'table' && block.table.flows;
    };
    expect(flows('Menyampaikan paparan. '.repeat(20))).toBe(false);
    expect(flows('a\n'.repeat(200))).toBe(true);
  });

  it('roles too long for a table stand under the name, paragraph by paragraph', () => {
    const dossier = wholeDossier();
    const long = `${'Menyampaikan paparan. '.repeat(40)}\nKedua.`;
    const travellers = dossier.travellers.map((item) => ({ ...item, role: long }));
    const blocks =
      documentOf('kak', { dossier: { ...dossier, travellers } }).parts[3]?.blocks ?? [];
    expect(blocks.map((block) => block.kind)).toEqual(['items']);
    const [items] = blocks;
    expect(items?.kind === 'items' ? items.items[0]?.paragraphs.length : 0).toBe(2);
  });

  it('data with braces stays data', () => {
    const reasoning = { ...wholeDossier().reasoning, background: 'Nilai {negara} dan {entah}.' };
    expect(wordsOf('kak', { dossier: wholeDossier({ reasoning }) })).toContain(
      'Nilai {negara} dan {entah}.',
    );
  });

  it('personal data leave out what nobody asks for and mark what SIMPEL asks for', () => {
    const text = wordsOf('personal_data', { dossier: sampleDossier() });
    for (const mark of ['[NIK]', '[telepon]', '[surel]', '[paspor]']) expect(text).toContain(mark);
    expect(text).not.toContain('[alamat');
    const model = documentOf('personal_data', { dossier: sampleDossier() });
    const [facts] = model.parts[0]?.blocks ?? [];
    const labels = facts?.kind === 'facts' ? facts.rows.map((row) => row.label) : [];
    expect(labels).not.toContain('Jenis kelamin');
    expect(labels.slice(0, 3)).toEqual(['Nama lengkap', 'NIP', 'NIK']);
  });

  it('a memo has its heads in the order of the form', () => {
    const model = buildLetter(
      documentInput('nota_dinas', {
        fields: { tembusan: ['Sekretaris Daerah', 'Inspektur Daerah'], urgency: ' ' },
      }),
    ) as MemoModel;
    expect(model.heads.map((head) => head.label)).toEqual([
      'Yth.',
      'Dari',
      'Tembusan',
      'Tanggal',
      'Nomor',
      'Sifat',
      'Lampiran',
      'Hal',
    ]);
    expect(model.heads[2]?.lines.map(plainText)).toEqual([
      '1. Sekretaris Daerah',
      '2. Inspektur Daerah',
    ]);
    // Written in one's own name: no a.n. although the secretary's letters carry it.
    expect(model.signature.offices).toHaveLength(1);
  });

  it('a staff review has its six parts, and its judgement stays open until it is written', () => {
    const model = documentOf('telaahan_staf', { fields: { sections: [] } });
    expect(headingsOf(model)).toEqual([
      'Persoalan',
      'Praanggapan',
      'Fakta yang Memengaruhi',
      'Analisis',
      'Simpulan',
      'Saran',
    ]);
    const text = textsOf(model).map(plainText);
    for (const mark of ['[praanggapan]', '[simpulan]', '[saran]']) expect(text).toContain(mark);
    expect(model.parts[2]?.blocks[0]?.kind).toBe('list');
  });

  it('a report takes its estimates from the cost breakdown and asks for the real cost', () => {
    expect(wordsOf('trip_report')).toContain('Rp51.625.877');
    expect(wordsOf('trip_report', { fields: { participantCosts: [] } })).toContain(
      '[realisasi biaya]',
    );
    const own = [
      {
        travellerId: wholeDossier().travellers[0]?.id ?? '',
        estimated: { amount: 7, currency: 'IDR' },
        real: { amount: 8, currency: 'IDR' },
      },
    ];
    expect(wordsOf('trip_report', { fields: { participantCosts: own } })).toContain('Rp7');
  });

  it('own texts replace those of the template and keep their placeholders alive', () => {
    const sections = [{ key: 'saran', title: '', text: 'Berangkat ke {negara}.' }];
    expect(wordsOf('telaahan_staf', { fields: { sections } })).toContain(
      'Berangkat ke Korea Selatan.',
    );
    const suggested = suggestFields(documentInput('telaahan_staf')).sections;
    expect(suggested.map(({ title }) => title)).toContain('Saran');
  });
});

describe('the programme of a trip', () => {
  const agendaRow = (date: string | null) => ({
    id: idOf(1),
    date: date === null ? null : day(date),
    time: '09.00',
    activity: 'Rapat',
    place: '',
    note: '',
  });
  const activities = (...given: Parameters<typeof programmeOf>) =>
    programmeOf(...given).map(({ from, rows }) => [
      from,
      ...rows.map((row) => plainText(row.activity)),
    ]);

  it('follows from the dossier: departure, arrival, event, return', () => {
    expect(activities(sampleDossier(), [])).toEqual([
      ['2027-02-27', 'Berangkat dari Jakarta menuju Busan'],
      ['2027-02-28', 'Tiba di Busan'],
      ['2027-03-01', 'Mengikuti Forum Kerja Sama Kota Pelabuhan Asia 2027'],
      ['2027-03-02', 'Mengikuti Forum Kerja Sama Kota Pelabuhan Asia 2027'],
      ['2027-03-03', 'Berangkat dari Busan menuju Jakarta'],
      ['2027-03-04', 'Tiba kembali di Jakarta'],
    ]);
  });

  it('has the office’s rows in place of the event, between arrival and departure', () => {
    const rows = activities(sampleDossier(), [agendaRow('2027-03-01'), agendaRow('2027-02-28')]);
    expect(rows[1]).toEqual(['2027-02-28', 'Tiba di Busan', 'Rapat']);
    expect(rows[2]).toEqual(['2027-03-01', 'Rapat']);
  });

  it('covers each day of six destinations, and joins long stays', () => {
    expect(programmeOf(extremeDossier(), [])).toHaveLength(14);
    const study = sampleDossier({
      travel: {
        departsOn: day('2027-02-27'),
        returnsOn: day('2029-03-04'),
        departureCity: 'Jakarta',
      },
      legs: sampleDossier().legs.map((leg) => ({ ...leg, departsOn: day('2029-03-03') })),
    });
    const days = programmeOf(study, []);
    expect(days.length).toBeLessThan(8);
    expect(days.at(-1)?.until).toBe('2029-03-04');
  });

  it('keeps a row that falls on no day in sight, with a finding', () => {
    const fields = { agenda: [agendaRow('2027-05-05'), agendaRow(null)] };
    const input = documentInput('schedule', { fields });
    const findings = paperFindings(input, buildLetter(input));
    expect(findings.map((item) => item.message.key)).toEqual([
      'letters:finding.missing',
      'letters:finding.agendaOutside',
    ]);
    expect(wordsOf('schedule', { fields })).toContain('Rabu, 5 Mei 2027');
  });
});

describe('own data of papers', () => {
  it('has defaults for what older stores do not hold, and a patch brings none along', () => {
    const { sections, agenda, costs, participantCosts, ...older } = documentInput('kak').fields;
    expect(paperFields.parse(older)).toEqual({
      ...older,
      sections,
      agenda,
      costs,
      participantCosts,
    });
    expect(paperPatch.parse({ number: '1' })).toEqual({ number: '1' });
  });
});
