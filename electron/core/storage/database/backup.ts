import { copyFile, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type Database from '@signalapp/sqlcipher';
import type { Instant } from '#shared/domain/common/index.ts';
import { makeFolder, moveIntoPlace } from '../files/atomicWrite.ts';
import { vaultPath } from '../vault/vaultFile.ts';
import { closeQuietly, databasePath, openDatabase, pragmaNumber } from './connection.ts';
import { checkIntegrity } from './migrate.ts';

/** How many backups are kept. */
const keptBackups = 5;

const unfinished = '.unfinished';

/** Folder of the backups of a store. */
export function backupsPath(directory: string): string {
  return join(directory, 'backups');
}

/**
 * Copies the database and its vault file into a dated folder and reads the copy back.
 *
 * The copy is encrypted with the same key and opens with the passphrase of its day. Attachments never change once
 * written and stay where they are. Only the newest five are kept.
 *
 * @returns the folder of the backup.
 * @throws AppError `disk_full`, `read_only`, `store_damaged`.
 */
export async function backUp(given: {
  directory: string;
  database: Database;
  dataKey: Uint8Array;
  now: Instant;
}): Promise<string> {
  const version = pragmaNumber(given.database, 'user_version');
  const name = `${given.now.replaceAll(/[:.]/gu, '')}-v${version}`;
  const folder = join(backupsPath(given.directory), name);
  const draft = folder + unfinished;
  await rm(draft, { recursive: true, force: true });
  await makeFolder(draft);
  try {
    const copy = databasePath(draft);
    // SECURITY: VACUUM INTO keeps the encryption; backup() and serialize() do not.
    given.database.prepare('VACUUM INTO ?').run([copy]);
    verifyCopy(copy, given.dataKey, version);
    await syncFile(copy);
    await copyFile(vaultPath(given.directory), vaultPath(draft));
    await syncFile(vaultPath(draft));
    await rm(folder, { recursive: true, force: true });
    await moveIntoPlace(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  await pruneBackups(given.directory);
  return folder;
}

/** Names of the finished backups, oldest first. */
export async function listBackups(directory: string): Promise<string[]> {
  const entries = await readdir(backupsPath(directory), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith(unfinished))
    .map((entry) => entry.name)
    .sort();
}

function verifyCopy(path: string, dataKey: Uint8Array, version: number): void {
  const copy = openDatabase(path, dataKey);
  try {
    checkIntegrity(copy);
    if (pragmaNumber(copy, 'user_version') !== version) {
      throw new Error('The backup does not carry the version of its store.');
    }
  } finally {
    closeQuietly(copy);
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function pruneBackups(directory: string): Promise<void> {
  const names = await listBackups(directory);
  for (const name of names.slice(0, Math.max(0, names.length - keptBackups))) {
    await rm(join(backupsPath(directory), name), { recursive: true, force: true });
  }
}
