import { z } from 'zod';
import { attachmentMimes } from '../attachments/index.ts';
import { givenName, instant, line } from '../common/index.ts';
import { closedDay, ruleCorrection, type RulesOverlay } from './overlay.ts';
import { rule, type Rule } from './rule.ts';

/** The paper with which the office verified a rule, in the store's encrypted files. */
export const ruleScan = z.strictObject({
  fileName: givenName(255),
  mime: z.enum(attachmentMimes),
  bytes: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type RuleScan = z.infer<typeof ruleScan>;

const entry = {
  /** The rule's name when it was corrected, for the day on which no pack has it any more. */
  label: line(200),
  label_en: line(200),
  changed_at: instant,
  changed_by: line(200),
  scan: ruleScan.nullable(),
};

/**
 * What an office holds of its own about the rules, as its store keeps it.
 *
 * Own rules are kept as they were entered: a later program that no longer reads one must still be able to name it.
 */
export const officeRules = z.strictObject({
  corrections: z.array(z.strictObject({ correction: ruleCorrection, ...entry })).max(500),
  rules: z.array(z.strictObject({ rule: z.record(z.string(), z.unknown()), ...entry })).max(200),
  closed_days: z.array(closedDay).max(1000),
});
export type OfficeRules = z.infer<typeof officeRules>;
export type KeptCorrection = OfficeRules['corrections'][number];
export type KeptRule = OfficeRules['rules'][number];

/** An office without any correction. */
export function emptyOfficeRules(): OfficeRules {
  return { corrections: [], rules: [], closed_days: [] };
}

/** Identifier of an own rule, however much of it can still be read. */
export function keptRuleId({ rule: kept }: KeptRule): string {
  const { id } = kept;
  return typeof id === 'string' ? id : '';
}

/** An own rule as this program reads it; null when it no longer fits the schema. */
export function readKeptRule(kept: KeptRule): Rule | null {
  const parsed = rule.safeParse(kept.rule);
  return parsed.success ? parsed.data : null;
}

/** What evaluation uses of the office's own: an own rule that no longer fits is left out and named elsewhere. */
export function overlayOf(own: OfficeRules): RulesOverlay {
  return {
    corrections: own.corrections.map(({ correction }) => correction),
    rules: own.rules.flatMap((kept) => readKeptRule(kept) ?? []),
    closed_days: own.closed_days,
  };
}
