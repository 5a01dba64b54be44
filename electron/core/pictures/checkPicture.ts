import { AppError, isAppError } from '#shared/contract/errors.ts';
import { pictures } from './pictureProcess.ts';

/**
 * Decodes a PNG or JPEG to its end, so that what is kept for every letter is known to be sound.
 *
 * @throws AppError `file_unreadable` for a broken one, `file_too_large` for one of more than 25 million pixels.
 */
export async function checkPicture(bytes: Uint8Array, name: string): Promise<void> {
  try {
    await pictures.run('check', { bytes, name });
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError('file_unreadable', { name }, { cause: error });
  }
}
