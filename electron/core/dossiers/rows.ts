import type { DossierRow } from '#shared/contract/index.ts';
import { workingCalendar, workingDaysBetween } from '#shared/domain/calendars/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';
import type { DossierList } from '#core/storage/index.ts';

/** Rows of the list with the working days that are left until their next deadline, in both languages. */
export function rowsForToday(
  { rows }: DossierList,
  rules: RulesLibrary,
  office: Pick<Office, 'workingWeekdays'>,
  today: string,
): DossierRow[] {
  const calendar = workingCalendar({
    calendars: rules.calendars,
    weekdays: office.workingWeekdays,
    closedDays: rules.overlay?.closed_days.map((day) => day.date) ?? [],
  });
  // Later packs come last, so the newest words of a document stand.
  const english = new Map(
    rules.packs.flatMap((pack) => pack.documents.map(({ id, label_en }) => [id, label_en])),
  );
  // The list keeps Indonesian words alone; steps have no document and are named by the window.
  const inEnglish = (matter: { item: string; label: string }) =>
    english.get(matter.item.split('@')[0] ?? '') ?? matter.label;
  return rows.map((row) => ({
    ...row,
    nextDue:
      row.nextDue === null
        ? null
        : {
            ...row.nextDue,
            labelEn: inEnglish(row.nextDue),
            workingDaysLeft: workingDaysBetween(calendar, today, row.nextDue.date),
          },
    blockedBy:
      row.blockedBy === null ? null : { ...row.blockedBy, labelEn: inEnglish(row.blockedBy) },
  }));
}
