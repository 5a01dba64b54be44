/**
 * The row that a key leads to, or null when the key is none of the list's.
 *
 * `index` is the row that the keyboard stands on, -1 when on none; `page` is a screenful of rows.
 */
export function activeAfterKey(
  key: string,
  at: { index: number; count: number; page: number },
): number | null {
  const last = at.count - 1;
  if (last < 0) return null;
  const within = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(at.index + 1);
    case 'ArrowUp':
      return within(at.index - 1);
    case 'PageDown':
      return within(at.index + at.page);
    case 'PageUp':
      return within(at.index - at.page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
