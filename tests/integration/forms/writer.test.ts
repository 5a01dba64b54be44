import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormValues } from '#shared/domain/forms/index.ts';
import { exitPermitValues } from '#shared/domain/forms/index.ts';
import { compileForm, type CompiledForm } from '#core/forms/writer/index.ts';
import { fillForm } from '#core/forms/fill.ts';
import { inspectForm } from '#core/forms/inspect.ts';
import { sixtyFieldForm, sixtyFieldValues } from '../../fixtures/forms/sixtyFields.ts';
import { dynamicXfaForm, foreignForm, signedForm, staticXfaForm } from './fixtures.ts';
import { sampleInput } from './sample.ts';
import {
  assetsFolder,
  pageText,
  pictureDifference,
  qpdfCheck,
  readBack,
  valuesByLibrary,
  valuesByPdfJs,
} from './tools.ts';

const fontBytes = new Uint8Array(readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`));
const foreignValues: FormValues = {
  'data.nama': 'Łódź ő İ – “é” ’ (Ω\\)',
  'data.kode': 'AB12',
  'data.catatan': 'Baris satu\nBaris dua yang cukup panjang sehingga harus dipenggal di kotaknya',
  setuju: true,
  warna: 'Putih',
  kelamin: 'P',
  kota: ['Bitung', 'Dumai'],
};

/** Both paths on the same values: the writer's copy and the library's. */
async function bothWays(template: Uint8Array, values: FormValues) {
  const compiled = await compileForm(template, { fontBytes });
  expect(compiled.via).toBe('writer');
  return {
    copy: await compiled.fill(values),
    reference: await fillForm(template, values, { fontBytes }),
  };
}

describe('a compiled form', () => {
  it.each([
    ['sixty fields of every kind', () => sixtyFieldForm(), sixtyFieldValues(1)],
    [
      'a form that leaves drawing to the viewer',
      () => sixtyFieldForm({ needAppearances: true }),
      sixtyFieldValues(2),
    ],
    ['another program’s form', () => foreignForm(), foreignValues],
    ['a static XFA form', () => staticXfaForm(), foreignValues],
    [
      'the office’s own form',
      () => new Uint8Array(readFileSync(`${assetsFolder}/forms/exit-permit.pdf`)),
      exitPermitValues(sampleInput),
    ],
  ])('makes the same pages as the library from %s', async (_, make, values) => {
    const { copy, reference } = await bothWays(await make(), values);
    expect(qpdfCheck(copy.pdf)).toMatchObject({ status: 0 });
    expect(copy.findings).toEqual(reference.findings);
    expect(await valuesByPdfJs(copy.pdf)).toEqual(await valuesByPdfJs(reference.pdf));
    expect(pageText(copy.pdf)).toBe(pageText(reference.pdf));
    for (const painter of ['pdftoppm', 'mutool'] as const) {
      expect(pictureDifference(copy.pdf, reference.pdf, painter)).toBeLessThan(16);
    }
  });

  it('shows its values in the pictures that are compared', async () => {
    const compiled = await compileForm(await foreignForm(), { fontBytes });
    const [empty, filled] = [await compiled.fill({}), await compiled.fill(foreignValues)];
    for (const painter of ['pdftoppm', 'mutool'] as const) {
      expect(pictureDifference(empty.pdf, filled.pdf, painter)).toBeGreaterThan(200);
    }
  });

  describe('filled with values of every kind', () => {
    let template: Uint8Array;
    let compiled: CompiledForm;
    beforeAll(async () => {
      template = sixtyFieldForm();
      compiled = await compileForm(template, { fontBytes });
    });

    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('aZ0 ()\\/<>éñ–’“”ŁőİĐẵΩЖ€\n\t\r□🎉ع')),
      maxLength: 60,
    });
    const record = fc.record({
      'pemohon.baris0': letters,
      'pemohon.baris1': letters,
      'nomor.kotak0': letters,
      'uraian.kotak0': letters,
      'uraian.kotak2': letters,
      'layanan.pilih0': fc.constantFrom<string | boolean>(true, false, 'Ya', 'Off', 'lain'),
      'jenis.pilihan0': fc.constantFrom<string | boolean>('P1', 'P2', '', 'P3', true),
      'paspor.jenis0': fc.constantFrom<string | string[]>('Paspor dinas', '', 'lain', ['a']),
      'pengesahan.tanda': fc.constantFrom('', 'tinta'),
      bukan: letters,
    });

    it('stores and reports what the library stores and reports', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.subarray(Object.keys(sixtyFieldValues(1))),
          record,
          async (some, own) => {
            const plain = Object.entries(sixtyFieldValues(3)).filter(([name]) =>
              some.includes(name),
            );
            const values = { ...Object.fromEntries(plain), ...own };
            const copy = await compiled.fill(values);
            const reference = await fillForm(template, values, { fontBytes });
            expect(copy.findings).toEqual(reference.findings);
            expect(await valuesByLibrary(copy.pdf)).toEqual(await valuesByLibrary(reference.pdf));
          },
        ),
        { numRuns: 15, seed: 4 },
      );
    });

    it('shows what the library shows', async () => {
      await fc.assert(
        fc.asyncProperty(record, async (values) => {
          const copy = await compiled.fill(values);
          const reference = await fillForm(template, values, { fontBytes });
          expect(pictureDifference(copy.pdf, reference.pdf, 'pdftoppm')).toBeLessThan(16);
        }),
        { numRuns: 3, seed: 5 },
      );
    });
  });

  it('gives the same bytes for the same values, whatever was filled between', async () => {
    const compiled = await compileForm(await foreignForm(), { fontBytes });
    const first = await compiled.fill({ 'data.nama': 'Rani' });
    const other = await compiled.fill(foreignValues);
    const again = await compiled.fill({ 'data.nama': 'Rani' });
    const anew = await (await compileForm(await foreignForm(), { fontBytes })).fill(foreignValues);
    expect(Buffer.from(first.pdf).equals(Buffer.from(again.pdf))).toBe(true);
    expect(Buffer.from(other.pdf).equals(Buffer.from(anew.pdf))).toBe(true);
    expect(Buffer.from(first.pdf).equals(Buffer.from(other.pdf))).toBe(false);
  });

  it('carries only the parts of its font that a copy shows', async () => {
    const compiled = await compileForm(await foreignForm(), { fontBytes });
    const fontsOf = (pdf: Uint8Array) =>
      readBack(pdf, 'pdffonts', '@')
        .split('\n')
        .filter((line) => line.includes('+Arimo'));
    const plain = fontsOf((await compiled.fill({ 'data.nama': 'Rani' })).pdf);
    expect(plain).toHaveLength(1);
    const mixed = fontsOf((await compiled.fill({ 'data.nama': 'Łódź ẵ Ж' })).pdf);
    expect(mixed).toHaveLength(4);
    for (const line of mixed) expect(line).toMatch(/CID TrueType .* yes\s+yes\s+yes/u);
  });

  it('leaves no wish for drawing and no XML twin behind', async () => {
    const { copy } = await bothWays(await staticXfaForm(), foreignValues);
    const json = readBack(copy.pdf, 'qpdf', '--json', '--json-key=qpdf', '@');
    expect(json).not.toContain('"/XFA"');
    expect(json).not.toContain('NeedAppearances');
  });

  it('keeps an unsigned signature field and every other field', async () => {
    const { copy } = await bothWays(sixtyFieldForm(), sixtyFieldValues(1));
    const { fields, signed } = await inspectForm(copy.pdf);
    expect(fields).toHaveLength(60);
    expect(signed).toBe(false);
    expect(fields.filter(({ type }) => type === 'signature')).toMatchObject([
      { name: 'pengesahan.tanda' },
    ]);
  });

  it('fills what it cannot compile with the library', async () => {
    const document = await PDFDocument.load(await foreignForm());
    const fields = document.getForm().acroForm.dict.lookup(PDFName.of('Fields'), PDFArray);
    const group = fields.lookup(0, PDFDict).lookup(PDFName.of('Kids'), PDFArray);
    // A widget that stands inside the list of children has no object number.
    group.set(0, group.lookup(0, PDFDict));
    const odd = await document.save({ updateFieldAppearances: false });
    const compiled = await compileForm(odd, { fontBytes });
    expect(compiled.via).toBe('library');
    const { pdf } = await compiled.fill({ 'data.kode': 'AB12' });
    expect(await valuesByLibrary(pdf)).toMatchObject({ 'data.kode': 'AB12' });
  });

  it('turns fields into ink when asked', async () => {
    const compiled = await compileForm(sixtyFieldForm(), { fontBytes, flatten: true });
    const { pdf } = await compiled.fill(sixtyFieldValues(1));
    expect((await inspectForm(pdf)).fields).toMatchObject([{ name: 'pengesahan.tanda' }]);
    expect(pageText(pdf)).toContain('Dr. Contoh Pelancong');
  });

  it('refuses what filling refuses', async () => {
    await expect(compileForm(await signedForm(), { fontBytes })).rejects.toMatchObject({
      code: 'form_signed',
    });
    await expect(compileForm(await dynamicXfaForm(), { fontBytes })).rejects.toMatchObject({
      code: 'form_xfa',
    });
  });
});
