import { describe, expect, it } from 'vitest';
import {
  countryName,
  foreignCountries,
  formatNip,
  joinIndonesian,
} from '#shared/domain/language/index.ts';

describe('countries', () => {
  it('are named in both languages', () => {
    expect(countryName('KR')).toBe('Korea Selatan');
    expect(countryName('KR', 'en')).toBe('South Korea');
    expect(countryName('CN')).toBe('Tiongkok');
    expect(countryName('FR')).toBe('Prancis');
    expect(countryName('ZZ')).toBe('ZZ');
  });

  it('are listed without Indonesia and in the order of their names', () => {
    const names = foreignCountries('id').map((country) => country.name);
    expect(names.length).toBeGreaterThan(240);
    expect(names).not.toContain('Indonesia');
    expect(names).toEqual([...names].sort((left, right) => left.localeCompare(right, 'id')));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('lists and numbers', () => {
  it('joins items as an Indonesian sentence does', () => {
    expect(joinIndonesian([])).toBe('');
    expect(joinIndonesian(['Busan'])).toBe('Busan');
    expect(joinIndonesian(['Busan', 'Osaka'])).toBe('Busan dan Osaka');
    expect(joinIndonesian(['Busan', 'Osaka', 'Hanoi'])).toBe('Busan, Osaka, dan Hanoi');
  });

  it('groups an NIP however it was typed, and leaves anything else alone', () => {
    expect(formatNip('198001012005011001')).toBe('19800101 200501 1 001');
    expect(formatNip('19800101 200501 1 001')).toBe('19800101 200501 1 001');
    expect(formatNip('12345')).toBe('12345');
  });
});
