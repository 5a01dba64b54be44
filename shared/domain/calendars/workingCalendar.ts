import { dateOfDay, dayNumber, weekdayOf } from './dayNumber.ts';
import type { HolidayCalendar } from './holidayCalendar.ts';

/** Which days an office works: its weekdays less holidays, collective leave and days of its own. */
export interface WorkingCalendar {
  /** Years whose holidays are known; nothing is counted outside them. */
  readonly years: ReadonlySet<number>;
  /** Day number of the first day that is indexed. */
  readonly firstDay: number;
  /** For each day from the first: how many working days there are up to and including it. */
  readonly upTo: readonly number[];
  /** Day numbers of all working days, in order. */
  readonly workingDays: readonly number[];
}

/** Makes a working calendar from the years' decrees, the office's weekdays (1 = Monday) and its own closed days. */
export function workingCalendar(given: {
  calendars: readonly HolidayCalendar[];
  weekdays: readonly number[];
  closedDays?: readonly string[];
}): WorkingCalendar {
  const years = new Set(given.calendars.map((calendar) => calendar.year));
  const closed = new Set<number>();
  for (const calendar of given.calendars) {
    for (const date of calendar.holidays) closed.add(dayNumber(date));
    for (const date of calendar.joint_leave) closed.add(dayNumber(date));
  }
  for (const date of given.closedDays ?? []) closed.add(dayNumber(date));
  if (years.size === 0) return { years, firstDay: 0, upTo: [], workingDays: [] };
  const firstDay = dayNumber(`${Math.min(...years)}-01-01`);
  const lastDay = dayNumber(`${Math.max(...years)}-12-31`);
  const upTo: number[] = [];
  const workingDays: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (given.weekdays.includes(weekdayOf(day)) && !closed.has(day)) workingDays.push(day);
    upTo.push(workingDays.length);
  }
  return { years, firstDay, upTo, workingDays };
}

/** Working days up to and including a day; a day outside the index has none that count. */
function countUpTo(calendar: WorkingCalendar, day: number): number {
  return calendar.upTo[day - calendar.firstDay] ?? 0;
}

/** Whether the office works that day; null when the calendar does not know the year. */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean | null {
  if (!calendar.years.has(Number(date.slice(0, 4)))) return null;
  const day = dayNumber(date);
  return countUpTo(calendar, day) > countUpTo(calendar, day - 1);
}

/** Years between two dates (both included, in either order) whose holidays are not known. */
export function missingYears(calendar: WorkingCalendar, from: string, to: string): number[] {
  const first = Number((from < to ? from : to).slice(0, 4));
  const last = Number((from < to ? to : from).slice(0, 4));
  const missing: number[] = [];
  for (let year = first; year <= last; year += 1) {
    if (!calendar.years.has(year)) missing.push(year);
  }
  return missing;
}

/**
 * The date a number of working days after another, or before it when negative; zero is the date itself.
 *
 * Null when the way leads through a year without a calendar: no count is better than a wrong one.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: string,
  workingDays: number,
): string | null {
  if (!calendar.years.has(Number(date.slice(0, 4)))) return null;
  if (workingDays === 0) return date;
  const day = dayNumber(date);
  const index =
    workingDays > 0
      ? countUpTo(calendar, day) + workingDays - 1
      : countUpTo(calendar, day - 1) + workingDays;
  const found = calendar.workingDays[index];
  if (found === undefined) return null;
  const result = dateOfDay(found);
  return missingYears(calendar, date, result).length === 0 ? result : null;
}

/**
 * Working days after the first date up to and including the second, so that
 * `workingDaysBetween(c, d, addWorkingDays(c, d, n)) === n`; negative when the second date is earlier.
 *
 * Null when a year on the way has no calendar.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: string,
  to: string,
): number | null {
  if (missingYears(calendar, from, to).length > 0) return null;
  const start = dayNumber(from);
  const end = dayNumber(to);
  return end >= start
    ? countUpTo(calendar, end) - countUpTo(calendar, start)
    : countUpTo(calendar, end - 1) - countUpTo(calendar, start - 1);
}
