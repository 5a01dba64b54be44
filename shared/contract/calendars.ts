import { z } from 'zod';
import type { HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { bareProcedure, fileHandle, nothing, procedure } from './base.ts';

/** One year's calendar in use with where it comes from. */
export interface YearCalendar {
  calendar: HolidayCalendar;
  /** When the office brought it in; null for what comes with the program. */
  importedAt: string | null;
  /** Whether the program has a calendar of its own for that year. */
  isShipped: boolean;
}

/** The years that working days can be counted in. */
export interface CalendarsView {
  years: YearCalendar[];
  /** The office's own closed days; they are kept with its own rules. */
  closedDays: { date: string; name: string }[];
}

const calendarYear = z.object({ year: z.number().int().min(1990).max(2199) }).strict();

/** Holidays and collective leave by year, each from its decree. */
export const calendarsContract = {
  list: bareProcedure.output(z.custom<CalendarsView>()),
  /**
   * Takes one year's data file into use, in the place of that year's calendar; all dates follow at once.
   *
   * Error: rules_invalid with file, line and reason; the calendar in use stays.
   */
  importFile: procedure
    .input(z.object({ handle: fileHandle }).strict())
    .output(z.object({ year: z.number().int(), view: z.custom<CalendarsView>() }).strict()),
  /** Gives the office's own calendar of a year up: the shipped one is used again, or none. Error: not_found. */
  takeBack: procedure.input(calendarYear).output(z.custom<CalendarsView>()),
  /** Writes a year's calendar in use as a data file, to edit and bring in again; error: not_found. */
  exportFile: procedure.input(calendarYear.extend({ handle: fileHandle }).strict()).output(nothing),
};
