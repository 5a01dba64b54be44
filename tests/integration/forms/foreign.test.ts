import { readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { runForeign } from '#core/forms/foreign/index.ts';
import { sixtyFieldForm, sixtyFieldValues } from '../../fixtures/forms/sixtyFields.ts';
import { foreignForm } from './fixtures.ts';
import { assetsFolder, pageText } from './tools.ts';

const fontBytes = new Uint8Array(readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`));

/** A PDF of one page with further objects, written by hand. */
function pdfWith(objects: (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    ...objects,
  ];
  for (const [index, object] of all.entries()) {
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const end = `trailer\n<</Size ${all.length + 1}/Root 1 0 R>>\nstartxref\n9\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}

/** An object stream of a few hundred kilobytes that unpacks to two gigabytes of blanks. */
function bomb(): Buffer {
  const block = deflateRawSync(Buffer.alloc(8_000_000, 32), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: 256 }, () => block),
    Buffer.from([3, 0]),
  ]);
  const head = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

describe('a PDF from outside in a thread of its own', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    form = await foreignForm();
  });

  it('is inspected and filled there, one copy for each record', async () => {
    expect(await runForeign('inspect', { bytes: form })).toMatchObject({ pages: 1 });
    const copies = await runForeign('fill', {
      bytes: sixtyFieldForm(),
      records: [sixtyFieldValues(1), sixtyFieldValues(2)],
      options: { fontBytes },
    });
    expect(copies).toHaveLength(2);
    expect(pageText(copies[1]?.pdf ?? new Uint8Array())).toContain('Ke-2-');
  });

  it('ends its thread when it takes too long, and the next file gets a fresh one', async () => {
    const limits = { milliseconds: 1, megabytes: 256 };
    const heavy = runForeign('inspect', { bytes: form }, limits);
    const next = runForeign('inspect', { bytes: form });
    await expect(heavy).rejects.toMatchObject({ code: 'form_too_heavy' });
    expect(await next).toMatchObject({ pages: 1 });
  });

  it.each<[string, () => Uint8Array, string]>([
    ['a stream that unpacks without end', () => pdfWith([bomb()]), 'form_too_heavy'],
    ['brackets nested without end', () => withForm('['.repeat(400_000)), 'form_broken'],
    ['dictionaries nested without end', () => withForm('<</A'.repeat(200_000)), 'form_broken'],
    ['a page tree of absurd depth', () => deepPages(1_000), 'form_broken'],
    ['far too many pages', () => manyPages(5_000), 'file_too_large'],
  ])('gets a clear answer when it holds %s', async (_, make, code) => {
    const limits = { milliseconds: 30_000, megabytes: 128 };
    await expect(runForeign('inspect', { bytes: make() }, limits)).rejects.toMatchObject({ code });
    expect(await runForeign('inspect', { bytes: form })).toMatchObject({ pages: 1 });
  });
});

/** A page with a form that is this object. */
function withForm(object: string): Uint8Array {
  const file = Buffer.from(pdfWith([object])).toString('latin1');
  return new Uint8Array(Buffer.from(file.replace('/Pages 2', '/AcroForm 4 0 R/Pages 2'), 'latin1'));
}

function deepPages(levels: number): Uint8Array {
  const nodes = Array.from(
    { length: levels },
    (_, index) => `<</Type/Pages/Kids[${index + 5} 0 R]>>`,
  );
  const objects = [...nodes, '<</Type/Page/MediaBox[0 0 9 9]>>'];
  const file = Buffer.from(pdfWith(objects)).toString('latin1');
  return new Uint8Array(Buffer.from(file.replace('/Kids[3 0 R]', '/Kids[4 0 R]'), 'latin1'));
}

function manyPages(count: number): Uint8Array {
  const pages = Array.from({ length: count }, () => '<</Type/Page/MediaBox[0 0 9 9]>>');
  const kids = pages.map((_, index) => `${index + 4} 0 R`).join(' ');
  const file = Buffer.from(pdfWith(pages)).toString('latin1');
  return new Uint8Array(Buffer.from(file.replace('/Kids[3 0 R]', `/Kids[${kids}]`), 'latin1'));
}
