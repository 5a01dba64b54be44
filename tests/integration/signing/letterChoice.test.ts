import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, onTestDay, tell, unlocked } from '../cli/support.ts';
import { officeWithRequest } from './support.ts';

const boxWords = 'Ruang tanda tangan elektronik';
const foot = 'ditandatangani secara elektronik';

function words(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

describe('how one letter is signed', () => {
  it('follows the office, and the letter’s own choice in place of it', async () => {
    const { api, ref, folder, grant, keepBox } = await officeWithRequest();
    const printed = async (signing: '' | 'electronic' | 'hand') => {
      const { rev } = await api.papers.get(ref);
      await api.papers.save({ ...ref, rev, patch: { signing } });
      await api.papers.savePdf({ ...ref, handle: grant('surat.pdf', 'write') });
      const text = words(join(folder, 'surat.pdf'));
      return [text.includes(boxWords), text.includes(foot)];
    };
    expect(await printed('')).toEqual([false, false]);
    expect(await printed('electronic')).toEqual([true, true]);
    await keepBox();
    expect(await printed('')).toEqual([true, true]);
    expect(await printed('hand')).toEqual([false, false]);
  }, 60_000);

  it('is by hand for a traveller’s own statement: no words about an electronic signature at its foot', async () => {
    const { api, ref, folder, grant, keepBox } = await officeWithRequest();
    await keepBox();
    const papers = await api.papers.list({ dossierId: ref.dossierId });
    const statement = papers.find(({ kind }) => kind === 'responsibility_statement');
    expect(statement).toBeDefined();
    const key = statement?.key ?? '';
    await api.papers.savePdf({ ...ref, key, handle: grant('pernyataan.pdf', 'write') });
    const text = words(join(folder, 'pernyataan.pdf'));
    expect(text).not.toContain(foot);
    expect(text).not.toContain('Kode pemeriksaan');
  }, 60_000);
});

describe('letters from the terminal', () => {
  it('carry the check code when they come from a store, byte for byte as the application makes them, and say so when not', async () => {
    const { api, core, ref, folder, file, store, grant } = await officeWithRequest();
    await api.papers.savePdf({ ...ref, handle: grant('aplikasi.pdf', 'write') });
    await core.close();
    const out = join(folder, 'keluar');
    const { answer } = await ask<{
      checkCodes: boolean;
      papers: { key: string; fileName: string }[];
    }>(['letters', ref.dossierId, '--store', store, '--out', out, ...onTestDay], unlocked);
    expect(answer.checkCodes).toBe(true);
    const made = answer.papers.find(({ key }) => key === ref.key)?.fileName ?? '';
    const ours = await readFile(join(folder, 'aplikasi.pdf'));
    expect(Buffer.compare(await readFile(join(out, made)), ours)).toBe(0);
    expect(words(join(out, made))).toContain('Kode pemeriksaan');

    const told = await tell(['letters', file, '--out', join(folder, 'tanpa'), ...onTestDay]);
    expect(told.out).toContain('tidak membawa kode pemeriksaan');
  }, 60_000);
});
