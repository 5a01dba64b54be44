import { AppError } from '#shared/contract/errors.ts';
import type { PrintOffset } from '#shared/domain/printing/index.ts';
import { IsolateBench, isolateEntry } from '#core/isolation/index.ts';
import type { PrintingJobs } from './protocol.ts';

// SECURITY: a paper takes a fraction of a second; one that takes more than this ends its process only.
const limits = { milliseconds: 30_000, megabytes: 512 };

const bench = new IsolateBench<PrintingJobs>(isolateEntry('printing', import.meta.url), limits);

/**
 * Moves everything on the pages of a paper for a printer that prints it out of place; see `shiftPages`.
 *
 * @throws AppError `file_unreadable` when it cannot be read, takes too long or too much memory.
 */
export async function shiftApart(
  pdf: Uint8Array,
  offset: PrintOffset,
  name: string,
): Promise<Uint8Array> {
  if (offset.xMm === 0 && offset.yMm === 0) return pdf;
  try {
    return await bench.run('shift', { pdf, offset });
  } catch (error) {
    throw new AppError('file_unreadable', { name }, { cause: error });
  }
}
