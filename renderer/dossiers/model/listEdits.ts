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
