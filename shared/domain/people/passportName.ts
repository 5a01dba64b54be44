/** Forms of address that passports leave out as often as not; written with or without their full stop. */
const formsOfAddress = new Set(['H', 'HJ', 'KH']);

function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/['’`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const start = words.findIndex((word) => !formsOfAddress.has(word));
  return start === -1 ? words : words.slice(start);
}

/** How the name of a passport stands to the name of its holder. */
export type NameAgreement = 'same' | 'order' | 'different';

/**
 * Compares two names without titles: capitals, accents, full stops, and a leading `H.` or `Hj.` do not count.
 *
 * `order` is the same words in another order; another spelling, a word more or a word less is `different`.
 */
export function compareNames(first: string, second: string): NameAgreement {
  if (first.toUpperCase() === second.toUpperCase()) return 'same';
  const one = wordsOf(first);
  const two = wordsOf(second);
  if (one.join(' ') === two.join(' ')) return 'same';
  return one.length === two.length && [...one].sort().join(' ') === [...two].sort().join(' ')
    ? 'order'
    : 'different';
}
