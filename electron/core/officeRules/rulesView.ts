import type { OwnRuleView, RulesView, RuleTerms, RuleView } from '#shared/contract/index.ts';
import {
  effectiveEnforce,
  keptRuleId,
  overlaidRules,
  overlayOf,
  readKeptRule,
  rule as ruleSchema,
  sourceText,
  type KeptCorrection,
  type KeptRule,
  type OfficeRules,
  type OverlayProblem,
  type Rule,
  type RulePack,
} from '#shared/domain/rules/index.ts';
import { firstReason } from '#core/rules/index.ts';

type Problem = NonNullable<OwnRuleView['problem']>;

function termsOf(rule: Rule): RuleTerms {
  return {
    parameters: rule.parameters,
    enforce: effectiveEnforce(rule),
    validFrom: rule.valid_from,
    validTo: rule.valid_to,
  };
}

/** A mistake of the overlay in the words of the files' messages. */
export function problemOf({ schema, message, about, path }: OverlayProblem): Problem {
  if (schema !== null) return firstReason(schema);
  return { reason: message, about, field: path.slice(2).map(String).join('.') };
}

function shownRule(pack: RulePack, rule: Rule, today: string): Omit<RuleView, 'own'> {
  const later = rule.valid_from !== null && today < rule.valid_from;
  const ended = rule.valid_to !== null && rule.valid_to < today;
  return {
    ...termsOf(rule),
    id: rule.id,
    kind: rule.kind,
    label: rule.label,
    labelEn: rule.label_en,
    when: rule.when,
    unless: rule.unless,
    grade: rule.grade,
    repealed: rule.repealed,
    basis: rule.basis,
    source: sourceText(pack, rule.source),
    note: rule.note,
    noteEn: rule.note_en,
    verified: rule.verified,
    standing: later ? 'later' : ended ? 'ended' : 'in_force',
  };
}

/** What is left to say of something own that no rule stands behind any more. */
function unknownRule(id: string, kept: KeptCorrection | KeptRule): Omit<RuleView, 'own'> {
  return {
    id,
    kind: null,
    label: kept.label,
    labelEn: kept.label_en,
    when: {},
    unless: {},
    parameters: 'correction' in kept ? kept.correction.parameters : {},
    enforce: 'inform',
    validFrom: null,
    validTo: null,
    // Nothing is known of it any more, so nothing may be claimed.
    grade: 'D',
    repealed: false,
    basis: '',
    source: '',
    note: '',
    noteEn: '',
    verified: 'correction' in kept ? kept.correction.verified : null,
    standing: 'unfit',
  };
}

function scanOf({ scan }: KeptCorrection | KeptRule): OwnRuleView['scan'] {
  return scan === null ? null : { fileName: scan.fileName, mime: scan.mime };
}

function correctionView(
  kept: KeptCorrection,
  original: Rule | undefined,
  problem: Problem | null,
): OwnRuleView {
  const { correction } = kept;
  return {
    kind: 'correction',
    disabled: correction.disabled,
    note: correction.note,
    changedAt: kept.changed_at,
    changedBy: kept.changed_by,
    scan: scanOf(kept),
    pack: original === undefined ? null : termsOf(original),
    changed: Object.keys(correction.parameters),
    problem,
  };
}

function ruleView(kept: KeptRule, note: string, problem: Problem | null): OwnRuleView {
  return {
    kind: 'rule',
    disabled: false,
    note,
    changedAt: kept.changed_at,
    changedBy: kept.changed_by,
    scan: scanOf(kept),
    pack: null,
    changed: [],
    problem,
  };
}

/** Why an own rule is not in use: it cannot be read, or it does not go with the pack. */
function ownProblem(kept: KeptRule, problems: readonly OverlayProblem[], read: readonly Rule[]) {
  const parsed = ruleSchema.safeParse(kept.rule, { reportInput: true });
  if (!parsed.success) return firstReason(parsed.error);
  const index = read.findIndex((item) => item.id === parsed.data.id);
  const problem = problems.find(({ path }) => path[0] === 'rules' && path[1] === index);
  return problem === undefined ? null : problemOf(problem);
}

/** Every rule with its evidence, the office's own marked, and whatever of the office's no longer fits named. */
export function rulesView(pack: RulePack, own: OfficeRules, today: string): RulesView {
  const overlay = overlayOf(own);
  const { rules, problems } = overlaidRules(pack, overlay);
  const inUse = new Map(rules.map((item) => [item.id, item]));
  const corrections = new Map(
    own.corrections.map((kept, index) => [kept.correction.rule, { kept, index }]),
  );
  const shown = pack.rules.map((original): RuleView => {
    const corrected = corrections.get(original.id);
    const row = shownRule(pack, inUse.get(original.id) ?? original, today);
    if (corrected === undefined) return { ...row, own: null };
    const { kept, index } = corrected;
    const found = problems.find(({ path }) => path[0] === 'corrections' && path[1] === index);
    const problem = found === undefined ? null : problemOf(found);
    const standing = problem !== null ? 'unfit' : kept.correction.disabled ? 'off' : row.standing;
    return { ...row, standing, own: correctionView(kept, original, problem) };
  });
  const known = new Set(pack.rules.map((item) => item.id));
  const orphans = own.corrections
    .filter(({ correction }) => !known.has(correction.rule))
    .map((kept): RuleView => {
      const id = kept.correction.rule;
      const problem = { reason: 'rule_unknown', about: id, field: 'rule' };
      return { ...unknownRule(id, kept), own: correctionView(kept, undefined, problem) };
    });
  const ownRules = own.rules.map((kept): RuleView => {
    const problem = ownProblem(kept, problems, overlay.rules);
    const read = readKeptRule(kept);
    if (read === null) {
      return { ...unknownRule(keptRuleId(kept), kept), own: ruleView(kept, '', problem) };
    }
    const row = shownRule(pack, read, today);
    const standing = problem === null ? row.standing : 'unfit';
    return { ...row, standing, own: ruleView(kept, read.note, problem) };
  });
  return {
    pack: { id: pack.id, title: pack.title, compiled: pack.compiled },
    today,
    // The office's own first: what it decided itself is what it looks for.
    rules: [...ownRules, ...orphans, ...shown],
    closedDays: own.closed_days,
    unknown: pack.unknown,
  };
}
