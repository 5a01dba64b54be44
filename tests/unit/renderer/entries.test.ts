import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, readAmount } from '#renderer/ui/amounts.ts';
import { addMonths, daysBetween, monthGrid } from '#renderer/ui/calendarMath.ts';
import { clockTime, readTypedDate, shortDate, typedDate } from '#renderer/ui/dates.ts';
import { findIssues } from '#renderer/app/fieldIssues.ts';
import { rebase } from '#renderer/app/rebase.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import { personDraft } from '#shared/domain/people/index.ts';

function date(text: string): CalendarDate {
  const read = parseCalendarDate(text);
  if (read === null) throw new Error(`no date: ${text}`);
  return read;
}

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-30'), noInvalidDate: true })
  .map((value) => date(value.toISOString().slice(0, 10)));

describe('a typed date', () => {
  test.each([
    ['02/03/2027', '2027-03-02'],
    ['2/3/27', '2027-03-02'],
    ['2-3-2027', '2027-03-02'],
    ['2.3.2027', '2027-03-02'],
    ['02032027', '2027-03-02'],
    ['2 Maret 2027', '2027-03-02'],
    ['2 mar 2027', '2027-03-02'],
    ['12 April 2027', '2027-04-12'],
    ['Sel 2 Mar 2027', '2027-03-02'],
    ['Selasa, 2 Maret 2027', '2027-03-02'],
    ['17 Agustus 2027', '2027-08-17'],
    ['17 Agt 2027', '2027-08-17'],
    ['2 March 2027', '2027-03-02'],
    ['2027-03-02', '2027-03-02'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s is read as %s', (typed, expected) => {
    expect(readTypedDate(typed)).toBe(expected);
  });

  test.each([
    '31/02/2027',
    '29/02/2027',
    '32/01/2027',
    '2/13/2027',
    'besok',
    '',
    '2 Foo 2027',
    '1/1/1800',
  ])('%s is no date', (typed) => {
    expect(readTypedDate(typed)).toBeNull();
  });

  test('every date is read back from the way it is shown, in both languages', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('id' as const, 'en' as const), (value, language) => {
        expect(readTypedDate(shortDate(value, language))).toBe(value);
        expect(readTypedDate(typedDate(value))).toBe(value);
      }),
    );
  });

  test('is shown with its day of the week', () => {
    expect(shortDate('2027-03-02', 'id')).toBe('Sel 2 Mar 2027');
    expect(shortDate('2027-03-02', 'en')).toBe('Tue 2 Mar 2027');
  });
});

describe('the time of a save', () => {
  test('has a point in Indonesian and a colon in English', () => {
    const time = new Date(2026, 10, 22, 9, 5);
    expect(clockTime(time, 'id')).toBe('09.05');
    expect(clockTime(time, 'en')).toBe('09:05');
  });
});

describe('a typed amount', () => {
  test.each([
    ['1.250.000', 'IDR', 'id', 1_250_000],
    ['1250000', 'IDR', 'id', 1_250_000],
    ['Rp1.250.000', 'IDR', 'id', 1_250_000],
    ['Rp 1.250.000,00', 'IDR', 'id', 1_250_000],
    ['1.250,5', 'USD', 'id', 125_050],
    ['USD 1,250.50', 'USD', 'en', 125_050],
    ['0', 'USD', 'id', 0],
  ] as const)('%s %s in %s is %d minor units', (typed, currency, language, expected) => {
    expect(readAmount(typed, currency, language)).toBe(expected);
  });

  test.each([
    ['1.25', 'USD', 'id'],
    ['1,250', 'USD', 'id'],
    ['-5', 'IDR', 'id'],
    ['lima', 'IDR', 'id'],
    ['1.250,75', 'IDR', 'id'],
    ['', 'IDR', 'id'],
    ['99999999999999999999', 'IDR', 'id'],
  ] as const)('%s %s in %s is refused', (typed, currency, language) => {
    expect(readAmount(typed, currency, language)).toBeNull();
  });

  test('every amount is read back from the way it is shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
        fc.constantFrom('IDR', 'USD', 'JPY'),
        fc.constantFrom('id' as const, 'en' as const),
        (amount, currency, language) => {
          const shown = amountText({ amount, currency }, language);
          expect(readAmount(shown, currency, language)).toBe(amount);
        },
      ),
    );
  });
});

describe('the little calendar', () => {
  test('shows whole weeks from Monday with the month inside', () => {
    fc.assert(
      fc.property(anyDate, (value) => {
        fc.pre(value > '1900-02' && value < '2200-11');
        const days = monthGrid(value).flat();
        expect(days).toContain(value);
        expect(new Date(days[0] ?? '').getUTCDay()).toBe(1);
        expect(daysBetween(days[0] ?? '', days.at(-1) ?? '')).toBe(41);
      }),
    );
  });

  test('goes from the 31st to the last day of a shorter month', () => {
    expect(addMonths(date('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(date('2027-03-31'), -1)).toBe('2027-02-28');
  });
});

describe('issues of entries', () => {
  test('name the field and the rule that it breaks', () => {
    const issues = findIssues(personDraft.shape, {
      nip: '123',
      email: 'x',
      passports: [
        {
          id: '0192e4a0-0000-7000-8000-000000000001',
          kind: 'service',
          number: 'a b',
          nameInPassport: '',
          issuedAt: '',
          issuedOn: null,
          expiresOn: null,
        },
      ],
    });
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['nip', 'nip_format'],
      ['email', 'email_format'],
      ['passports.0.number', 'passport_number'],
    ]);
  });

  test('say how long a text may be', () => {
    expect(findIssues(personDraft.shape, { name: 'x'.repeat(201) })).toMatchObject([
      { path: 'name', code: 'too_long', params: { max: '200' } },
    ]);
  });

  test('are none for good entries', () => {
    expect(findIssues(personDraft.shape, { nip: '198001012005011001', name: 'Budi' })).toEqual([]);
  });
});

describe('laying edits over something newer', () => {
  test('keeps fields that only the other side changed', () => {
    expect(
      rebase(
        { travel: { from: '1', until: '1' }, title: 'a' },
        { travel: { from: '1', until: '2' }, title: 'b' },
        { travel: { from: '9', until: '1' } },
      ),
    ).toEqual({ travel: { from: '9', until: '2' } });
  });

  test('takes lists whole', () => {
    expect(rebase({ legs: [1] }, { legs: [1, 2] }, { legs: [3] })).toEqual({ legs: [3] });
  });
});
