import { minPassphraseLength } from '#shared/contract/index.ts';

/** How strong a passphrase looks, in four steps. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/**
 * A hint at a passphrase's strength, from its length, its variety and its words.
 *
 * A hint only: the core decides what it takes. Repeats and runs (`aaaa`, `1234`) count for little.
 */
export function strengthOf(passphrase: string): Strength {
  if (passphrase.length < minPassphraseLength) return 'short';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(passphrase),
  ).length;
  const fresh = Array.from(passphrase).filter((sign, index, all) => {
    const step = sign.charCodeAt(0) - (all[index - 1]?.charCodeAt(0) ?? -9);
    return step !== 0 && Math.abs(step) !== 1;
  }).length;
  const words = passphrase.split(/[\s\-_.,]+/u).filter((word) => word.length > 2).length;
  const score = fresh + kinds * 2 + Math.max(0, words - 1) * 2;
  if (score >= 24) return 'strong';
  return score >= 15 ? 'fair' : 'weak';
}
