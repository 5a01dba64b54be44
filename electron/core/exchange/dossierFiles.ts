import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import {
  dossierFile,
  dossierFileVersion,
  type DossierFile,
} from '#shared/domain/exchange/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { partsOfKey } from '#shared/domain/letters/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

/** Largest dossier file that is read, in bytes. A dossier of a hundred travellers is well below 1 MiB. */
export const maxDossierFileBytes = 10 * 1024 * 1024;

/** The office without its logos: they are files of this store and mean nothing elsewhere. */
function withoutLogos(office: Office): Office {
  return {
    ...office,
    letterhead: { ...office.letterhead, logo: null },
    letterheads: office.letterheads.map(({ variant, letterhead }) => ({
      variant,
      letterhead: { ...letterhead, logo: null },
    })),
  };
}

/** A dossier of the store as a file; errors: not_found, record_damaged. */
export async function exportDossier(read: ReadSession, id: string): Promise<DossierFile> {
  const { dossier } = await read.dossiers.get(id);
  const { office } = await read.office.get();
  // A form that was taken out of the dossier keeps its paper for undo only.
  const papers = (await read.papers.list(id)).filter(
    ({ kind, state }) => kind !== 'taught_form' || state !== 'none',
  );
  return {
    format: 'muhibah.dossier',
    version: dossierFileVersion,
    office: withoutLogos(office),
    dossier,
    marks: await read.marks.list(id),
    tracking: await read.tracking.list(id),
    papers: Object.fromEntries(papers.map(({ key, fields }) => [key, fields])),
  };
}

/** The text of a dossier file: JSON for people and programs, with a line break at its end. */
export function dossierFileText(file: DossierFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Writes a dossier file as a whole or not at all; errors: disk_full, read_only. */
export async function writeDossierFile(path: string, file: DossierFile): Promise<void> {
  await writeUserFile(path, dossierFileText(file));
}

/**
 * Checks the text of a dossier file.
 *
 * @throws AppError `dossier_file_invalid` with the field at fault and the reason.
 */
export function parseDossierFile(text: string): DossierFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new AppError('dossier_file_invalid', { field: '', rule: 'not_json' }, { cause: error });
  }
  const result = dossierFile.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const version = (value as { version?: unknown } | null)?.version;
  const rule =
    typeof version === 'number' && version > dossierFileVersion
      ? 'version_newer'
      : (issue?.message ?? '');
  throw new AppError(
    'dossier_file_invalid',
    { field: issue?.path.join('.') ?? '', rule },
    { cause: result.error },
  );
}

/** Reads a dossier file from the disk; errors: file_gone, file_unreadable, file_too_large, dossier_file_invalid. */
export async function readDossierFile(path: string): Promise<DossierFile> {
  const name = basename(path);
  const info = await stat(path).catch((cause: unknown) => {
    throw new AppError('file_gone', { name }, { cause });
  });
  if (!info.isFile()) throw new AppError('file_unreadable', { name });
  if (info.size > maxDossierFileBytes) {
    throw new AppError('file_too_large', { name, limit: '10 MB' });
  }
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('file_unreadable', { name }, { cause });
  });
  return parseDossierFile(text);
}

/** The key of a paper that is named by an event, a letter of change, with the event's new identifier. */
function withNewEvent(key: string, eventIds: ReadonlyMap<string, string>): string {
  const { kind, of } = partsOfKey(key);
  const event = of === null ? undefined : eventIds.get(of);
  return event === undefined ? key : `${kind}@${event}`;
}

/**
 * Takes a dossier file into the store as a new dossier, with its marks, papers and tracking.
 *
 * Identifiers are new, so that importing a file twice gives two dossiers and never overwrites one. The
 * travellers keep their snapshots and are not linked to the directory.
 *
 * @returns the new dossier's id.
 */
export async function importDossier(context: CoreContext, file: DossierFile): Promise<string> {
  const id = context.newId();
  const now = context.clock.now();
  await changeDossier(context, { dossierId: id, action: 'dossier.import' }, async (writes) => {
    await writes.dossiers.create({
      ...file.dossier,
      id,
      travellers: file.dossier.travellers.map((traveller) => ({ ...traveller, personId: null })),
      createdAt: now,
      updatedAt: now,
      archived: false,
    });
    for (const mark of file.marks) await writes.marks.set(id, mark);
    const eventIds = new Map(file.tracking.map((event) => [event.id, context.newId()]));
    for (const event of file.tracking) {
      await writes.tracking.put(id, { ...event, id: eventIds.get(event.id) ?? context.newId() });
    }
    for (const [key, fields] of Object.entries(file.papers)) {
      const newKey = withNewEvent(key, eventIds);
      const { state } = await writes.papers.patch(id, newKey, fields);
      // A paper in the file was begun, even when nothing was typed into it yet.
      if (state === 'none') await writes.papers.setState(id, newKey, 'draft');
    }
  });
  return id;
}
