import { describe, expect, it } from 'vitest';
import { clockAt, dayIn, systemClock } from '#core/context/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';

describe('the day in an office', () => {
  it.each([
    ['2026-12-31T16:59:59Z', '2026-12-31', '2027-01-01', '2027-01-01'],
    ['2026-12-31T14:59:59Z', '2026-12-31', '2026-12-31', '2026-12-31'],
    ['2026-12-31T15:00:00Z', '2026-12-31', '2026-12-31', '2027-01-01'],
    ['2027-02-28T17:00:00Z', '2027-03-01', '2027-03-01', '2027-03-01'],
  ])('at %s is that of WIB, WITA and WIT', (instant, jakarta, makassar, jayapura) => {
    const at = new Date(instant);
    expect(dayIn('Asia/Jakarta', at)).toBe(jakarta);
    expect(dayIn('Asia/Makassar', at)).toBe(makassar);
    expect(dayIn('Asia/Jayapura', at)).toBe(jayapura);
  });

  it('is one that the computer knows now', () => {
    const day = systemClock.today('Asia/Makassar');
    expect(Math.abs(Date.parse(day) - Date.now())).toBeLessThan(2 * 24 * 60 * 60 * 1000);
  });

  it('is the given one where the clock was told', () => {
    const clock = clockAt('2026-11-23' as CalendarDate);
    expect(clock.today('Asia/Jayapura')).toBe('2026-11-23');
    expect(clock.now().slice(0, 10)).toBe('2026-11-23');
  });
});
