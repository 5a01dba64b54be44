import { describe, expect, it } from 'vitest';
import { buildLetter, plainText, textsOf } from '#shared/domain/letters/index.ts';
import { openPaperDesk } from '#core/papers/index.ts';
import { startCore } from './support.ts';

/** What no proofreader lets pass: the name of the fault and what it looks like. */
const faults: Record<string, RegExp> = {
  'a word twice': /(?<![\p{L}-])(\p{L}{3,}) \1(?![\p{L}-])/iu,
  'punctuation twice': /[,;:]\s*[.,;:]|\.;|(?<!\.)\.\.(?!\.)/u,
  'a space before punctuation': / [,;.:](?!\.)/u,
  'two spaces': / {2}/u,
  'a placeholder': /[{}]/u,
  'a value that is none': /\b(?:undefined|null|NaN)\b/u,
  'a foreign month': /\b(?:January|February|March|May|June|July|August|October|December)\b/u,
  'brackets with nothing in them': /\(\s*\)/u,
};

describe('the letters of every sample dossier', () => {
  it('pass a proofreader', async () => {
    const { api, core } = await startCore();
    await api.store.openSample();
    const rows = await api.dossiers.list({ query: '', archived: false });
    const found: string[] = [];
    let letters = 0;
    for (const { id, title } of rows) {
      const { plan } = await core.context.session.store.read((read) =>
        openPaperDesk(core.context, read, id),
      );
      for (const { key, letter } of plan) {
        if (letter === null) continue;
        letters += 1;
        for (const text of textsOf(buildLetter(letter)).map(plainText)) {
          for (const [name, fault] of Object.entries(faults)) {
            if (fault.test(text)) found.push(`${title}, ${key}: ${name}: ${text}`);
          }
        }
      }
    }
    expect(letters).toBeGreaterThan(150);
    expect(found).toEqual([]);
  }, 60_000);
});
