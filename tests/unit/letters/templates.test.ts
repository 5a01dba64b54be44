import { describe, expect, it } from 'vitest';
import { translator } from '#shared/i18n/index.ts';
import {
  conditionNames,
  letterKinds,
  phraseTokens,
  rowSourceNames,
  rowSources,
  templateParts,
} from '#shared/domain/letters/index.ts';
import { builtInTemplates } from '#tests/fixtures/letters/samples.ts';

describe('the built-in words of letters', () => {
  it('are there for every kind of letter', () => {
    expect(Object.keys(builtInTemplates).sort()).toEqual([...letterKinds].sort());
    for (const kind of letterKinds) expect(builtInTemplates[kind].kind).toBe(kind);
  });
});

describe.each(['id', 'en'] as const)('labels in %s', (language) => {
  const say = translator(language) as unknown as (key: string) => string;
  const keys = [
    ...templateParts.map((part) => `templates:part.${part}`),
    ...conditionNames.map((name) => `templates:condition.${name}`),
    ...rowSourceNames.map((name) => `templates:source.${name}`),
    ...rowSourceNames.flatMap((name) =>
      rowSources[name].tokens.map((token) => `templates:item.${token}`),
    ),
    ...phraseTokens.map((token) => `papers:tokens.${token}`),
  ];

  it('are there for every part, condition, source and placeholder', () => {
    const unnamed = keys.filter((key) => say(key) === key.slice(key.indexOf(':') + 1));
    expect(unnamed).toEqual([]);
  });
});
