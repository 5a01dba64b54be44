import { lintFinding } from '../finding.ts';
import type { LintFinding, LintPaper } from '../model.ts';
import { isFixed, type LintSituation } from '../read.ts';
import { readContent } from '../content.ts';

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^yth\.?\s+/u, '')
    .replaceAll(/\((?:sebagai laporan|untuk maklum)\)/gu, '')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function lines(text: string): string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
}

/** Whom a request goes to, against its route. */
function addressee(paper: LintPaper): LintFinding[] {
  const [said] = lines(paper.fields.addressee);
  const [known] = paper.routeAddressee;
  if (said === undefined || known === undefined || plain(said) === plain(known)) return [];
  return [lintFinding('addressee_differs', { papers: [paper], values: { said, known } })];
}

/** Copies name each office once, and not whom the letter goes to or who signs it. */
function copies(paper: LintPaper): LintFinding[] {
  const tembusan = paper.inUse.tembusan.filter((line) => line.trim() !== '');
  const [to] = lines(paper.inUse.addressee);
  const seen = new Set<string>();
  const found: LintFinding[] = [];
  for (const line of tembusan) {
    const office = plain(line);
    if (seen.has(office)) {
      found.push(lintFinding('copies_twice', { papers: [paper], params: { said: line } }));
    }
    seen.add(office);
    const isAddressee = to !== undefined && plain(to) === office;
    const isSigner = paper.signatory !== null && plain(paper.signatory.position) === office;
    if (isAddressee || isSigner) {
      found.push(lintFinding('copies_recipient', { papers: [paper], params: { said: line } }));
    }
  }
  return found;
}

function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

/** What a printed paper says first that it would not say today. */
function stale(paper: LintPaper): LintFinding[] {
  if (!isFixed(paper) || JSON.stringify(paper.issued) === JSON.stringify(paper.content)) return [];
  const then = readContent(paper.issued).texts;
  const now = readContent(paper.content).texts;
  const thenOnly = then.find((text) => !now.includes(text));
  const nowOnly = now.find((text) => !then.includes(text));
  if (thenOnly === undefined && nowOnly === undefined) {
    return [lintFinding('paper_stale', { papers: [paper], text: 'paper_stale_look' })];
  }
  const values = { said: shortened(thenOnly ?? '–'), known: shortened(nowOnly ?? '–') };
  return [lintFinding('paper_stale', { papers: [paper], values })];
}

/** Whom letters go to, and whether what was printed still holds. */
export function sendingChecks({ papers }: LintSituation): LintFinding[] {
  return papers.flatMap(({ paper }) => [...addressee(paper), ...copies(paper), ...stale(paper)]);
}
