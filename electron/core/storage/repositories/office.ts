import { emptyOffice, office, type Office } from '#shared/domain/office/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored, differences, expectRevision, readJson } from './documents.ts';

/** The office with its revision; revision 0 means that nothing was saved yet. */
export interface StoredOffice {
  office: Office;
  rev: number;
}

/** Reads the office. */
export function officeReads(db: Queries) {
  return {
    /** The office, or an empty one before the first save; error: record_damaged. */
    async get(): Promise<StoredOffice> {
      const row = await db.selectFrom('office').selectAll().executeTakeFirst();
      if (!row) return { office: emptyOffice(), rev: 0 };
      const document = readJson(row.document, 'office', '1');
      return { office: checkStored(office, document, 'office', '1'), rev: row.rev };
    },
  };
}

/** Reads and writes the office. */
export function officeWrites(writing: Writing) {
  const reads = officeReads(writing.db);
  return {
    ...reads,
    /** Saves parts of the office; errors: conflict, invalid_input. */
    async patch(patch: Partial<Office>, rev?: number): Promise<StoredOffice> {
      const present = await reads.get();
      expectRevision(present.rev, rev);
      const difference = differences(present.office, patch);
      if (!difference) return present;
      const next = checkInput(office, { ...present.office, ...difference.after });
      const values = {
        document: JSON.stringify(next),
        rev: present.rev + 1,
        updatedAt: writing.now(),
      };
      await writing.db
        .insertInto('office')
        .values({ id: 1, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute();
      writing.record({ entity: 'office', id: '1', ...difference });
      return { office: next, rev: values.rev };
    },
  };
}
