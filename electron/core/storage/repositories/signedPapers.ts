import type { z } from 'zod';
import type { Instant } from '#shared/domain/common/index.ts';
import type { PaperSignedTable, Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkStored, readJson } from './documents.ts';

/** A signed PDF that came back; the file itself lies unchanged in the store's `files` under `fileHash`. */
export type SignedPaper<Report> = Omit<PaperSignedTable, 'report' | 'receivedAt'> & {
  report: Report;
  receivedAt: Instant;
};

/** Reads signed papers. The report is checked with the schema that the caller gives. */
export function signedPaperReads(db: Queries) {
  return {
    /** Signed files of a dossier's papers, oldest first; error: record_damaged. */
    async list<Schema extends z.ZodType>(
      dossierId: string,
      schema: Schema,
    ): Promise<SignedPaper<z.output<Schema>>[]> {
      const rows = await db
        .selectFrom('paperSigned')
        .selectAll()
        .where('dossierId', '=', dossierId)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        ...row,
        receivedAt: row.receivedAt as Instant,
        report: checkStored(
          schema,
          readJson(row.report, 'paperSigned', row.id),
          'paperSigned',
          row.id,
        ),
      }));
    },
  };
}

/** Reads and writes signed papers; a file that was taken in is never replaced, a later one stands beside it. */
export function signedPaperWrites(writing: Writing) {
  return {
    ...signedPaperReads(writing.db),
    /** Takes in a signed PDF that `files.put` has stored already. */
    async add(
      given: Omit<SignedPaper<object>, 'id' | 'receivedAt'>,
    ): Promise<{ id: string; receivedAt: Instant }> {
      const row = { id: writing.newId(), receivedAt: writing.now(), ...given };
      await writing.db
        .insertInto('paperSigned')
        .values({ ...row, report: JSON.stringify(given.report) })
        .execute();
      const { id, dossierId, key, fileHash, fileName, source } = row;
      writing.record({
        entity: 'paperSigned',
        id,
        before: null,
        after: { dossierId, key, fileHash, fileName, source },
      });
      return { id, receivedAt: row.receivedAt };
    },
  };
}
