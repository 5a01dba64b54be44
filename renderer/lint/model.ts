import type { LintFinding, LintSeverity } from '#shared/domain/lint/index.ts';

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly LintFinding[]): Record<LintSeverity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether a finding is about a paper: it names it, or the dossier as a whole. */
export function concerns({ papers }: LintFinding, paperKey: string): boolean {
  return papers.length === 0 || papers.includes(paperKey);
}

/** Whether printing a paper should wait for a look: mere notes do not hold anybody up. */
export function asksForALook(findings: readonly LintFinding[], paperKey: string): boolean {
  return findings.some((finding) => finding.severity !== 'info' && concerns(finding, paperKey));
}

/** Findings that say the very same thing, each group where its first one stood. */
export function sameFindings(findings: readonly LintFinding[]): LintFinding[][] {
  const groups = new Map<string, LintFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** The findings of the paper at hand, then the rest; all together while no paper is at hand. */
export function groupFindings(
  findings: readonly LintFinding[],
  paperKey: string | null,
): { name: 'all' | 'thisPaper' | 'otherPapers'; findings: LintFinding[] }[] {
  if (paperKey === null) return [{ name: 'all', findings: [...findings] }];
  const own = findings.filter((finding) => finding.papers.includes(paperKey));
  const others = findings.filter((finding) => !finding.papers.includes(paperKey));
  return [
    { name: 'thisPaper' as const, findings: own },
    { name: 'otherPapers' as const, findings: others },
  ].filter((group) => group.findings.length > 0);
}
