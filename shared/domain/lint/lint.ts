import { dateChecks } from './checks/dates.ts';
import { peopleChecks } from './checks/people.ts';
import { registerChecks } from './checks/register.ts';
import { sendingChecks } from './checks/sending.ts';
import { signatoryChecks } from './checks/signatories.ts';
import { wordChecks } from './checks/words.ts';
import type { LintFinding, LintInput } from './model.ts';
import { situationOf } from './read.ts';
import { lintRuleIds, type LintSeverity } from './rules.ts';

const order: Record<LintSeverity, number> = { error: 0, warning: 1, info: 2 };

/** Contradictions inside the dossier's own data, as its cross-checks tell them. */
function dossierChecks({ dossierFindings }: LintInput): LintFinding[] {
  return dossierFindings.map(({ severity, message, field }) => ({
    rule: 'dossier_contradicts',
    severity,
    message,
    papers: [],
    values: null,
    field,
  }));
}

function withoutRepeats(findings: readonly LintFinding[]): LintFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.message, finding.papers, finding.field]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Checks all papers of a dossier before they are printed, worst first.
 *
 * Pure. Rules that the office turned down (`lintInfoOnly`) are told as info.
 */
export function lint(input: LintInput): LintFinding[] {
  const situation = situationOf(input);
  const quiet = new Set<string>(input.office.lintInfoOnly);
  const found = [
    ...wordChecks(situation),
    ...dateChecks(situation),
    ...peopleChecks(situation),
    ...signatoryChecks(situation),
    ...registerChecks(situation),
    ...sendingChecks(situation),
    ...dossierChecks(input),
  ].map((finding): LintFinding =>
    quiet.has(finding.rule) ? { ...finding, severity: 'info' } : finding,
  );
  return withoutRepeats(found).sort(
    (a, b) =>
      order[a.severity] - order[b.severity] ||
      lintRuleIds.indexOf(a.rule) - lintRuleIds.indexOf(b.rule),
  );
}
