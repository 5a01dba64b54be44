import { readdir, readFile } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changePassphrase, createStore, inspectStore, openStore } from '#core/storage/index.ts';
import {
  by,
  cheap,
  passphrase,
  sampleDossier,
  temporaryFolder,
  temporaryStore,
  tickingDeps,
} from './support.ts';

/** What the disk answers to every attempt to write; null while it is well. */
const disk = vi.hoisted(() => ({ fault: null as { code: string; when: 'open' | 'write' } | null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const refuse = (): never => {
    throw Object.assign(new Error('injected'), { code: disk.fault?.code });
  };
  const open: typeof real.open = async (path, flags, mode) => {
    const writes = flags !== undefined && flags !== 'r';
    if (writes && disk.fault?.when === 'open') refuse();
    const handle = await real.open(path, flags, mode);
    if (writes && disk.fault?.when === 'write') {
      // The first piece still fits, as on a disk that fills up while a scan is copied.
      const write = handle.writeFile.bind(handle);
      let pieces = 0;
      handle.writeFile = async (...given) => {
        pieces += 1;
        if (pieces > 1 || String(path).includes('vault')) refuse();
        await write(...given);
      };
    }
    return handle;
  };
  const mkdir = ((...given: Parameters<typeof real.mkdir>) =>
    disk.fault?.when === 'open'
      ? Promise.resolve().then(refuse)
      : real.mkdir(...given)) as typeof real.mkdir;
  const access: typeof real.access = async (path, mode) => {
    if (mode === real.constants.W_OK && disk.fault?.when === 'open') refuse();
    await real.access(path, mode);
  };
  return { ...real, open, mkdir, access };
});

afterEach(() => {
  disk.fault = null;
});

const pdf = Buffer.from('%PDF-1.7\nSurat undangan dari Nagoya\n%%EOF\n');
const full = { code: 'ENOSPC', when: 'write' } as const;
const sealed = { code: 'EROFS', when: 'open' } as const;

async function storeWithDossier() {
  const store = await temporaryStore();
  const dossier = sampleDossier({ title: 'Kunjungan ke Nagoya' });
  await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
  return { store, dossier };
}

/** These run wherever the tests run, also where no file system may be mounted and root may write everywhere. */
describe.each([
  ['full', full, 'disk_full'],
  ['read-only', sealed, 'read_only'],
] as const)('a disk that is %s', (_name, fault, code) => {
  it('makes no store, and no half of one', async () => {
    const folder = join(await temporaryFolder(), 'store');
    disk.fault = fault;
    const make = () => createStore(folder, { passphrase }, tickingDeps(), cheap);
    await expect(make()).rejects.toMatchObject({ code });
    disk.fault = null;
    expect(await inspectStore(folder)).toEqual({ state: 'absent' });
    const store = await make();
    await store.close();
  });

  it('takes no attachment, leaves no piece of it, and does the next one once it is well', async () => {
    const { store, dossier } = await storeWithDossier();
    disk.fault = fault;
    await expect(store.files.putBytes(pdf)).rejects.toMatchObject({ code });
    disk.fault = null;
    expect(await store.read((r) => r.dossiers.ids())).toEqual([dossier.id]);
    const { hash } = await store.files.putBytes(pdf);
    expect(await store.files.read(hash)).toEqual(pdf);
    expect(await readdir(join(store.directory, 'attachments', 'incoming'))).toEqual([]);
  });

  it('keeps the old passphrase when another cannot be written', async () => {
    const { store, dossier } = await storeWithDossier();
    await store.close();
    const before = await readFile(join(store.directory, 'vault.json'), 'utf8');
    disk.fault = fault;
    const next = 'kata sandi yang lain';
    await expect(
      changePassphrase(store.directory, { current: passphrase, next }, tickingDeps(), cheap),
    ).rejects.toMatchObject({ code });
    disk.fault = null;
    expect(await readFile(join(store.directory, 'vault.json'), 'utf8')).toBe(before);
    const again = await openStore(store.directory, { passphrase }, tickingDeps());
    expect(await again.read((r) => r.dossiers.ids())).toEqual([dossier.id]);
    await again.close();
  });
});

describe('a database that may not be written', () => {
  it('is named when the store is opened, before anything is typed', async () => {
    const { store } = await storeWithDossier();
    await store.close();
    disk.fault = sealed;
    await expect(openStore(store.directory, { passphrase }, tickingDeps())).rejects.toMatchObject({
      code: 'read_only',
    });
  });

  it('is named as read-only at each save, and everything in it can still be read', async () => {
    const { store, dossier } = await storeWithDossier();
    await store.close();
    const again = await openStore(store.directory, { passphrase }, tickingDeps(), {
      prepare: (database) => database.pragma('query_only = 1'),
    });
    const other = sampleDossier({ title: 'Tidak tersimpan' });
    await expect(
      again.write(by('dossier.create', other.id), (w) => w.dossiers.create(other)),
    ).rejects.toMatchObject({ code: 'read_only' });
    const kept = await again.read((r) => r.dossiers.get(dossier.id));
    expect(kept.dossier.title).toBe('Kunjungan ke Nagoya');
    expect(await again.read((r) => r.dossiers.ids())).toEqual([dossier.id]);
    await again.close();
  });
});
