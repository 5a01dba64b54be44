/** A number of the register as the store keeps it. */
export interface RegisterNumber {
  id: string;
  seq: number;
  number: string;
  dossierId: string | null;
  paperKey: string | null;
  /** Instant at which it was taken. */
  takenAt: string;
  /** Why no letter of Muhibah has it: void, or used elsewhere; null for a letter's number. */
  voidReason: string | null;
}

/** A line of the register: a number, or a run of numbers below the highest that nobody took here. */
export type RegisterLine =
  { kind: 'number'; entry: RegisterNumber } | { kind: 'gap'; from: number; until: number };

/** Lines of a series, highest number first, with every gap in its place. */
export function registerLines(entries: readonly RegisterNumber[]): RegisterLine[] {
  const ordered = [...entries].sort((left, right) => left.seq - right.seq);
  const lines: RegisterLine[] = [];
  let expected = 1;
  for (const entry of ordered) {
    if (entry.seq > expected) lines.push({ kind: 'gap', from: expected, until: entry.seq - 1 });
    lines.push({ kind: 'number', entry });
    expected = entry.seq + 1;
  }
  return lines.reverse();
}
