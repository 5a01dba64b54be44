import { describe, expect, test } from 'vitest';
import { calendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import { canBringBack, checkMarkDate, markOf } from '#renderer/checklist/model/marks.ts';
import { item } from './items.ts';

const date = (text: string): CalendarDate => calendarDate.parse(text);

describe('marks of an item', () => {
  test('an item without a mark starts with an empty one of its own key', () => {
    expect(markOf([], 'kak')).toEqual({
      item: 'kak',
      notApplicableReason: null,
      requestedOn: null,
      receivedOn: null,
      note: '',
    });
  });

  test('only what the officer set aside can be brought back', () => {
    const away = item({ key: 'dpa', state: 'not_applicable' });
    expect(canBringBack(away, markOf([], 'dpa'))).toBe(false);
    expect(canBringBack(away, { ...markOf([], 'dpa'), notApplicableReason: 'dana mitra' })).toBe(
      true,
    );
  });

  test('a date that has not come and a receipt before the request are refused', () => {
    const mark = { ...markOf([], 'kak'), requestedOn: date('2027-03-05') };
    expect(checkMarkDate(mark, 'receivedOn', '2027-03-04', '2027-03-10')).toBe(
      'received_before_requested',
    );
    expect(checkMarkDate(mark, 'receivedOn', '2027-03-11', '2027-03-10')).toBe('future');
    expect(checkMarkDate(mark, 'receivedOn', '2027-03-05', '2027-03-10')).toBeNull();
  });

  test('moving the request behind the receipt is refused as well', () => {
    const mark = { ...markOf([], 'kak'), receivedOn: date('2027-03-05') };
    expect(checkMarkDate(mark, 'requestedOn', '2027-03-06', '2027-03-10')).toBe(
      'received_before_requested',
    );
  });
});
