import { describe, expect, it } from 'vitest';
import { givenName, line, nip, paragraphs } from '#shared/domain/common/index.ts';

describe('text that was pasted from elsewhere', () => {
  it.each([
    ['a mark that turns the direction of writing', 'Ani\u202E Contoh\u202C', 'Ani Contoh'],
    ['soft hyphens and blanks without width', 'per\u00ADjalan\u200Ban\uFEFF', 'perjalanan'],
    ['tabs, controls and wide blanks', 'Ani\tContoh\u0007,\u2003S.E.', 'Ani Contoh, S.E.'],
    ['a letter in two pieces', 'Jose\u0301', 'Jos\u00E9'],
    ['half of an emoji', 'Ani \uD83D', 'Ani \uFFFD'],
  ])('loses what nobody sees: %s', (_what, typed, kept) => {
    expect(line().parse(typed)).toBe(kept);
    expect(paragraphs().parse(typed)).toBe(kept);
  });

  it('keeps its paragraphs, whatever line breaks the other program used', () => {
    const typed = 'satu\r\ndua\vtiga\u2028empat\n\nlima';
    expect(paragraphs().parse(typed)).toBe('satu\ndua\ntiga\nempat\n\nlima');
  });

  it('keeps what can be seen, and joiners that some scripts are written with', () => {
    const typed = 'O’Brien “Contoh” – #1 $x$ *a* _b_ @c \\ `d` <b> ꦗꦮ ක්‍ෂ 王 😀';
    expect(paragraphs().parse(typed)).toBe(typed);
  });

  it('counts as nothing when nothing of it can be seen', () => {
    expect(line().min(1).safeParse('\u200B\u200E').success).toBe(false);
  });

  it('takes an NIP with the blanks of a word processor', () => {
    expect(nip.parse('19800101\u00A0200501\u00A01\u00A0001')).toBe('19800101 200501 1 001');
  });

  it('leaves names that something outside gave as they are: they are looked up by them', () => {
    expect(givenName(50).parse('Nama\u00ADlengkap\u00A01')).toBe('Nama\u00ADlengkap\u00A01');
  });
});
