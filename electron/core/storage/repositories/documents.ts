import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';

/** A row that cannot be read; lists name it beside the rows that can. */
export interface DamagedRecord {
  record: string;
  id: string;
  /** What is still known of it, for example the title. */
  name: string;
}

function damaged(record: string, id: string, cause: unknown): AppError {
  return new AppError('record_damaged', { record, id }, { cause });
}

/**
 * Reads JSON of a row.
 *
 * @throws AppError `record_damaged`, naming the row.
 */
export function readJson(text: string, record: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(record, id, error);
  }
}

/**
 * Checks a value that came from a row.
 *
 * @throws AppError `record_damaged`, naming the row.
 */
export function checkStored<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  record: string,
  id: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw damaged(record, id, result.error);
  return result.data;
}

/**
 * Checks a value that is about to be stored, so that nothing is written that could not be read back.
 *
 * @throws AppError `invalid_input` with the first field at fault.
 */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError(
    'invalid_input',
    { field: issue?.path.join('.') ?? '', rule: issue?.message ?? '' },
    { cause: result.error },
  );
}

/**
 * Tells a change from a repetition: the parts of a patch that differ from the present, before and after.
 *
 * @returns null when nothing differs.
 */
export function differences<T extends object>(
  present: T,
  patch: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null {
  const before: Partial<T> = {};
  const after: Partial<T> = {};
  for (const key of Object.keys(patch) as (keyof T)[]) {
    if (patch[key] === undefined || isDeepStrictEqual(present[key], patch[key])) continue;
    before[key] = present[key];
    after[key] = patch[key];
  }
  return Object.keys(after).length === 0 ? null : { before, after };
}

/**
 * Refuses to overwrite what someone else saved in between.
 *
 * @param expected the revision that the caller saw, or undefined where the last word wins.
 * @throws AppError `conflict`.
 */
export function expectRevision(actual: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== actual) throw new AppError('conflict');
}
