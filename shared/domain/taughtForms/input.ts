import { parseCalendarDate, type CalendarDate, type Money } from '../common/index.ts';
import type { Dossier } from '../dossiers/index.ts';
import type { Office } from '../office/index.ts';

/** What a form is filled from. */
export interface TaughtInput {
  dossier: Dossier;
  office: Office;
  /** The traveller of a form of its own; null for a form of the whole dossier. */
  travellerId: string | null;
  /** The form's own number, date and signatory. */
  fields: { number: string; date: CalendarDate | null; signatoryId: string | null };
  /** Number and date of the letters that forms refer to; empty while they have none. */
  letters: { request: LetterMark; assignment: LetterMark };
  /** Permissions granted so far, by step of the route. */
  approvals: { setneg: LetterMark; kemendagri: LetterMark };
  today: CalendarDate | null;
}

/** Number and date of a paper. */
export interface LetterMark {
  number: string;
  date: CalendarDate | null;
}

/** One value as data, before it takes a shape. */
export type Datum =
  | { kind: 'text'; text: string }
  | { kind: 'name'; text: string }
  | { kind: 'date'; date: CalendarDate | null }
  | { kind: 'choice'; value: string }
  | { kind: 'money'; money: Money | null }
  | { kind: 'count'; count: number | null };

/** Makers of values; what is unknown is an empty value of its kind. */
export const datum = {
  text: (value: string | null | undefined): Datum => ({ kind: 'text', text: value ?? '' }),
  name: (value: string | null | undefined): Datum => ({ kind: 'name', text: value ?? '' }),
  date: (value: CalendarDate | null | undefined): Datum => ({ kind: 'date', date: value ?? null }),
  choice: (value: string | null | undefined): Datum => ({ kind: 'choice', value: value ?? '' }),
  count: (value: number | null): Datum => ({ kind: 'count', count: value }),
  money: (value: Money | null): Datum => ({ kind: 'money', money: value }),
};

/** A letter's mark from what was typed of it; a date that is none counts as unknown. */
export function letterMark(given: { number: string; date: string | null } | undefined): LetterMark {
  return { number: given?.number ?? '', date: parseCalendarDate(given?.date ?? '') };
}
