import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import {
  taughtDraft,
  taughtForm,
  type TaughtDraft,
  type TaughtForm,
} from '#shared/domain/taughtForms/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import type { ReadSession, WriteSession } from '#core/storage/index.ts';

const keptDocument = z
  .object({
    form: taughtForm,
    /** Address of the PDF in the store's files. */
    fileHash: z.string().regex(/^[0-9a-f]{64}$/u),
  })
  .strict();
type KeptDocument = z.infer<typeof keptDocument>;

/** A taught form as the store keeps it. */
export interface KeptForm extends KeptDocument {
  version: number;
  changedAt: string;
}

/** One version; `document` null is the step that took the form out of use. */
export interface KeptVersion {
  version: number;
  createdAt: string;
  note: string;
  document: KeptDocument | null;
}

type Reads = Pick<ReadSession, 'templates'>;

/** The forms in use, by name; error: record_damaged. */
export async function readKeptForms(read: Reads): Promise<KeptForm[]> {
  const latest = await read.templates.latest('form', keptDocument);
  return latest
    .flatMap(({ document, version, createdAt }) =>
      document === null ? [] : [{ ...document, version, changedAt: createdAt }],
    )
    .sort((a, b) => a.form.mapping.name.localeCompare(b.form.mapping.name, 'id'));
}

/** Every form with its versions, newest first, those out of use too; errors: record_damaged. */
export async function readVersions(read: Reads, id: string): Promise<KeptVersion[]> {
  const versions = await read.templates.versions('form', id, keptDocument);
  if (versions.length === 0) throw new AppError('not_found', { record: 'form' });
  return versions.reverse();
}

/** Identifiers of all forms that there ever were. */
export async function allFormIds(read: Reads): Promise<string[]> {
  return (await read.templates.latest('form', keptDocument)).map(({ key }) => key);
}

/** The newest content of a form, also of one out of use. */
export function newestOf(versions: readonly KeptVersion[]): KeptForm {
  const found = versions.find(({ document }) => document !== null);
  if (!found?.document) throw new AppError('not_found', { record: 'form' });
  return { ...found.document, version: found.version, changedAt: found.createdAt };
}

/** Keeps a version of a form; error: conflict when another was kept meanwhile. */
export async function keepVersion(
  writes: WriteSession,
  id: string,
  given: { document: KeptDocument | null; note: string; expected: number },
): Promise<number> {
  return writes.templates.add('form', id, given);
}

/** Where the store keeps what was entered for a form and is no version yet. */
function draftKey(id: string): string {
  return `formDraft:${id}`;
}

/** What was entered for a form and is no version yet. */
export async function readDraft(
  { preferences }: Pick<ReadSession, 'preferences'>,
  id: string,
): Promise<TaughtDraft | null> {
  return preferences.get(draftKey(id), taughtDraft);
}

/** Keeps what was entered for a form; null forgets it. */
export async function writeDraft(
  { preferences }: Pick<WriteSession, 'preferences'>,
  id: string,
  draft: TaughtDraft | null,
): Promise<void> {
  await preferences.set(draftKey(id), draft);
}

/** The PDF of a form, verified; errors: file_gone, record_damaged. */
export async function formPdf(
  context: Pick<CoreContext, 'session'>,
  { form, fileHash }: { form: TaughtForm; fileHash: string },
): Promise<Uint8Array> {
  return context.session.store.files.read(fileHash, form.file.fileName);
}
