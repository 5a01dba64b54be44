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

/** Takes a scanned or pasted text apart; blanks around it and line breaks inside it are forgiven. */
export function readCheckCode(text: string): ReadCheckCode {
  const line = text
    .slice(0, maxCodeLength * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  const [name = '', version = '', date = '', check = '', ...rest] = line.split(':');
  if (name.trim().toUpperCase() !== prefix) return { ok: false, reason: 'foreign' };
  if (/^\d{1,4}$/u.test(version) && version !== format) return { ok: false, reason: 'newer' };
  const number = canonicalNumber(rest.join(':'));
  const value = check.replace(/[\s-]/gu, '').toUpperCase();
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
