import { createHash } from 'node:crypto';
import {
  exitPermitValues,
  formFindings,
  type ExitPermitInput,
  type FormValues,
} from '#shared/domain/forms/index.ts';
import {
  buildLetter,
  paperFindings,
  type LetterModel,
  type PaperFinding,
} from '#shared/domain/letters/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Situation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { renderExitPermitForm } from '#core/forms/index.ts';
import { asAppError, letterMarks } from '#core/letters/index.ts';
import type { LetterSeal } from '#core/storage/index.ts';
import type { PlannedPaper } from './paperPlan.ts';

/** What makes papers. */
export type PaperMakers = Pick<CoreContext, 'letters' | 'coverage' | 'forms'>;

/** The part of a dossier's situation that papers show. */
export type PaperSource = Pick<Situation, 'dossier' | 'office' | 'events'>;

/** What a paper shows, as data: the letter's model or the form's values. */
export type PaperContent =
  { type: 'letter'; model: LetterModel } | { type: 'form'; values: FormValues };

/** A paper as PDF with what it was made from. */
export interface MadePaper {
  pdf: Uint8Array;
  pdfSha256: string;
  content: PaperContent;
}

function formInput(source: PaperSource, paper: PlannedPaper): ExitPermitInput {
  const { dossier, office, events } = source;
  const traveller = dossier.travellers.find((item) => item.id === paper.travellerId);
  if (traveller === undefined) throw new AppError('not_found', { record: 'traveller' });
  const granted = events.findLast((event) => event.step === 'setneg' && event.kind === 'granted');
  return {
    dossier,
    office,
    traveller,
    fields: paper.fields,
    approval: granted === undefined ? null : { number: granted.reference, date: granted.date },
  };
}

/** The data that a paper shows. */
export function contentOf(source: PaperSource, paper: PlannedPaper): PaperContent {
  return paper.letter === null
    ? { type: 'form', values: exitPermitValues(formInput(source, paper)) }
    : { type: 'letter', model: buildLetter(paper.letter) };
}

/** The data that a paper shows, a letter's with the marks of proof that the office wants. */
export function markedContentOf(
  source: PaperSource,
  paper: PlannedPaper,
  seal: LetterSeal | null,
): PaperContent {
  const content = contentOf(source, paper);
  if (content.type === 'form') return content;
  const { number, date } = paper.fields;
  const marks = letterMarks(source.office.signing, { number, date }, seal);
  return { ...content, model: { ...content.model, marks } };
}

/**
 * Hash of what a paper shows; another one later means that the paper no longer agrees with the dossier.
 *
 * Marks do not count: they say nothing about the trip, and the office may switch them on and off.
 */
export function contentHash(content: PaperContent): string {
  const shown =
    content.type === 'letter'
      ? { ...content, model: { ...content.model, marks: undefined } }
      : content;
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

/** What is wrong with a paper before it is printed. */
export async function findingsOf(
  makers: PaperMakers,
  source: PaperSource,
  paper: PlannedPaper,
): Promise<PaperFinding[]> {
  if (paper.letter === null) return formFindings(formInput(source, paper));
  const model = buildLetter(paper.letter);
  const marks = letterMarks(source.office.signing, paper.fields, null);
  const covered = await makers.coverage.findings({ ...model, marks });
  return [...paperFindings(paper.letter, model), ...covered];
}

/** Makes a paper as PDF; errors: letter_failed, logo_unreadable, form_broken, cancelled. */
export async function makePaper(
  makers: PaperMakers,
  source: PaperSource,
  paper: PlannedPaper,
  options: { logo: Uint8Array | null; seal: LetterSeal | null; signal?: AbortSignal },
): Promise<MadePaper> {
  const content = markedContentOf(source, paper, options.seal);
  const pdf =
    content.type === 'letter'
      ? await asAppError(makers.letters.toPdf(content.model, options))
      : (await renderExitPermitForm({ ...formInput(source, paper), assets: makers.forms })).pdf;
  return { pdf, pdfSha256: createHash('sha256').update(pdf).digest('hex'), content };
}
