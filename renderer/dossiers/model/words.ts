/** Number of words in a text: runs that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Titles before a name that do not count for its initials. */
const leadingTitles = /^(?:(?:drs?|dra|ir|h|hj|prof|apt|ns|bd)\.?\s+)+/iu;

/**
 * Initials of a name for a list, two letters at most, without titles: `Dr. Sari Dewi, M.Si.` is `SD`.
 *
 * Titles after the name follow a comma. A name that is only a title is taken as it is.
 */
export function initials(name: string): string {
  const bare = (name.split(',')[0] ?? '').trim();
  const withoutTitles = bare.replace(leadingTitles, '');
  const words = (withoutTitles === '' ? bare : withoutTitles)
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => /^\p{L}/u.exec(word)?.[0].toLocaleUpperCase('id') ?? '')
    .join('');
}
