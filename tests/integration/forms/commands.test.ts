import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AnnotationFlags, PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsFillCommand, formsInspectCommand } from '#core/forms/index.ts';
import { dynamicXfaForm, foreignForm } from './fixtures.ts';
import { assetsFolder, scratchFolder, valuesByPdfJs } from './tools.ts';

const font = new Uint8Array(readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`));
const scratch = scratchFolder();
const form = scratch.path('formulir.pdf');
const data = scratch.path('data.json');
const out = scratch.path('hasil.pdf');

beforeAll(async () => {
  writeFileSync(form, await foreignForm());
});
afterAll(() => scratch.remove());

describe('forms inspect', () => {
  it('lists the fields with what each takes', async () => {
    const { fields } = await formsInspectCommand(form);
    expect(fields).toContainEqual({
      name: 'data.kode',
      type: 'text',
      page: 1,
      required: false,
      maxLength: 6,
      options: [],
    });
    expect(fields).toContainEqual({
      name: 'warna',
      type: 'dropdown',
      page: 1,
      required: false,
      maxLength: null,
      options: ['Merah', 'Putih'],
    });
  });

  it('names the file that is not there', async () => {
    await expect(formsInspectCommand(scratch.path('tiada.pdf'))).rejects.toMatchObject({
      code: 'file_gone',
      params: { file: 'tiada.pdf' },
    });
  });

  it('refuses a folder and a dynamic XFA form', async () => {
    await expect(formsInspectCommand(scratch.path('.'))).rejects.toMatchObject({
      code: 'file_unreadable',
    });
    writeFileSync(scratch.path('xfa.pdf'), await dynamicXfaForm());
    await expect(formsInspectCommand(scratch.path('xfa.pdf'))).rejects.toMatchObject({
      code: 'form_xfa',
    });
  });
});

describe('forms fill', () => {
  it('says of a field that nobody sees that its value is not seen', async () => {
    const document = await PDFDocument.load(await foreignForm());
    const [widget] = document.getForm().getTextField('data.nama').acroField.getWidgets();
    widget?.setFlagTo(AnnotationFlags.Hidden, true);
    const hidden = scratch.path('tersembunyi.pdf');
    writeFileSync(hidden, await document.save({ updateFieldAppearances: false }));
    writeFileSync(data, JSON.stringify({ 'data.nama': 'Rani Contohwati' }));
    const { findings } = await formsFillCommand(hidden, data, out, { font });
    expect(findings).toMatchObject([
      { severity: 'warning', message: { key: 'forms:finding.notSeen' }, field: 'data.nama' },
    ]);
  });

  it('writes the filled form', async () => {
    writeFileSync(data, JSON.stringify({ 'data.nama': 'Rani Contohwati', setuju: true }));
    expect(await formsFillCommand(form, data, out, { font })).toEqual({
      written: true,
      findings: [],
    });
    expect(await valuesByPdfJs(new Uint8Array(readFileSync(out)))).toMatchObject({
      'data.nama': 'Rani Contohwati',
    });
  });

  it('writes nothing when a value cannot be taken', async () => {
    const none = scratch.path('tidak-ada.pdf');
    writeFileSync(data, JSON.stringify({ 'data.nama': 'Rani', warna: 'Hijau' }));
    const { written, findings } = await formsFillCommand(form, data, none, { font });
    expect(written).toBe(false);
    expect(findings).toMatchObject([{ field: 'warna', severity: 'error' }]);
    expect(existsSync(none)).toBe(false);
  });

  it.each([
    ['no JSON', '{', ''],
    ['a list', '[]', ''],
    ['a number as a value', '{"data.nama": 3}', 'data.nama'],
  ])('refuses data that are %s', async (_, content, field) => {
    writeFileSync(data, content);
    await expect(formsFillCommand(form, data, out, { font })).rejects.toMatchObject({
      code: 'form_values',
      params: { file: 'data.json', field },
    });
  });
});
