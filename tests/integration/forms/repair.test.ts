import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillForm } from '#core/forms/fill.ts';
import { inspectForm } from '#core/forms/inspect.ts';
import { compileForm } from '#core/forms/writer/index.ts';
import { sixtyFieldForm, sixtyFieldValues } from '../../fixtures/forms/sixtyFields.ts';
import { encrypt, assetsFolder, pageText, qpdfCheck } from './tools.ts';

const fontBytes = new Uint8Array(readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`));
const form = Buffer.from(sixtyFieldForm());
const text = form.toString('latin1');
const changed = (from: string | RegExp, to: string) =>
  new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
const cutAt = (end: number) => new Uint8Array(form.subarray(0, end));

describe('a broken form', () => {
  it.each([
    ['its end is missing', () => cutAt(text.lastIndexOf('startxref'))],
    ['its table of objects is cut off', () => cutAt(text.lastIndexOf('xref\n0') + 40)],
  ])('is repaired, and says what it holds, when %s', async (_, make) => {
    const broken = make();
    expect(await inspectForm(broken)).toMatchObject({ repaired: true, pages: 2 });
    expect((await inspectForm(broken)).fields).toHaveLength(60);
    const finding = {
      severity: 'warning',
      message: { key: 'forms:finding.repaired', params: { pages: '2', fields: '60' } },
      field: null,
    };
    const { pdf, findings } = await fillForm(broken, sixtyFieldValues(1), { fontBytes });
    expect(findings[0]).toEqual(finding);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    const copy = await (await compileForm(broken, { fontBytes })).fill(sixtyFieldValues(1));
    expect(copy.findings[0]).toEqual(finding);
    expect(qpdfCheck(copy.pdf)).toMatchObject({ status: 0 });
    expect(pageText(copy.pdf)).toBe(pageText(pdf));
  });

  it.each([
    ['half of it is missing', () => cutAt(text.length / 2)],
    ['a field cannot be read', () => changed('/Rect[40 ', '/Rect[40 <<')],
    ['the list of a page’s fields is cut off', () => cutAt(text.lastIndexOf('xref\n0') - 30)],
    ['a field is not there', () => changed(/\n60 0 obj\n[^\n]*\nendobj/u, '\n')],
  ])('is refused when a repair would lose something: %s', async (_, make) => {
    await expect(inspectForm(broken(make()))).rejects.toMatchObject({ code: 'form_broken' });
  });

  it('is refused when it is protected as well', async () => {
    const locked = encrypt(new Uint8Array(form), '', 'pemilik');
    await expect(inspectForm(broken(locked))).rejects.toMatchObject({ code: 'form_broken' });
  });

  it('is told apart from a whole one', async () => {
    expect(await inspectForm(new Uint8Array(form))).toMatchObject({ repaired: false });
  });
});

/** The file without its end, so that only a repair opens it. */
function broken(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes).lastIndexOf('startxref');
  return end === -1 ? bytes : bytes.slice(0, end);
}
