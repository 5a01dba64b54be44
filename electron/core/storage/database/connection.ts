import { join } from 'node:path';
import Database from '@signalapp/sqlcipher';
import { AppError } from '#shared/contract/errors.ts';
import { hasCode, translateError } from '../errors.ts';

/** Path of the database of a store. */
export function databasePath(directory: string): string {
  return join(directory, 'store.db');
}

/** How long a second program waits for the first to let go, in milliseconds: enough for a restart. */
const patienceMs = 1000;

/**
 * Opens the encrypted database file and takes it for this process alone.
 *
 * [Note: one writer] The exclusive lock is the operating system's, held on the database file itself, so it ends
 * with the process however that ends and never locks an officer out after a crash. On POSIX systems any close of
 * another descriptor of the same file in the same process would drop it: nothing here may open `store.db` but SQLite.
 *
 * @throws AppError `store_in_use`, `store_damaged` (also for a key that does not fit), `read_only`, `disk_full`.
 */
export function openDatabase(path: string, dataKey: Uint8Array): Database {
  let database: Database | undefined;
  try {
    database = new Database(path, { cacheStatements: true });
    // What it finds is reported as an error with words, not as lines on stderr.
    database.pragma('cipher_log_level = NONE');
    // SECURITY: the whole file is encrypted (SQLCipher 4: AES-256, HMAC-SHA-512 for each page), search index included.
    database.pragma(`key = "x'${Buffer.from(dataKey).toString('hex')}'"`);
    database.pragma(`busy_timeout = ${patienceMs}`);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    // A permit that was shown as saved is saved, power cut included.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // SECURITY: a forged schema cannot call functions; deleted rows are overwritten; sorting never spills to disk.
    database.pragma('trusted_schema = OFF');
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    // Takes the lock now, and proves that the folder can be written.
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    closeQuietly(database);
    if (hasCode(error, 'SQLITE_CANTOPEN')) {
      throw new AppError('read_only', {}, { cause: error });
    }
    throw translateError(error);
  }
}

/** Closes a connection that may be broken. */
export function closeQuietly(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    // Closing after a failure: the failure is what is reported.
  }
}

/** Reads one integer by PRAGMA, for example `user_version`. */
export function pragmaNumber(database: Database, name: 'user_version'): number {
  return Number(database.pragma(name, { simple: true }));
}
