/** The list with one item moved by a number of places; unchanged when it would leave the list. */
export function moveItem<T>(items: readonly T[], index: number, places: number): T[] {
  const target = index + places;
  const moved = items[index];
  if (moved === undefined || target < 0 || target >= items.length) return [...items];
  const rest = items.filter((_, position) => position !== index);
  return [...rest.slice(0, target), moved, ...rest.slice(target)];
}

/** The list with one item changed by its id. */
export function changeItem<T extends { id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<T>,
): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

/** The list with an item put back where it was, or at the end when the list became shorter. */
export function putBack<T extends { id: string }>(
  items: readonly T[],
  item: T,
  index: number,
): T[] {
  if (items.some((present) => present.id === item.id)) return [...items];
  return [...items.slice(0, index), item, ...items.slice(index)];
}

/**
 * Which item keyboard focus goes to after one was removed: the next, else the one before, else none.
 *
 * `index` is the place of the removed item, `left` how many remain.
 */
export function focusAfterRemoval(index: number, left: number): number | null {
  return left === 0 ? null : Math.min(index, left - 1);
}
