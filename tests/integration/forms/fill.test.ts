import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillForm } from '#core/forms/fill.ts';
import { inspectForm } from '#core/forms/inspect.ts';
import { compileForm } from '#core/forms/writer/index.ts';
import { encrypt, assetsFolder, pageText, qpdfCheck, readBack, valuesByPdfJs } from './tools.ts';
import { dynamicXfaForm, flatPages, foreignForm, signedForm, staticXfaForm } from './fixtures.ts';

const fontBytes = new Uint8Array(readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`));
const values = {
  'data.nama': 'Łódź ő İ – “é” ’',
  'data.kode': 'AB12',
  'data.catatan': 'Baris satu\nBaris dua',
  setuju: true,
  warna: 'Putih',
  kelamin: 'P',
  kota: ['Bitung', 'Dumai'],
};
let template: Uint8Array;

beforeAll(async () => {
  template = await foreignForm();
});

describe('filling a form', () => {
  it('writes every kind of field so that another reader finds the same values', async () => {
    const { pdf, findings } = await fillForm(template, values, { fontBytes });
    expect(findings).toEqual([]);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    const read = await valuesByPdfJs(pdf);
    expect(read).toMatchObject({
      'data.nama': 'Łódź ő İ – “é” ’',
      'data.kode': 'AB12',
      'data.catatan': 'Baris satu\nBaris dua',
      warna: 'Putih',
      kelamin: 'P',
    });
    const text = pageText(pdf);
    for (const part of ['Łódź ő İ – “é” ’', 'Baris satu Baris dua', 'Putih', 'Dumai']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/A\s*B\s*1\s*2/u);
    const [, font] = /(MUHIBA\S+.*)/u.exec(readBack(pdf, 'pdffonts', '@')) ?? [];
    expect(font).toMatch(/yes\s+yes\s+yes/u);
  });

  it('gives the same bytes for the same input and others for another', async () => {
    const first = await fillForm(template, values, { fontBytes });
    const again = await fillForm(template, values, { fontBytes: fontBytes.slice() });
    const other = await fillForm(template, { ...values, 'data.kode': 'AB13' }, { fontBytes });
    expect(Buffer.from(first.pdf).equals(Buffer.from(again.pdf))).toBe(true);
    expect(Buffer.from(first.pdf).equals(Buffer.from(other.pdf))).toBe(false);
  });

  it('keeps fields editable, and turns them into ink when asked', async () => {
    const filled = await fillForm(template, values, { fontBytes });
    expect((await inspectForm(filled.pdf)).fields).toHaveLength(7);
    const flat = await fillForm(template, values, { fontBytes, flatten: true });
    expect(qpdfCheck(flat.pdf)).toMatchObject({ status: 0 });
    expect(await inspectForm(flat.pdf)).toMatchObject({ kind: 'flat', fields: [] });
    expect(pageText(flat.pdf)).toContain('Łódź ő İ – “é” ’');
  });

  it('names field and character when the font cannot show something', async () => {
    const withEmoji = { ...values, 'data.nama': 'Rani 🎉 اسم' };
    const { findings, pdf } = await fillForm(template, withEmoji, { fontBytes });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      field: 'data.nama',
      message: { key: 'forms:finding.charactersMissing' },
    });
    expect(findings[0]?.message.params['characters']).toContain('🎉 (U+1F389)');
    expect(findings[0]?.message.params['characters']).toContain('U+0627');
    expect(pageText(pdf)).toContain('Rani □');
    const strict = await fillForm(template, withEmoji, { fontBytes, strict: true });
    expect(strict.pdf).toBeNull();
  });

  it.each([
    ['an unknown field', { 'data.umur': '3' }, 'fieldUnknown', 'data.umur'],
    ['a choice that is not offered', { warna: 'Hijau' }, 'optionUnknown', 'warna'],
    ['a radio button that is not there', { kelamin: 'X' }, 'optionUnknown', 'kelamin'],
    ['a value longer than the field takes', { 'data.kode': 'ABCDEFG' }, 'tooLong', 'data.kode'],
    ['a tick for a text', { 'data.nama': true }, 'wrongType', 'data.nama'],
    ['a list for a tick', { setuju: ['Ya'] }, 'wrongType', 'setuju'],
    ['a required field left empty', { 'data.nama': '' }, 'requiredEmpty', 'data.nama'],
  ])('reports %s', async (_, change, key, field) => {
    const { findings } = await fillForm(template, { ...values, ...change }, { fontBytes });
    expect(findings.map(({ message, ...rest }) => ({ key: message.key, ...rest }))).toEqual([
      { key: `forms:finding.${key}`, severity: 'error', field },
    ]);
  });

  it('leaves a field empty rather than cutting a number to its first characters', async () => {
    const { pdf } = await fillForm(template, { 'data.kode': 'ABCDEFG' }, { fontBytes });
    expect((await valuesByPdfJs(pdf))['data.kode']).toBeUndefined();
    expect(pageText(pdf)).not.toMatch(/A\s*B\s*C/u);
  });

  it('shrinks a long text to its box and says when even that does not help', async () => {
    const long = 'Perjalanan dinas ke luar negeri. '.repeat(8).trim();
    const fits = await fillForm(template, { ...values, 'data.catatan': long }, { fontBytes });
    expect(fits.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const cut = await fillForm(
      template,
      { ...values, 'data.catatan': long.repeat(9) },
      { fontBytes },
    );
    expect(cut.findings).toMatchObject([
      { severity: 'error', field: 'data.catatan', message: { key: 'forms:finding.doesNotFit' } },
    ]);
  });

  it('removes the XFA twin and the wish for redrawing from a static XFA form', async () => {
    const form = await staticXfaForm();
    expect(await inspectForm(form)).toMatchObject({ kind: 'xfa_static' });
    const { pdf } = await fillForm(form, values, { fontBytes });
    const json = readBack(pdf, 'qpdf', '--json', '--json-key=qpdf', '@');
    expect(json).not.toContain('"/XFA"');
    expect(json).not.toContain('NeedAppearances');
    expect(await inspectForm(pdf)).toMatchObject({ kind: 'acroform' });
  });

  it('fills a form that its maker protected only after a decision, and says that the copy no longer is', async () => {
    const form = encrypt(template, '', 'pemilik');
    expect(await inspectForm(form)).toMatchObject({ encrypted: 'owner' });
    await expect(fillForm(form, values, { fontBytes })).rejects.toMatchObject({
      code: 'form_protected',
    });
    const decided = { fontBytes, acceptProtected: true };
    const copy = await (await compileForm(form, decided)).fill(values);
    expect(qpdfCheck(copy.pdf)).toMatchObject({ status: 0 });
    expect(await valuesByPdfJs(copy.pdf)).toMatchObject({ 'data.nama': values['data.nama'] });
    const { pdf, findings } = await fillForm(form, values, decided);
    expect(copy.findings).toEqual(findings);
    expect(findings).toMatchObject([
      { severity: 'warning', field: null, message: { key: 'forms:finding.protectionRemoved' } },
    ]);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    expect(await valuesByPdfJs(pdf)).toMatchObject({ 'data.nama': values['data.nama'] });
  });

  it('opens a form with its user password, and only with that', async () => {
    const form = encrypt(template, 'rahasia', 'pemilik');
    await expect(fillForm(form, values, { fontBytes })).rejects.toMatchObject({
      code: 'form_encrypted',
    });
    await expect(fillForm(form, values, { fontBytes, password: 'salah' })).rejects.toMatchObject({
      code: 'form_encrypted',
    });
    const { pdf } = await fillForm(form, values, { fontBytes, password: 'rahasia' });
    expect(await valuesByPdfJs(pdf)).toMatchObject({ warna: 'Putih' });
  });

  it('never writes a signed form', async () => {
    const form = await signedForm();
    expect(await inspectForm(form)).toMatchObject({ signed: true });
    await expect(fillForm(form, values, { fontBytes })).rejects.toMatchObject({
      code: 'form_signed',
    });
  });

  it('refuses a dynamic XFA form', async () => {
    const form = await dynamicXfaForm();
    expect(await inspectForm(form)).toMatchObject({ kind: 'xfa_dynamic', fields: [] });
    await expect(fillForm(form, {}, { fontBytes })).rejects.toMatchObject({ code: 'form_xfa' });
  });

  it('reports each value for a page without fields', async () => {
    const { findings } = await fillForm(await flatPages(1), { nama: 'Rani' }, { fontBytes });
    expect(findings).toMatchObject([{ message: { key: 'forms:finding.fieldUnknown' } }]);
  });
});
