import type { PaperView } from '#shared/contract/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import {
  effectiveFields,
  emptyPaperFields,
  suggestFields,
  type PaperFields,
  type PaperSummary,
} from '#shared/domain/letters/index.ts';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context/index.ts';
import { readSituation, type Situation } from '#core/checklist/index.ts';
import type { ReadSession, StoredPaper } from '#core/storage/index.ts';
import { contentHash, contentOf, findingsOf, type PaperSource } from './makePaper.ts';
import { readKeptForms } from '#core/taughtForms/index.ts';
import { paperOfPlan, planPapers, planTaughtForms, type PlannedPaper } from './paperPlan.ts';

/** The papers of a dossier laid out: what there is, what was typed, what was made. */
export interface PaperDesk {
  situation: Situation;
  today: CalendarDate;
  plan: PlannedPaper[];
  stored: ReadonlyMap<string, StoredPaper>;
  /** Keys of papers that went to be signed and are not back. */
  waiting: ReadonlySet<string>;
}

/** Lays out a dossier's papers; errors: not_found, record_damaged. */
export async function openPaperDesk(
  context: CoreContext,
  read: ReadSession,
  dossierId: string,
): Promise<PaperDesk> {
  const situation = await readSituation(read, dossierId);
  const today = context.clock.today(situation.office.timeZone);
  const stored = new Map((await read.papers.list(dossierId)).map((paper) => [paper.key, paper]));
  const fields: Record<string, PaperFields> = {};
  for (const [key, paper] of stored) fields[key] = paper.fields;
  const plan = [
    ...planPapers(context, situation, fields, today),
    ...planTaughtForms(situation, await readKeptForms(read), stored, today),
  ];
  const waiting = new Set((await read.signQueue.list(dossierId)).map(({ key }) => key));
  return { situation, today, stored, plan, waiting };
}

/** A paper as the list shows it. */
export function paperSummary(desk: PaperDesk, paper: PlannedPaper): PaperSummary {
  const stored = desk.stored.get(paper.key);
  const issue = stored?.issue ?? null;
  return {
    key: paper.key,
    kind: paper.kind,
    ...(paper.title === undefined ? {} : { title: paper.title }),
    travellerId: paper.travellerId,
    about: paper.about,
    onDemand: paper.onDemand,
    ...(paper.added === true ? { added: true } : {}),
    state: stored?.state ?? 'none',
    number: paper.fields.number,
    date: paper.fields.date,
    madeAt: issue?.madeAt ?? null,
    waiting: desk.waiting.has(paper.key),
    stale: issue !== null && issue.staleHash !== contentHash(contentOf(desk.situation, paper)),
  };
}

/** One paper with its own fields, what is printed where they are empty, and its findings; error: not_found. */
export async function paperView(
  context: CoreContext,
  desk: PaperDesk,
  key: string,
): Promise<PaperView> {
  const paper = paperOfPlan(desk.plan, key);
  return {
    summary: paperSummary(desk, paper),
    fields: paper.fields,
    suggested: paper.letter === null ? emptyPaperFields() : suggestFields(paper.letter),
    rows: Object.keys(paper.letter?.template.rows ?? {}),
    people: desk.situation.dossier.travellers.map(({ id, snapshot }) => ({
      id,
      name: snapshot.name,
    })),
    rev: desk.stored.get(key)?.rev ?? 0,
    findings: await findingsOf(context, desk.situation, paper),
  };
}

/** The fields that a paper is made with. */
export function fieldsInUse(paper: PlannedPaper): PaperFields {
  return paper.letter === null ? paper.fields : effectiveFields(paper.letter);
}

/** The bytes of the logo that a paper's letterhead carries, or null; error: logo_unreadable. */
export function paperLogo(
  context: CoreContext,
  source: PaperSource,
  paper: PlannedPaper,
): Promise<Uint8Array | null> {
  const content = contentOf(source, paper);
  return logoBytes(context, content.type === 'letter' ? content.model.letterhead.logo : null);
}

/**
 * The logo's bytes, or null; a lost logo must not stop a letter.
 *
 * @throws AppError `logo_unreadable` when its file was altered: unlike other damage, the office can mend this.
 */
export async function logoBytes(
  context: CoreContext,
  logo: string | null,
): Promise<Uint8Array | null> {
  const { files } = context.session.store;
  if (logo === null || !(await files.has(logo))) return null;
  try {
    return await files.read(logo);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'record_damaged') throw error;
    throw new AppError('logo_unreadable', {}, { cause: error });
  }
}
