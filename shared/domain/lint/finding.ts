import { lintRules, type LintRuleId } from './rules.ts';
import type { LintFinding, LintPaper } from './model.ts';

/** Makes a finding; its two values are parameters of its text as well. */
export function lintFinding(
  rule: LintRuleId,
  given: {
    papers?: readonly LintPaper[];
    values?: { said: string; known: string };
    params?: Record<string, string>;
    field?: string | null;
    /** Name of the text when the rule has several. */
    text?: string;
  } = {},
): LintFinding {
  const papers = given.papers ?? [];
  const [first] = papers;
  return {
    rule,
    severity: lintRules[rule],
    message: {
      key: `lint:finding.${given.text ?? rule}`,
      params: { ...given.values, ...given.params },
    },
    papers: papers.map(({ key }) => key),
    values: given.values ?? null,
    field: given.field === undefined ? (first ? `papers.${first.key}` : null) : given.field,
  };
}
