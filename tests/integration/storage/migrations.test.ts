import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsPath, listBackups } from '#core/storage/database/backup.ts';
import type { Migration } from '#core/storage/database/migrate.ts';
import { migrations } from '#core/storage/database/migrations/index.ts';
import { openDatabase, databasePath } from '#core/storage/database/connection.ts';
import { openStore, type Store } from '#core/storage/index.ts';
import {
  by,
  dataKeyOf,
  passphrase,
  sampleDossier,
  temporaryFolder,
  temporaryStore,
  tickingDeps,
} from './support.ts';

const next: Migration = {
  version: migrations.length + 1,
  title: 'a column for a test',
  up: (database) => database.exec("ALTER TABLE person ADD COLUMN nickname TEXT DEFAULT 'Bli'"),
};
const failing: Migration = {
  version: migrations.length + 2,
  title: 'a step that fails',
  up: (database) => {
    database.exec('DELETE FROM person');
    database.exec('ALTER TABLE there_is_none ADD COLUMN x TEXT');
  },
};

async function oneWrite(): Promise<{ store: Store; id: string }> {
  const store = await temporaryStore();
  const dossier = sampleDossier({ title: 'sebelum' });
  await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
  await store.write(by('person.create'), (w) => w.people.create({ name: 'Made Contoh' }));
  await store.close();
  return { store, id: dossier.id };
}

const openWith = (store: Store, steps: readonly Migration[]) =>
  openStore(store.directory, { passphrase }, tickingDeps(), { migrations: steps });

async function rawRows(directory: string, statement: string): Promise<unknown[]> {
  const database = openDatabase(databasePath(directory), await dataKeyOf(directory));
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
}

describe('migrating a store', () => {
  it('keeps the data, raises the version and leaves a backup of before that opens', async () => {
    const { store, id } = await oneWrite();
    const migrated = await openWith(store, [...migrations, next]);
    expect((await migrated.read((r) => r.dossiers.get(id))).dossier.title).toBe('sebelum');
    await migrated.close();
    expect(await rawRows(store.directory, 'SELECT nickname FROM person')).toEqual([
      { nickname: 'Bli' },
    ]);
    const [backup, ...others] = await listBackups(store.directory);
    expect(others).toEqual([]);
    const copy = join(backupsPath(store.directory), backup ?? '');
    const before = await openStore(copy, { passphrase }, tickingDeps());
    expect(await before.read((r) => r.dossiers.ids())).toEqual([id]);
    await before.close();
  });

  it('keeps the program of before from opening it afterwards', async () => {
    const { store } = await oneWrite();
    await (await openWith(store, [...migrations, next])).close();
    await expect(openStore(store.directory, { passphrase }, tickingDeps())).rejects.toMatchObject({
      code: 'store_newer',
    });
  });

  it('that fails leaves the store as the last good step left it', async () => {
    const { store } = await oneWrite();
    await expect(openWith(store, [...migrations, next, failing])).rejects.toThrow(
      'a step that fails',
    );
    expect(await rawRows(store.directory, 'SELECT name, nickname FROM person')).toEqual([
      { name: 'Made Contoh', nickname: 'Bli' },
    ]);
    expect(await rawRows(store.directory, 'PRAGMA user_version')).toEqual([
      { user_version: next.version },
    ]);
    await (await openWith(store, [...migrations, next])).close();
  });

  it('makes no backup where nothing is to be done', async () => {
    const { store } = await oneWrite();
    await (await openWith(store, migrations)).close();
    expect(await listBackups(store.directory)).toEqual([]);
  });
});

describe('backups', () => {
  it('are encrypted, and only the newest five are kept', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier({ title: 'Rahasia Nagoya' });
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    const folders = [];
    for (let count = 0; count < 7; count += 1) folders.push(await store.backUp());
    const names = await listBackups(store.directory);
    expect(names.map((name) => join(backupsPath(store.directory), name))).toEqual(folders.slice(2));
    for (const name of names) {
      const folder = join(backupsPath(store.directory), name);
      expect((await readdir(folder)).sort()).toEqual(['store.db', 'vault.json']);
      expect((await readFile(join(folder, 'store.db'))).includes('Nagoya')).toBe(false);
    }
  });

  it('can be made while writes go on', async () => {
    const store = await temporaryStore();
    const dossiers = Array.from({ length: 20 }, (_, index) =>
      sampleDossier({ title: `Berkas ${index}` }),
    );
    const work = dossiers.map((dossier) =>
      store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier)),
    );
    const [folder] = await Promise.all([store.backUp(), ...work]);
    const copy = await openStore(folder, { passphrase }, tickingDeps());
    expect((await copy.verifyAudit()).ok).toBe(true);
    await copy.close();
    expect(await store.read((r) => r.dossiers.ids())).toHaveLength(20);
  });
});

describe('the schema', () => {
  it('is the one that was reviewed', async () => {
    const { store } = await oneWrite();
    const rows = await rawRows(
      store.directory,
      `SELECT type, name, sql FROM sqlite_master
       WHERE sql IS NOT NULL AND name NOT LIKE 'search_word_%' AND name NOT LIKE 'search_number_%'
       ORDER BY type, name`,
    );
    const schema = (rows as { sql: string }[])
      .map(({ sql }) => sql.replaceAll(/\s+/gu, ' '))
      .join(';\n');
    await expect(`${schema};\n`).toMatchFileSnapshot('../../fixtures/stores/schema.sql');
  });

  it('has numbered migrations without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });
});

describe('stores of released versions', () => {
  it.each(migrations.map(({ version }) => version))(
    'version %i still opens whole',
    async (version) => {
      const folder = join(await temporaryFolder(), 'store');
      await cp(join(import.meta.dirname, `../../fixtures/stores/v${version}`), folder, {
        recursive: true,
      });
      const store = await openStore(folder, { sample: true }, tickingDeps());
      const { rows, damaged } = await store.read((r) => r.dossiers.list());
      expect(damaged).toEqual([]);
      expect(rows.map((row) => row.title)).toEqual(['Contoh: Kunjungan ke Nagoya']);
      const [row] = rows;
      const id = row?.id ?? '';
      expect(await store.read((r) => r.marks.list(id))).toHaveLength(1);
      expect(await store.read((r) => r.tracking.list(id))).toHaveLength(1);
      const [attachment] = await store.read((r) => r.attachments.list(id));
      expect((await store.files.read(attachment?.hash ?? '')).toString()).toContain('%PDF');
      expect((await store.read((r) => r.papers.get(id, 'surat_tugas'))).fields.number).not.toBe('');
      expect((await store.read((r) => r.people.list())).people).toHaveLength(1);
      expect((await store.read((r) => r.office.get())).office.regionName).toBe('Contoh Raya');
      expect((await store.read((r) => r.search.find('nagoya'))).length).toBeGreaterThan(0);
      expect(await store.verifyAudit()).toMatchObject({ ok: true, brokenAt: null });
      await store.close();
    },
  );
});
