import { monthName, numberWords } from '../language/index.ts';

const monthsOf = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase());
const monthPattern = monthsOf.join('|');
const until = String.raw`\s*(?:s\.?\s?d\.?|s/d|sampai(?:\s+dengan)?|hingga|–|—|-)\s*`;

const datePattern = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})(?:\s+(${monthPattern}))?(?:\s+(\d{4}))?${until}(?:tanggal\s+)?(\d{1,2})\s+(${monthPattern})\s+(\d{4})|(?<![\d/.-])(\d{1,2})\s+(${monthPattern})\s+(\d{4})`,
  'giu',
);

/** A date or period that a text names. */
export interface ReadDate {
  /** As written. */
  text: string;
  from: string | null;
  /** The same as `from` for a single date; null when the day does not exist. */
  to: string | null;
  index: number;
  /** The words before it, back to the date before or the sentence's beginning. */
  before: string;
}

function isoOf(day: string, month: string, year: string): string | null {
  const number = monthsOf.indexOf(month.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** Dates and periods of a text, as Indonesian letters write them. */
export function datesIn(text: string): ReadDate[] {
  let end = 0;
  return [...text.matchAll(datePattern)].map((match) => {
    const [whole, day1, month1, year1, day2, month2, year2, day, month, year] = match;
    const gap = text.slice(end, match.index);
    end = match.index + whole.length;
    // Full stops of abbreviations are followed by small letters or figures; those of sentences by capitals.
    const before = gap.split(/(?<=[.;:])\s+(?=\p{Lu})/u).at(-1) ?? '';
    if (day !== undefined && month !== undefined && year !== undefined) {
      const date = isoOf(day, month, year);
      return { text: whole, from: date, to: date, index: match.index, before };
    }
    const last = { day: day2 ?? '', month: month2 ?? '', year: year2 ?? '' };
    const from = isoOf(day1 ?? '', month1 ?? last.month, year1 ?? last.year);
    const to = isoOf(last.day, last.month, last.year);
    // "28 Desember s.d. 3 Januari 2027" begins in the year before.
    const isOverYear =
      year1 === undefined && month1 !== undefined && from !== null && to !== null && from > to;
    return {
      text: whole,
      from: isOverYear ? isoOf(day1 ?? '', month1, String(Number(last.year) - 1)) : from,
      to,
      index: match.index,
      before,
    };
  });
}

const weekdayNames = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];

/** Day of the week written before a date, 0 for Sunday, or null when none is. */
export function weekdayBefore(before: string): number | null {
  const name = /(minggu|ahad|senin|selasa|rabu|kamis|jum['’]?at|sabtu)\s*,?\s*(?:tanggal\s*)?$/iu
    .exec(before)?.[1]
    ?.toLowerCase()
    .replace(/['’]/u, '')
    .replace('ahad', 'minggu');
  const index = name === undefined ? -1 : weekdayNames.indexOf(name);
  return index === -1 ? null : index;
}

/** Words that spell numbers, and those that may follow one inside the brackets. */
const numberWord =
  /^(?:nol|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|sejuta|juta|miliar|milyar|triliun|kuadriliun|koma)$/u;
const unitWord = /^(?:rupiah|orang|hari|lembar|berkas|eksemplar|rangkap|bulan|tahun|kali|dolar)$/u;

/** Reads words as a number, or null when they spell none. */
export function numberOfWords(text: string): number | null {
  const words = text.toLowerCase().replace(/[.,-]/gu, ' ').trim().split(/\s+/u);
  while (words.length > 1 && unitWord.test(words.at(-1) ?? '')) words.pop();
  if (words.length === 0 || !words.every((word) => numberWord.test(word))) return null;
  if (words.includes('koma')) return null;
  return spelled(words.map((word) => (word === 'milyar' ? 'miliar' : word)));
}

const units = new Map(
  Array.from({ length: 12 }, (_, index): [string, number] => [numberWords(index), index]),
);
const scales = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['triliun', 1e12],
  ['kuadriliun', 1e15],
]);

function spelled(words: readonly string[]): number | null {
  let total = 0;
  let part = 0;
  let last = 0;
  for (const given of words) {
    const one = /^se(?=ratus|ribu|juta)/u.test(given);
    const word = one ? given.slice(2) : given;
    if (one) last = 1;
    const unit = units.get(word);
    const scale = scales.get(word);
    if (!one && unit !== undefined) last = unit;
    else if (word === 'belas') last += 10;
    else if (word === 'puluh' || word === 'ratus') {
      part += last * (word === 'puluh' ? 10 : 100);
      last = 0;
    } else if (scale !== undefined) {
      // Of "seribu triliun" the first word is counted already: it says how many.
      if (part + last === 0 && total < scale) total *= scale;
      else total += (part + last) * scale;
      part = 0;
      last = 0;
    } else if (!one) return null;
  }
  return total + part + last;
}

/** A number written in figures and in words beside it. */
export interface ReadNumber {
  text: string;
  figures: number;
  words: number;
}

const figuresThenWords =
  /(?<![\d.,])(?:Rp\.?\s?)?(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:-|00))?\s*\(([\p{L}\s,.-]{2,200})\)/giu;
const wordsThenFigures = /((?:\p{L}+\s+){1,24})\((\d{1,3}(?:\.\d{3})+|\d+)\)/giu;

/** Numbers that stand in figures and words: `3 (tiga)`, `tiga (3)`, `Rp1.000 (seribu rupiah)`. */
export function spelledNumbers(text: string): ReadNumber[] {
  const read = (whole: string, figures: string, spelling: string): ReadNumber[] => {
    const number = numberOfWords(spelling);
    return number === null
      ? []
      : [{ text: whole.trim(), figures: Number(figures.replaceAll('.', '')), words: number }];
  };
  return [
    ...[...text.matchAll(figuresThenWords)].flatMap(([whole, figures = '', spelling = '']) =>
      read(whole, figures, spelling),
    ),
    ...[...text.matchAll(wordsThenFigures)].flatMap(([whole, before = '', figures = '']) => {
      const words = before.trim().split(/\s+/u);
      // Only the words that touch the figures and spell a number count.
      while (words.length > 1 && unitWord.test((words.at(-1) ?? '').toLowerCase())) words.pop();
      let from = words.length;
      while (from > 0 && numberWord.test((words[from - 1] ?? '').toLowerCase())) from -= 1;
      return from === words.length ? [] : read(whole, figures, words.slice(from).join(' '));
    }),
  ];
}

const smallNumbers = new Map(
  Array.from({ length: 99 }, (_, index): [string, number] => [numberWords(index + 1), index + 1]),
);
const smallPattern = [...smallNumbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** Counts of a unit in a text: `3 (tiga) orang`, `3 orang`, `tiga orang`. */
export function countsOf(
  text: string,
  unit: 'orang' | 'hari',
): { text: string; count: number; before: string; after: string }[] {
  const pattern = new RegExp(
    String.raw`(?<![\d.,/-])(?:(\d{1,3})\s*(?:\([^)]{2,40}\))?|\b(${smallPattern}))\s+${unit}\b`,
    'giu',
  );
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    count:
      match[1] === undefined
        ? (smallNumbers.get((match[2] ?? '').toLowerCase()) ?? 0)
        : Number(match[1]),
    before: text.slice(Math.max(0, match.index - 80), match.index),
    after: text.slice(match.index + match[0].length, match.index + match[0].length + 20),
  }));
}

/** Amounts of rupiah in a text, in whole rupiah: `Rp1.500.000`, `Rp 1,5 juta`. */
export function rupiahIn(text: string): number[] {
  const factors: Record<string, number> = {
    ribu: 1e3,
    juta: 1e6,
    miliar: 1e9,
    milyar: 1e9,
    triliun: 1e12,
  };
  const pattern = /\bRp\.?\s?(\d[\d.]*)(?:,(\d{1,3}))?(?:\s(ribu|juta|miliar|milyar|triliun))?/giu;
  return [...text.matchAll(pattern)].map(([, whole = '', fraction = '', scale]) => {
    const digits = Number(whole.replaceAll('.', ''));
    const factor = scale === undefined ? undefined : factors[scale.toLowerCase()];
    if (factor === undefined) return digits;
    return Math.round(digits * factor + (Number(fraction || '0') * factor) / 10 ** fraction.length);
  });
}

/** How many characters two texts of the same length differ in; a large number for others. */
export function charactersApart(left: string, right: string): number {
  if (left.length !== right.length) return Number.MAX_SAFE_INTEGER;
  return Array.from(left).filter((character, index) => character !== right[index]).length;
}

/** Edit distance of two short texts. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** A text as it stands in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
