import { AppError } from '#shared/contract/errors.ts';
import { attachment, type Attachment } from '#shared/domain/attachments/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored } from './documents.ts';

/** Reads what is attached. The files themselves are in the store's `files`. */
export function attachmentReads(db: Queries) {
  return {
    /** Attachments of a dossier in the order in which they were added; error: record_damaged. */
    async list(dossierId: string): Promise<Attachment[]> {
      const rows = await db
        .selectFrom('attachment')
        .selectAll()
        .where('dossierId', '=', dossierId)
        .orderBy('addedAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => checkStored(attachment, row, 'attachment', row.id));
    },
    /** One attachment; errors: not_found, record_damaged. */
    async get(id: string): Promise<Attachment> {
      const row = await db
        .selectFrom('attachment')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new AppError('not_found', { record: 'attachment' });
      return checkStored(attachment, row, 'attachment', id);
    },
  };
}

/** Reads and writes what is attached. */
export function attachmentWrites(writing: Writing) {
  const { db } = writing;
  const reads = attachmentReads(db);

  async function put(given: Attachment): Promise<Attachment> {
    const value = checkInput(attachment, given);
    await db.insertInto('attachment').values(value).execute();
    writing.record({ entity: 'attachment', id: value.id, before: null, after: value });
    return value;
  }

  return {
    ...reads,
    /** Attaches a file that `files.put` has stored already; error: invalid_input. */
    add: (given: Omit<Attachment, 'id' | 'addedAt'>) =>
      put({ ...given, id: writing.newId(), addedAt: writing.now() }),
    /** Puts an attachment back as undo and redo say. */
    put,
    /** Takes an attachment off; the file stays for undo. Error: not_found. */
    async remove(id: string): Promise<void> {
      const before = await reads.get(id);
      await db.deleteFrom('attachment').where('id', '=', id).execute();
      writing.record({ entity: 'attachment', id, before, after: null });
    },
  };
}
