import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/domain/common/index.ts';
import {
  daysInclusive,
  formatDate,
  formatDateRange,
  formatDateWithDay,
  monthName,
  romanMonth,
} from '#shared/domain/language/index.ts';

const day = (text: string) => calendarDate.parse(text);

describe('dates', () => {
  it('writes the month with its capital and the day without a leading zero', () => {
    expect(formatDate(day('2027-03-03'))).toBe('3 Maret 2027');
    expect(formatDate(day('2027-03-03'), 'en')).toBe('3 March 2027');
  });

  it('names the weekday', () => {
    expect(formatDateWithDay(day('2027-03-03'))).toBe('Rabu, 3 Maret 2027');
    expect(formatDateWithDay(day('2028-02-29'))).toBe('Selasa, 29 Februari 2028');
  });

  it('writes a period without repeating what both ends share', () => {
    expect(formatDateRange(day('2027-03-01'), day('2027-03-03'))).toBe('1 s.d. 3 Maret 2027');
    expect(formatDateRange(day('2027-02-28'), day('2027-03-03'))).toBe(
      '28 Februari s.d. 3 Maret 2027',
    );
    expect(formatDateRange(day('2027-12-30'), day('2028-01-02'))).toBe(
      '30 Desember 2027 s.d. 2 Januari 2028',
    );
    expect(formatDateRange(day('2027-03-01'), day('2027-03-01'))).toBe('1 Maret 2027');
    expect(formatDateRange(day('2027-02-28'), day('2027-03-03'), 'en')).toBe(
      '28 February to 3 March 2027',
    );
  });

  it('counts both ends of a period, over the end of February and of the year', () => {
    expect(daysInclusive(day('2027-02-27'), day('2027-03-04'))).toBe(6);
    expect(daysInclusive(day('2028-02-28'), day('2028-03-01'))).toBe(3);
    expect(daysInclusive(day('2027-12-31'), day('2028-01-01'))).toBe(2);
    expect(daysInclusive(day('2027-03-03'), day('2027-03-01'))).toBeLessThan(1);
  });

  it('gives roman months and refuses a thirteenth', () => {
    expect([1, 4, 9, 12].map(romanMonth)).toEqual(['I', 'IV', 'IX', 'XII']);
    expect(() => romanMonth(13)).toThrow(RangeError);
    expect(() => monthName(0)).toThrow(RangeError);
  });
});
