import { describe, expect, it } from 'vitest';
import { PDFDocument, PDFName, PDFString, type PDFDict } from 'pdf-lib';
import { inspectForm } from '#core/forms/inspect.ts';
import { maxFormBytes } from '#core/forms/document.ts';
import { encrypt } from './tools.ts';
import { flatPages, foreignForm } from './fixtures.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function withFields(change: (document: PDFDocument, root: PDFDict) => void) {
  const document = await PDFDocument.load(await foreignForm());
  change(document, document.getForm().acroForm.dict);
  return document.save({ updateFieldAppearances: false });
}

describe('opening a file that is no good form', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file_empty'],
    ['a text', text('Ini bukan PDF'), 'file_not_pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'file_not_pdf'],
    ['only a header', text('%PDF-1.7\n'), 'form_broken'],
    ['a header and noise', text(`%PDF-1.7\n${'kacau '.repeat(500)}`), 'form_broken'],
    ['too many bytes', new Uint8Array(maxFormBytes + 1), 'file_too_large'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(inspectForm(bytes)).rejects.toMatchObject({ code });
  });

  it('says that a file cut off in the middle is broken', async () => {
    const form = await foreignForm();
    await expect(inspectForm(form.slice(0, form.length / 2))).rejects.toMatchObject({
      code: 'form_broken',
    });
  });

  it('asks for the password of a file that has one, packed objects or not', async () => {
    for (const packing of ['disable', 'generate'] as const) {
      const locked = encrypt(await foreignForm(), 'rahasia', 'pemilik', packing);
      await expect(inspectForm(locked)).rejects.toMatchObject({ code: 'form_encrypted' });
      expect(await inspectForm(locked, 'rahasia')).toMatchObject({ encrypted: 'user' });
    }
  });

  it('takes no more than five hundred pages', async () => {
    expect(await inspectForm(await flatPages(500))).toMatchObject({ pages: 500, kind: 'flat' });
    await expect(inspectForm(await flatPages(501))).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });

  it('ends on a field tree that contains itself', async () => {
    const looped = await withFields((document, root) => {
      const group = document.context.obj({});
      const ref = document.context.register(group);
      group.set(PDFName.of('T'), PDFString.of('lingkaran'));
      group.set(PDFName.of('Kids'), document.context.obj([ref]));
      root.set(PDFName.of('Fields'), document.context.obj([ref]));
    });
    expect(await inspectForm(looped)).toMatchObject({ fields: [] });
  });

  it('ends on a page tree that contains itself', async () => {
    const source = Buffer.from(await foreignForm()).toString('latin1');
    const [, number = ''] = /\/Pages (\d+) 0 R/u.exec(source) ?? [];
    const looped = Buffer.from(source.replace('/Kids [ ', `/Kids [ ${number} 0 R `), 'latin1');
    expect(await inspectForm(looped)).toMatchObject({ pages: 1 });
  });

  it('refuses a field tree of absurd depth', async () => {
    const deep = await withFields((document, root) => {
      let child = document.context.register(document.context.obj({ FT: 'Tx' }));
      for (let level = 0; level < 60; level++) {
        const group = document.context.obj({ Kids: [child] });
        group.set(PDFName.of('T'), PDFString.of(`g${level}`));
        child = document.context.register(group);
      }
      root.set(PDFName.of('Fields'), document.context.obj([child]));
    });
    await expect(inspectForm(deep)).rejects.toMatchObject({ code: 'form_broken' });
  });
});
