import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { CodeAnswer } from '#shared/contract/index.ts';
import type { SignatureReport } from '#shared/domain/signing/index.ts';
import {
  makeCertificate,
  pemOf,
  signPdf,
  type TestCertificate,
} from '#tests/fixtures/signing/signers.ts';
import { ask, tell, unlocked } from '../cli/support.ts';
import { officeWithRequest } from './support.ts';

/** An office with one dossier whose request has a number, and the request as PDF. */
async function officeWithLetter() {
  const office = await officeWithRequest();
  const { api, files, folder, ref } = office;
  const grant = (path: string, right: 'read' | 'write') =>
    files.grant({ path, right, name: path.split('/').at(-1) ?? '', size: 1 });
  const letterPath = join(folder, 'surat.pdf');
  await api.papers.savePdf({ ...ref, handle: grant(letterPath, 'write') });
  const letter = new Uint8Array(await readFile(letterPath));
  /** Writes bytes as a file that the user chose. */
  const chosen = async (bytes: Uint8Array, name = 'bertanda.pdf') => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return { path, handle: grant(path, 'read') };
  };
  return { ...office, letter, letterPath, chosen, grant };
}

async function signer(): Promise<{ root: TestCertificate; leaf: TestCertificate }> {
  const root = await makeCertificate('Akar Uji');
  return { root, leaf: await makeCertificate('Laras Purnama Contoh', root) };
}

describe('a signed PDF that comes back', () => {
  it('is kept byte for byte, makes the paper signed, and leaves the office unchanged', async () => {
    const { api, ref, letter, folder, chosen, grant } = await officeWithLetter();
    const { root, leaf } = await signer();
    const signed = await signPdf(letter, leaf, { chain: [root] });
    const { handle } = await chosen(signed);
    const seen = await api.signing.inspect({ ...ref, handle });
    expect(seen).toMatchObject({ report: { verdict: 'valid' }, match: { how: 'bytes' } });
    expect(seen.report.signatures[0]?.signer?.trust).toBe('unchecked');
    const taken = await api.signing.takeIn({ ...ref, handle, acceptDifference: false });
    expect(taken).toMatchObject({ key: ref.key, source: 'import', fileName: 'bertanda.pdf' });
    expect((await api.papers.get(ref)).summary.state).toBe('signed');
    expect(await api.signing.list({ dossierId: ref.dossierId })).toEqual([taken]);

    const copy = join(folder, 'salinan.pdf');
    await api.papers.savePdf({ ...ref, handle: grant(copy, 'write') });
    expect(Buffer.compare(await readFile(copy), signed)).toBe(0);
    const other = join(folder, 'lain.pdf');
    await api.signing.saveCopy({
      dossierId: ref.dossierId,
      id: taken.id,
      handle: grant(other, 'write'),
    });
    expect(Buffer.compare(await readFile(other), signed)).toBe(0);

    await api.signing.addRoot({
      handle: (await chosen(Buffer.from(pemOf(root)), 'akar.pem')).handle,
    });
    const roots = await api.signing.roots();
    expect(roots.map(({ name }) => name.includes('Akar Uji'))).toEqual([true]);
    const again = await api.signing.inspect({ ...ref, handle });
    expect(again.report.signatures[0]?.signer?.trust).toBe('trusted');
    await expect(api.signing.addRoot({ handle })).rejects.toMatchObject({
      data: { code: 'certificate_invalid' },
    });

    // A service that writes the whole file anew: other bytes, the same words.
    const rewritten = await (await PDFDocument.load(letter)).save({ useObjectStreams: true });
    const anew = await chosen(await signPdf(rewritten, leaf));
    const { match } = await api.signing.takeIn({
      ...ref,
      handle: anew.handle,
      acceptDifference: false,
    });
    expect(match.how).toBe('text');
  }, 60_000);

  it('is refused when unsigned, altered, changed since, broken or another letter; the paper stays as it was', async () => {
    const { api, ref, letter, chosen } = await officeWithLetter();
    const { leaf } = await signer();
    const signed = await signPdf(letter, leaf);
    const altered = Uint8Array.from(signed);
    altered[200] = (altered[200] ?? 0) ^ 1;
    const document = await PDF.load(signed);
    document.getPage(0)?.drawText('DIUBAH', { x: 60, y: 600, size: 30 });
    const changed = await document.save({ incremental: true });
    const refused = async (bytes: Uint8Array) => {
      const { handle } = await chosen(bytes);
      try {
        await api.signing.takeIn({ ...ref, handle, acceptDifference: true });
        return 'taken';
      } catch (error) {
        const { data } = error as { data: { code: string; params: Record<string, string> } };
        return data.params['reason'] ?? data.code;
      }
    };
    expect(await refused(letter)).toBe('unsigned');
    expect(['invalid', 'file_unreadable']).toContain(await refused(altered));
    expect(await refused(changed)).toBe('changed');
    expect(await refused(Buffer.from('%PDF-1.7 nothing'))).toBe('file_unreadable');
    expect(await refused(Buffer.from('no PDF at all'))).toBe('file_not_pdf');
    expect((await api.papers.get(ref)).summary.state).toBe('final');
    expect(await api.signing.list({ dossierId: ref.dossierId })).toEqual([]);

    const other = await PDFDocument.create();
    other.addPage().drawText('Surat lain sama sekali');
    const { handle } = await chosen(await signPdf(await other.save(), leaf));
    const { match } = await api.signing.inspect({ ...ref, handle });
    expect(match.how).toBe('different');
    expect(match.added).toContain('sekali');
    expect(match.missing.length).toBeGreaterThan(3);
    await expect(
      api.signing.takeIn({ ...ref, handle, acceptDifference: false }),
    ).rejects.toMatchObject({ data: { code: 'signed_refused', params: { reason: 'different' } } });
    await api.signing.takeIn({ ...ref, handle, acceptDifference: true });
  }, 60_000);
});

describe('the check code of a letter', () => {
  it('is found in a picture of the page and names the letter, in the window and in the terminal', async () => {
    const office = await officeWithLetter();
    const { api, ref, summary, letter, letterPath, folder, store, core, grant, chosen } = office;
    const last = String((await PDFDocument.load(letter)).getPageCount());
    const picture = join(folder, 'halaman');
    execFileSync('pdftoppm', [
      '-r',
      '150',
      '-jpeg',
      '-singlefile',
      '-f',
      last,
      letterPath,
      picture,
    ]);
    const path = `${picture}.jpg`;
    const { text } = await api.signing.readCode({ handle: grant(path, 'read') });
    expect(text).toContain(summary.number);
    const answer = await api.signing.checkCode({ text: text ?? '' });
    expect(answer).toMatchObject({
      result: 'genuine',
      number: summary.number,
      date: summary.date,
      letters: [{ dossierId: ref.dossierId, key: ref.key, kind: 'permission_request' }],
    });
    // Typed by hand: small letters, o for 0, and a number that a mail broke in two.
    const hand = (text ?? '')
      .toLowerCase()
      .replace(/0/gu, 'o')
      .replace(/\/(?=[^/]*$)/u, '/\n ');
    expect(await api.signing.checkCode({ text: hand })).toEqual(answer);
    const other = (text ?? '').replace(/\d(?=[^\d]*$)/u, (digit) => (digit === '1' ? '2' : '1'));
    expect(await api.signing.checkCode({ text: other })).toMatchObject({ result: 'false' });
    const year = String(summary.date).slice(0, 4);
    const false_ = await api.signing.checkCode({ text: (text ?? '').replace(`:${year}`, ':2031') });
    expect(false_).toMatchObject({ result: 'false', letters: [] });
    expect(await api.signing.checkCode({ text: 'https://example.test' })).toMatchObject({
      result: 'foreign',
    });
    await core.close();

    const told = await ask<CodeAnswer>(['verify-qr', path, '--store', store], unlocked);
    expect([told.exit, told.answer.result, told.answer.letters.length]).toEqual([0, 'genuine', 1]);
    const typed = await tell(['verify-qr', 'MUHIBAH:1:x', '--store', store], unlocked);
    expect(typed.exit).toBe(1);
    expect(typed.out).toContain('tidak lengkap');
    const forged = await tell(['verify-qr', other, '--store', store], unlocked);
    expect(forged.exit).toBe(1);
    expect(forged.out).toContain('Tertulis di dalam kode: nomor');

    const { root, leaf } = await signer();
    const signed = await chosen(await signPdf(letter, leaf, { chain: [root] }));
    const pem = await chosen(Buffer.from(pemOf(root)), 'akar.pem');
    const who = await tell(['signature', signed.path, '--letter', letterPath, '--root', pem.path]);
    expect(who.exit).toBe(0);
    expect(who.out).toContain('Laras Purnama Contoh');
    expect(who.out).toContain('termasuk daftar tepercaya');
    expect(who.out).toContain('byte demi byte');
    const none = await ask<SignatureReport>(['signature', letterPath]);
    expect([none.exit, none.answer.verdict]).toEqual([1, 'unsigned']);
  }, 60_000);
});
