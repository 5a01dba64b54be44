import { describe, expect, it } from 'vitest';
import { checkNumberPattern, emptyCodes, formatNumber } from '#shared/domain/letters/index.ts';
import { day } from '#tests/fixtures/letters/samples.ts';

const tokens = {
  classification: '000.1.3.3',
  sequence: 45,
  unit: 'BKS',
  date: day('2027-03-03'),
};

describe('letter numbers', () => {
  it('fill every token of the pattern', () => {
    expect(formatNumber('{kode}/{seq}/{unit}/{tahun}', tokens)).toBe('000.1.3.3/45/BKS/2027');
    expect(formatNumber('{kode}/{seq:3}/{unit}/{bulan_romawi}/{tahun}', tokens)).toBe(
      '000.1.3.3/045/BKS/III/2027',
    );
    expect(formatNumber('B.{kode}.{seq:5}.{bulan}.{tahun}', tokens)).toBe(
      'B.000.1.3.3.00045.03.2027',
    );
  });

  it('keep a running number that is longer than its width', () => {
    expect(formatNumber('{seq:2}/{tahun}', { ...tokens, sequence: 1234 })).toBe('1234/2027');
  });

  it('put a unit code in as it is, even with characters of a pattern', () => {
    expect(formatNumber('{seq}/{unit}/{tahun}', { ...tokens, unit: '$& {x}' })).toBe(
      '45/$& {x}/2027',
    );
  });
});

describe('codes that a number needs', () => {
  it('are those of the pattern that nobody has filled in', () => {
    const none = { classification: ' ', unit: '' };
    expect(emptyCodes('{kode}/{seq:3}/{unit}/{tahun}', none)).toEqual(['kode', 'unit']);
    expect(emptyCodes('{kode}/{seq}/{tahun}', { ...none, classification: '000' })).toEqual([]);
    expect(emptyCodes('{kode}/{seq}/{unit}/{tahun}', tokens)).toEqual([]);
  });
});

describe('a number pattern', () => {
  const keys = (pattern: string) => checkNumberPattern(pattern).map((problem) => problem.key);

  it('is fine with a running number and the year', () => {
    expect(keys('{kode}/{seq:3}/{unit}/{bulan_romawi}/{tahun}')).toEqual([]);
  });

  it('is refused with the reason', () => {
    expect(keys('  ')).toEqual(['letters:numbering.empty']);
    expect(keys('{kode}/{tahun}')).toEqual(['letters:numbering.noSequence']);
    expect(keys('{seq}/{Tahun}/{tahun}')).toEqual(['letters:numbering.unknownToken']);
    expect(keys('{seq:0}/{tahun}')).toEqual(['letters:numbering.width']);
    expect(keys('{kode:3}/{seq}/{tahun}')).toEqual(['letters:numbering.width']);
    expect(keys('{seq}/{tahun}/{kode')).toEqual(['letters:numbering.brace']);
  });

  it('is only warned about when numbers could come back next year', () => {
    expect(checkNumberPattern('{kode}/{seq}')).toEqual([
      { key: 'letters:numbering.noYear', severity: 'warning', params: {} },
    ]);
    expect(() => formatNumber('{kode}/{tahun}', tokens)).toThrow(RangeError);
  });
});
