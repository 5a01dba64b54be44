import { describe, expect, it } from 'vitest';
import { compareTexts } from '#shared/domain/signing/index.ts';

const letter = 'Tiket sebesar Rp5.000.000 dan uang harian sebesar Rp9.000.000 bagi dua orang.';

describe('the words of a file that a service wrote anew', () => {
  it('are the letter’s, whatever became of blanks, line ends and ligatures', () => {
    const same = { missing: [], added: [], moved: [] };
    expect(compareTexts(letter, letter.replaceAll(' ', '\n'))).toEqual(same);
    expect(compareTexts('sertifikat', 'serti\uFB01kat')).toEqual(same);
  });

  it('are named when they are missing or added, however often they stand elsewhere', () => {
    const { missing, added } = compareTexts(letter, letter.replace('dua orang', 'tiga orang'));
    expect({ missing, added }).toEqual({ missing: ['dua'], added: ['tiga'] });
    expect(compareTexts('lima lima', 'lima').missing).toEqual(['lima']);
  });

  it('are not the letter’s when two amounts changed places', () => {
    const theirs = letter.replace('5.000', 'X').replace('9.000', '5.000').replace('X', '9.000');
    const { missing, added, moved } = compareTexts(letter, theirs);
    expect({ missing, added }).toEqual({ missing: [], added: [] });
    expect(moved).toContain('Rp5');
    expect(moved).toContain('Rp9');
  });
});
