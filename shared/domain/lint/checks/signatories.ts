import { lintFinding } from '../finding.ts';
import type { LintFinding, LintPaper } from '../model.ts';
import { isFixed, type LintSituation } from '../read.ts';
import { readContent } from '../content.ts';

/** Whether a signatory only acts for the office: by the mark of the letter, or as written before the title. */
function acts(paper: LintPaper): boolean {
  const prefix = paper.inUse.prefix ?? paper.signatory?.prefix ?? '';
  if (prefix === 'Plt.' || prefix === 'Plh.' || prefix === 'Pjs.') return true;
  return /^(?:Pjs?|Plt|Plh|Penjabat)\b/iu.test(paper.signatory?.position.trim() ?? '');
}

/**
 * Whether who signs still holds the office.
 *
 * The program cannot know who was transferred; it asks that the office says once a year who still signs.
 */
function standing(paper: LintPaper, today: string): LintFinding[] {
  const { signatory } = paper;
  if (signatory === null || isFixed(paper)) return [];
  const on = paper.fields.date ?? today;
  const field = `office.signatories.${signatory.id}`;
  const params = { name: signatory.name, position: signatory.position };
  const until = signatory.validUntil ?? null;
  if (until !== null && until < on) {
    const values = { said: on, known: until };
    return [lintFinding('signatory_expired', { papers: [paper], values, params, field })];
  }
  if (acts(paper) && until === null) {
    return [lintFinding('signatory_acting_period', { papers: [paper], params, field })];
  }
  const confirmed = signatory.confirmedOn ?? null;
  if (confirmed === null) {
    return [
      lintFinding('signatory_unconfirmed', {
        papers: [paper],
        params,
        field,
        text: 'signatory_never',
      }),
    ];
  }
  const year = on.slice(0, 4);
  if (confirmed.slice(0, 4) >= year || until !== null) return [];
  const values = { said: confirmed, known: year };
  return [lintFinding('signatory_unconfirmed', { papers: [paper], values, params, field })];
}

function plain(text: string): string {
  return text
    .replaceAll(/[\s,]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A paper that was printed with another name or office than it would carry today. */
function changed(paper: LintPaper): LintFinding[] {
  if (!isFixed(paper)) return [];
  const then = readContent(paper.issued).signature;
  const now = readContent(paper.content).signature;
  if (then === null || now === null) return [];
  const said = [...then.offices, then.name].join(' ');
  const known = [...now.offices, now.name].join(' ');
  if (plain(said) === plain(known)) return [];
  return [lintFinding('signatory_changed', { papers: [paper], values: { said, known } })];
}

/** The same finding about one signatory for many papers is one finding. */
function together(findings: readonly LintFinding[]): LintFinding[] {
  const byText = new Map<string, LintFinding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.message, finding.field]);
    const same = byText.get(key);
    if (same === undefined) byText.set(key, { ...finding, papers: [...finding.papers] });
    else same.papers.push(...finding.papers);
  }
  return [...byText.values()];
}

/** No signatory of last year, none whose time is over, none other than was printed. */
export function signatoryChecks({ input, papers }: LintSituation): LintFinding[] {
  return [
    ...together(papers.flatMap(({ paper }) => standing(paper, input.today))),
    ...papers.flatMap(({ paper }) => changed(paper)),
  ];
}
