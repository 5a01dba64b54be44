import { appendFileSync } from 'node:fs';
import { ORPCError } from '@orpc/server';
import {
  AppError,
  isAppError,
  isErrorCode,
  type ErrorCode,
  type ErrorParams,
} from '#shared/contract/errors.ts';
import { errorFields, systemNewId, type Log } from '#core/context/index.ts';
import { translateError } from '#core/storage/index.ts';
import { exitCodes, type Output } from './output.ts';
import type { Terminal } from './terminal.ts';

/** What a procedure of the contract throws, when it is called in process, as the error that it was. */
function crossedError(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'APP') return error;
  const { code, params } = error.data as { code: unknown; params: ErrorParams };
  return isErrorCode(code) ? new AppError(code, params, { cause: error }) : error;
}

/** Reasons for which a place cannot be written that only a terminal, with its typed paths, can meet. */
const unwritable = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP']);

/** Runs work that writes to a path which the user typed; errors: disk_full, read_only with the path. */
export async function writingTo<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = translateError(crossedError(error));
    if (isAppError(known)) {
      throw known.code === 'read_only' ? new AppError('read_only', { name: path }) : known;
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (unwritable.has(code)) throw new AppError('read_only', { name: path }, { cause: error });
    throw error;
  }
}

/** Runs work on a file that the user named, so that its errors say which file it was. */
export async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw new AppError(error.code, { name, ...error.params }, { cause: error });
  }
}

/** The text of an error for the terminal: what happened and what to do; never a stack. */
export function errorWords(output: Output, code: ErrorCode, params: ErrorParams): string {
  const reasons = [`cli:error.${code}`, `errors:${code}`];
  if (code === 'dossier_file_invalid') reasons.unshift(`cli:dossierFile.${params['rule'] ?? ''}`);
  return output.firstText(reasons, params);
}

/**
 * Prints an error and gives its exit code.
 *
 * What nobody expected becomes `internal` with an incident number; its place in the program goes to the file that
 * MUHIBAH_LOG names, if it names one.
 */
export function reportFailure(output: Output, error: unknown): number {
  const known = translateError(crossedError(error));
  if (isAppError(known)) {
    output.refuse(known.code, errorWords(output, known.code, known.params), known.params);
    return exitCodes.problems;
  }
  const incident = systemNewId().slice(-8);
  terminalLog(output.terminal)('unexpected_error', { incident, ...errorFields(error) });
  output.refuse('internal', errorWords(output, 'internal', { incident }), { incident });
  return exitCodes.problems;
}

/** The log of the command line: the file that MUHIBAH_LOG names, else nowhere; the terminal shows no such lines. */
export function terminalLog({ env }: Terminal): Log {
  const file = env['MUHIBAH_LOG'];
  if (file === undefined || file === '') return () => undefined;
  return (event, fields = {}) => {
    try {
      const at = new Date().toISOString();
      appendFileSync(file, `${JSON.stringify({ at, event, ...fields })}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not stop the work.
    }
  };
}
