import { randomBytes } from 'node:crypto';
import { access, constants, chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type Database from '@signalapp/sqlcipher';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import { backUp } from './database/backup.ts';
import { closeQuietly, databasePath, openDatabase } from './database/connection.ts';
import { migrate, newestVersion, type Migration } from './database/migrate.ts';
import { migrations as allMigrations } from './database/migrations/index.ts';
import { hasCode, translating } from './errors.ts';
import { makeFolder, moveIntoPlace } from './files/atomicWrite.ts';
import { FileVault } from './files/fileVault.ts';
import type { StoreDeps } from './session.ts';
import { Store } from './store.ts';
import { attachmentKeys, keyBytes, letterKey } from './vault/keys.ts';
import { LetterSeal } from './vault/letterSeal.ts';
import { readVault, vaultPath, writeVault, type Vault } from './vault/vaultFile.ts';
import {
  defaultScryptCost,
  isPassphraseWrap,
  sampleKey,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './vault/wraps.ts';

/** What opens a store: the officer's passphrase, or nothing for a sample store. */
export type Credentials = { passphrase: string } | { sample: true };

/** What opens a store anew after the core died: also the data key that was open before. */
export type OpeningCredentials = Credentials | { dataKey: Buffer };

/** What tests may set beside the ordinary dependencies. */
export interface Internals {
  migrations?: readonly Migration[];
  /** Cost N of scrypt for new wraps. */
  scryptCost?: number;
  /** Sees the connection before anything else does, for example to limit its pages. */
  prepare?: (database: Database) => void;
}

const draftPrefix = 'creating-';

/** Folder of the encrypted files of a store. */
function filesPath(directory: string): string {
  return join(directory, 'attachments');
}

/**
 * Makes a new store in a folder and opens it.
 *
 * It is built in a subfolder and moved into place, vault file last: after a crash there is a whole store or none.
 *
 * @throws AppError `store_exists`, `read_only`, `disk_full`.
 */
export async function createStore(
  directory: string,
  credentials: Credentials,
  deps: StoreDeps,
  internals: Internals = {},
): Promise<Store> {
  return translating(async () => {
    await makeFolder(directory);
    if ((await inspectStore(directory)).state !== 'absent') throw new AppError('store_exists');
    const draft = join(directory, draftPrefix + deps.newId());
    await mkdir(draft, { mode: 0o700 });
    const dataKey = randomBytes(keyBytes);
    try {
      await fillDraft(draft, credentials, deps, internals, dataKey);
      // What an earlier attempt left, which nobody ever saw as made.
      await rm(databasePath(directory), { force: true });
      await moveIntoPlace(databasePath(draft), databasePath(directory));
      await moveIntoPlace(vaultPath(draft), vaultPath(directory));
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    } finally {
      dataKey.fill(0);
    }
    return openStore(directory, credentials, deps, internals);
  });
}

async function fillDraft(
  draft: string,
  credentials: Credentials,
  deps: StoreDeps,
  { migrations = allMigrations, scryptCost = defaultScryptCost }: Internals,
  dataKey: Buffer,
): Promise<void> {
  const now = deps.clock.now();
  const storeId = deps.newId();
  const isSample = 'sample' in credentials;
  const wrap = isSample
    ? ({ kind: 'sample', key: dataKey.toString('base64') } as const)
    : await wrapWithPassphrase({
        dataKey,
        passphrase: credentials.passphrase,
        storeId,
        now,
        cost: scryptCost,
      });
  const database = openDatabase(databasePath(draft), dataKey);
  try {
    await migrate(database, migrations, () => Promise.resolve());
  } finally {
    closeQuietly(database);
  }
  // SECURITY: other accounts of the computer cannot even copy the file.
  await chmod(databasePath(draft), 0o600);
  await writeVault(draft, {
    format: 'muhibah.vault',
    version: 1,
    storeId,
    kind: isSample ? 'sample' : 'office',
    createdAt: now,
    schema: newestVersion(migrations),
    wraps: [wrap],
  });
}

/**
 * Opens a store, migrates it if it is older, and takes it for this process alone.
 *
 * @throws AppError `store_missing`, `wrong_passphrase`, `store_newer` (nothing was touched), `store_in_use`,
 * `store_damaged`, `read_only`, `disk_full`.
 */
export async function openStore(
  directory: string,
  credentials: OpeningCredentials,
  deps: StoreDeps,
  internals: Internals = {},
): Promise<Store> {
  return translating(async () => {
    const vault = await readVault(directory);
    const { migrations = allMigrations } = internals;
    if (vault.schema > newestVersion(migrations)) throw new AppError('store_newer');
    const dataKey = await dataKeyOf(vault, credentials);
    try {
      return await openUnlocked({ directory, vault, dataKey, deps, internals });
    } catch (error) {
      dataKey.fill(0);
      throw error;
    }
  });
}

async function dataKeyOf(vault: Vault, credentials: OpeningCredentials): Promise<Buffer> {
  if ('dataKey' in credentials) return Buffer.from(credentials.dataKey);
  return 'sample' in credentials
    ? sampleKey(vault)
    : unwrapWithPassphrase(vault, credentials.passphrase);
}

async function openUnlocked(given: {
  directory: string;
  vault: Vault;
  dataKey: Buffer;
  deps: StoreDeps;
  internals: Internals;
}): Promise<Store> {
  const { directory, vault, dataKey, deps, internals } = given;
  const path = databasePath(directory);
  // SQLite would make an empty file where the real one was lost.
  if (!(await isFile(path))) throw new AppError('store_damaged', { part: 'database' });
  await access(directory, constants.W_OK);
  await access(path, constants.W_OK);
  const database = openDatabase(path, dataKey);
  try {
    internals.prepare?.(database);
    const { migrations = allMigrations } = internals;
    const { from, to } = await migrate(database, migrations, async () => {
      await backUp({ directory, database, dataKey, now: deps.clock.now() });
    });
    if (from !== to || vault.schema !== to) await writeVault(directory, { ...vault, schema: to });
    await removeDrafts(directory);
    const files = new FileVault(filesPath(directory), attachmentKeys(dataKey, vault.storeId));
    await files.sweep();
    const { kind, storeId } = vault;
    const seal = new LetterSeal(letterKey(dataKey, storeId));
    return new Store({ directory, kind, storeId, database, dataKey, files, seal, deps });
  } catch (error) {
    closeQuietly(database);
    throw error;
  }
}

/** What a folder holds, as far as can be told without a key. */
export interface StoreInspection {
  state: 'absent' | 'locked' | 'sample' | 'newer' | 'damaged';
}

/**
 * Looks at a folder without a key and without touching the database.
 *
 * @throws AppError `read_only` when the folder may not be read.
 */
export async function inspectStore(directory: string): Promise<StoreInspection> {
  try {
    const vault = await readVault(directory);
    if (vault.schema > newestVersion(allMigrations)) return { state: 'newer' };
    if (!(await isFile(databasePath(directory)))) return { state: 'damaged' };
    return { state: vault.kind === 'sample' ? 'sample' : 'locked' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'store_newer') return { state: 'newer' };
    if (error.code === 'store_damaged') return { state: 'damaged' };
    if (error.code !== 'store_missing') throw error;
  }
  // A database without its vault file: a making that a crash cut short, unless no draft tells of one.
  const wasBeingMade = (await drafts(directory)).length > 0;
  const isLost = (await isFile(databasePath(directory))) && !wasBeingMade;
  return { state: isLost ? 'damaged' : 'absent' };
}

/**
 * Gives a store another passphrase; its data and its key stay as they are. The store may be open meanwhile.
 *
 * @throws AppError `wrong_passphrase`, `store_missing`, `store_damaged`, `read_only`, `disk_full`.
 */
export async function changePassphrase(
  directory: string,
  passphrases: { current: string; next: string },
  deps: StoreDeps,
  { scryptCost = defaultScryptCost }: Internals = {},
): Promise<void> {
  return translating(async () => {
    const vault = await readVault(directory);
    const dataKey = await unwrapWithPassphrase(vault, passphrases.current);
    try {
      const wrap = await wrapWithPassphrase({
        dataKey,
        passphrase: passphrases.next,
        storeId: vault.storeId,
        now: deps.clock.now(),
        cost: scryptCost,
      });
      const others = vault.wraps.filter((other) => !isPassphraseWrap(other));
      await writeVault(directory, { ...vault, wraps: [wrap, ...others] });
    } finally {
      dataKey.fill(0);
    }
  });
}

/**
 * Throws a sample store away; a folder without a store is left alone.
 *
 * @throws AppError `store_exists` for an office's store, which is deleted by nobody here; `store_damaged`, `store_newer`.
 */
export async function removeSampleStore(directory: string): Promise<void> {
  return translating(async () => {
    const vault = await readVault(directory).catch((error: unknown) => {
      if (isAppError(error) && error.code === 'store_missing') return null;
      throw error;
    });
    if (!vault) return;
    // SECURITY: only a vault file that says `sample` itself lets its folder be removed.
    if (vault.kind !== 'sample') throw new AppError('store_exists');
    await rm(directory, { recursive: true, force: true });
  });
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

async function drafts(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => name.startsWith(draftPrefix));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

async function removeDrafts(directory: string): Promise<void> {
  for (const name of await drafts(directory)) {
    await rm(join(directory, name), { recursive: true, force: true });
  }
}
