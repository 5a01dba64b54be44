import { dateOfDay, dayNumber, weekdayOf } from './dayNumber.ts';
import type { HolidayCalendar } from './holidayCalendar.ts';

/** Which days an office works: its weekdays less holidays, collective leave and days of its own. */
export interface WorkingCalendar {
  /** Index 1 … 7, Monday … Sunday. */
  readonly weekdays: readonly boolean[];
  readonly closed: ReadonlySet<number>;
  /** Years whose holidays are known; nothing is counted outside them. */
  readonly years: ReadonlySet<number>;
}

/** No count walks further than this many days: more is a mistake in the data. */
const furthestDays = 20_000;

/** Makes a working calendar from the years' decrees, the office's weekdays (1 = Monday) and its own closed days. */
export function workingCalendar(given: {
  calendars: readonly HolidayCalendar[];
  weekdays: readonly number[];
  closedDays?: readonly string[];
}): WorkingCalendar {
  const closed = new Set<number>();
  for (const calendar of given.calendars) {
    for (const date of calendar.holidays) closed.add(dayNumber(date));
    for (const date of calendar.joint_leave) closed.add(dayNumber(date));
  }
  for (const date of given.closedDays ?? []) closed.add(dayNumber(date));
  return {
    weekdays: [false, 1, 2, 3, 4, 5, 6, 7].map(
      (weekday) => typeof weekday === 'number' && given.weekdays.includes(weekday),
    ),
    closed,
    years: new Set(given.calendars.map((calendar) => calendar.year)),
  };
}

function works(calendar: WorkingCalendar, day: number): boolean {
  return calendar.weekdays[weekdayOf(day)] === true && !calendar.closed.has(day);
}

/** Whether the office works that day; null when the calendar does not know the year. */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean | null {
  if (!calendar.years.has(Number(date.slice(0, 4)))) return null;
  return works(calendar, dayNumber(date));
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
  const step = workingDays < 0 ? -1 : 1;
  let left = Math.abs(workingDays);
  let day = dayNumber(date);
  let walked = 0;
  while (left > 0) {
    day += step;
    walked += 1;
    if (walked > furthestDays) return null;
    if (works(calendar, day)) left -= 1;
  }
  const result = dateOfDay(day);
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
  let count = 0;
  if (end >= start) {
    for (let day = start + 1; day <= end; day += 1) if (works(calendar, day)) count += 1;
    return count;
  }
  for (let day = end; day < start; day += 1) if (works(calendar, day)) count += 1;
  return -count;
}
