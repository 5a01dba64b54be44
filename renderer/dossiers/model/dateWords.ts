import { parseCalendarDate } from '#shared/domain/common/index.ts';
import { monthName, type Language } from '#shared/domain/language/index.ts';

function parts(date: string): { day: number; month: number; year: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { day, month, year };
}

/**
 * A period in little room, without repeating what both ends share: `28 Feb s.d. 3 Mar 2027`.
 *
 * One known end is written alone; null when there is none.
 */
export function shortPeriod(
  from: string | null,
  until: string | null,
  language: Language,
): string | null {
  const month = (number: number) => monthName(number, language).slice(0, 3);
  const whole = (date: string) => {
    const { day, month: number, year } = parts(date);
    return `${String(day)} ${month(number)} ${String(year)}`;
  };
  const known = [from, until].filter(
    (date): date is string => date !== null && parseCalendarDate(date) !== null,
  );
  const [first, last] = known;
  if (first === undefined) return null;
  if (last === undefined || first === last) return whole(first);
  const to = language === 'id' ? 's.d.' : 'to';
  const start = parts(first);
  const end = parts(last);
  if (start.year !== end.year) return `${whole(first)} ${to} ${whole(last)}`;
  if (start.month !== end.month) {
    return `${String(start.day)} ${month(start.month)} ${to} ${whole(last)}`;
  }
  return `${String(start.day)} ${to} ${whole(last)}`;
}
