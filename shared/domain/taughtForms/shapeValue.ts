import type { CalendarDate, Money } from '../common/index.ts';
import { minorDigits } from '../common/index.ts';
import {
  formatDate,
  formatMoney,
  formatNip,
  monthName,
  numberWords,
  type Language,
} from '../language/index.ts';
import { nameWithoutTitles } from '../letters/index.ts';
import { catalogueEntry, type DataId, type DatumKind } from './catalogue.ts';
import { choiceText } from './choices.ts';
import type { Datum } from './input.ts';
import type { DatePart, DatePattern, FormatKind, TaughtFormat } from './taughtFormat.ts';

/** Shapes that a kind of value can take in a text. */
const textShapes: Record<DatumKind, readonly FormatKind[]> = {
  text: ['as_is', 'digits'],
  name: ['as_is', 'name_part'],
  date: ['date', 'date_part'],
  choice: ['as_is'],
  money: ['as_is', 'number', 'words'],
  count: ['as_is', 'words'],
};

/** What stands in the form: text to write, a box to tick, or one of several choices. */
export type TargetShape = 'text' | 'box' | 'choices';

/** The shapes that a value can take for a target, the most likely first. */
export function shapesFor(kind: DatumKind, target: TargetShape): readonly FormatKind[] {
  if (target === 'box') return ['box'];
  if (target === 'choices') return ['choose', ...textShapes[kind]];
  return textShapes[kind];
}

/** The text of one value in its shape; empty when there is none. `box` and `choose` are decided elsewhere. */
export function shapeText(
  datum: Datum,
  id: DataId | null,
  format: TaughtFormat,
  language: Language,
): string {
  switch (datum.kind) {
    case 'text':
      if (format.kind === 'digits') return datum.text.replace(/\D/gu, '');
      return id === 'person_nip' || id === 'signatory_nip' ? formatNip(datum.text) : datum.text;
    case 'name':
      return format.kind === 'name_part' ? namePart(datum.text, format) : datum.text;
    case 'date':
      return datum.date === null ? '' : shapeDate(datum.date, format, language);
    case 'choice': {
      const list = id === null ? undefined : catalogueEntry(id).choices;
      return list === undefined ? datum.value : choiceText(list.name, datum.value, language);
    }
    case 'money':
      return datum.money === null ? '' : shapeMoney(datum.money, format, language);
    case 'count':
      if (datum.count === null) return '';
      return format.kind === 'words' ? numberWords(datum.count) : String(datum.count);
  }
}

/** The first words of a name without titles, or the rest. */
function namePart(
  name: string,
  { part, given }: Extract<TaughtFormat, { kind: 'name_part' }>,
): string {
  const words = nameWithoutTitles(name)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (part === 'given' ? words.slice(0, given) : words.slice(given)).join(' ');
}

function shapeDate(date: CalendarDate, format: TaughtFormat, language: Language): string {
  if (format.kind === 'date_part') return datePart(date, format.part, language);
  return datePattern(date, format.kind === 'date' ? format.pattern : 'long', language);
}

function datePattern(date: CalendarDate, pattern: DatePattern, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (pattern) {
    case 'long':
      return formatDate(date, language);
    case 'slash':
      return `${day}/${month}/${year}`;
    case 'dash':
      return `${day}-${month}-${year}`;
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'iso':
      return date;
    case 'digits':
      return `${day}${month}${year}`;
    case 'day_month_name':
      return `${Number(day)} ${monthName(Number(month), language)}`;
  }
}

function datePart(date: CalendarDate, part: DatePart, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (part) {
    case 'day':
      return day;
    case 'month':
      return month;
    case 'month_name':
      return monthName(Number(month), language);
    case 'year':
      return year;
    case 'year_short':
      return year.slice(2);
  }
}

function shapeMoney(money: Money, format: TaughtFormat, language: Language): string {
  if (format.kind === 'words') return moneyWords(money);
  const text = formatMoney(money, language);
  return format.kind === 'number' ? text.replace(/^(?:Rp|[A-Z]{3} )/u, '') : text;
}

/** An amount in Indonesian words: `dua juta rupiah`, `seratus koma lima nol USD`. */
function moneyWords({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const whole = Math.floor(amount / 10 ** digits);
  const fraction = digits === 0 ? '' : String(amount % 10 ** digits).padStart(digits, '0');
  const unit = currency === 'IDR' ? 'rupiah' : currency;
  // Digits after the comma are said one by one.
  const after = /[1-9]/u.test(fraction)
    ? ` koma ${Array.from(fraction, (digit) => (digit === '0' ? 'nol' : numberWords(Number(digit)))).join(' ')}`
    : '';
  return `${whole === 0 ? 'nol' : numberWords(whole)}${after} ${unit}`;
}
