import { chmod, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore, inspectStore, openStore, type Store } from '#core/storage/index.ts';
import {
  by,
  cheap,
  editFile,
  editRaw,
  passphrase,
  sampleDossier,
  smallDisk,
  temporaryFolder,
  temporaryStore,
  tickingDeps,
} from './support.ts';

const reopen = (store: Store) => openStore(store.directory, { passphrase }, tickingDeps());

async function withDossiers(count: number): Promise<{ store: Store; ids: string[] }> {
  const store = await temporaryStore();
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    const dossier = sampleDossier({ title: `Berkas ${index}`, notes: 'isi '.repeat(1000) });
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    ids.push(dossier.id);
  }
  return { store, ids };
}

async function snapshotOf(directory: string): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const name of (await readdir(directory)).sort()) {
    const path = join(directory, name);
    if ((await stat(path)).isFile()) content[name] = (await readFile(path)).toString('base64');
  }
  return content;
}

describe('a store made by a newer version', () => {
  it('is recognised before the passphrase is asked, and not touched', async () => {
    const { store } = await withDossiers(1);
    await store.close();
    const path = join(store.directory, 'vault.json');
    const vault = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...vault, schema: 999 }));
    const before = await snapshotOf(store.directory);
    expect(await inspectStore(store.directory)).toEqual({ state: 'newer' });
    await expect(reopen(store)).rejects.toMatchObject({ code: 'store_newer' });
    expect(await snapshotOf(store.directory)).toEqual(before);
  });

  it('is refused by the version inside the database too, and not touched', async () => {
    const { store } = await withDossiers(1);
    await store.close();
    await editFile(store.directory, ['PRAGMA user_version = 999']);
    const before = await snapshotOf(store.directory);
    await expect(reopen(store)).rejects.toMatchObject({ code: 'store_newer' });
    expect(await snapshotOf(store.directory)).toEqual(before);
  });

  it('is recognised by a vault file of a version that is not known yet', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'vault.json'), '{"format":"muhibah.vault","version":2}');
    expect(await inspectStore(folder)).toEqual({ state: 'newer' });
  });
});

describe('a damaged store', () => {
  it.each(['', '{', '[]', '{"format":"muhibah.vault","version":1}'])(
    'with the vault file %j is named as damaged',
    async (text) => {
      const store = await temporaryStore();
      await store.close();
      await writeFile(join(store.directory, 'vault.json'), text);
      expect(await inspectStore(store.directory)).toEqual({ state: 'damaged' });
      await expect(reopen(store)).rejects.toMatchObject({ code: 'store_damaged' });
    },
  );

  it('cannot be told to demand gigabytes for a passphrase', async () => {
    const store = await temporaryStore();
    await store.close();
    const path = join(store.directory, 'vault.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"cost": 1024', '"cost": 1073741824'));
    await expect(reopen(store)).rejects.toMatchObject({ code: 'store_damaged' });
  });

  it('without its database is no empty store', async () => {
    const { store } = await withDossiers(1);
    await store.close();
    await rm(join(store.directory, 'store.db'));
    expect(await inspectStore(store.directory)).toEqual({ state: 'damaged' });
    await expect(reopen(store)).rejects.toMatchObject({ code: 'store_damaged' });
    await expect(
      createStore(store.directory, { passphrase }, tickingDeps(), cheap),
    ).rejects.toMatchObject({ code: 'store_exists' });
  });

  it('without its vault file is not overwritten by a new one', async () => {
    const { store } = await withDossiers(1);
    await store.close();
    await rm(join(store.directory, 'vault.json'));
    expect(await inspectStore(store.directory)).toEqual({ state: 'damaged' });
    await expect(
      createStore(store.directory, { passphrase }, tickingDeps(), cheap),
    ).rejects.toMatchObject({ code: 'store_exists' });
  });

  it.each([
    ['first page', 40],
    ['schema', 2000],
  ])('with altered bytes in its %s is not opened', async (_name, position) => {
    const { store } = await withDossiers(1);
    await store.close();
    await scribble(store, position);
    await expect(reopen(store)).rejects.toMatchObject({ code: 'store_damaged' });
  });

  it('with altered bytes further on says so when they are read', async () => {
    const { store } = await withDossiers(40);
    await store.close();
    const { size } = await stat(join(store.directory, 'store.db'));
    for (let page = 30; page * 4096 < size; page += 1) await scribble(store, page * 4096 + 100);
    const read = async () => {
      const again = await reopen(store);
      try {
        await again.verifyAudit();
        for (const id of await again.read((r) => r.dossiers.ids())) {
          await again.read((r) => r.dossiers.get(id));
        }
      } finally {
        await again.close();
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'store_damaged' });
  });

  it('with one damaged row names it and shows the others', async () => {
    const { store, ids } = await withDossiers(3);
    const again = await editRaw(store, [
      `UPDATE dossier SET document = '{"id":1}', countries = '{}' WHERE id = '${ids[1]}'`,
    ]);
    const { rows, damaged } = await again.read((r) => r.dossiers.list());
    expect(rows.map((row) => row.title).sort()).toEqual(['Berkas 0', 'Berkas 2']);
    expect(damaged).toEqual([{ record: 'dossier', id: ids[1], name: 'Berkas 1' }]);
    await expect(again.read((r) => r.dossiers.get(ids[1] ?? ''))).rejects.toMatchObject({
      code: 'record_damaged',
      params: { record: 'dossier', id: ids[1] },
    });
  });

  it('with a damaged person still lists the others', async () => {
    const store = await temporaryStore();
    for (const name of ['Ani Contoh', 'Budi Contoh']) {
      await store.write(by('person.create'), (w) => w.people.create({ name }));
    }
    const again = await editRaw(store, [
      `UPDATE person SET document = '{}' WHERE name = 'Ani Contoh'`,
    ]);
    const { people, damaged } = await again.read((r) => r.people.list());
    expect(people.map(({ person }) => person.name)).toEqual(['Budi Contoh']);
    expect(damaged.map(({ name }) => name)).toEqual(['Ani Contoh']);
  });
});

async function scribble(store: Store, position: number): Promise<void> {
  const file = await open(join(store.directory, 'store.db'), 'r+');
  await file.write(Buffer.alloc(16, 0x5a), 0, 16, position);
  await file.close();
}

describe('a disk that cannot be written', () => {
  it('is named as read-only when a store is made or opened', async (test) => {
    const disk = await smallDisk(8192);
    const isRoot = process.getuid?.() === 0;
    if (!disk && isRoot) return test.skip('root writes everywhere, and mounting is not allowed');
    const parent = disk?.path ?? (await temporaryFolder());
    const folder = join(parent, 'store');
    const store = await createStore(folder, { passphrase }, tickingDeps(), cheap);
    await store.close();
    if (disk) disk.makeReadOnly();
    else await Promise.all([chmod(folder, 0o555), chmod(parent, 0o555)]);
    try {
      await expect(reopen(store)).rejects.toMatchObject({ code: 'read_only' });
      await expect(
        createStore(join(parent, 'other'), { passphrase }, tickingDeps(), cheap),
      ).rejects.toMatchObject({ code: 'read_only' });
    } finally {
      if (!disk) await Promise.all([chmod(folder, 0o755), chmod(parent, 0o755)]);
    }
  });
});

describe('a full disk', () => {
  async function fill(store: Store): Promise<{ saved: string[]; error: unknown }> {
    const saved: string[] = [];
    for (;;) {
      const dossier = sampleDossier({ title: 'penuh', notes: 'isi '.repeat(4000) });
      try {
        await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
        saved.push(dossier.id);
      } catch (error) {
        return { saved, error };
      }
    }
  }

  it('is named, and everything saved before stays and can be read at once', async () => {
    const made = await temporaryStore();
    await made.close();
    const store = await openStore(made.directory, { passphrase }, tickingDeps(), {
      prepare: (database) => database.pragma('max_page_count = 200'),
    });
    const { saved, error } = await fill(store);
    expect(error).toMatchObject({ code: 'disk_full' });
    expect(saved.length).toBeGreaterThan(3);
    expect(await store.read((r) => r.dossiers.ids())).toEqual(saved);
    expect(await store.verifyAudit()).toMatchObject({ ok: true, events: saved.length });
    await store.close();
    const again = await reopen(made);
    const dossier = sampleDossier();
    await again.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    expect(await again.read((r) => r.dossiers.ids())).toContain(dossier.id);
    await again.close();
  });

  it('of the operating system is named too, for rows and for attachments', async (test) => {
    const disk = await smallDisk(2048);
    if (!disk) return test.skip('mounting is not allowed here');
    const folder = join(disk.path, 'store');
    await mkdir(folder);
    const store = await createStore(folder, { passphrase }, tickingDeps(), cheap);
    const { saved, error } = await fill(store);
    expect(error).toMatchObject({ code: 'disk_full' });
    expect(await store.read((r) => r.dossiers.ids())).toEqual(saved);
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000)]);
    await expect(store.files.putBytes(pdf)).rejects.toMatchObject({ code: 'disk_full' });
    await store.close();
  });

  it('keeps a half-made store from being taken for one', async (test) => {
    const disk = await smallDisk(64);
    if (!disk) return test.skip('mounting is not allowed here');
    const folder = join(disk.path, 'store');
    await expect(createStore(folder, { passphrase }, tickingDeps(), cheap)).rejects.toMatchObject({
      code: 'disk_full',
    });
    expect(await inspectStore(folder)).toEqual({ state: 'absent' });
  });
});
