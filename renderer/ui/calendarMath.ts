import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';

const dayMs = 86_400_000;

function fromTime(time: number): CalendarDate {
  const date = parseCalendarDate(new Date(time).toISOString().slice(0, 10));
  if (date === null) throw new RangeError('date out of range');
  return date;
}

/** Today on this computer's clock. */
export function localToday(now = new Date()): CalendarDate {
  return fromTime(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** A date some days later or earlier; stays inside the years that the program knows. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const time = Date.parse(date) + days * dayMs;
  const text = new Date(time).toISOString().slice(0, 10);
  return parseCalendarDate(text) ?? date;
}

/** The same day some months later, or the month's last day when it has none. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const time = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
  return parseCalendarDate(new Date(time).toISOString().slice(0, 10)) ?? date;
}

/** Days from one date to another; negative when it is past. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
}

/** The weeks of a date's month, Monday first, filled up with days of the neighbours. */
export function monthGrid(date: CalendarDate): CalendarDate[][] {
  const first = Date.parse(`${date.slice(0, 7)}-01`);
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  const start = first - weekday * dayMs;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => fromTime(start + (week * 7 + day) * dayMs)),
  );
}
