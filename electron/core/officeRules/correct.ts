import { isDeepStrictEqual } from 'node:util';
import { AppError } from '#shared/contract/errors.ts';
import type { CorrectionInput } from '#shared/contract/index.ts';
import {
  emptyOverlay,
  keptRuleId,
  overlaidRules,
  readKeptRule,
  rule as ruleSchema,
  type KeptRule,
  type OfficeRules,
  type Rule,
  type RuleCorrection,
  type RulePack,
  type RuleScan,
} from '#shared/domain/rules/index.ts';
import { firstReason } from '#core/rules/index.ts';
import { problemOf } from './rulesView.ts';

/** Who changed something of the office's own, when, and with which paper. */
export interface Authorship {
  at: OfficeRules['corrections'][number]['changed_at'];
  by: string;
  /** The paper that is kept with it, given the one that was there. */
  scan: (present: RuleScan | null) => RuleScan | null;
}

/** The refusal of one field, with a reason under `packProblems.*`. */
export function fieldProblem(field: string, rule: string, about = ''): AppError {
  return new AppError('invalid_input', { field, rule, about });
}

/** What differs from the rule as it stands; what equals it is left to the pack, also to the next one. */
function correctionOf(original: Rule, input: CorrectionInput): RuleCorrection {
  const present = original.parameters as Record<string, unknown>;
  const changed = input.parameters.filter(
    ({ name, value }) => !isDeepStrictEqual(present[name], value),
  );
  return {
    rule: original.id,
    parameters: Object.fromEntries(changed.map(({ name, value }) => [name, value])),
    ...(input.enforce === original.enforce ? {} : { enforce: input.enforce }),
    ...(input.validFrom === original.valid_from ? {} : { valid_from: input.validFrom }),
    ...(input.validTo === original.valid_to ? {} : { valid_to: input.validTo }),
    disabled: input.disabled,
    verified: input.verified,
    note: input.note,
  };
}

/** Whether a correction says nothing at all. */
function saysNothing(correction: RuleCorrection, scan: RuleScan | null): boolean {
  return (
    Object.keys(correction.parameters).length === 0 &&
    correction.enforce === undefined &&
    correction.valid_from === undefined &&
    correction.valid_to === undefined &&
    !correction.disabled &&
    correction.verified === null &&
    correction.note === '' &&
    scan === null
  );
}

function checkInput(input: CorrectionInput): void {
  if (input.disabled && input.note.trim() === '') throw fieldProblem('note', 'reason_needed');
  const { validFrom, validTo } = input;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    throw fieldProblem('validTo', 'validity_order');
  }
}

/** Contract's names of the fields that the data call otherwise. */
const fieldNames: Readonly<Record<string, string>> = {
  valid_from: 'validFrom',
  valid_to: 'validTo',
};

/** @throws AppError `invalid_input` with the field when the overlay would not fit. */
function checkFits(pack: RulePack, overlay: Parameters<typeof overlaidRules>[1]): void {
  const [problem] = overlaidRules(pack, overlay).problems;
  if (problem === undefined) return;
  const { field, reason, about } = problemOf(problem);
  throw fieldProblem(fieldNames[field] ?? field, reason, about);
}

/** An own rule with other terms. */
function correctedOwn(kept: KeptRule, input: CorrectionInput): Record<string, unknown> {
  const present = readKeptRule(kept);
  if (present === null) throw fieldProblem('rule', 'wrong_value', input.rule);
  return {
    ...present,
    parameters: {
      ...present.parameters,
      ...Object.fromEntries(input.parameters.map(({ name, value }) => [name, value])),
    },
    enforce: input.enforce,
    valid_from: input.validFrom,
    valid_to: input.validTo,
    verified: input.verified,
    note: input.note,
    note_en: input.note,
  };
}

/** The office's own with one rule corrected or verified; errors: not_found, invalid_input with the field. */
export function withCorrection(
  pack: RulePack,
  own: OfficeRules,
  input: CorrectionInput,
  author: Authorship,
): OfficeRules {
  checkInput(input);
  const stamp = { changed_at: author.at, changed_by: author.by };
  const at = own.rules.findIndex((kept) => keptRuleId(kept) === input.rule);
  const keptOwn = own.rules[at];
  if (keptOwn !== undefined) {
    if (input.disabled) throw fieldProblem('disabled', 'own_rule_off');
    const changed: KeptRule = {
      ...keptOwn,
      ...stamp,
      rule: correctedOwn(keptOwn, input),
      scan: author.scan(keptOwn.scan),
    };
    return withOwnRule(pack, own, changed);
  }
  const original = pack.rules.find((item) => item.id === input.rule);
  if (original === undefined) throw new AppError('not_found', { record: 'rule' });
  const correction = correctionOf(original, input);
  checkFits(pack, { ...emptyOverlay(), corrections: [correction] });
  const present = own.corrections.find((kept) => kept.correction.rule === input.rule);
  const scan = author.scan(present?.scan ?? null);
  const others = own.corrections.filter((kept) => kept !== present);
  if (saysNothing(correction, scan)) return { ...own, corrections: others };
  const { label, label_en } = original;
  return {
    ...own,
    corrections: [...others, { correction, label, label_en, ...stamp, scan }],
  };
}

/** The office's own with a rule of its own, in the place of the one with the same identifier. */
export function withOwnRule(pack: RulePack, own: OfficeRules, kept: KeptRule): OfficeRules {
  const parsed = readKeptRuleOrProblem(kept);
  checkFits(pack, { ...emptyOverlay(), rules: [parsed] });
  const at = own.rules.findIndex((other) => keptRuleId(other) === parsed.id);
  return { ...own, rules: at === -1 ? [...own.rules, kept] : own.rules.with(at, kept) };
}

function readKeptRuleOrProblem(kept: KeptRule): Rule {
  const parsed = ruleSchema.safeParse(kept.rule, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { field, reason, about } = firstReason(parsed.error);
  throw fieldProblem(fieldNames[field] ?? field, reason, about);
}

/** The office's own without what it holds about a rule; error: not_found. */
export function withoutOwn(own: OfficeRules, id: string): OfficeRules {
  const corrections = own.corrections.filter(({ correction }) => correction.rule !== id);
  const rules = own.rules.filter((kept) => keptRuleId(kept) !== id);
  if (corrections.length === own.corrections.length && rules.length === own.rules.length) {
    throw new AppError('not_found', { record: 'rule' });
  }
  return { ...own, corrections, rules };
}
