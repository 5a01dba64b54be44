import { AppError } from '#shared/contract/errors.ts';
import type { AttachmentMime } from '#shared/domain/attachments/index.ts';

export type { AttachmentMime };

/** As many bytes from the beginning as recognising a file takes. */
export const sniffedBytes = 4100;

/**
 * Recognises a file by its content; the name is not asked.
 *
 * @throws AppError `file_type` for anything but the kinds that are taken.
 */
export async function recogniseContent(
  beginning: Uint8Array,
  accept: readonly AttachmentMime[],
): Promise<AttachmentMime> {
  // Knows hundreds of kinds; read when the first file is attached.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(beginning).catch(() => undefined);
  // Phones of other makers call the same format by its general name.
  const named = found?.mime === 'image/heif' ? 'image/heic' : found?.mime;
  const mime = accept.find((known) => known === named);
  if (!mime) throw new AppError('file_type');
  return mime;
}
