import type { CalendarDate } from '../common/index.ts';

/** Languages that texts are written in: Indonesian (the papers' own) and English. */
export type Language = 'id' | 'en';

/** Indonesian month names, January first, with the capital that dates keep inside a sentence. */
const indonesianMonths = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const weekdays: Record<Language, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

const dayInMilliseconds = 86_400_000;

interface DateParts {
  year: number;
  month: number;
  day: number;
}

function partsOf(date: CalendarDate): DateParts {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** Name of a month, 1 to 12; throws RangeError outside that. */
export function monthName(month: number, language: Language = 'id'): string {
  const name = (language === 'id' ? indonesianMonths : englishMonths)[month - 1];
  if (name === undefined) throw new RangeError(`no such month: ${month}`);
  return name;
}

/** A month in roman numerals as letter numbers use it: 3 is `III`; throws RangeError outside 1 to 12. */
export function romanMonth(month: number): string {
  const numeral = romans[month - 1];
  if (numeral === undefined) throw new RangeError(`no such month: ${month}`);
  return numeral;
}

/** A date in words: `3 Maret 2027`. */
export function formatDate(date: CalendarDate, language: Language = 'id'): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month, language)} ${year}`;
}

/** Name of the day of the week: `Rabu`. */
export function weekdayName(date: CalendarDate, language: Language = 'id'): string {
  const { year, month, day } = partsOf(date);
  const index = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekdays[language][index] ?? '';
}

/** A date with its day: `Rabu, 3 Maret 2027`. */
export function formatDateWithDay(date: CalendarDate, language: Language = 'id'): string {
  return `${weekdayName(date, language)}, ${formatDate(date, language)}`;
}

/**
 * A period without repeating what both ends share: `1 s.d. 3 Maret 2027`,
 * `28 Februari s.d. 3 Maret 2027`, `30 Desember 2027 s.d. 2 Januari 2028`.
 *
 * The same day twice is one date. The ends are written in the order given.
 */
export function formatDateRange(
  from: CalendarDate,
  until: CalendarDate,
  language: Language = 'id',
): string {
  if (from === until) return formatDate(from, language);
  const first = partsOf(from);
  const last = partsOf(until);
  const to = language === 'id' ? 's.d.' : 'to';
  const end = formatDate(until, language);
  if (first.year !== last.year) return `${formatDate(from, language)} ${to} ${end}`;
  if (first.month !== last.month) {
    return `${first.day} ${monthName(first.month, language)} ${to} ${end}`;
  }
  return `${first.day} ${to} ${end}`;
}

/** Number of days from one date to another, both counted; zero or less when they are the wrong way round. */
export function daysInclusive(from: CalendarDate, until: CalendarDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayInMilliseconds) + 1;
}
