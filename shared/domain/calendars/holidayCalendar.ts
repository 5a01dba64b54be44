import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';

const yearDates = z.array(calendarDate).max(80);

/** One year's national holidays and collective leave, as a joint decree (SKB) sets them. */
export const holidayCalendar = z
  .strictObject({
    year: z.number().int().min(1990).max(2199),
    /** The decree with its revisions. */
    decree: line(400),
    /** Where the dates were read. */
    source: line(400),
    grade: z.enum(['A', 'B', 'C', 'D']),
    /** Libur nasional. */
    holidays: yearDates.min(1),
    /** Cuti bersama. */
    joint_leave: yearDates,
    /** What a day is called, by its date; a day without a name is shown by its kind only. */
    names: z.record(z.string(), line(120).min(1)).default({}),
    note: paragraphs(1000).default(''),
  })
  .superRefine((calendar, context) => {
    for (const list of ['holidays', 'joint_leave'] as const) {
      calendar[list].forEach((date, index) => {
        const path = [list, index];
        if (Number(date.slice(0, 4)) !== calendar.year) {
          context.addIssue({ code: 'custom', path, message: 'date_outside_year' });
        }
        const earlier = list === 'joint_leave' && calendar.holidays.includes(date);
        if (earlier || calendar[list].indexOf(date) !== index) {
          context.addIssue({ code: 'custom', path, message: 'date_twice' });
        }
      });
    }
    for (const date of Object.keys(calendar.names)) {
      const known = [...calendar.holidays, ...calendar.joint_leave].some((day) => day === date);
      if (!known) {
        context.addIssue({ code: 'custom', path: ['names', date], message: 'name_without_date' });
      }
    }
  });
export type HolidayCalendar = z.infer<typeof holidayCalendar>;
