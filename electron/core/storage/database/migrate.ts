import type Database from '@signalapp/sqlcipher';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import { translateError } from '../errors.ts';
import { pragmaNumber } from './connection.ts';

/** One step of the schema. Numbered, forward only, never changed after a release. */
export interface Migration {
  /** The value of `user_version` after it. */
  version: number;
  /** What it does, for the log. */
  title: string;
  up(database: Database): void;
}

/** The newest version in a list of migrations. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Checks that the file is whole: every page, every index, every reference.
 *
 * @throws AppError `store_damaged`.
 */
export function checkIntegrity(database: Database): void {
  const findings = database.pragma('integrity_check').map((row) => Object.values(row)[0]);
  const orphans = database.pragma('foreign_key_check');
  if (findings.length !== 1 || findings[0] !== 'ok' || orphans.length > 0) {
    throw new AppError('store_damaged', { part: 'database' });
  }
}

/**
 * Brings the schema up to date, one transaction for each step.
 *
 * An existing store is backed up first, and only if the backup was read back whole. A step that fails leaves the
 * store as it was before that step.
 *
 * @param backUp makes and verifies a copy; called only when an existing store needs a step.
 * @returns the version before and after.
 * @throws AppError `store_newer` before anything was touched.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  backUp: (fromVersion: number) => Promise<void>,
): Promise<{ from: number; to: number }> {
  const from = pragmaNumber(database, 'user_version');
  const to = newestVersion(migrations);
  if (from > to) throw new AppError('store_newer');
  if (from === to) return { from, to };
  if (from > 0) await backUp(from);
  for (const migration of migrations) {
    if (migration.version > from) runMigration(database, migration);
  }
  checkIntegrity(database);
  return { from, to };
}

function runMigration(database: Database, migration: Migration): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    migration.up(database);
    database.exec(`PRAGMA user_version = ${migration.version}`);
    database.exec('COMMIT');
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself.
    }
    const translated = translateError(error);
    if (isAppError(translated)) throw translated;
    throw new Error(`Migration ${migration.version} (${migration.title}) failed`, { cause: error });
  }
}
