/** A list with one item a place further up (-1) or down (1); unchanged where there is no place. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(index, 1).toSpliced(to, 0, item);
}

/**
 * Which item the keyboard goes to after one was removed: the next, else the one before, else none.
 *
 * `index` is the place of the removed item, `left` how many remain.
 */
export function focusAfterRemoval(index: number, left: number): number | null {
  return left === 0 ? null : Math.min(index, left - 1);
}
