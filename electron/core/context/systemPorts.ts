import { v7 } from 'uuid';
import type { CalendarDate, Instant } from '#shared/domain/common/index.ts';
import type { Clock, NewId } from './ports.ts';

/** The calendar day of an instant in a time zone of the tz database. */
export function dayIn(timeZone: string, instant: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}` as CalendarDate;
}

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  today: (timeZone) => dayIn(timeZone, new Date()),
};

/** A clock whose today is given, for `--today` and for tests; the time of day is the computer's. */
export function clockAt(today: CalendarDate): Clock {
  return {
    now: () => `${today}T${new Date().toISOString().slice(11)}` as Instant,
    today: () => today,
  };
}

/** UUIDv7 from the library. */
export const systemNewId: NewId = () => v7();
