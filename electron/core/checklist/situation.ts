import type { Attachment } from '#shared/domain/attachments/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import type { PaperFields, PaperState } from '#shared/domain/letters/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import {
  evaluate,
  explainItem,
  packFor,
  type Checklist,
  type ChecklistItem,
  type EvaluationInput,
  type IssuedPaper,
  type ItemExplanation,
  type ItemMark,
  type OtherTrip,
} from '#shared/domain/rules/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

/** What the rules need to know of a paper of ours. */
export interface PaperStanding {
  key: string;
  state: PaperState;
  number: string;
  date: CalendarDate | null;
  /** What the officer typed into it that cross-checks read. */
  budgetAccount: string;
  texts: string[];
}

/** What a dossier's cross-checks read beyond the dossier: they warn, so that the list does without. */
export interface Surroundings {
  otherTrips: readonly OtherTrip[];
  issued: ReadonlyMap<string, IssuedPaper>;
}

/** Everything about one dossier that its checklist is computed from. */
export interface Situation {
  dossier: Dossier;
  office: Office;
  marks: ItemMark[];
  events: StepEvent[];
  attachments: Attachment[];
  papers: PaperStanding[];
}

function standingOf(key: string, state: PaperState, fields: PaperFields): PaperStanding {
  const { number, date, budgetAccount, subject, opening, body, closing, remarks } = fields;
  return {
    key,
    state,
    number,
    date,
    budgetAccount,
    texts: [subject, opening, ...body, closing, remarks].filter((text) => text !== ''),
  };
}

/** Reads a dossier's situation from the store, inside or outside a write; errors: not_found, record_damaged. */
export async function readSituation(
  read: Pick<ReadSession, 'dossiers' | 'office' | 'marks' | 'tracking' | 'attachments' | 'papers'>,
  dossierId: string,
): Promise<Situation & { rev: number }> {
  const { dossier, rev } = await read.dossiers.get(dossierId);
  const { office } = await read.office.get();
  return {
    dossier,
    rev,
    office,
    marks: await read.marks.list(dossierId),
    events: await read.tracking.list(dossierId),
    attachments: await read.attachments.list(dossierId),
    papers: (await read.papers.list(dossierId)).map(({ key, state, fields }) =>
      standingOf(key, state, fields),
    ),
  };
}

/** Reads what surrounds a dossier: trips of others on its days, and what its letters said when they were made. */
export async function readSurroundings(
  read: Pick<ReadSession, 'papers' | 'trips'>,
  dossier: Dossier,
): Promise<Surroundings> {
  const { departsOn, returnsOn } = dossier.travel;
  return {
    otherTrips:
      departsOn === null
        ? []
        : await read.trips.during(dossier.id, departsOn, returnsOn ?? departsOn),
    issued: await read.papers.issued(dossier.id),
  };
}

/** The situation that a dossier file tells; papers count as drafts and there are no attachments. */
export function situationOfFile(file: DossierFile): Situation {
  return {
    dossier: file.dossier,
    office: file.office,
    marks: file.marks,
    events: file.tracking,
    attachments: [],
    papers: Object.entries(file.papers).map(([key, fields]) => standingOf(key, 'draft', fields)),
  };
}

/** What the rules read of a situation on a day; the pack is the one that its dossier was prepared with. */
export function evaluationOf(
  rules: RulesLibrary,
  situation: Situation,
  today: CalendarDate,
  surroundings?: Surroundings,
): EvaluationInput {
  const attachments: Record<string, number> = {};
  for (const { item } of situation.attachments) attachments[item] = (attachments[item] ?? 0) + 1;
  return {
    dossier: situation.dossier,
    office: situation.office,
    pack: packFor(rules, situation.dossier.rulePack),
    overlay: rules.overlay,
    calendars: rules.calendars,
    today,
    marks: situation.marks,
    events: situation.events,
    attachments,
    papers: Object.fromEntries(
      situation.papers.map(({ key, ...paper }) => {
        const issued = surroundings?.issued.get(key);
        return [key, issued === undefined ? paper : { ...paper, issued }];
      }),
    ),
    otherTrips: surroundings?.otherTrips ?? [],
  };
}

/** Evaluates a situation on a day, by the pack that its dossier was prepared with. */
export function evaluateSituation(
  rules: RulesLibrary,
  situation: Situation,
  today: CalendarDate,
  surroundings?: Surroundings,
): Checklist {
  return evaluate(evaluationOf(rules, situation, today, surroundings));
}

/** Explains the items of a situation's checklist on a day. */
export function explainerOf(
  rules: RulesLibrary,
  situation: Situation,
  today: CalendarDate,
): (item: ChecklistItem) => ItemExplanation {
  const input = evaluationOf(rules, situation, today);
  return (item) => explainItem(input, item);
}
