import { AppError } from '#shared/contract/errors.ts';
import type { AttachmentMime } from '#shared/domain/attachments/index.ts';
import { pictures } from './pictureProcess.ts';

/** A file that the window can show. */
export interface ViewableFile {
  bytes: Uint8Array;
  mime: Exclude<AttachmentMime, 'image/heic'>;
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
    return { bytes: await pictures.run('jpeg', bytes), mime: 'image/jpeg' };
  } catch (error) {
    throw new AppError('file_unreadable', { name }, { cause: error });
  }
}
