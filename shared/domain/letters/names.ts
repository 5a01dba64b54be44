/** Academic and professional titles that stand before a name; written with or without their full stop. */
const titlesBefore = new Set([
  'prof',
  'dr',
  'drs',
  'dra',
  'drg',
  'drh',
  'ir',
  'apt',
  'ns',
  'bd',
  'ar',
  'dr(hc)',
  'h.c',
  'hc',
  '(h.c)',
]);

/**
 * A name without academic and professional titles: `Dr. Ir. Raka Contoh, S.STP., M.Si.` is `Raka Contoh`.
 *
 * Only for the papers where titles are left out (Permendagri 1/2023 Pasal 44, grade A: acting heads of region).
 * Religious and noble forms such as `H.` or `Raden` are part of the name as typed and stay.
 */
export function nameWithoutTitles(name: string): string {
  const beforeComma = name.split(',')[0] ?? '';
  const wordList = beforeComma.trim().split(/\s+/u);
  while (wordList.length > 1) {
    const first = (wordList[0] ?? '').toLowerCase().replace(/\.+$/u, '');
    if (!titlesBefore.has(first)) break;
    wordList.shift();
  }
  return wordList.join(' ');
}
