/**
 * A piece of a letter's text.
 *
 * `keep` is never broken over two lines (a name with titles, an NIP, a number, a date); `missing` is a visible
 * mark in place of data that the dossier does not have yet, with the path of the field to fill; `long` is a word
 * that may break anywhere, because it could be wider than its cell; `ragged` has no text: at the beginning of a
 * paragraph it says that its lines are not stretched to the right margin.
 */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'keep'; text: string }
  | { kind: 'long'; text: string }
  | { kind: 'ragged'; text: '' }
  | { kind: 'missing'; text: string; field: string };

/** A line or paragraph of a letter. */
export type Text = Segment[];

/** Longest text, in characters, that is kept on one line; longer names may break between their parts. */
const longestKept = 48;

const months =
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember';

/** What must stay on one line wherever it occurs, the officer's own words included. */
const keptPatterns = [
  String.raw`(?:NIP\.? ?)?\b\d{8} ?\d{6} ?\d ?\d{3}\b`,
  String.raw`\b\d{1,2}(?: (?:${months}))?(?: \d{4})? s\.d\. \d{1,2} (?:${months}) \d{4}\b`,
  String.raw`\b\d{1,2} (?:${months}) \d{4}\b`,
  String.raw`\b(?:Nomor|Pasal|Tahun) (?=\S*\d)[\p{L}\d](?:[\p{L}\d./-]*[\p{L}\d])?(?![\p{L}\d])`,
  String.raw`[\p{L}\d.-]+(?:/[\p{L}\d.-]+)+`,
  String.raw`\bRp ?\d[\d.,]*\d\b`,
  // A budget account: five or more groups.
  String.raw`\b\d+(?:\.\d+){4,}\b`,
  String.raw`\b[A-Z]{3} \d[\d.,]*\d\b`,
  String.raw`\b\d+ \([\p{L} ]{2,40}\)`,
  String.raw`\b[IVX]+/[a-e]\b`,
  // An account number cannot be broken; as a kept piece it does not tear the line before it apart.
  String.raw`\b\d+(?:\.\d+){3,}\b`,
].join('|');

function escapePattern(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}

/** Splits a long name where it may break: after the commas between its titles. */
function keepParts(text: string): Text {
  if (text.length <= longestKept) return [{ kind: 'keep', text }];
  const parts = text.split(/(?<=,) /u);
  if (parts.length === 1) return [{ kind: 'text', text }];
  return parts.flatMap((part, index): Text => [
    ...(index === 0 ? [] : [{ kind: 'text' as const, text: ' ' }]),
    part.length <= longestKept ? { kind: 'keep', text: part } : { kind: 'text', text: part },
  ]);
}

/**
 * Marks what must not be broken over two lines: numbers, dates, amounts and the names given.
 *
 * The characters stay as typed; a letter is searched and copied with ordinary spaces.
 */
export function keepTogether(text: string, names: readonly string[] = []): Text {
  const known = [...names]
    .filter((name) => name.includes(' '))
    .sort((left, right) => right.length - left.length)
    .map(escapePattern);
  const pattern = new RegExp([...known, keptPatterns].join('|'), 'gu');
  const result: Text = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) result.push({ kind: 'text', text: text.slice(end, match.index) });
    result.push(...keepParts(match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) result.push({ kind: 'text', text: text.slice(end) });
  return result;
}

/** A visible mark for data that is not there yet: `[tanggal berangkat]`. */
export function missing(what: string, field: string): Text {
  return [{ kind: 'missing', text: `[${what}]`, field }];
}

/** The text, or the mark when it is empty. */
export function orMissing(text: string, what: string, field: string): Text {
  return text.trim() === '' ? missing(what, field) : [{ kind: 'text', text }];
}

/** Joins texts as an Indonesian sentence does: `a, b, dan c`. */
export function joinTexts(items: readonly Text[]): Text {
  return items.flatMap((item, index): Text => {
    if (index === 0) return item;
    const last = index === items.length - 1;
    const glue = !last ? ', ' : items.length === 2 ? ' dan ' : ', dan ';
    return [{ kind: 'text', text: glue }, ...item];
  });
}

/** Joins phrases that have commas of their own: `a untuk b, c, dan d; dan e untuk f`. */
export function joinPhrases(items: readonly Text[]): Text {
  return items.flatMap((item, index): Text => {
    if (index === 0) return item;
    return [{ kind: 'text', text: index === items.length - 1 ? '; dan ' : '; ' }, ...item];
  });
}

/** A text that somebody typed as a sentence, with the full stop that they may have left out. */
export function sentence(text: Text): Text {
  const last = text.at(-1);
  return last?.kind === 'text' && /[\p{L}\p{N})%]\s*$/u.test(last.text)
    ? [...text.slice(0, -1), { kind: 'text', text: `${last.text.trimEnd()}.` }]
    : text;
}

/** Marks what must stay together inside the plain pieces of a text; neighbouring pieces are read as one. */
export function keepTogetherIn(text: Text, names: readonly string[]): Text {
  const result: Text = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') result.push(...keepTogether(plain, names));
    plain = '';
  };
  for (const segment of text) {
    if (segment.kind === 'text') {
      plain += segment.text;
    } else {
      flush();
      result.push(segment);
    }
  }
  flush();
  return breakLongWords(result);
}

/** Words of so many letters do not fit the narrowest cell. */
const longWord = /\p{L}{18,}/gu;

/** Sets words apart that are too long for a narrow cell: a town's name of sixty letters must not leave its cell. */
export function breakLongWords(text: Text): Text {
  return text.flatMap((segment): Text => {
    if (segment.kind !== 'text') return [segment];
    const result: Text = [];
    let end = 0;
    for (const match of segment.text.matchAll(longWord)) {
      if (match.index > end) {
        result.push({ kind: 'text', text: segment.text.slice(end, match.index) });
      }
      result.push({ kind: 'long', text: match[0] });
      end = match.index + match[0].length;
    }
    if (end === 0) return [segment];
    if (end < segment.text.length) result.push({ kind: 'text', text: segment.text.slice(end) });
    return result;
  });
}

/** The characters of a text without its marks, for titles and lists. */
export function plainText(text: Text): string {
  return text.map((segment) => segment.text).join('');
}

/** Puts a text together from words and parts: words`tanggal ${date}`. */
export function words(pieces: TemplateStringsArray, ...values: readonly (string | Text)[]): Text {
  const result: Text = [];
  const add = (text: string) => {
    if (text !== '') result.push({ kind: 'text', text });
  };
  pieces.forEach((piece, index) => {
    add(piece);
    const value = values[index];
    if (typeof value === 'string') add(value);
    else if (value !== undefined) result.push(...value);
  });
  return result;
}

/** Splits a text at its line breaks; empty lines are left out. */
export function splitParagraphs(text: Text): Text[] {
  const result: Text[] = [[]];
  for (const segment of text) {
    if (segment.kind !== 'text') {
      result.at(-1)?.push(segment);
      continue;
    }
    segment.text.split(/\r?\n/u).forEach((line, index) => {
      if (index > 0) result.push([]);
      if (line !== '') result.at(-1)?.push({ kind: 'text', text: line });
    });
  }
  return result.filter((paragraph) => plainText(paragraph).trim() !== '');
}
