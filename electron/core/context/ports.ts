import type { CalendarDate, Instant } from '#shared/domain/common/index.ts';

/** The time, injected so that tests and the command line can set it. */
export interface Clock {
  now(): Instant;
  /** Today's date in an IANA time zone. */
  today(timeZone: string): CalendarDate;
}

/** Source of identifiers: UUIDv7. */
export type NewId = () => string;
