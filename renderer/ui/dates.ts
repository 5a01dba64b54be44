import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import { monthName, weekdayName } from '#shared/domain/language/index.ts';
import type { AppLanguage } from '#shared/i18n/index.ts';

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** A date for lists and forms: `Sen 2 Mar 2027`. */
export function shortDate(date: CalendarDate | string, language: AppLanguage): string {
  const known = parseCalendarDate(date);
  if (known === null) return date;
  const [year = '', month = '1', day = '1'] = known.split('-');
  const weekday = weekdayName(known, language).slice(0, 3);
  return `${weekday} ${Number(day)} ${monthName(Number(month), language).slice(0, 3)} ${year}`;
}

/** A date as it is typed: `02/03/2027`. */
export function typedDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A time of day in the window: `10.42` in Indonesian, `10:42` in English. */
export function clockTime(time: Date, language: AppLanguage): string {
  return [pad(time.getHours()), pad(time.getMinutes())].join(language === 'id' ? '.' : ':');
}

/** Day and time of an instant on this computer's clock: `Sen 2 Mar 2027 10.42`. */
export function instantText(instant: string, language: AppLanguage): string {
  const time = new Date(instant);
  const day = `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${shortDate(day, language)} ${clockTime(time, language)}`;
}

const monthsByStart = new Map<string, number>();
for (const language of ['id', 'en'] as const) {
  for (let month = 1; month <= 12; month += 1) {
    monthsByStart.set(monthName(month, language).slice(0, 3).toLowerCase(), month);
  }
}
// Other usual short forms: Agt, Agst, Nop (older spelling), Pebruari.
for (const [start, month] of [
  ['agt', 8],
  ['ags', 8],
  ['nop', 11],
  ['peb', 2],
] as const) {
  monthsByStart.set(start, month);
}

function fullYear(text: string): number {
  const year = Number(text);
  // Two digits mean this century: travel dates, and passports issued lately.
  return text.length === 2 ? 2000 + year : year;
}

function build(year: number, month: number, day: number): CalendarDate | null {
  return parseCalendarDate(`${pad(year, 4)}-${pad(month)}-${pad(day)}`);
}

/**
 * Reads a date as officers type it: `02/03/2027`, `2-3-27`, `02032027`, `2 Maret 2027`, `Sen 2 Mar 2027`,
 * `2027-03-02`. Day before month, always. Null for anything that is not a day that exists.
 */
export function readTypedDate(typed: string): CalendarDate | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso !== null) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits =
    /^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4}|\d{2})$/u.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/u.exec(text);
  if (digits !== null) {
    return build(fullYear(digits[3] ?? ''), Number(digits[2]), Number(digits[1]));
  }
  const words = /^(?:\p{L}+[,.]?\s+)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4}|\d{2})$/u.exec(text);
  if (words === null) return null;
  const month = monthsByStart.get((words[2] ?? '').slice(0, 3));
  return month === undefined ? null : build(fullYear(words[3] ?? ''), month, Number(words[1]));
}
