import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import {
  approvalsOf,
  changesOf,
  emptyPaperFields,
  factsOfKind,
  papersOf,
  requestReference,
  type ChangedApproval,
  type GrantedTrip,
  type LetterInput,
  type LetterKind,
  type LetterRoute,
  type PaperFields,
  type PaperOf,
} from '#shared/domain/letters/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import { packFor, routeGroups } from '#shared/domain/rules/index.ts';
import type { TemplateSource } from '#core/context/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';
import type { Situation } from '#core/checklist/index.ts';
import type { StoredPaper } from '#core/storage/index.ts';
import { taughtPapers, type KeptForm } from '#core/taughtForms/index.ts';

/** A paper of a dossier with everything that it is made from. */
export interface PlannedPaper extends PaperOf {
  fields: PaperFields;
  /** The letter's input; null for forms. */
  letter: LetterInput | null;
  /** Number of the office's own version of its words, or null for the built-in ones. */
  wordsVersion: number | null;
  /** The taught form that it is, with the day on which it is filled. */
  taught?: { kept: KeptForm; today: CalendarDate };
  /** A taught form's own name. */
  title?: string;
  /** A taught form that an officer added to the dossier. */
  added?: boolean;
}

/** What the program knows of rules and words. */
export interface PaperBooks {
  rules: RulesLibrary;
  templates: TemplateSource;
}

/** The papers of a dossier, each with its fields and what its letter is made from. */
export function planPapers(
  { rules, templates }: PaperBooks,
  situation: Pick<Situation, 'dossier' | 'office' | 'events'>,
  fieldsByKey: Readonly<Record<string, PaperFields>>,
  today: CalendarDate,
): PlannedPaper[] {
  const { dossier, office, events } = situation;
  const pack = packFor(rules, dossier.rulePack);
  const routes = routeGroups(dossier, office, pack, rules.overlay, today);
  const approvals = approvalsOf(dossier, events);
  const plan = papersOf(dossier, routes, {
    approvals,
    isProvince: office.level === 'provinsi',
    isKept: (key) => Object.hasOwn(fieldsByKey, key),
  });
  const costPlan = fieldsByKey['cost_breakdown']?.costs;
  const [firstRoute = null] = routes;
  const letterOf = (paper: PaperOf, kind: LetterKind): LetterInput => ({
    kind,
    template: templates.of(kind),
    dossier,
    office,
    fields: fieldsByKey[paper.key] ?? emptyPaperFields(),
    route: routeOf(paper, routes, firstRoute),
    travellerId: paper.travellerId,
    approvals,
    approval: changedApproval(paper, approvals, dossier),
    allowances: rules.allowances,
    ...(costPlan === undefined ? {} : { costPlan }),
  });
  const requests = plan.flatMap((paper) => {
    if (paper.kind !== 'permission_request') return [];
    const letter = letterOf(paper, paper.kind);
    const passes = (letter.route?.forwardAddressee ?? []).length > 0;
    return passes ? [requestReference(letter)] : [];
  });
  return plan.map((paper) => {
    const fields = fieldsByKey[paper.key] ?? emptyPaperFields();
    if (paper.kind === 'exit_permit_form' || paper.kind === 'taught_form') {
      return { ...paper, fields, letter: null, wordsVersion: null };
    }
    const letter = { ...letterOf(paper, paper.kind), requests };
    return { ...paper, fields, letter, wordsVersion: templates.officeVersion(paper.kind) };
  });
}

/**
 * The route that a letter follows: its own; for the governor's letter the first that passes the governor; for
 * letters of change the first of the delegation, because they go the way of the request.
 */
function routeOf(
  { kind, routeId }: PaperOf,
  routes: readonly LetterRoute[],
  first: LetterRoute | null,
): LetterRoute | null {
  if (routeId !== null) return routes.find((route) => route.id === routeId) ?? null;
  if (kind === 'governor_cover') {
    return routes.find(({ forwardAddressee = [] }) => forwardAddressee.length > 0) ?? null;
  }
  return factsOfKind(kind).of === 'approval' ? first : null;
}

/** The approval that a letter of change is about, with the differences that this letter states. */
function changedApproval(
  { kind, approvalId }: PaperOf,
  approvals: readonly GrantedTrip[],
  dossier: Dossier,
): ChangedApproval | null {
  const approval = approvals.find(({ id }) => id === approvalId);
  if (approval === undefined) return null;
  const { label, number, date, facts } = approval;
  const { extension, correction } = changesOf(approval, dossier);
  const changes =
    kind === 'extension_request' ? extension : kind === 'correction_request' ? correction : [];
  return { label, number, date, approved: facts, changes };
}

/** The papers of a dossier that are taught forms; a begun paper tells that a form on demand was added. */
export function planTaughtForms(
  { dossier }: Pick<Situation, 'dossier'>,
  forms: readonly KeptForm[],
  stored: ReadonlyMap<string, Pick<StoredPaper, 'fields' | 'state'>>,
  today: CalendarDate,
): PlannedPaper[] {
  const begun = [...stored].filter(([, { state }]) => state !== 'none').map(([key]) => key);
  return taughtPapers(dossier, forms, begun).map(
    ({ key, kept, travellerId, about, added }): PlannedPaper => ({
      key,
      kind: 'taught_form',
      routeId: null,
      approvalId: null,
      travellerId,
      about,
      fields: stored.get(key)?.fields ?? emptyPaperFields(),
      letter: null,
      added,
      taught: { kept, today },
      title: kept.form.mapping.name,
      onDemand: false,
      wordsVersion: null,
    }),
  );
}

/** One paper of the plan; error: not_found, for example after its traveller left the dossier. */
export function paperOfPlan(plan: readonly PlannedPaper[], key: string): PlannedPaper {
  const paper = plan.find((item) => item.key === key);
  if (paper === undefined) throw new AppError('not_found', { record: 'paper' });
  return paper;
}
