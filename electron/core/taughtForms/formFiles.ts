import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import {
  formFile,
  formFileVersion,
  type FormFile,
  type TaughtForm,
} from '#shared/domain/taughtForms/index.ts';
import type { ReadableFile } from '#core/files/index.ts';
import { maxTaughtBytes, studyBytes, type StudiedFile } from './takeIn.ts';

/** Largest form file: a PDF in base64 with its mapping. */
const maxFormFileBytes = Math.ceil((maxTaughtBytes * 4) / 3) + 4_000_000;

/** A form file that has no mistake. */
export interface ReadFormFile extends StudiedFile {
  mapping: FormFile['mapping'];
  /** What the file says of its PDF, with the decision of the office that taught it. */
  taught: FormFile['file'];
  /** SHA-256 of the file's content. */
  seal: string;
}

/** The text of a form file: the same form gives the same text. */
export function formFileText({ file, mapping }: TaughtForm, pdf: Uint8Array): string {
  const content: FormFile = {
    format: 'muhibah.form',
    version: formFileVersion,
    file,
    mapping,
    pdf: Buffer.from(pdf).toString('base64'),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** Reads a form file that the user chose; errors: file_too_large, form_file_invalid, form_file_newer, and those of studying its PDF. */
export async function readFormFile(
  source: ReadableFile,
  acceptProtection: boolean,
): Promise<ReadFormFile> {
  // SECURITY: the size is asked before anything is read into memory.
  if (source.size > maxFormFileBytes) {
    throw new AppError('file_too_large', { name: source.name, limit: '30 MB' });
  }
  const bytes = await readFile(source.path).catch((cause: unknown) => {
    throw new AppError('file_unreadable', { name: source.name }, { cause });
  });
  const content = parse(bytes, source.name);
  const pdf = new Uint8Array(Buffer.from(content.pdf, 'base64'));
  const studied = await studyBytes(pdf, content.file.fileName || source.name, acceptProtection);
  if (studied.file.sha256 !== content.file.sha256) {
    throw new AppError('form_file_invalid', { name: source.name, field: 'pdf' });
  }
  return {
    ...studied,
    mapping: content.mapping,
    taught: content.file,
    seal: createHash('sha256').update(bytes).digest('hex'),
  };
}

function parse(bytes: Buffer, name: string): FormFile {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new AppError('form_file_invalid', { name, field: '' }, { cause: error });
  }
  const parsed = formFile.safeParse(json);
  if (parsed.success) return parsed.data;
  if (isNewer(json)) throw new AppError('form_file_newer', { name });
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('form_file_invalid', { name, field }, { cause: parsed.error });
}

function isNewer(json: unknown): boolean {
  const head = z.object({ format: z.literal('muhibah.form'), version: z.number() }).safeParse(json);
  return head.success && head.data.version > formFileVersion;
}

/** Mapped fields that the form does not have, and places on pages that it does not have. */
export function strayTargets({ mapping, form }: Pick<ReadFormFile, 'mapping' | 'form'>): string[] {
  const fields = new Set(form.fields.map(({ name }) => name));
  return mapping.entries.flatMap(({ target }) => {
    if (target.kind === 'field') return fields.has(target.name) ? [] : [target.name];
    return target.page <= form.pages.length ? [] : [target.label];
  });
}
