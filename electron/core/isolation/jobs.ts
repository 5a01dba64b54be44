import { AppError, type ErrorCode, type ErrorParams, isAppError } from '#shared/contract/errors.ts';

/** What a process may be asked, by kind: what it gets and what it answers. Plain data and typed arrays only. */
export type JobTable<Jobs> = { [Kind in keyof Jobs]: { given: unknown; answer: unknown } };

/** One job on its way. */
export interface JobMessage {
  id: number;
  kind: PropertyKey;
  given: unknown;
}

/** What comes back: the answer, or an error of the closed set; a null code is an error that nobody expected. */
export type JobAnswer =
  | { id: number; ok: true; answer: unknown }
  | { id: number; ok: false; code: ErrorCode | null; params: ErrorParams; detail: string };

/** How an error travels; its words are for the log. */
export function failedAnswer(id: number, error: unknown): JobAnswer {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const detail = words.slice(0, 10_000);
  return isAppError(error)
    ? { id, ok: false, code: error.code, params: error.params, detail }
    : { id, ok: false, code: null, params: {}, detail };
}

/** The error that travelled. */
export function errorOf({ code, params, detail }: JobAnswer & { ok: false }): Error {
  const cause = new Error(detail);
  return code === null ? cause : new AppError(code, params, { cause });
}
