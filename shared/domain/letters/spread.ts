import type { PageSetUp } from './model.ts';
import type { Text } from './text.ts';

/**
 * Widths of characters in thousandths of the font size, as the metric equals of Arial and Times have them; other
 * characters are as wide as a digit.
 */
const widths: Record<PageSetUp['fontFamily'], Readonly<Record<number, string>>> = {
  Arimo: {
    191: "'",
    222: 'ijl',
    278: ' ,.:;/!ftI[]|\\',
    333: '()-r`',
    500: 'ckxyszvJ',
    611: 'TFZ',
    667: 'ABEKPSVXY&',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'mM',
    944: 'W',
    1000: '—',
  },
  Tinos: {
    250: ' ,.',
    278: ':;/jilt',
    333: '()-rfsI!',
    389: 'J',
    444: 'acez',
    556: 'FPS',
    611: 'ELTZ',
    667: 'BCR',
    722: 'ADGHKNOQUVXYw',
    778: 'm&',
    889: 'M',
    944: 'W',
    1000: '—',
  },
};
const digit: Record<PageSetUp['fontFamily'], number> = { Arimo: 556, Tinos: 500 };

const byCharacter = Object.fromEntries(
  Object.entries(widths).map(([family, groups]) => [
    family,
    new Map(
      Object.entries(groups).flatMap(([width, characters]) =>
        Array.from(characters, (character) => [character, Number(width)] as const),
      ),
    ),
  ]),
);

/** Width of a text in ems, close enough to tell where lines end. */
export function widthInEm(text: string, family: PageSetUp['fontFamily']): number {
  let sum = 0;
  for (const character of text) sum += byCharacter[family]?.get(character) ?? digit[family];
  return sum / 1000;
}

/** Where a paragraph is set: the width of its lines and the indent of the first, in ems. */
export interface LineMeasure {
  family: PageSetUp['fontFamily'];
  width: number;
  firstIndent: number;
}

/** A line may be so much tighter than its natural width, in widths of its spaces. */
const tightest = 1 / 3;

/** Widest space that still looks even, beyond its natural width and in widths of a space. */
const widestSpace = 1.5;

/** Only what is kept whole counts: long words make some lines wider in any text, and those stay straight. */
const byKept = 1.2;

/** Where a number would break if it were not kept. */
const anywhere = / |(?<=[/.-])/u;

/** Widths of what stands between two places where a line may end; `keeps` whether kept pieces stay whole. */
function unitsOf(text: Text, family: PageSetUp['fontFamily'], keeps: boolean): number[] {
  const units: string[] = [];
  let unit = '';
  for (const { kind, text: piece } of text) {
    const isKept = kind === 'keep' || kind === 'missing';
    const [first = '', ...others] = isKept
      ? keeps
        ? [piece]
        : piece.split(anywhere)
      : piece.split(' ');
    unit += first;
    for (const other of others) {
      units.push(unit);
      unit = other;
    }
  }
  return [...units, unit].filter((one) => one !== '').map((one) => widthInEm(one, family));
}

/**
 * Whether some line of a justified paragraph would be stretched until it looks torn, however its lines are broken:
 * a number or a name that is kept whole and does not fit leaves room that few spaces have to fill.
 */
export function isSpread(text: Text, measure: LineMeasure): boolean {
  if (!text.some(({ kind }) => kind === 'keep' || kind === 'missing')) return false;
  const kept = widest(unitsOf(text, measure.family, true), measure);
  if (kept <= widestSpace) return false;
  return kept > byKept * widest(unitsOf(text, measure.family, false), measure);
}

/** The widest space, in widths of a space beyond its natural one, of the best way to break a paragraph into lines. */
function widest(units: readonly number[], measure: LineMeasure): number {
  const space = widthInEm(' ', measure.family);
  // From the end: the widest space of the best way to break what follows each unit.
  const best = new Array<number>(units.length + 1).fill(0);
  for (let first = units.length - 1; first >= 0; first -= 1) {
    const room = measure.width - (first === 0 ? measure.firstIndent : 0);
    let natural = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let last = first; last < units.length; last += 1) {
      const gaps = last - first;
      natural += (units[last] ?? 0) + (gaps === 0 ? 0 : space);
      if (gaps > 0 && natural - gaps * space * tightest > room) break;
      const isLastLine = last === units.length - 1;
      const left = Math.max(0, room - natural);
      const wide = isLastLine || left === 0 ? 0 : left / (gaps * space);
      least = Math.min(least, Math.max(wide, best[last + 1] ?? 0));
    }
    best[first] = least;
  }
  return best[0] ?? 0;
}
