import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { temporaryFolder } from '../core/support.ts';
import {
  ask,
  onTestDay,
  passphrase,
  rawText,
  sampleDossier,
  tell,
  unlocked,
  writeDossier,
} from './support.ts';

interface Listed {
  dossiers: {
    id: string;
    title: string;
    stage: string;
    departure: string | null;
    nextDue: string | null;
  }[];
}

async function imported() {
  const folder = await temporaryFolder();
  const store = join(folder, 'data');
  const file = await sampleDossier();
  const path = await writeDossier(folder, file);
  const { exit, answer } = await ask<{ id: string }>(
    ['import', path, '--store', store, ...onTestDay],
    unlocked,
  );
  expect(exit).toBe(0);
  return { folder, store, file, path, id: answer.id };
}

/** A dossier file without what a new store gives anew: identifiers and times; marks have no order. */
function comparable({ dossier, tracking, marks, ...rest }: DossierFile) {
  return {
    ...rest,
    dossier: { ...dossier, id: '', createdAt: '', updatedAt: '' },
    marks: marks.toSorted((a, b) => a.item.localeCompare(b.item)),
    tracking: tracking.map((event) => ({ ...event, id: '' })),
  };
}

describe('a store from the terminal', () => {
  it('is made by the first import, and a second import of a file gives a second dossier', async () => {
    const { store, path, id } = await imported();
    await ask(['import', path, '--store', store], unlocked);
    const { answer } = await ask<Listed>(['list', '--store', store, ...onTestDay], unlocked);
    expect(answer.dossiers).toHaveLength(2);
    expect(answer.dossiers.map((row) => row.id)).toContain(id);
    expect(answer.dossiers[0]).toMatchObject({
      title: 'Kerja sama pertanian ke Niigata',
      departure: '2027-02-06',
    });
    expect(answer.dossiers[0]?.nextDue).toMatch(/^20\d\d-\d\d-\d\d$/u);
    expect(answer.dossiers[0]?.stage).not.toBe('');
    for (const language of ['id', 'en']) {
      const told = await tell(['list', '--store', store, '--lang', language], unlocked);
      expect(told.out).toContain('Niigata');
      expect(told.out).not.toMatch(rawText);
      // Steps of the route are named in words.
      expect(told.out).not.toMatch(/kepala_daerah|pimpinan_dprd/u);
    }
  });

  it('gives back what it took in, through two stores', async () => {
    const { folder, store, file, id } = await imported();
    const first = join(folder, 'satu.json');
    const told = await tell(['export', id, '--store', store, '--out', first], unlocked);
    expect(told).toMatchObject({ exit: 0, out: `Ditulis: ${first}\n` });
    const one = JSON.parse(await readFile(first, 'utf8')) as DossierFile;
    const other = join(folder, 'lain');
    const { answer } = await ask<{ id: string }>(['import', first, '--store', other], unlocked);
    const second = await tell(['export', answer.id, '--store', other], unlocked);
    const two = JSON.parse(second.out) as DossierFile;
    expect(two.dossier.id).not.toBe(one.dossier.id);
    expect(comparable(two)).toEqual(comparable(one));
    expect(comparable(one)).toEqual(comparable(file));
  });

  it('keeps the papers that were begun, also those into which nothing was typed', async () => {
    const folder = await temporaryFolder();
    await tell(['demo', '--out', folder, ...onTestDay]);
    const made = join(folder, 'contoh.muhibah.json');
    const store = join(folder, 'data');
    const { answer } = await ask<{ id: string }>(['import', made, '--store', store], unlocked);
    const told = await tell(['export', answer.id, '--store', store], unlocked);
    const before = JSON.parse(await readFile(made, 'utf8')) as DossierFile;
    const after = JSON.parse(told.out) as DossierFile;
    expect(after.papers).toEqual(before.papers);
    expect(Object.keys(after.papers).length).toBeGreaterThan(5);
  });

  it('opens with a passphrase from a file, and warns when others can read it', async () => {
    const { folder, store } = await imported();
    const secret = join(folder, 'sandi.txt');
    await writeFile(secret, `\uFEFF${passphrase}\r\n`, { mode: 0o644 });
    await chmod(secret, 0o644);
    const args = ['list', '--store', store, '--passphrase-file', secret];
    const open = await ask<Listed>(args);
    expect(open.exit).toBe(0);
    expect(open.err).toContain(`chmod 600 ${secret}`);
    expect(open.err).not.toContain(passphrase);
    await chmod(secret, 0o600);
    expect((await ask<Listed>(args)).err).toBe('');
  });

  it.each([
    ['locked', {}, 'MUHIBAH_PASSPHRASE'],
    ['wrong_passphrase', { MUHIBAH_PASSPHRASE: 'bukan sandinya' }, 'tidak cocok'],
  ])('stays shut: %s', async (code, env, words) => {
    const { store } = await imported();
    const { exit, answer } = await ask<{ error: { code: string; message: string } }>(
      ['list', '--store', store],
      env,
    );
    expect([exit, answer.error.code]).toEqual([1, code]);
    expect(answer.error.message).toContain(words);
  });

  it('is not made by a weak passphrase, nor by asking for what is not there', async () => {
    const folder = await temporaryFolder();
    const path = await writeDossier(folder, await sampleDossier());
    const store = join(folder, 'data');
    const weak = await tell(['import', path, '--store', store], { MUHIBAH_PASSPHRASE: 'abc' });
    expect(weak).toMatchObject({ exit: 1, out: '' });
    expect(weak.err).toContain('8');
    for (const args of [['list'], ['export', 'x']]) {
      const told = await tell([...args, '--store', store], unlocked);
      expect(told.exit).toBe(1);
      expect(told.err).toContain(store);
    }
    expect(await readdir(folder)).toEqual(['berkas.muhibah.json']);
  });

  it('names the dossier that it does not have', async () => {
    const { store } = await imported();
    const told = await tell(['export', 'tiada', '--store', store], unlocked);
    expect(told).toMatchObject({ exit: 1, out: '' });
    expect(told.err).toContain('tiada');
  });

  it('says where it could not write', async () => {
    const { store, id, folder, path } = await imported();
    const blocked = join(path, 'dalam');
    const exported = await tell(['export', id, '--store', store, '--out', folder], unlocked);
    expect(exported.err).toContain(folder);
    const letters = await tell(['letters', path, '--out', blocked]);
    expect(letters.err).toContain(blocked);
    const nowhere = await tell(['letters', path, '--out', '/proc/muhibah/surat']);
    expect(nowhere.err).toContain('/proc/muhibah/surat');
    expect([exported.exit, letters.exit, nowhere.exit]).toEqual([1, 1, 1]);
  });
});
