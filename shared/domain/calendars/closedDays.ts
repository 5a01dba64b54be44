import { dateOfDay, dayNumber, weekdayOf } from './dayNumber.ts';
import type { HolidayCalendar } from './holidayCalendar.ts';

/** Why nobody works on a day, the strongest reason first. */
export type ClosedDayKind = 'holiday' | 'joint_leave' | 'closed' | 'weekend';

/** A day on which the office does not work. */
export interface ClosedDay {
  date: string;
  kind: ClosedDayKind;
  /** What the day is called; empty for weekends and where the decree's file names none. */
  name: string;
}

/** Every day of a period on which the office does not work, with the reason that says most. */
export function closedDaysBetween(
  from: string,
  to: string,
  given: {
    calendars: readonly HolidayCalendar[];
    weekdays: readonly number[];
    closedDays: readonly { date: string; name: string }[];
  },
): ClosedDay[] {
  const known = new Map<string, ClosedDay>();
  const add = (date: string, kind: ClosedDayKind, name: string) => {
    if (!known.has(date)) known.set(date, { date, kind, name });
  };
  for (const { holidays, names } of given.calendars) {
    for (const date of holidays) add(date, 'holiday', names[date] ?? '');
  }
  for (const { joint_leave: jointLeave, names } of given.calendars) {
    for (const date of jointLeave) add(date, 'joint_leave', names[date] ?? '');
  }
  for (const { date, name } of given.closedDays) add(date, 'closed', name);
  const found: ClosedDay[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const date = dateOfDay(day);
    if (!given.weekdays.includes(weekdayOf(day))) add(date, 'weekend', '');
    const closed = known.get(date);
    if (closed !== undefined) found.push(closed);
  }
  return found;
}
