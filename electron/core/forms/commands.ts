import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  formValues,
  type FormFinding,
  type FormInspection,
  type FormValues,
} from '#shared/domain/forms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import { runForeign } from './foreign/index.ts';

/** Largest data file of values, in bytes. */
const maxDataBytes = 5_000_000;

/**
 * Lists the fields of a PDF form for the terminal.
 *
 * Throws what `inspectForm` throws, `file_gone` and `file_unreadable`, and `form_xfa` for a dynamic form, which has no
 * fields that another program could fill.
 */
export async function formsInspectCommand(
  path: string,
  password?: string,
): Promise<FormInspection> {
  const bytes = await readForm(path);
  const inspection = await runForeign('inspect', {
    bytes,
    ...(password === undefined ? {} : { password }),
  });
  if (inspection.kind === 'xfa_dynamic') throw new AppError('form_xfa', { file: basename(path) });
  return inspection;
}

/**
 * Fills a PDF form from a JSON file of values and writes it, unless a finding is an error.
 *
 * Throws what `fillForm` throws, and `form_values` when the JSON is no object of texts, ticks and lists.
 */
export async function formsFillCommand(
  pdf: string,
  dataJson: string,
  out: string,
  options: { font: Uint8Array; flatten?: boolean; password?: string; acceptProtected?: boolean },
): Promise<{ written: boolean; findings: FormFinding[] }> {
  const template = await readForm(pdf);
  const values = parseValues(await readLimited(dataJson, maxDataBytes, '5 MB'), dataJson);
  const { font, ...how } = options;
  const [filled] = await runForeign('fill', {
    bytes: template,
    records: [values],
    options: { fontBytes: font, ...how },
  });
  if (!filled) throw new AppError('internal');
  const { findings } = filled;
  const written = findings.every(({ severity }) => severity !== 'error');
  if (written) await writeOut(out, filled.pdf);
  return { written, findings };
}

async function readForm(path: string): Promise<Uint8Array> {
  const { maxFormBytes } = await import('./document.ts');
  return readLimited(path, maxFormBytes, '50 MB');
}

async function readLimited(path: string, limit: number, limitText: string): Promise<Uint8Array> {
  const file = basename(path);
  try {
    // SECURITY: the size is asked before anything is read into memory.
    const { size } = await stat(path);
    if (size > limit) throw new AppError('file_too_large', { file, limit: limitText });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(isGone ? 'file_gone' : 'file_unreadable', { file }, { cause: error });
  }
}

function parseValues(bytes: Uint8Array, path: string): FormValues {
  const file = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError('form_values', { file, field: '' }, { cause: error });
  }
  const parsed = formValues.safeParse(json);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('form_values', { file, field });
}

async function writeOut(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeFile(path, pdf);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const known = { ENOSPC: 'disk_full', EROFS: 'read_only', EACCES: 'read_only' } as const;
    const name = known[code as keyof typeof known] as 'disk_full' | 'read_only' | undefined;
    throw new AppError(name ?? 'file_unreadable', { file: basename(path) }, { cause: error });
  }
}
