import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildLetter,
  checkTemplate,
  conditionNames,
  letterKinds,
  letterTemplate,
  phraseTokens,
  plainText,
  rowSourceNames,
  textsOf,
  type CorrespondenceModel,
  type LetterTemplate,
} from '#shared/domain/letters/index.ts';
import { builtInTemplates, sampleDossier, sampleInput } from '#tests/fixtures/letters/samples.ts';

const request = builtInTemplates.permission_request;

function check(change: Partial<LetterTemplate>, builtIn = request) {
  return checkTemplate({ ...builtIn, ...change }, builtIn).problems.map(
    ({ severity, fault, place, range, about }) => ({ severity, fault, place, range, about }),
  );
}

describe('the check of a template', () => {
  it.each(letterKinds)('finds nothing in the built-in words of %s', (kind) => {
    expect(checkTemplate(builtInTemplates[kind], builtInTemplates[kind]).problems).toEqual([]);
  });

  it('names an unknown placeholder with its block and its place in the text', () => {
    expect(check({ closing: [{ text: 'Salam.' }, { text: 'Kepada {penerima}.' }] })).toEqual([
      {
        severity: 'error',
        fault: 'unknown_placeholder',
        place: { part: 'closing', name: null, index: 1 },
        range: { from: 7, to: 17 },
        about: '{penerima}',
      },
    ]);
  });

  it.each([
    ['a brace that is never closed', 'Bagi {jumlah_peserta orang', 'unclosed_brace', 5],
    ['a brace that was never opened', 'Bagi tujuan} itu', 'unclosed_brace', 11],
    ['an empty pair of braces', 'Bagi {} orang', 'unknown_placeholder', 5],
    ['a placeholder of a row outside rows', 'Bagi {peserta_nip}', 'row_placeholder', 5],
    ['rows in a part that shows none', 'Bagi {tabel_peserta}', 'rows_not_shown', 5],
  ])('finds %s', (_title, text, fault, from) => {
    const [problem] = check({ closing: [{ text }] });
    expect(problem).toMatchObject({ severity: 'error', fault, range: { from } });
  });

  it('wants titles of parts and columns, without placeholders: they are printed as they are', () => {
    const { kak } = builtInTemplates;
    const titled = (title: string) =>
      check(
        { sections: kak.sections.map((part, at) => (at === 0 ? { ...part, title } : part)) },
        kak,
      );
    const place = { part: 'sections', name: 'latar_belakang', index: null };
    expect(titled('Latar Belakang dan Maksud')).toEqual([]);
    expect(titled(' ')).toMatchObject([{ severity: 'error', fault: 'empty_title', place }]);
    expect(titled('Tujuan {acara}')).toMatchObject([
      { severity: 'error', fault: 'title_placeholder', place, about: '{acara}' },
    ]);
    const { tabel_peserta: table } = request.rows;
    if (table === undefined || !('columns' in table)) throw new Error('no table of participants');
    const columns = table.columns.map((column, at) =>
      at === 1 ? { ...column, title: '', align: 'right' as const } : column,
    );
    expect(
      check({ rows: { ...request.rows, tabel_peserta: { ...table, columns } } }),
    ).toMatchObject([
      { fault: 'empty_title', place: { part: 'rows', name: 'tabel_peserta', index: 1 } },
    ]);
  });

  it('knows the fixed words of a form, and takes those that a version lacks from the built-in ones', () => {
    const { spd } = builtInTemplates;
    const labelled = (labels: LetterTemplate['labels']) => check({ labels }, spd);
    expect(labelled({ ...spd.labels, akun: 'b. Kode akun' })).toEqual([]);
    expect(labelled({ akun: '' })).toMatchObject([
      { fault: 'empty_title', place: { part: 'labels', name: 'akun', index: null } },
    ]);
    expect(labelled({ cap: 'Cap dinas' })).toMatchObject([
      { fault: 'part_not_shown', place: { part: 'labels', name: 'cap' } },
    ]);
    const old = checkTemplate({ ...spd, labels: { akun: 'b. Kode akun' } }, spd).template;
    expect(old?.labels).toEqual({ ...spd.labels, akun: 'b. Kode akun' });
    const input = { ...sampleInput('spd'), template: old ?? spd };
    const model = buildLetter(input);
    expect(JSON.stringify(model)).toContain('b. Kode akun');
    expect(textsOf(model).map(plainText)).toContain('b. Kode akun');
  });

  it('wants a subject and a body, and no empty block', () => {
    expect(check({ subject: [] }).map(({ fault }) => fault)).toEqual(['empty_part']);
    expect(check({ opening: [{ text: '  ' }] })[0]).toMatchObject({ fault: 'empty_text' });
  });

  it('wants a subject for every dossier', () => {
    expect(check({ subject: [{ text: 'Izin', when: ['official'] }] })).toMatchObject([
      { fault: 'subject_gap' },
    ]);
    const either = [
      { text: 'Izin', when: ['official' as const] },
      { text: 'Alasan', when: ['important_reason' as const] },
    ];
    expect(check({ subject: either })).toEqual([]);
  });

  it('wants the participants in every request, whatever its conditions are', () => {
    const without = request.body.filter(({ text }) => !text.includes('{tabel_peserta}'));
    expect(check({ body: without }).map(({ fault }) => fault)).toContain('no_participants');
    const sometimes = [
      ...without,
      { text: '{tabel_peserta}', when: ['several_travellers' as const] },
    ];
    expect(check({ body: sometimes }).map(({ fault }) => fault)).toContain('no_participants');
    const always = [
      ...sometimes,
      { text: '{tabel_peserta}', unless: ['several_travellers' as const] },
    ];
    expect(check({ body: always })).toEqual([]);
  });

  it('finds conditions that can never hold and rows that nothing asks for', () => {
    const block = { text: 'Salam.', when: ['donor' as const], unless: ['donor' as const] };
    expect(check({ closing: [block] })).toMatchObject([{ fault: 'contradiction', about: 'donor' }]);
    const rows = {
      ...request.rows,
      daftar_baru: { each: 'tujuan' as const, text: '{tujuan_kota}' },
    };
    expect(check({ rows })).toMatchObject([{ severity: 'warning', fault: 'rows_unused' }]);
  });

  it('names the column whose text has a mistake', () => {
    const rows: LetterTemplate['rows'] = {
      ...request.rows,
      tabel_peserta: {
        each: 'peserta',
        columns: [
          { title: 'Nama', text: '{peserta_nama}', width: 1, align: 'left' },
          { title: 'Kota', text: '{tujuan_kota}', width: 1, align: 'left' },
        ],
      },
    };
    expect(check({ rows })).toMatchObject([
      { fault: 'row_placeholder', place: { part: 'rows', name: 'tabel_peserta', index: 1 } },
    ]);
  });

  it('refuses two tables under one point, and words for a part that is not printed', () => {
    const columns = [{ title: 'Kota', text: '{tujuan_kota}', width: 1, align: 'left' as const }];
    const rows = { ...request.rows, tabel_tujuan: { each: 'tujuan' as const, columns } };
    const body = [...request.body, { text: '{tabel_peserta} {tabel_tujuan}' }];
    expect(check({ rows, body })).toMatchObject([{ fault: 'two_tables', about: '{tabel_tujuan}' }]);
    const { spd } = builtInTemplates;
    expect(check({ closing: [{ text: 'Salam.' }] }, spd)).toMatchObject([
      { fault: 'part_not_shown' },
    ]);
  });

  it('names the field of something that is no template', () => {
    expect(checkTemplate({ ...request, body: [{ words: 'x' }] }, request)).toMatchObject({
      template: null,
      problems: [{ fault: 'shape', place: { part: 'body', index: 0 } }, { fault: 'shape' }],
    });
    expect(checkTemplate('nonsense', request).template).toBeNull();
    expect(checkTemplate(builtInTemplates.spd, request).problems).toMatchObject([
      { about: 'kind' },
    ]);
  });
});

describe('letters of a template', () => {
  it('speak with paragraphs on their conditions, and with rows of the office’s own', () => {
    const template: LetterTemplate = {
      ...request,
      body: [
        { text: 'Peserta: {tabel_ringkas}' },
        { text: 'Ditanggung donor.', when: ['donor'] },
        { text: 'Anggaran daerah.', when: ['public_money'], unless: ['donor'] },
      ],
      rows: {
        tabel_ringkas: {
          each: 'peserta',
          columns: [
            { title: 'Nama', text: '{peserta_nama} ({tujuan})', width: 2, align: 'left' },
            { title: 'NIP', text: 'NIP {peserta_nip}', width: '12em', align: 'center' },
          ],
        },
      },
    };
    const model = buildLetter({
      ...sampleInput('permission_request'),
      template,
    }) as CorrespondenceModel;
    expect(model.points.map(({ paragraphs }) => paragraphs.map(plainText))).toEqual([
      ['Peserta:'],
      ['Anggaran daerah.'],
    ]);
    expect(model.points[0]?.table?.columns).toEqual([
      { title: 'Nama', width: { weight: 2 }, align: 'left' },
      { title: 'NIP', width: { em: 12 }, align: 'center' },
    ]);
    expect(model.points[0]?.table?.rows[0]?.map(plainText)).toEqual([
      'Dr. Raditya Nugraha Contoh, S.STP., M.Si. (Busan, Korea Selatan)',
      'NIP 19800101 200501 1 001',
    ]);
  });

  const conditions = fc.option(
    fc.uniqueArray(fc.constantFrom(...conditionNames), { maxLength: 3 }),
    {
      nil: undefined,
    },
  );
  const names = ['daftar_satu', 'tabel_dua', 'tabel_peserta'];
  const text = fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc
          .constantFrom(...phraseTokens, ...names, 'peserta_nama', 'nomor')
          .map((name) => `{${name}}`),
        fc.constant('\n'),
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join(''));
  const blocks = fc.array(fc.record({ text, when: conditions, unless: conditions }), {
    maxLength: 4,
  });
  const each = fc.constantFrom(...rowSourceNames);
  const rows = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(
      fc.record({ each, text }),
      fc.record({
        each,
        columns: fc.array(
          fc.record({
            title: text,
            text,
            width: fc.constantFrom(1, 2.5, '3em'),
            align: fc.constantFrom('left', 'center'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  );

  it('are made of anything that has the shape of a template, and what has not is refused', () => {
    const empty = sampleDossier({ travellers: [], legs: [], funding: [], purpose: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...letterKinds),
        fc.record({
          subject: blocks,
          grounds: blocks,
          opening: blocks,
          body: blocks,
          closing: blocks,
          rows,
        }),
        (kind, parts) => {
          const value: unknown = JSON.parse(JSON.stringify({ kind, version: 1, ...parts }));
          const parsed = letterTemplate.safeParse(value);
          checkTemplate(value, builtInTemplates[kind]);
          if (!parsed.success) return;
          for (const dossier of [sampleDossier(), empty]) {
            const input = { ...sampleInput(kind, { dossier }), template: parsed.data };
            expect(textsOf(buildLetter(input)).length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkTemplate(value, request).template).toBeNull();
      }),
    );
  });
});
