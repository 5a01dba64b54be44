import type { Traveller } from '../dossiers/index.ts';
import { readContent, type ReadContent } from './content.ts';
import type { LintInput, LintPaper } from './model.ts';

/** A paper with its words read: the printed version once it is final, today's before that. */
export interface ReadPaper {
  paper: LintPaper;
  said: ReadContent;
  travellers: readonly Traveller[];
}

/** Everything that the checks look at, read once. */
export interface LintSituation {
  input: LintInput;
  papers: readonly ReadPaper[];
}

/** Whether the paper left the desk: what counts is what was printed. */
export function isFixed({ state, issued }: LintPaper): boolean {
  return issued !== null && (state === 'final' || state === 'printed' || state === 'signed');
}

/** Reads the papers' words. */
export function situationOf(input: LintInput): LintSituation {
  return {
    input,
    papers: input.papers.map((paper) => ({
      paper,
      said: readContent(isFixed(paper) ? paper.issued : paper.content),
      travellers: input.dossier.travellers.filter(({ id }) => paper.travellerIds.includes(id)),
    })),
  };
}

/** What the officer typed into a paper in place of the layout's own words. */
export function typedTexts({ fields }: LintPaper): string[] {
  const { subject, opening, body, closing, remarks, grounds, enclosures, sections } = fields;
  return [
    subject,
    opening,
    ...body,
    closing,
    remarks,
    ...grounds,
    enclosures,
    ...sections.map(({ text }) => text),
  ].filter((text) => text.trim() !== '');
}

/** Papers that quote an earlier approval or tell what happened: their dates are not the plan's. */
const lookingBack: readonly string[] = [
  'trip_report',
  'extension_request',
  'correction_request',
  'cancellation_request',
];

/** Whether a paper speaks of other dates than the dossier's by its nature. */
export function looksBack({ kind }: LintPaper): boolean {
  return lookingBack.includes(kind);
}
