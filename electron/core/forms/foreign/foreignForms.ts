import { AppError, isAppError } from '#shared/contract/errors.ts';
import {
  IsolateBench,
  isolateEntry,
  type IsolateLimits,
  IsolateLost,
} from '#core/isolation/index.ts';
import type { ForeignJobs } from './protocol.ts';

// SECURITY: an honest form of 50 MB takes seconds and a few hundred megabytes; more than this is a bomb or broken.
const usualLimits: IsolateLimits = { milliseconds: 60_000, megabytes: 1024 };

const entry = isolateEntry('forms', import.meta.url);
const usualBench = new IsolateBench<ForeignJobs>(entry, usualLimits);

/**
 * Works on a PDF from outside in a process of its own, one job after the other.
 *
 * Throws what the work itself throws, and `form_too_heavy` when the file takes more time or memory than it may, or
 * brings the process down: that process is ended then, nothing else is, and the next job gets a fresh one.
 *
 * @param limits other than the usual ones get a process for this job alone.
 */
export async function runForeign<Kind extends keyof ForeignJobs>(
  kind: Kind,
  given: ForeignJobs[Kind]['given'],
  limits?: IsolateLimits,
): Promise<ForeignJobs[Kind]['answer']> {
  const bench = limits === undefined ? usualBench : new IsolateBench<ForeignJobs>(entry, limits);
  try {
    return await bench.run(kind, given);
  } catch (error) {
    if (isAppError(error)) throw error;
    const code = error instanceof IsolateLost ? 'form_too_heavy' : 'form_broken';
    throw new AppError(code, {}, { cause: error });
  }
}
