import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';
import { enforce } from './checklist.ts';
import { mayBlock, verification } from './evidence.ts';
import type { RulePack } from './pack.ts';
import { rule, ruleId, type Rule } from './rule.ts';

/** One correction of a pack's rule by the office; what is absent stays as the pack has it. */
export const ruleCorrection = z.strictObject({
  rule: ruleId,
  /** Parameters to replace, by name. */
  parameters: z.record(z.string().max(60), z.unknown()).default({}),
  enforce: enforce.optional(),
  /** The office does not apply this rule; the reason stands in `note`. */
  disabled: z.boolean().default(false),
  valid_from: calendarDate.nullable().optional(),
  valid_to: calendarDate.nullable().optional(),
  verified: verification.nullable().default(null),
  note: paragraphs(1000).default(''),
});
export type RuleCorrection = z.infer<typeof ruleCorrection>;

/** A day on which the office is closed. */
export const closedDay = z.strictObject({ date: calendarDate, name: line(200) });

/** An office's own corrections on top of a pack; the pack itself is never edited. */
export const rulesOverlay = z.strictObject({
  corrections: z.array(ruleCorrection).max(500).default([]),
  /** Rules of the office's own, for example a freeze circular that just arrived. */
  rules: z.array(rule).max(200).default([]),
  /** Days on which the office is closed besides national holidays and collective leave. */
  closed_days: z.array(closedDay).max(1000).default([]),
});
export type RulesOverlay = z.infer<typeof rulesOverlay>;

/** An overlay that corrects nothing. */
export function emptyOverlay(): RulesOverlay {
  return { corrections: [], rules: [], closed_days: [] };
}

/** A mistake in an overlay: where, what, and about which rule. */
export interface OverlayProblem {
  path: (string | number)[];
  message: string;
  about: string;
  /** What the schema said of the corrected rule, its paths counted from the correction. */
  schema: z.ZodError | null;
}

/** A rule with an office's correction on it. */
function corrected(original: Rule, by: RuleCorrection): unknown {
  return {
    ...original,
    parameters: { ...original.parameters, ...by.parameters },
    enforce: by.enforce ?? original.enforce,
    valid_from: by.valid_from === undefined ? original.valid_from : by.valid_from,
    valid_to: by.valid_to === undefined ? original.valid_to : by.valid_to,
    verified: by.verified ?? original.verified,
  };
}

/**
 * The rules of a pack with an office's overlay on them, which of them are the office's own, and every mistake.
 *
 * A correction that does not fit is a problem and leaves its rule as the pack has it.
 */
export function overlaidRules(
  pack: RulePack,
  overlay: RulesOverlay,
): { rules: Rule[]; ours: ReadonlySet<string>; problems: OverlayProblem[] } {
  const ours = new Set<string>();
  const rules = new Map<string, Rule>(pack.rules.map((item) => [item.id, item]));
  const documents = new Set(pack.documents.map((item) => item.id));
  const problems: OverlayProblem[] = [];
  overlay.corrections.forEach((by, index) => {
    const original = rules.get(by.rule);
    const path = ['corrections', index];
    if (original === undefined) {
      problems.push({
        path: [...path, 'rule'],
        message: 'rule_unknown',
        about: by.rule,
        schema: null,
      });
      return;
    }
    if (by.disabled) {
      rules.delete(by.rule);
      ours.add(by.rule);
      return;
    }
    const parsed = rule.safeParse(corrected(original, by), { reportInput: true });
    if (!parsed.success) {
      problems.push({ path, message: 'wrong_value', about: by.rule, schema: parsed.error });
    } else if (parsed.data.enforce === 'block' && !mayBlock(parsed.data)) {
      problems.push({
        path: [...path, 'enforce'],
        message: 'block_not_allowed',
        about: by.rule,
        schema: null,
      });
    } else {
      rules.set(by.rule, parsed.data);
      ours.add(by.rule);
    }
  });
  overlay.rules.forEach((item, index) => {
    const path = ['rules', index];
    if (rules.has(item.id)) {
      problems.push({ path: [...path, 'id'], message: 'rule_twice', about: item.id, schema: null });
    } else if (item.enforce === 'block' && !mayBlock(item)) {
      problems.push({
        path: [...path, 'enforce'],
        message: 'block_not_allowed',
        about: item.id,
        schema: null,
      });
    } else if (item.kind === 'document' && !documents.has(item.parameters.document)) {
      problems.push({
        path: [...path, 'parameters', 'document'],
        message: 'document_unknown',
        about: item.parameters.document,
        schema: null,
      });
    } else if (item.grade === 'D' && item.basis !== '') {
      // An estimate names no law, so that it cannot be read as one.
      problems.push({
        path: [...path, 'basis'],
        message: 'estimate_with_basis',
        about: item.id,
        schema: null,
      });
    } else {
      rules.set(item.id, item);
      ours.add(item.id);
    }
  });
  return { rules: [...rules.values()], ours, problems };
}
