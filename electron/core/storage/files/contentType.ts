import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '#shared/contract/errors.ts';
import { attachmentMimes } from '#shared/domain/attachments/index.ts';

/** A file kind that can be attached. */
export type AttachmentMime = (typeof attachmentMimes)[number];

/** As many bytes from the beginning as recognising a file takes. */
export const sniffedBytes = 4100;

/**
 * Recognises a file by its content; the name is not asked.
 *
 * @throws AppError `file_type` for anything but PDF, JPEG and PNG.
 */
export async function recogniseContent(beginning: Uint8Array): Promise<AttachmentMime> {
  const found = await fileTypeFromBuffer(beginning).catch(() => undefined);
  const mime = attachmentMimes.find((known) => known === found?.mime);
  if (!mime) throw new AppError('file_type');
  return mime;
}
