import { AppError } from '#shared/contract/errors.ts';
import { IsolateBench, isolateEntry } from '#core/isolation/index.ts';
import type { SigningJobs } from './protocol.ts';

// SECURITY: a letter takes a fraction of a second; a file that takes more than this ends its process only.
const limits = { milliseconds: 30_000, megabytes: 768 };

const bench = new IsolateBench<SigningJobs>(isolateEntry('signing', import.meta.url), limits);

/**
 * Does work on a file from outside in a process of its own.
 *
 * @throws AppError `file_unreadable` when the file cannot be read, takes too long or too much memory.
 */
export async function inSigningProcess<Kind extends keyof SigningJobs>(
  kind: Kind,
  given: SigningJobs[Kind]['given'],
  name: string,
): Promise<SigningJobs[Kind]['answer']> {
  try {
    return await bench.run(kind, given);
  } catch (error) {
    throw new AppError('file_unreadable', { name }, { cause: error });
  }
}
