/** A list with one item replaced. */
export function replaced<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((old, at) => (at === index ? item : old));
}

/** A list without one item. */
export function without<Item>(items: readonly Item[], index: number): Item[] {
  return items.filter((_item, at) => at !== index);
}

/** A list with one item a place further up (-1) or down (1); unchanged where there is no place. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return without(items, index).toSpliced(to, 0, item);
}
