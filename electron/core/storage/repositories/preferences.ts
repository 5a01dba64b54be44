import type { z } from 'zod';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';

/** Reads small settings that belong to the store. */
export function preferenceReads(db: Queries) {
  return {
    /** A setting, or null when it was never set or no longer fits its schema. */
    async get<Schema extends z.ZodType>(
      key: string,
      schema: Schema,
    ): Promise<z.output<Schema> | null> {
      const row = await db
        .selectFrom('preference')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      if (!row) return null;
      // The check constraint keeps the text valid JSON.
      const parsed = schema.safeParse(JSON.parse(row.value));
      return parsed.success ? parsed.data : null;
    },
  };
}

/** Reads and writes small settings; they are no part of the history. */
export function preferenceWrites(writing: Writing) {
  return {
    ...preferenceReads(writing.db),
    /** Sets a setting to a JSON value. */
    async set(key: string, value: unknown): Promise<void> {
      const values = { value: JSON.stringify(value), updatedAt: writing.now() };
      await writing.db
        .insertInto('preference')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute();
    },
  };
}
