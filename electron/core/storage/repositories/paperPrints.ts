import type { Instant } from '#shared/domain/common/index.ts';
import type { PaperPrintTable, Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';

/** One print of a paper: what, when, how many copies, where. */
export type PaperPrint = Omit<PaperPrintTable, 'printedAt'> & { printedAt: Instant };

/** Reads the log of prints. */
export function paperPrintReads(db: Queries) {
  return {
    /** Prints of a dossier's papers, oldest first. */
    async list(dossierId: string): Promise<PaperPrint[]> {
      const rows = await db
        .selectFrom('paperPrint')
        .selectAll()
        .where('dossierId', '=', dossierId)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, printedAt: row.printedAt as Instant }));
    },
  };
}

/** Reads and writes the log of prints; nothing is ever deleted from it. */
export function paperPrintWrites(writing: Writing) {
  return {
    ...paperPrintReads(writing.db),
    /** Notes that a paper was sent to a printer. */
    async add(given: Omit<PaperPrint, 'id' | 'printedAt'>): Promise<PaperPrint> {
      const row: PaperPrint = { id: writing.newId(), printedAt: writing.now(), ...given };
      await writing.db.insertInto('paperPrint').values(row).execute();
      writing.record({ entity: 'paperPrint', id: row.id, before: null, after: row });
      return row;
    },
  };
}
