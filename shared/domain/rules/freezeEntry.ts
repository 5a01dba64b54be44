import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';
import { travellerCategory } from '../people/index.ts';
import { enforce } from './checklist.ts';
import { verification } from './evidence.ts';
import type { Rule } from './rule.ts';

/** A freeze as an officer enters it from a circular. */
export const freezeEntry = z.strictObject({
  label: line(200).min(1, { error: 'missing_field' }),
  /** The circular with its number and date. */
  basis: line(500),
  /** B when the circular itself is at hand, C when it is known from the press or from others. */
  grade: z.enum(['B', 'C']),
  from: calendarDate,
  to: calendarDate,
  approximate: z.boolean(),
  /** Who may not travel; everybody when empty. */
  categories: z.array(travellerCategory).max(20),
  enforce,
  note: paragraphs(1000),
  verified: verification.nullable(),
});
export type FreezeEntry = z.infer<typeof freezeEntry>;

/** The rule that a freeze entry means. */
export function freezeRuleOf(id: string, entry: FreezeEntry): Rule {
  return {
    id,
    kind: 'freeze',
    label: entry.label,
    label_en: entry.label,
    when: entry.categories.length === 0 ? {} : { category: entry.categories },
    unless: {},
    parameters: {
      freeze: 'dated',
      from: entry.from,
      to: entry.to,
      approximate: entry.approximate,
    },
    basis: entry.basis,
    source: [],
    covers: [],
    grade: entry.grade,
    repealed: false,
    enforce: entry.enforce,
    valid_from: null,
    valid_to: null,
    verified: entry.verified,
    note: entry.note,
    note_en: entry.note,
  };
}
