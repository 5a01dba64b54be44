/**
 * Characters that nobody sees and that change what is printed or found: controls, soft hyphens, marks that turn the
 * direction of writing, blanks without width. The two joiners stay: some scripts are written with them.
 */
const unseen =
  /(?![\t\n])[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Line breaks of other programs, Word's inside a paragraph among them. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Blanks of all widths but the one that keeps two words together. */
const blanks = /[\t\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** Half of a character: nothing that can be written to a file. */
const halves = /\p{Cs}/gu;

/**
 * A text as it was meant, however it was pasted: composed characters, one kind of line break and of blank, and
 * nothing in it that cannot be seen.
 *
 * SECURITY: a mark that turns the direction of writing would print everything after it backwards.
 */
export function typedText(text: string): string {
  if (/^[ -~\n]*$/u.test(text)) return text;
  return text
    .replace(breaks, '\n')
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(halves, '\uFFFD')
    .normalize('NFC');
}

/** The same for a single line, where the layout itself decides what stays together. */
export function typedLine(text: string): string {
  return typedText(text).replace(/\u00A0/gu, ' ');
}
