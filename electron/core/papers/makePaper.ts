import { createHash } from 'node:crypto';
import {
  exitPermitValues,
  formFindings,
  type ExitPermitInput,
  type FormValues,
} from '#shared/domain/forms/index.ts';
import {
  buildLetter,
  isOwnStatement,
  paperFindings,
  type LetterMarks,
  type LetterModel,
  type PaperFinding,
} from '#shared/domain/letters/index.ts';
import { evaluateTaught, type TaughtValues } from '#shared/domain/taughtForms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Situation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { asAppError, letterMarks } from '#core/letters/index.ts';
import type { LetterSeal } from '#core/storage/index.ts';
import { renderExitPermitForm, studyForm } from '#core/forms/index.ts';
import { fillKept, formPdf, taughtInput } from '#core/taughtForms/index.ts';
import type { PlannedPaper } from './paperPlan.ts';

/** What makes papers; the store's files hold the PDFs of taught forms. */
export type PaperMakers = Pick<CoreContext, 'letters' | 'coverage' | 'forms' | 'session'>;

/** The part of a dossier's situation that papers show. */
export type PaperSource = Pick<Situation, 'dossier' | 'office' | 'events' | 'papers'>;

/** What a paper shows, as data: the letter's model or the form's values. */
export type PaperContent =
  | { type: 'letter'; model: LetterModel }
  | { type: 'form'; values: FormValues }
  /** A taught form: which version of which PDF, and what its fields and places say. */
  | ({ type: 'taught'; form: string; version: number; pdf: string } & Pick<
      TaughtValues,
      'fields' | 'places'
    >);

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
  if (paper.letter !== null) return { type: 'letter', model: buildLetter(paper.letter) };
  if (paper.taught !== undefined) return taughtContent(source, paper, paper.taught);
  return { type: 'form', values: exitPermitValues(formInput(source, paper)) };
}

function taughtContent(
  source: PaperSource,
  paper: PlannedPaper,
  { kept }: NonNullable<PlannedPaper['taught']>,
): PaperContent {
  const { mapping, file } = kept.form;
  // Without the day: a form that shows it would disagree with the dossier every morning.
  const { fields, places } = evaluateTaught(
    mapping,
    taughtInput(source, { ...paper, today: null }),
  );
  const { version } = kept;
  return { type: 'taught', form: kept.form.id, version, pdf: file.sha256, fields, places };
}

/** Fills a taught form; errors: file_gone, record_damaged, form_broken. */
async function fillTaughtPaper(
  { session, forms }: Pick<PaperMakers, 'session' | 'forms'>,
  source: PaperSource,
  paper: PlannedPaper,
  { kept, today }: NonNullable<PlannedPaper['taught']>,
) {
  const pdf = await formPdf({ session }, kept);
  const { fields } = await studyForm(pdf);
  return fillKept({
    pdf,
    file: kept.form.file,
    mapping: kept.form.mapping,
    input: taughtInput(source, { ...paper, today }),
    fontBytes: forms.font,
    tooltips: new Map(fields.map(({ name, tooltip }) => [name, tooltip || name])),
  });
}

/** A traveller signs their statement by hand: the office's words about its electronic signature would be untrue. */
function marksOf(
  { office }: PaperSource,
  { kind, fields }: PlannedPaper,
  seal: LetterSeal | null,
): LetterMarks {
  const signing = isOwnStatement(kind) ? 'hand' : fields.signing;
  return letterMarks(office.signing, { ...fields, signing }, seal);
}

/** The data that a paper shows, a letter's with the marks of proof that the office wants. */
export function markedContentOf(
  source: PaperSource,
  paper: PlannedPaper,
  seal: LetterSeal | null,
): PaperContent {
  const content = contentOf(source, paper);
  if (content.type !== 'letter') return content;
  const marks = marksOf(source, paper, seal);
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
  if (paper.taught !== undefined) {
    return (await fillTaughtPaper(makers, source, paper, paper.taught)).findings;
  }
  if (paper.letter === null) return formFindings(formInput(source, paper));
  const model = buildLetter(paper.letter);
  const marks = marksOf(source, paper, null);
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
  const make = async (): Promise<Uint8Array> => {
    if (content.type === 'letter') {
      return asAppError(makers.letters.toPdf(content.model, options));
    }
    if (paper.taught !== undefined) {
      return (await fillTaughtPaper(makers, source, paper, paper.taught)).pdf;
    }
    const request = { ...formInput(source, paper), assets: makers.forms };
    return (await renderExitPermitForm(request)).pdf;
  };
  const pdf = await make();
  return { pdf, pdfSha256: createHash('sha256').update(pdf).digest('hex'), content };
}
