import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#shared/contract/errors.ts';
import { maxAttachmentBytes } from '#shared/domain/attachments/index.ts';

/**
 * Reads a file from outside whole.
 *
 * @throws AppError `file_gone`, `file_empty`, `file_too_large`, `file_unreadable`.
 */
export async function readOutsideFile(path: string, name: string): Promise<Uint8Array> {
  const seen = await stat(path).catch(() => null);
  if (seen === null) throw new AppError('file_gone', { name });
  // SECURITY: no pipes, no devices; they have no end.
  if (!seen.isFile()) throw new AppError('file_unreadable', { name });
  if (seen.size === 0) throw new AppError('file_empty', { name });
  if (seen.size > maxAttachmentBytes) {
    throw new AppError('file_too_large', { name, limit: `${maxAttachmentBytes / 1024 / 1024} MB` });
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file_unreadable', { name }, { cause: error });
  });
  return new Uint8Array(bytes);
}

/** Whether bytes begin as a PDF; the mark may stand a little after the beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
