export { lint } from './lint.ts';
export type { LintFinding, LintInput, LintPaper, RegisterEntry } from './model.ts';
export { lintRuleIds, lintRules, type LintRuleId, type LintSeverity } from './rules.ts';
