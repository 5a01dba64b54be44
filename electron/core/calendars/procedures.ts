import { stringify } from 'yaml';
import { AppError } from '#shared/contract/errors.ts';
import type { CalendarsView } from '#shared/contract/index.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { refreshForToday } from '#core/dossiers/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { loadCalendarFile } from '#core/rules/index.ts';
import type { OfficeCalendar, WriteSession } from '#core/storage/index.ts';

async function calendarsView(context: CoreContext): Promise<CalendarsView> {
  const own = await context.session.store.read(({ officeCalendars }) => officeCalendars.list());
  const imported = new Map(own.map((item) => [item.calendar.year, item.importedAt]));
  const shipped = new Set(context.rules.shippedCalendars.map(({ year }) => year));
  return {
    years: context.rules.calendars.map((calendar) => ({
      calendar,
      importedAt: imported.get(calendar.year) ?? null,
      isShipped: shipped.has(calendar.year),
    })),
    closedDays: context.rules.overlay?.closed_days ?? [],
  };
}

/** Changes the office's calendars with their audit event; every date follows at once. */
async function changeCalendars(
  context: CoreContext,
  action: string,
  change: (writes: WriteSession) => Promise<OfficeCalendar[]>,
): Promise<void> {
  const own = await context.session.store.write({ actor, action }, async (writes) => {
    const next = await change(writes);
    await writes.dossiers.forgetSummaries();
    return next;
  });
  context.rules.useCalendars(own.map(({ calendar }) => calendar));
  context.changes.publish('calendars', 'office', 'dossiers');
  await refreshForToday(context);
}

/** Procedures of the calendars: which decree each year rests on, and the office's own years. */
export const calendarsProcedures = {
  list: os.calendars.list.handler(({ context }) => calendarsView(context)),

  importFile: os.calendars.importFile.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForReading(input.handle);
    // Read and checked as a whole before anything is touched.
    const calendar = await loadCalendarFile(path);
    await changeCalendars(context, 'calendars.import', ({ officeCalendars }) =>
      officeCalendars.put(calendar),
    );
    return { year: calendar.year, view: await calendarsView(context) };
  }),

  takeBack: os.calendars.takeBack.handler(async ({ input, context }) => {
    await changeCalendars(context, 'calendars.takeBack', async ({ officeCalendars }) => {
      const own = await officeCalendars.list();
      if (!own.some(({ calendar }) => calendar.year === input.year)) {
        throw new AppError('not_found', { record: 'calendar' });
      }
      return officeCalendars.remove(input.year);
    });
    return calendarsView(context);
  }),

  exportFile: os.calendars.exportFile.handler(async ({ input, context }) => {
    const calendar = context.rules.calendars.find(({ year }) => year === input.year);
    if (calendar === undefined) throw new AppError('not_found', { record: 'calendar' });
    const { path } = context.files.resolveForWriting(input.handle);
    await writeUserFile(path, Buffer.from(stringify(calendar), 'utf8'));
    return null;
  }),
};
