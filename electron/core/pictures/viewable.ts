import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/contract/errors.ts';
import type { AttachmentMime } from '#shared/domain/attachments/index.ts';

/** A file that the window can show. */
export interface ViewableFile {
  bytes: Uint8Array;
  mime: Exclude<AttachmentMime, 'image/heic'>;
}

/** A picture of a phone takes about a second. */
const longestMs = 30_000;

function workerUrl(): URL {
  const source = new URL('./pictures.worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./pictures.worker.js', import.meta.url);
}

function jpegOf(heic: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(workerUrl(), {
      workerData: heic,
      execArgv: [],
      // SECURITY: a picture that takes more than this ends its thread only.
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const timer = setTimeout(() => {
      void thread.terminate();
    }, longestMs);
    thread.once('message', (jpeg: Uint8Array) => {
      resolve(jpeg);
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('no picture'));
    });
  });
}

/**
 * Gives a kept file as one that the window can show: HEIC becomes JPEG, everything else stays as it is.
 *
 * @throws AppError `file_unreadable` for a HEIC file that is broken or too large.
 */
export async function viewable(
  bytes: Uint8Array,
  mime: AttachmentMime,
  name: string,
): Promise<ViewableFile> {
  if (mime !== 'image/heic') return { bytes, mime };
  try {
    return { bytes: await jpegOf(bytes), mime: 'image/jpeg' };
  } catch (error) {
    throw new AppError('file_unreadable', { name }, { cause: error });
  }
}
