import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWithWords, formatMoney, numberWords } from '#shared/domain/language/index.ts';

const units: Record<string, number> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
};
const scales: Record<string, number> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  triliun: 1e12,
  kuadriliun: 1e15,
};

/** Reads Indonesian number words back: an oracle that shares nothing with the speller. */
function readWords(text: string): number {
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of text.split(' ')) {
    if (word === 'seratus') group += 100;
    else if (word === 'seribu') total += 1000;
    else if (word === 'belas') [group, last] = [group + last + 10, 0];
    else if (word === 'puluh') [group, last] = [group + last * 10, 0];
    else if (word === 'ratus') [group, last] = [group + last * 100, 0];
    else if (scales[word] !== undefined) {
      total += (group + last) * scales[word];
      group = 0;
      last = 0;
    } else {
      const unit = units[word];
      if (unit === undefined) throw new Error(`unknown word ${word}`);
      last = unit;
    }
  }
  return total + group + last;
}

describe('number words', () => {
  it('spells what letters count', () => {
    expect(countWithWords(3)).toBe('3 (tiga)');
    expect(countWithWords(11)).toBe('11 (sebelas)');
    expect(countWithWords(25)).toBe('25 (dua puluh lima)');
    expect(numberWords(0)).toBe('nol');
    expect(numberWords(1000)).toBe('seribu');
    expect(numberWords(1_000_000_000)).toBe('satu miliar');
    expect(numberWords(1e15)).toBe('satu kuadriliun');
  });

  it('can be read back to the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(readWords(numberWords(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
    for (let value = 0; value <= 2100; value += 1)
      expect(readWords(numberWords(value))).toBe(value);
  });

  it('refuses fractions, negative numbers and what is too large', () => {
    for (const value of [1.5, -1, 2 ** 53, Number.NaN]) {
      expect(() => numberWords(value)).toThrow(RangeError);
    }
  });
});

describe('money', () => {
  it('groups thousands the way of each language', () => {
    expect(formatMoney({ amount: 125_500_000, currency: 'IDR' })).toBe('Rp125.500.000');
    expect(formatMoney({ amount: 125_050, currency: 'USD' })).toBe('USD 1.250,50');
    expect(formatMoney({ amount: 125_050, currency: 'USD' }, 'en')).toBe('USD 1,250.50');
    expect(formatMoney({ amount: 5, currency: 'USD' })).toBe('USD 0,05');
    expect(formatMoney({ amount: 100_000, currency: 'USD' })).toBe('USD 1.000');
    expect(formatMoney({ amount: 9000, currency: 'JPY' })).toBe('JPY 9.000');
    expect(formatMoney({ amount: 0, currency: 'IDR' })).toBe('Rp0');
  });
});
