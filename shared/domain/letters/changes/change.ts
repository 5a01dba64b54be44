import type { CalendarDate } from '../../common/index.ts';
import { formatDateRange } from '../../language/index.ts';
import { words, type Text } from '../text.ts';

/** What a change is about. */
export type ChangeTopic = 'purpose' | 'event' | 'people' | 'time' | 'places' | 'funding';

/** One difference between what was approved and what a dossier says now, as a letter states it. */
export interface TripChange {
  topic: ChangeTopic;
  /** What changed, for example `Penggantian peserta`. */
  label: string;
  /** What was approved; a dash for what is new. */
  before: Text;
  /** What is asked for now; a dash for what is left out. */
  after: Text;
}

/** In place of what is not there on one side of a difference. */
export const none = words`-`;

const unknown = 'belum ditetapkan';

/** A text whose marks for missing data are words: what was approved cannot be filled in any more. */
export function settled(text: Text): Text {
  return text.map((segment) =>
    segment.kind === 'missing' ? { kind: 'text', text: unknown } : segment,
  );
}

/** A text, or words for one that is empty. */
export function textOr(text: string): Text {
  return words`${text.trim() === '' ? unknown : text}`;
}

/** A period in words; a date that is open says so. */
export function periodText(from: CalendarDate | null, until: CalendarDate | null): Text {
  if (from !== null && until !== null && from <= until)
    return words`${formatDateRange(from, until)}`;
  const date = (value: CalendarDate | null) =>
    value === null ? unknown : formatDateRange(value, value);
  return words`${date(from)} s.d. ${date(until)}`;
}
