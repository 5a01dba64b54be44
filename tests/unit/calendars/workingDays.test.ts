import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  dateOfDay,
  dayNumber,
  daysBetween,
  isWorkingDay,
  missingYears,
  weekdayOf,
  workingCalendar,
  workingDaysBetween,
  type HolidayCalendar,
} from '#shared/domain/calendars/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { Temporal } from 'temporal-polyfill';

function year(of: number, holidays: string[], jointLeave: string[] = []): HolidayCalendar {
  return {
    year: of,
    decree: 'SKB contoh',
    source: 'contoh',
    grade: 'C',
    holidays: holidays as CalendarDate[],
    joint_leave: jointLeave as CalendarDate[],
    names: {},
    note: '',
  };
}

/** The same question answered day by day with another library. */
const slow = {
  works(
    date: Temporal.PlainDate,
    weekdays: readonly number[],
    closed: ReadonlySet<string>,
  ): boolean {
    return weekdays.includes(date.dayOfWeek) && !closed.has(date.toString());
  },
  add(
    date: string,
    count: number,
    weekdays: readonly number[],
    closed: ReadonlySet<string>,
  ): string {
    let at = Temporal.PlainDate.from(date);
    for (let left = Math.abs(count); left > 0;) {
      at = at.add({ days: Math.sign(count) });
      if (slow.works(at, weekdays, closed)) left -= 1;
    }
    return at.toString();
  },
};

const dates2026 = fc
  .integer({ min: 0, max: 364 })
  .map((offset) => Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toString());
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const holidays = fc.uniqueArray(dates2026, { minLength: 1, maxLength: 40 });

function calendarOf(days: readonly number[], closed: readonly string[]) {
  return workingCalendar({
    calendars: [year(2025, ['2025-12-25']), year(2026, [...closed]), year(2027, ['2027-01-01'])],
    weekdays: days,
  });
}

describe('day arithmetic', () => {
  it('agrees with an independent implementation on every date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 84_000 }), (number) => {
        const expected = Temporal.PlainDate.from('1970-01-01').add({ days: number });
        expect(dateOfDay(number)).toBe(expected.toString());
        expect(dayNumber(expected.toString())).toBe(number);
        expect(weekdayOf(number)).toBe(expected.dayOfWeek);
      }),
    );
  });

  it('adds months as people do, ending on the last day of a shorter month', () => {
    fc.assert(
      fc.property(dates2026, fc.integer({ min: -30, max: 30 }), (date, months) => {
        const expected = Temporal.PlainDate.from(date).add({ months });
        expect(addMonths(date, months)).toBe(expected.toString());
      }),
    );
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
  });

  it('counts calendar days both ways', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  });
});

describe('working days', () => {
  it('agree with an independent implementation for any office and any holidays', () => {
    fc.assert(
      fc.property(
        dates2026,
        fc.integer({ min: -40, max: 40 }),
        weekdays,
        holidays,
        (date, count, days, closed) => {
          const all = new Set([...closed, '2025-12-25', '2027-01-01']);
          const expected = slow.add(date, count, days, all);
          const calendar = calendarOf(days, closed);
          const known = expected >= '2025-01-01' && expected <= '2027-12-31';
          expect(addWorkingDays(calendar, date, count)).toBe(known ? expected : null);
        },
      ),
    );
  });

  it('count back what was counted forth', () => {
    fc.assert(
      fc.property(dates2026, fc.integer({ min: -40, max: 40 }), holidays, (date, count, closed) => {
        const calendar = calendarOf([1, 2, 3, 4, 5], closed);
        const end = addWorkingDays(calendar, date, count);
        expect(workingDaysBetween(calendar, date, end ?? '')).toBe(count);
      }),
    );
  });

  it('never move a backward deadline later when a holiday is added', () => {
    fc.assert(
      fc.property(
        dates2026,
        fc.integer({ min: 0, max: 60 }),
        holidays,
        dates2026,
        (departure, count, closed, extra) => {
          const before = addWorkingDays(calendarOf([1, 2, 3, 4, 5], closed), departure, -count);
          const after = addWorkingDays(
            calendarOf([1, 2, 3, 4, 5], [...closed.filter((date) => date !== extra), extra]),
            departure,
            -count,
          );
          expect((after ?? '0000') <= (before ?? '0000')).toBe(true);
        },
      ),
    );
  });

  it('are not counted through a year without a calendar', () => {
    const calendar = workingCalendar({
      calendars: [year(2026, ['2026-01-01'])],
      weekdays: [1, 2, 3, 4, 5],
    });
    expect(addWorkingDays(calendar, '2027-01-04', -3)).toBeNull();
    expect(workingDaysBetween(calendar, '2026-12-20', '2027-01-04')).toBeNull();
    expect(isWorkingDay(calendar, '2027-01-04')).toBeNull();
    expect(missingYears(calendar, '2028-02-01', '2026-03-01')).toEqual([2027, 2028]);
  });

  it('leave out collective leave and the office’s own closed days', () => {
    const calendar = workingCalendar({
      calendars: [year(2026, ['2026-03-19'], ['2026-03-18'])],
      weekdays: [1, 2, 3, 4, 5, 6],
      closedDays: ['2026-03-17'],
    });
    expect(addWorkingDays(calendar, '2026-03-20', -1)).toBe('2026-03-16');
    expect(isWorkingDay(calendar, '2026-03-21')).toBe(true);
  });
});
