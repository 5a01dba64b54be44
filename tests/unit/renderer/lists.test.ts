import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusAfterRemoval, moved } from '#renderer/ui/lists.ts';

describe('lists that an officer puts in order', () => {
  it('move an item past its neighbour, and not beyond the ends', () => {
    const items = ['a', 'b', 'c'];
    expect(moved(items, 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(items, 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(items, 0, -1)).toEqual(items);
    expect(moved(items, 2, 1)).toEqual(items);
    expect(moved(items, -1, 1)).toEqual(items);
  });

  it('never lose or double an item when one is moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { maxLength: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(-1 as const, 1 as const),
        (items, index, by) => {
          expect([...moved(items, index, by)].sort()).toEqual([...items].sort());
        },
      ),
    );
  });

  it('hand the focus to the next item, then to the one before, then to none', () => {
    expect(focusAfterRemoval(0, 2)).toBe(0);
    expect(focusAfterRemoval(2, 2)).toBe(1);
    expect(focusAfterRemoval(0, 0)).toBeNull();
  });
});
