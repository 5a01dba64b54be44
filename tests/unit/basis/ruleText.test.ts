import { expect, test } from 'vitest';
import { wordsOfKey } from '#renderer/basis/ruleText.ts';

test('a key of a newer pack without a text still reads as words, never as a key', () => {
  expect(wordsOfKey('issuers.kepala_dinas')).toBe('Kepala dinas');
  expect(wordsOfKey('letters:finding.noGlyph')).toBe('NoGlyph');
});
