import { itemMark, type ItemMark } from '#shared/domain/rules/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored, differences } from './documents.ts';

const columns = ['item', 'notApplicableReason', 'requestedOn', 'receivedOn', 'note'] as const;

/** Reads what the officer said of checklist items. */
export function markReads(db: Queries) {
  return {
    /** All marks of a dossier; error: record_damaged. */
    async list(dossierId: string): Promise<ItemMark[]> {
      const rows = await db
        .selectFrom('itemMark')
        .select(columns)
        .where('dossierId', '=', dossierId)
        .orderBy('item')
        .execute();
      return rows.map((row) => checkStored(itemMark, row, 'itemMark', `${dossierId}/${row.item}`));
    },
    /** The mark of one item, or null; error: record_damaged. */
    async get(dossierId: string, item: string): Promise<ItemMark | null> {
      const row = await db
        .selectFrom('itemMark')
        .select(columns)
        .where('dossierId', '=', dossierId)
        .where('item', '=', item)
        .executeTakeFirst();
      return row ? checkStored(itemMark, row, 'itemMark', `${dossierId}/${item}`) : null;
    },
  };
}

/** Reads and writes marks. */
export function markWrites(writing: Writing) {
  const { db } = writing;
  const reads = markReads(db);

  async function clear(dossierId: string, item: string): Promise<void> {
    const before = await reads.get(dossierId, item);
    if (!before) return;
    await db
      .deleteFrom('itemMark')
      .where('dossierId', '=', dossierId)
      .where('item', '=', item)
      .execute();
    writing.record({ entity: 'itemMark', id: `${dossierId}/${item}`, before, after: null });
  }

  return {
    ...reads,
    /** Sets the whole mark of an item; error: invalid_input. */
    async set(dossierId: string, given: ItemMark): Promise<ItemMark> {
      const mark = checkInput(itemMark, given);
      const before = await reads.get(dossierId, mark.item);
      if (before && !differences(before, mark)) return before;
      const { item, ...rest } = mark;
      const values = { ...rest, updatedAt: writing.now() };
      await db
        .insertInto('itemMark')
        .values({ dossierId, item, rev: 1, ...values })
        .onConflict((conflict) =>
          conflict
            .columns(['dossierId', 'item'])
            .doUpdateSet((build) => ({ ...values, rev: build('itemMark.rev', '+', 1) })),
        )
        .execute();
      writing.record({ entity: 'itemMark', id: `${dossierId}/${item}`, before, after: mark });
      return mark;
    },
    /** Takes the mark off an item. */
    clear,
  };
}
