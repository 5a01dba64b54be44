import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';
import { enforce, grade } from './checklist.ts';

/** An office's own check of a rule: by whom, when, on what paper. */
export const verification = z.strictObject({
  by: line(300).min(1),
  on: calendarDate,
  /** The letter or regulation that was looked at. */
  paper: line(500).min(1),
});
export type Verification = z.infer<typeof verification>;

/** Rows of the reference on overseas travel that an entry carries into data, by the row's identifier. */
export const covers = z
  .array(z.string().regex(/^[A-Z]{2,4}-[0-9A-Za-z_-]{1,40}$/u, { error: 'wrong_format' }))
  .max(60)
  .default([]);

/** What a rule knows of its own authority and life; every rule carries it. */
export const evidence = {
  /** Instrument and, only where it was read, the article; empty when none is known. */
  basis: line(500).default(''),
  /** Keys of the pack's sources. */
  source: z.array(line(40).min(1)).max(12),
  grade,
  /** Whether the text belongs to a repealed regulation: a hint of structure, never current law. */
  repealed: z.boolean().default(false),
  enforce: enforce.default('inform'),
  valid_from: calendarDate.nullable().default(null),
  valid_to: calendarDate.nullable().default(null),
  verified: verification.nullable().default(null),
  /** A remark for officers, in Indonesian and in English. */
  note: paragraphs(1000).default(''),
  note_en: paragraphs(1000).default(''),
  covers,
};

/** The evidence of a rule as far as the block law reads it. */
export interface Authority {
  grade: z.infer<typeof grade>;
  repealed: boolean;
  enforce: z.infer<typeof enforce>;
  verified: Verification | null;
}

/** Whether an office stands behind a rule by name; data that no schema saw may leave the name or all of it out. */
export function isVerified(rule: Pick<Authority, 'verified'>): boolean {
  return (rule.verified?.by ?? '') !== '';
}

/** The block law: only law text in force, or what an office verified itself, may stop a dossier. */
export function mayBlock(rule: Authority): boolean {
  return isVerified(rule) || (rule.grade === 'A' && !rule.repealed);
}

/** What a rule really does: a `block` that may not block only warns, whatever the data say. */
export function effectiveEnforce(rule: Authority): Authority['enforce'] {
  return rule.enforce === 'block' && !mayBlock(rule) ? 'warn' : rule.enforce;
}
