import { z } from 'zod';
import { holidayCalendar, type HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { instant } from '#shared/domain/common/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored, readJson } from './documents.ts';

/** Row of the settings' table under which the office's own calendars are kept. */
const key = 'calendars.office';

const officeCalendars = z
  .array(z.strictObject({ calendar: holidayCalendar, importedAt: instant }))
  .max(50);

/** A year's calendar that the office brought in. */
export type OfficeCalendar = z.infer<typeof officeCalendars>[number];

/** Reads the office's own calendars. */
export function officeCalendarReads(db: Queries) {
  return {
    /** One for each year that the office brought in, in the order of the years; error: record_damaged. */
    async list(): Promise<OfficeCalendar[]> {
      const row = await db
        .selectFrom('preference')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      if (!row) return [];
      const document = readJson(row.value, 'officeCalendar', key);
      return checkStored(officeCalendars, document, 'officeCalendar', key);
    },
  };
}

/** Reads and writes the office's own calendars. */
export function officeCalendarWrites(writing: Writing) {
  const reads = officeCalendarReads(writing.db);

  async function replace(year: number, next: OfficeCalendar | null): Promise<OfficeCalendar[]> {
    const present = await reads.list();
    const before = present.find(({ calendar }) => calendar.year === year) ?? null;
    const all = [
      ...present.filter((item) => item !== before),
      ...(next === null ? [] : [next]),
    ].sort((a, b) => a.calendar.year - b.calendar.year);
    const values = {
      value: JSON.stringify(checkInput(officeCalendars, all)),
      updatedAt: writing.now(),
    };
    await writing.db
      .insertInto('preference')
      .values({ key, ...values })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
      .execute();
    if (before !== null || next !== null) {
      writing.record({ entity: 'officeCalendar', id: String(year), before, after: next });
    }
    return all;
  }

  return {
    ...reads,
    /** Takes a year's calendar into use, in the place of an earlier one of that year. */
    put: (calendar: HolidayCalendar): Promise<OfficeCalendar[]> =>
      replace(calendar.year, { calendar, importedAt: writing.now() }),
    /** Gives a year up again. */
    remove: (year: number): Promise<OfficeCalendar[]> => replace(year, null),
  };
}
