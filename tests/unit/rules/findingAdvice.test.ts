import { describe, expect, it } from 'vitest';
import { resources } from '#shared/i18n/index.ts';

/** Findings whose words come whole from the pack. */
const fromPack = ['change', 'notice.statement'];

function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value]] : textsOf(value as object, here);
  });
}

describe.each(['id', 'en'] as const)('every finding in %s', (language) => {
  const texts = textsOf(resources[language].rules.findings).filter(
    ([key]) => !fromPack.includes(key),
  );

  it.each(texts)('%s says what is wrong and, in words of their own, what follows', (_key, text) => {
    const parts = text.replaceAll('s.d. ', '').split(/(?<=[.:;])\s+/u);
    expect(parts.length).toBeGreaterThan(1);
  });
});
