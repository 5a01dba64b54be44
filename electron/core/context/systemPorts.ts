import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { CalendarDate, Instant } from '#shared/domain/common/index.ts';
import type { Clock, NewId } from './ports.ts';

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  today: (timeZone) => Temporal.Now.plainDateISO(timeZone).toString() as CalendarDate,
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
