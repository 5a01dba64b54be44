import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/contract/errors.ts';
import type { TaughtFile, TeachableForm } from '#shared/domain/taughtForms/index.ts';
import type { ReadableFile } from '#core/files/index.ts';
import { studyForm } from '#core/forms/index.ts';

/** Largest PDF that is taught, in bytes: an empty form is far smaller, and it travels inside a form file. */
export const maxTaughtBytes = 20 * 1000 * 1000;

/** A PDF that was looked at and may be taught. */
export interface StudiedFile {
  bytes: Uint8Array;
  file: TaughtFile;
  form: TeachableForm;
}

/** Reads a PDF that the user chose; errors: file_gone, file_too_large, and those of {@link studyBytes}. */
export async function studyFile(
  source: ReadableFile,
  acceptProtection: boolean,
): Promise<StudiedFile> {
  // SECURITY: the size is asked before anything is read into memory.
  if (source.size > maxTaughtBytes) throw tooLarge(source.name);
  const bytes = await readFile(source.path).catch((cause: unknown) => {
    throw new AppError('file_unreadable', { name: source.name }, { cause });
  });
  return studyBytes(new Uint8Array(bytes), source.name, acceptProtection);
}

/**
 * Looks at a PDF before it is taught.
 *
 * @throws AppError what opening throws, `form_xfa`, `form_signed`, and `form_protected` while nobody decided to fill a
 * form that its maker protected.
 */
export async function studyBytes(
  bytes: Uint8Array,
  fileName: string,
  acceptProtection: boolean,
): Promise<StudiedFile> {
  if (bytes.length > maxTaughtBytes) throw tooLarge(fileName);
  const form = await naming(fileName, () => studyForm(bytes));
  const isProtected = form.encrypted !== 'no';
  if (isProtected && !acceptProtection) throw new AppError('form_protected', { name: fileName });
  return {
    bytes,
    form,
    file: {
      fileName: fileName.slice(0, 255),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: form.pages,
      protection: isProtected ? 'accepted' : 'none',
    },
  };
}

async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { name, ...error.params }, { cause: error });
  }
}

function tooLarge(name: string): AppError {
  return new AppError('file_too_large', { name, limit: '20 MB' });
}
