import { describe, expect, it } from 'vitest';
import { datesIn, numberOfWords, rupiahIn, spelledNumbers } from '#shared/domain/lint/reading.ts';

const spans = (text: string) => datesIn(text).map(({ from, to }) => [from, to]);

describe('dates that a text names', () => {
  it('may reach over the end of a year that is written once', () => {
    expect(spans('28 Desember s.d. 3 Januari 2027')).toEqual([['2026-12-28', '2027-01-03']]);
    expect(spans('28 Desember 2026 s.d. 3 Januari 2027')).toEqual([['2026-12-28', '2027-01-03']]);
  });

  it('know leap years', () => {
    expect(spans('29 Februari 2028 dan 29 Februari 2027')).toEqual([
      ['2028-02-29', '2028-02-29'],
      [null, null],
    ]);
  });
});

describe('numbers in figures and words', () => {
  it.each([
    ['Rp1.000.000.000.000.000 (seribu triliun rupiah)', 1e15, 1e15],
    ['Rp2.000.000.000.000.000,- (dua kuadriliun rupiah)', 2e15, 2e15],
    ['Rp1.500.000,00 (satu juta lima ratus ribu rupiah)', 1_500_000, 1_500_000],
    ['lima ratus ribu rupiah (500.000)', 500_000, 500_000],
  ])('%s', (text, figures, words) => {
    expect(spelledNumbers(text)).toMatchObject([{ figures, words }]);
  });

  it.each([
    'pukul 10.00 (sepuluh)',
    'pukul 09.30 (sembilan tiga puluh)',
    'Rp1.500.000,75 (satu juta lima ratus ribu)',
    '1,5 (satu) bulan',
  ])('leave alone what is no whole number: %s', (text) => {
    expect(spelledNumbers(text)).toEqual([]);
  });

  it('are not read from other words', () => {
    expect(numberOfWords('daftar peserta')).toBeNull();
    expect(numberOfWords('seribu triliun')).toBe(1e15);
  });
});

describe('amounts of rupiah', () => {
  it.each([
    ['Rp1,5 triliun', 1.5e12],
    ['Rp 125,5 juta', 125_500_000],
    ['Rp1.500.000,-', 1_500_000],
    ['Rp. 2 miliar', 2e9],
  ])('%s', (text, amount) => {
    expect(rupiahIn(text)).toEqual([amount]);
  });
});
