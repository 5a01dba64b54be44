/**
 * The check code that letters carry as a QR code: number, date and a keyed check value.
 *
 * Format 1, fields separated by colons, the number last because it may hold colons itself:
 * `MUHIBAH:1:2027-03-01:ABCDEFGHIJKLMNOP:000.1.3.3/12/BKS/2027`. Described in docs/signing.md.
 */
export interface CheckCode {
  number: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** 16 characters of base 32 (RFC 4648): 80 bits of HMAC-SHA-256 with the office's key. */
  check: string;
}

/** What a code that was read turned out to be. */
export type ReadCheckCode =
  | { ok: true; code: CheckCode }
  /** `foreign`: another program's; `newer`: a later format; `damaged`: ours, but not whole. */
  | { ok: false; reason: 'foreign' | 'newer' | 'damaged' };

const prefix = 'MUHIBAH';
const format = '1';

/** Longest text that is read as a code; longer ones are no letter's. */
export const maxCodeLength = 400;

/** Printed beside every code, line by line, so that nobody takes it for a signature. */
export const checkCodeNote = ['Kode pemeriksaan,', 'bukan tanda tangan elektronik.'] as const;

/** A number as it is checked: composed characters, one blank where there are several. */
export function canonicalNumber(number: string): string {
  return number.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The text whose keyed hash is the check value of a letter. */
export function checkedText({ number, date }: Pick<CheckCode, 'number' | 'date'>): string {
  return `${prefix}:${format}:${date}:${canonicalNumber(number)}`;
}

/** The text that the QR code of a letter holds. */
export function writeCheckCode({ number, date, check }: CheckCode): string {
  return `${prefix}:${format}:${date}:${check}:${canonicalNumber(number)}`;
}

/** The code inside a text: without words or an address around it, and with its first word when that was not copied. */
function codeIn(text: string): string {
  const plain = /MUHIBAH ?:/iu.test(text);
  const line = (!plain && /%3A/iu.test(text) ? decoded(text) : text).replace(/\s+/gu, ' ').trim();
  if (/^:? ?1 ?: ?\d{4}-/u.test(line)) return `${prefix}:${line.replace(/^: ?/u, '')}`;
  const from = line.search(/\bMUHIBAH ?:/iu);
  return from === -1 ? line : line.slice(from);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Figures that were typed as the letters that look like them. */
function figuresIn(text: string): string {
  return text.replace(/o/giu, '0').replace(/[il]/giu, '1');
}

/** Letters of base 32 that were typed as the figures that look like them; it has neither of these figures. */
function valueIn(text: string): string {
  return text
    .replace(/[\s-]/gu, '')
    .toUpperCase()
    .replace(/0/gu, 'O')
    .replace(/1/gu, 'I')
    .replace(/8/gu, 'B');
}

/** Two numbers that a hand may take for each other, in one form. */
export function foldedNumber(number: string): string {
  return figuresIn(number.normalize('NFKC').replace(/\s/gu, '').toUpperCase());
}

/**
 * Takes a scanned, pasted or typed text apart.
 *
 * Forgives what people and mails do to it: words around it, blanks and line breaks inside, look-alike characters.
 */
export function readCheckCode(text: string): ReadCheckCode {
  const line = codeIn(text.slice(0, maxCodeLength * 3));
  const [name = '', given = '', day = '', check = '', ...rest] = line.split(':');
  if (name.trim().toUpperCase() !== prefix) return { ok: false, reason: 'foreign' };
  const version = given.trim();
  const date = figuresIn(day.trim());
  if (/^\d{1,4}$/u.test(version) && version !== format) return { ok: false, reason: 'newer' };
  const number = canonicalNumber(rest.join(':'));
  const value = valueIn(check);
  const whole =
    version === format &&
    /^\d{4}-\d{2}-\d{2}$/u.test(date) &&
    /^[A-Z2-7]{16}$/u.test(value) &&
    number !== '' &&
    line.length <= maxCodeLength;
  if (!whole) return { ok: false, reason: 'damaged' };
  return { ok: true, code: { number, date, check: value } };
}

/** A check value as people read it: in groups of four. */
export function groupedCheck(check: string): string {
  return check.match(/.{1,4}/gu)?.join('-') ?? '';
}
