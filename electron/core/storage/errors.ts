import { AppError, isAppError, type ErrorCode } from '#shared/contract/errors.ts';

/** Codes of SQLite and of the operating system that an officer can do something about. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'disk_full',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_READONLY: 'read_only',
  SQLITE_PERM: 'read_only',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  SQLITE_BUSY: 'store_in_use',
  SQLITE_LOCKED: 'store_in_use',
  EBUSY: 'store_in_use',
  SQLITE_NOTADB: 'store_damaged',
  SQLITE_CORRUPT: 'store_damaged',
};

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Tells whether an error carries one of these codes of Node or SQLite, extended SQLite codes included. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const actual = codeOf(error);
  return codes.some((code) => actual === code || actual.startsWith(`${code}_`));
}

/**
 * Translates an error of SQLite or of the file system into one of the closed set.
 *
 * Whatever has no meaning for an officer is returned as it is and becomes `internal` at the border.
 */
export function translateError(error: unknown): unknown {
  if (isAppError(error)) return error;
  const meaning = Object.keys(meanings).find((code) => hasCode(error, code));
  if (meaning === undefined) return error;
  return new AppError(meanings[meaning] ?? 'internal', {}, { cause: error });
}

/** Runs work and translates what it throws. */
export async function translating<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateError(error);
  }
}
