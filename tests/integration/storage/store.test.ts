import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changePassphrase,
  createStore,
  inspectStore,
  openStore,
  removeSampleStore,
} from '#core/storage/index.ts';
import {
  by,
  cheap,
  passphrase,
  reopened,
  sampleDossier,
  temporaryFolder,
  temporaryStore,
  tickingDeps,
} from './support.ts';

describe('making and opening a store', () => {
  it('keeps what was written over a restart', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier({ title: 'Kunjungan Kerja ke Nagoya' });
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    const again = await reopened(store);
    const found = await again.read((r) => r.dossiers.get(dossier.id));
    expect(found).toEqual({ dossier, rev: 1 });
  });

  it('writes nothing readable to the disk', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier({ title: 'Rahasia Nagoya' });
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    const { directory } = store;
    await store.close();
    const bytes = await readFile(join(directory, 'store.db'));
    expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite');
    expect(bytes.includes('Nagoya')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
    for (const name of await readdir(directory)) {
      const path = join(directory, name);
      if ((await stat(path)).isFile())
        expect((await readFile(path)).includes('Nagoya')).toBe(false);
    }
  });

  it('refuses a wrong passphrase', async () => {
    const store = await temporaryStore();
    await store.close();
    await expect(
      openStore(store.directory, { passphrase: 'bukan ini' }, tickingDeps()),
    ).rejects.toMatchObject({ code: 'wrong_passphrase' });
  });

  it('keeps the data when the passphrase changes', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier();
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    const next = 'kata sandi yang baru';
    await changePassphrase(store.directory, { current: passphrase, next }, tickingDeps(), cheap);
    await store.close();
    await expect(openStore(store.directory, { passphrase }, tickingDeps())).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
    const again = await openStore(store.directory, { passphrase: next }, tickingDeps());
    await expect(again.read((r) => r.dossiers.ids())).resolves.toEqual([dossier.id]);
    await again.close();
  });

  it('tells what a folder holds without a key', async () => {
    const folder = await temporaryFolder();
    expect(await inspectStore(join(folder, 'none'))).toEqual({ state: 'absent' });
    const sample = await createStore(join(folder, 'sample'), { sample: true }, tickingDeps());
    await sample.close();
    expect(await inspectStore(join(folder, 'sample'))).toEqual({ state: 'sample' });
    const store = await temporaryStore();
    expect(await inspectStore(store.directory)).toEqual({ state: 'locked' });
  });

  it('opens a sample store without a passphrase and an office store never so', async () => {
    const folder = join(await temporaryFolder(), 'sample');
    const made = await createStore(folder, { sample: true }, tickingDeps());
    expect(made.kind).toBe('sample');
    await made.close();
    const again = await openStore(folder, { sample: true }, tickingDeps());
    await again.close();
    const store = await temporaryStore();
    await store.close();
    await expect(openStore(store.directory, { sample: true }, tickingDeps())).rejects.toMatchObject(
      { code: 'wrong_passphrase' },
    );
  });

  it('makes no store over another', async () => {
    const store = await temporaryStore();
    await expect(
      createStore(store.directory, { passphrase }, tickingDeps(), cheap),
    ).rejects.toMatchObject({ code: 'store_exists' });
  });

  it('says that there is no store where there is none', async () => {
    const folder = await temporaryFolder();
    await expect(openStore(folder, { passphrase }, tickingDeps())).rejects.toMatchObject({
      code: 'store_missing',
    });
  });

  it('throws a sample store away and never an office store', async () => {
    const folder = join(await temporaryFolder(), 'sample');
    await (await createStore(folder, { sample: true }, tickingDeps())).close();
    await removeSampleStore(folder);
    await removeSampleStore(folder);
    expect(await inspectStore(folder)).toEqual({ state: 'absent' });
    const store = await temporaryStore();
    await expect(removeSampleStore(store.directory)).rejects.toMatchObject({
      code: 'store_exists',
    });
    expect(await inspectStore(store.directory)).toEqual({ state: 'locked' });
  });
});
