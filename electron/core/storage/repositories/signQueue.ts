import type { Queries, SignQueueTable } from '../database/schema.ts';
import type { Writing } from '../session.ts';

/** A paper that waits for its electronic signature. A passphrase is never part of it. */
export type QueuedPaper = SignQueueTable;

/** Reads the queue for electronic signing. */
export function signQueueReads(db: Queries) {
  return {
    /** What waits, oldest first; of one dossier, or of all. */
    list(dossierId?: string): Promise<QueuedPaper[]> {
      let query = db.selectFrom('signQueue').selectAll();
      if (dossierId !== undefined) query = query.where('dossierId', '=', dossierId);
      return query.orderBy('id').execute();
    },
  };
}

/** Reads and writes the queue for electronic signing. */
export function signQueueWrites(writing: Writing) {
  const { db } = writing;
  const reads = signQueueReads(db);

  return {
    ...reads,
    /** Puts a paper into the queue, in the place of an earlier version of it. */
    async put(
      given: Pick<QueuedPaper, 'dossierId' | 'key' | 'pdfSha256' | 'signatoryId'>,
    ): Promise<QueuedPaper> {
      const row: QueuedPaper = {
        id: writing.newId(),
        ...given,
        queuedAt: writing.now(),
        lastTriedAt: null,
        lastError: null,
      };
      const { id, queuedAt, pdfSha256, signatoryId } = row;
      await db
        .insertInto('signQueue')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['dossierId', 'key']).doUpdateSet({
            id,
            queuedAt,
            pdfSha256,
            signatoryId,
            lastTriedAt: null,
            lastError: null,
          }),
        )
        .execute();
      writing.record({ entity: 'signQueue', id: row.id, before: null, after: row });
      return row;
    },
    /** Notes that sending failed, with the code of the error. */
    async failed(id: string, code: string): Promise<void> {
      await db
        .updateTable('signQueue')
        .set({ lastTriedAt: writing.now(), lastError: code })
        .where('id', '=', id)
        .execute();
    },
    /** Takes a paper off the queue: signed, or given up. */
    async remove(id: string): Promise<void> {
      const before = await db
        .selectFrom('signQueue')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (before === undefined) return;
      await db.deleteFrom('signQueue').where('id', '=', id).execute();
      writing.record({ entity: 'signQueue', id, before, after: null });
    },
  };
}
