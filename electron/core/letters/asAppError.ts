import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import { LetterError } from './letterError.ts';

function errorCode({ code }: LetterError): ErrorCode {
  // The two that tell the officer something of their own; the rest is for the log.
  return code === 'cancelled' || code === 'logo_unreadable' ? code : 'letter_failed';
}

/** Waits for the letters' engine and turns its failures into errors of the closed set. */
export async function asAppError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof LetterError)) throw error;
    throw new AppError(errorCode(error), {}, { cause: error });
  }
}
