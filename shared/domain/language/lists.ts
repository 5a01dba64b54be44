/** Joins items as an Indonesian sentence does: `a`, `a dan b`, `a, b, dan c`. */
export function joinIndonesian(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length === 2) return `${items[0] ?? ''} dan ${items[1] ?? ''}`;
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1) ?? ''}`;
}

/** An employee number as printed: groups of 8, 6, 1 and 3 digits. Anything else is given back as typed. */
export function formatNip(nip: string): string {
  const match = /^(\d{8}) ?(\d{6}) ?(\d) ?(\d{3})$/u.exec(nip);
  return match === null ? nip : match.slice(1).join(' ');
}
