import { describe, expect, test } from 'vitest';
import { isTroubled, passes, progressOf } from '#renderer/checklist/model/filters.ts';
import { groupItems, type ItemGroup } from '#renderer/checklist/model/groups.ts';
import { item } from './items.ts';

const travellers = [
  { id: 't1', name: 'Sari Dewi' },
  { id: 't2', name: 'Budi Contoh' },
];

describe('filters of the checklist', () => {
  test('what does not apply is neither to do nor done, and is counted apart', () => {
    const items = [
      item({ key: 'kak', state: 'done' }),
      item({ key: 'dpa', state: 'not_applicable' }),
      item({ key: 'jadwal' }),
    ];
    expect(progressOf(items)).toEqual({
      done: 1,
      total: 2,
      notApplicable: 1,
      byFilter: { all: 3, todo: 1, problems: 0, done: 1 },
    });
  });

  test('an overdue item is a problem only while it is open', () => {
    expect(isTroubled(item({ key: 'kak', overdue: true }))).toBe(true);
    expect(isTroubled(item({ key: 'kak', overdue: true, state: 'done' }))).toBe(false);
    expect(isTroubled(item({ key: 'kak', overdue: true, state: 'not_applicable' }))).toBe(false);
  });

  test('an item that waits for another is still to do', () => {
    expect(passes(item({ key: 'visa', state: 'cannot_start' }), 'todo')).toBe(true);
  });
});

const keysOf = (groups: readonly ItemGroup[]) =>
  groups.flatMap(({ sections }) => sections.flatMap(({ items }) => items.map(({ key }) => key)));

describe('groups of the checklist', () => {
  const items = [
    item({ key: 'visa@t2', agency: 'embassy' }),
    item({ key: 'paspor@t2', agency: 'kemlu' }),
    item({ key: 'sp_setneg', agency: 'setneg', state: 'done' }),
    item({ key: 'paspor@t1', agency: 'kemlu' }),
    item({ key: 'nota_kemlu', agency: 'kemlu' }),
  ];

  test('agencies follow the way of the papers and people the order of the delegation', () => {
    expect(keysOf(groupItems(items, travellers, 'all'))).toEqual([
      'sp_setneg',
      'nota_kemlu',
      'paspor@t1',
      'paspor@t2',
      'visa@t2',
    ]);
  });

  test('a filter hides empty groups but keeps their own counts for the others', () => {
    const groups = groupItems(items, travellers, 'todo');
    expect(groups.map((group) => group.agency)).toEqual(['kemlu', 'embassy']);
    expect(groups[0]).toMatchObject({ done: 0, total: 3 });
  });

  test('an agency that the program does not know comes last, not never', () => {
    const groups = groupItems([item({ key: 'x', agency: 'baru' }), ...items], travellers, 'all');
    expect(groups.at(-1)?.agency).toBe('baru');
  });

  test('an item of someone who left the delegation is kept without a name', () => {
    const groups = groupItems([item({ key: 'visa@t9', agency: 'embassy' })], travellers, 'all');
    expect(groups[0]?.sections).toMatchObject([{ traveller: { id: 't9', name: '' } }]);
  });
});
