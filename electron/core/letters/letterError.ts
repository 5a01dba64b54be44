import type { LetterFailure } from './protocol.ts';

/** Why a letter was not made. */
export type LetterErrorCode =
  LetterFailure | 'worker_crashed' | 'timed_out' | 'cancelled' | 'engine_closed';

/** A letter that was not made; `message` is for the log, the window shows a text for `code`. */
export class LetterError extends Error {
  readonly code: LetterErrorCode;

  constructor(code: LetterErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'LetterError';
    this.code = code;
  }
}
