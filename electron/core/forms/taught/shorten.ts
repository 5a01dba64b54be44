import type { Language } from '#shared/domain/language/index.ts';
import { references } from './words.ts';

/** Size in points that a shortened text keeps if it can: with all of it on the addendum, little forces small letters. */
const comfortableSize = 7;

/** A place that its text does not fit. */
interface Tight {
  text: string;
  /** Number on the addendum. */
  number: number;
  language: Language;
  /** Whether a beginning of the text may stand there. */
  canShorten: boolean;
  /** Size in points at which another text stands there; null when that does not fit either. */
  sizeOf: (text: string) => number | null;
}

/**
 * What stands in a place whose text is on the addendum: as much of the beginning as fits with the reference, else the
 * longest reference that fits, else nothing.
 */
export function shortened({ text, number, language, canShorten, sizeOf }: Tight): string {
  const { inWords, sign } = references(number, language);
  const ends = canShorten ? beginnings(text) : [];
  for (const least of [comfortableSize, 0]) {
    for (const reference of inWords) {
      const end = longest(ends, (candidate) => {
        const size = sizeOf(joined(candidate, reference));
        return size !== null && size >= least;
      });
      if (end !== null) return joined(end, reference);
    }
  }
  return [...inWords, sign].find((reference) => sizeOf(reference) !== null) ?? '';
}

function joined(beginning: string, reference: string): string {
  return `${beginning} … ${reference}`;
}

/**
 * The beginnings of a text that end with a whole word, shortest first, without the stop before the cut.
 *
 * Never between two groups of digits: part of a number looks like a whole one.
 */
function beginnings(text: string): string[] {
  const found = new Set<string>();
  for (const { index } of text.matchAll(/[ \n\t]+/gu)) {
    const before = text.slice(0, index);
    if (/\d$/u.test(before) && /^\s*\d/u.test(text.slice(index))) continue;
    const tidy = before.replace(/[\s,;:–—-]+$/u, '');
    if (tidy !== '') found.add(tidy);
  }
  return [...found];
}

/** The last of a growing row that fits; each that fits lets the shorter ones fit too. */
function longest(row: readonly string[], fits: (text: string) => boolean): string | null {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(row[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return row[low - 1] ?? null;
}
