import type { AgendaRow, CostLine, OwnSection } from '#shared/domain/letters/index.ts';

/** The office's own text of a part. */
export function textOfSection(sections: readonly OwnSection[], key: string): string {
  return sections.find((section) => section.key === key)?.text ?? '';
}

/** The parts with another text for one of them; an emptied part is left out. */
export function withSection(
  sections: readonly OwnSection[],
  key: string,
  text: string,
): OwnSection[] {
  const others = sections.filter((section) => section.key !== key);
  return text === '' ? others : [...others, { key, title: '', text }];
}

/** An entry of a list with an id replaced or added. */
export function withEntry<Entry extends { travellerId: string }>(
  entries: readonly Entry[],
  entry: Entry,
): Entry[] {
  const isThere = entries.some((other) => other.travellerId === entry.travellerId);
  return isThere
    ? entries.map((other) => (other.travellerId === entry.travellerId ? entry : other))
    : [...entries, entry];
}

/** A new row of the programme, on the day of the row before it. */
export function newAgendaRow(rows: readonly AgendaRow[]): AgendaRow {
  return {
    id: crypto.randomUUID(),
    date: rows.at(-1)?.date ?? null,
    time: '',
    activity: '',
    place: '',
    note: '',
  };
}

/** A new row of costs, for everyone alike. */
export function newCostLine(): CostLine {
  return {
    id: crypto.randomUUID(),
    kind: 'other',
    travellerId: null,
    label: '',
    quantity: 1,
    percent: 100,
    country: null,
    amount: null,
  };
}
