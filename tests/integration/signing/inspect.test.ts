import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSignatures } from '#core/signing/inspectSignatures.ts';
import {
  makeCertificate,
  pemOf,
  signPdf,
  type TestCertificate,
} from '#tests/fixtures/signing/signers.ts';
import { pdfsigText } from '#tests/fixtures/signing/pdfsig.ts';

const folder = mkdtempSync(join(tmpdir(), 'muhibah-signed-'));
const now = new Date('2027-02-01T00:00:00Z');
let root: TestCertificate;
let first: TestCertificate;
let second: TestCertificate;
let plain: Uint8Array;
let once: Uint8Array;
let twice: Uint8Array;

async function letter(words: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreationDate(now);
  document.setModificationDate(now);
  const page = document.addPage([595, 842]);
  page.drawText(words, { x: 60, y: 700, size: 12 });
  return document.save({ useObjectStreams: false });
}

beforeAll(async () => {
  root = await makeCertificate('Akar Uji');
  first = await makeCertificate('Laras Purnama Contoh', root);
  second = await makeCertificate('Raka Contoh', root);
  plain = await letter('Nomor 000.1.3.3/045/BKS/2027');
  once = await signPdf(plain, first, { chain: [root] });
  twice = await signPdf(once, second, { chain: [root], subFilter: 'adbe.pkcs7.detached' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inspect = (pdf: Uint8Array, roots: string[] = []) => inspectSignatures(pdf, roots, now);

/** What poppler says: one line for each signature, and whether each covers the whole document. */
function pdfsig(pdf: Uint8Array) {
  const text = pdfsigText(pdf, folder);
  return {
    valid: [...text.matchAll(/Signature Validation: (.*)\./gu)].map(
      ([, words]) => words === 'Signature is Valid',
    ),
    total: [...text.matchAll(/Total document signed|Not total document signed/gu)].map(
      ([words]) => words === 'Total document signed',
    ),
  };
}

/** An incremental update that writes other words on the page. */
async function writtenOver(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  document.getPage(0)?.drawText('DIUBAH', { x: 60, y: 600, size: 30 });
  return document.save({ incremental: true });
}

/** An incremental update that lets the field of a signature draw over the whole page. */
async function drawnOver(
  pdf: Uint8Array,
  field: 'new' | 'of the signature' | 'new with its value',
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
  });
  const { context } = document;
  const snapshot = document.takeSnapshot();
  const page = document.getPage(0);
  const words = '1 g 0 0 595 842 re f';
  const drawing = context.register(
    context.stream(words, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842] }),
  );
  const look = { Rect: [0, 0, 595, 842], F: 4, AP: { N: drawing } };
  const found = context
    .enumerateIndirectObjects()
    .find(
      ([, object]) =>
        object instanceof PDFDict && object.lookup(PDFName.of('FT')) === PDFName.of('Sig'),
    );
  if (found === undefined) throw new Error('no field of a signature');
  const [reference] = found;
  const own = context.lookup(reference, PDFDict);
  const list = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  const annotations = list ?? context.obj([]);
  if (list === undefined) page.node.set(PDFName.of('Annots'), annotations);
  if (field === 'of the signature') {
    for (const [key, value] of context.obj(look).entries()) own.set(key, value);
    if (annotations.indexOf(reference) === undefined) annotations.push(reference);
  } else {
    const value = own.get(PDFName.of('V'));
    const added = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', ...look });
    if (field === 'new with its value' && value !== undefined) added.set(PDFName.of('V'), value);
    annotations.push(context.register(added));
  }
  for (const changed of [reference, page.ref, page.node.get(PDFName.of('Annots'))]) {
    if (changed instanceof PDFRef) snapshot.markRefForSave(changed);
  }
  return Buffer.concat([pdf, await document.saveIncremental(snapshot)]);
}

describe('signatures of a PDF', () => {
  it('of one signer are valid, with name, time and issuer; poppler agrees', async () => {
    const report = await inspect(once);
    expect(report).toMatchObject({ verdict: 'valid', pages: 1, bytes: once.length });
    expect(report.signatures).toMatchObject([
      {
        kind: 'signature',
        problem: null,
        after: 'nothing',
        reason: 'Persetujuan',
        signedAt: '2027-01-12T02:30:00.000Z',
        stampedAt: null,
        weak: false,
        signer: { name: 'Laras Purnama Contoh', inTime: true, trust: 'unchecked' },
      },
    ]);
    expect(report.signatures[0]?.signer?.issuer).toContain('CN=Akar Uji');
    expect(pdfsig(once)).toEqual({ valid: [true], total: [true] });
  });

  it('of two signers are both valid, whichever form they have; poppler agrees', async () => {
    const report = await inspect(twice);
    expect(report.verdict).toBe('valid');
    expect(report.signatures.map(({ signer, after }) => [signer?.name, after])).toEqual([
      ['Laras Purnama Contoh', 'additions'],
      ['Raka Contoh', 'nothing'],
    ]);
    expect(pdfsig(twice).valid).toEqual([true, true]);
  });

  it('are trusted only when the chain ends in a root of the office', async () => {
    const trust = async (roots: string[]) =>
      (await inspect(once, roots)).signatures[0]?.signer?.trust;
    expect(await trust([pemOf(root)])).toBe('trusted');
    expect(await trust([pemOf(await makeCertificate('Akar Uji'))])).toBe('untrusted');
    const late = await signPdf(plain, first, { chain: [root], at: '2046-01-01T00:00:00Z' });
    const { signatures } = await inspect(late, [pemOf(root)]);
    expect(signatures[0]?.signer).toMatchObject({ inTime: false, trust: 'untrusted' });
  });

  it('are none where nobody signed', async () => {
    expect(await inspect(plain)).toMatchObject({ verdict: 'unsigned', signatures: [] });
  });

  it('do not hold when a signed byte was altered; poppler agrees', async () => {
    const altered = Uint8Array.from(once);
    const at = Buffer.from(altered).indexOf('/MediaBox');
    altered[at + 12] = (altered[at + 12] ?? 0) ^ 1;
    const report = await inspect(altered);
    expect(report.verdict).toBe('invalid');
    expect(report.signatures[0]?.problem).toBe('altered');
    expect(pdfsig(altered).valid).toEqual([false]);
  });

  it('tell what was added afterwards, and whether the page shows something else', async () => {
    const changed = await writtenOver(once);
    expect(await inspect(changed)).toMatchObject({
      verdict: 'changed',
      signatures: [{ problem: null, after: 'content' }],
    });
    expect(pdfsig(changed)).toEqual({ valid: [true], total: [false] });
    const padded = Buffer.concat([once, Buffer.from('\n% nothing\n')]);
    expect(await inspect(padded)).toMatchObject({
      verdict: 'appended',
      signatures: [{ problem: null, after: 'additions' }],
    });
    const between = await signPdf(changed, second);
    expect(await inspect(between)).toMatchObject({ verdict: 'changed' });
  });

  it('are not deceived by a field of a signature that nobody made, drawn over the page', async () => {
    for (const field of ['new', 'of the signature', 'new with its value'] as const) {
      const { verdict, signatures } = await inspect(await drawnOver(once, field));
      expect([field, verdict, signatures.map(({ after }) => after)]).toEqual([
        field,
        'changed',
        ['content'],
      ]);
    }
  });

  it('are refused when the ranges leave out more than the signature itself', async () => {
    const text = Buffer.from(once).toString('latin1');
    const found = /\/ByteRange ?\[ ?0 +(\d+) +(\d+) +(\d+)/u.exec(text);
    const [all = '', length = '', from = '', rest = ''] = found ?? [];
    expect(all).not.toBe('');
    const shorter = String(Number(length) - 40).padStart(length.length, '0');
    const moved = all.replace(`0 ${length}`, `0 ${shorter}`);
    const report = await inspect(Buffer.from(text.replace(all, moved), 'latin1'));
    expect(report.signatures[0]?.problem).toBe('ranges');
    expect([from, rest].every((part) => part !== '')).toBe(true);
  });

  it('never hold after any byte that they cover was flipped', async () => {
    const [signature] = (await inspect(once)).signatures;
    const text = Buffer.from(once).toString('latin1');
    const [, length = '0', from = '0'] = /\/ByteRange ?\[ ?0 +(\d+) +(\d+)/u.exec(text) ?? [];
    const covered = (at: number) => at < Number(length) || at >= Number(from);
    let tried = 0;
    // Every 61st byte: header, objects, the signature's own dictionary, cross-references and trailer all get some.
    for (let at = 0; at < (signature?.end ?? 0); at += 61) {
      if (!covered(at)) continue;
      const flipped = Uint8Array.from(once);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const verdict = await inspect(flipped).then(
        (report) => report.verdict,
        () => 'unreadable',
      );
      expect(verdict).not.toBe('valid');
      tried += 1;
    }
    expect(tried).toBeGreaterThan(30);
  });

  it('of a broken or foreign file are no answer', async () => {
    await expect(inspect(Buffer.from('%PDF-1.7\nnothing'))).rejects.toThrow();
    await expect(inspect(new Uint8Array())).rejects.toThrow();
    const cut = await inspect(once.subarray(0, 900)).then(
      (report) => report.verdict,
      () => 'unreadable',
    );
    expect(cut).not.toBe('valid');
  });
});
