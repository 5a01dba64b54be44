/** A list of lines with one entry moved by one place; the same list when it cannot move. */
export function moveLine(lines: readonly string[], index: number, by: -1 | 1): string[] {
  const target = index + by;
  const result = [...lines];
  const moved = result[index];
  const other = result[target];
  if (moved === undefined || other === undefined) return result;
  result[index] = other;
  result[target] = moved;
  return result;
}

/** A list of lines without one entry. */
export function removeLine(lines: readonly string[], index: number): string[] {
  return lines.filter((_, at) => at !== index);
}

/** A list of lines with one entry replaced. */
export function replaceLine(lines: readonly string[], index: number, text: string): string[] {
  return lines.map((line, at) => (at === index ? text : line));
}

/** Where the keyboard focus goes after the entry at `index` was removed; null when the list is empty. */
export function focusAfterRemove(lengthBefore: number, index: number): number | null {
  return lengthBefore <= 1 ? null : Math.min(index, lengthBefore - 2);
}
