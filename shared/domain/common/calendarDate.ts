import { z } from 'zod';

/** A calendar date without time or zone, written `YYYY-MM-DD`; always a day that exists. */
export const calendarDate = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', { error: 'date_out_of_range' })
  .brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof calendarDate>;

/** An instant in UTC as ISO 8601 text, for example `2026-11-22T03:11:43.000Z`. */
export const instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

/** Reads a calendar date, or returns null when the text is not one. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const result = calendarDate.safeParse(text);
  return result.success ? result.data : null;
}
