import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fundingNotes, totalsByCurrency, unpaidCosts } from '#renderer/dossiers/model/funding.ts';
import { putBack } from '#renderer/dossiers/model/listEdits.ts';
import { passportState } from '#renderer/dossiers/model/passports.ts';
import { shiftMonths } from '#renderer/dossiers/model/dateMath.ts';
import { countWords, initials } from '#renderer/dossiers/model/words.ts';
import type { FundingLine } from '#shared/domain/dossiers/index.ts';
import { date, idOf } from './rows.ts';

const line = (number: number, change: Partial<FundingLine> = {}): FundingLine => ({
  id: idOf(number),
  payer: 'government',
  institution: 'Pemerintah Kabupaten Contoh',
  covers: ['ticket'],
  amount: { amount: 1_000_000, currency: 'IDR' },
  budgetAccount: '5.1.02.04',
  ...change,
});

describe('the money of a dossier', () => {
  it('is added per currency and never across currencies', () => {
    const totals = totalsByCurrency([
      line(1, { amount: { amount: 12_550, currency: 'USD' }, payer: 'donor' }),
      line(2),
      line(3, { amount: { amount: 7, currency: 'USD' } }),
      line(4, { amount: null }),
    ]);
    expect(totals.map(({ total }) => total)).toEqual([
      { amount: 1_000_000, currency: 'IDR' },
      { amount: 12_557, currency: 'USD' },
    ]);
    expect(totals[1]?.byPayer).toEqual([
      { payer: 'government', total: { amount: 7, currency: 'USD' } },
      { payer: 'donor', total: { amount: 12_550, currency: 'USD' } },
    ]);
  });

  it('says that a sum is too large rather than print a wrong one', () => {
    const huge = { amount: 9_000_000_000_000_000, currency: 'IDR' };
    expect(totalsByCurrency([line(1, { amount: huge }), line(2, { amount: huge })])).toMatchObject([
      { total: null },
    ]);
  });

  it('adds to the same total in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 20 }), (amounts) => {
        const lines = amounts.map((amount, index) =>
          line(index, { amount: { amount, currency: 'IDR' } }),
        );
        expect(totalsByCurrency([...lines].reverse())).toEqual(totalsByCurrency(lines));
      }),
    );
  });

  it('points at a missing account of public money and at a cost that two pay', () => {
    const notes = fundingNotes({
      track: 'official',
      funding: [
        line(1, { budgetAccount: ' ' }),
        line(2, { payer: 'donor', covers: ['ticket', 'lodging'], budgetAccount: '' }),
      ],
    });
    expect(notes.map(({ lineId, kind, costs }) => [lineId, kind, costs])).toEqual([
      [idOf(1), 'account_missing', []],
      [idOf(2), 'paid_twice', ['ticket']],
    ]);
  });

  it('names the usual costs that nobody pays', () => {
    expect(unpaidCosts([])).toEqual([]);
    expect(unpaidCosts([line(1)])).toEqual(['daily_allowance', 'lodging']);
  });
});

describe('lists that are edited by keyboard', () => {
  it('put a removed item back where it was, once', () => {
    const items = [{ id: 'a' }, { id: 'c' }];
    expect(putBack(items, { id: 'b' }, 1).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(putBack(items, { id: 'c' }, 0)).toEqual(items);
  });
});

describe('a passport against the journey', () => {
  const given = { today: '2027-01-04', returnsOn: '2027-04-16' };
  const until = (expiresOn: string | null, number = 'X0000001') => ({
    number,
    expiresOn: expiresOn === null ? null : date(expiresOn),
  });

  it('is judged by its expiry, the return and the months after it', () => {
    expect(passportState(null, given)).toBe('none');
    expect(passportState(until('2030-01-01', ''), given)).toBe('number_missing');
    expect(passportState(until(null), given)).toBe('expiry_missing');
    expect(passportState(until('2027-01-03'), given)).toBe('expired');
    expect(passportState(until('2027-04-15'), given)).toBe('expires_before_return');
    expect(passportState(until('2027-10-15'), given)).toBe('short');
    expect(passportState(until('2027-10-16'), given)).toBe('valid');
  });

  it('counts months to the last day where the month is shorter', () => {
    expect(shiftMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(shiftMonths('2027-12-15', 1)).toBe('2028-01-15');
  });
});

describe('words of the window', () => {
  it('counts words and not punctuation', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' Kunjungan ke Niigata – 3 hari.\n\nSelesai ')).toBe(6);
  });

  it('takes initials without titles', () => {
    expect(initials('Dr. Ir. Sari Dewi Lestari, M.Si.')).toBe('SL');
    expect(initials('H. Budi')).toBe('B');
    expect(initials('')).toBe('');
    expect(initials('Ir')).toBe('I');
  });
});
