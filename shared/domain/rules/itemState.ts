import { reached, type Agency, type TrackingStep } from '../tracking/index.ts';
import type { Because, ItemMark, ItemState } from './checklist.ts';
import type { PaperProgress } from './papers.ts';
import { fileAgencies, type ItemDue } from './itemDue.ts';
import type { DocumentDefinition } from './rule.ts';
import { stepsFor, type Situation } from './situation.ts';

/** What an item's state is read from. */
export interface StateInput {
  situation: Situation;
  document: DocumentDefinition;
  traveller: string | null;
  /** The agency that wants it on this route. */
  agency: Agency;
  mark: ItemMark | undefined;
  attachments: number;
  due: ItemDue;
}

/** An item's state before the items that it waits for are known. */
export interface RawState {
  state: ItemState;
  problem: Because | null;
  reason: string;
  overdue: boolean;
  /** Whether it went out with the file, so that its date no longer presses. */
  handedIn: boolean;
}

const paperRanks: readonly PaperProgress['state'][] = [
  'none',
  'draft',
  'final',
  'printed',
  'signed',
];

/** How far the paper with which Muhibah makes a document got; the least of several routes counts. */
function paperRank({ situation, document, traveller }: StateInput): number {
  const papers = document.made_by === null ? undefined : situation.papers.get(document.made_by);
  if (papers === undefined) return 0;
  const rank = (of: string) => paperRanks.indexOf(papers.get(of)?.state ?? 'none');
  if (document.made_by !== 'permission_request') return rank(traveller ?? '');
  const { groups } = situation;
  return groups.length === 0 ? 0 : Math.min(...groups.map((group) => rank(group.id)));
}

/** The step whose grant brings a document, for one traveller or for all. */
function outcomeSteps({ situation, document, traveller }: StateInput): readonly TrackingStep[] {
  if (document.outcome_of === null) return [];
  return stepsFor(situation, document.outcome_of, traveller);
}

/** Whether the request itself was evidently written: some agency has papers. */
function requestWritten({ situation, document }: StateInput): boolean {
  return (
    document.made_by === 'permission_request' &&
    situation.steps.some((step) => step.agency !== 'unit' && reached(step))
  );
}

/**
 * Whether the file that a document belongs to has gone out, or its agency was content, so that its date presses
 * no more. That proves no paper: the item keeps the state that files and marks give it.
 */
function fileGone({ situation, document, agency, traveller }: StateInput): boolean {
  if (document.ready !== 'before_step' || document.outcome_of !== null || agency === 'unit') {
    return false;
  }
  if (!situation.underWay) return false;
  const onTheWay = fileAgencies(agency).flatMap((item) => stepsFor(situation, item, traveller));
  const out = onTheWay.some((step) => step.state === 'sent' || step.state === 'granted');
  return out && !onTheWay.some((step) => step.state === 'returned');
}

type PassportVerdict = { state: ItemState; problem: Because | null } | null;

function passportOf({ situation, traveller }: StateInput) {
  return traveller === null
    ? null
    : (situation.travellerOf.get(traveller)?.snapshot.passport ?? null);
}

/** A passport's state is read from its data: a scan of an expired passport helps nobody. */
function passportState(input: StateInput): PassportVerdict {
  const { situation, document, traveller } = input;
  if (document.id !== 'paspor' && document.id !== 'paspor_biasa') return null;
  const passport = passportOf(input);
  if (passport === null || passport.number === '') return null;
  const wanted =
    document.id === 'paspor' ? passport.kind !== 'ordinary' : passport.kind === 'ordinary';
  if (!wanted) return null;
  if (passport.expiresOn === null) return { state: 'in_progress', problem: null };
  const { returnsOn } = situation.input.dossier.travel;
  if (returnsOn !== null && passport.expiresOn < returnsOn) {
    const params = { date: passport.expiresOn };
    return { state: 'problem', problem: { key: 'problems.passport_expired', params } };
  }
  const facts = situation.people.find((item) => item.id === traveller);
  if (document.id === 'paspor' && facts?.servicePassport === 'ending') {
    const params = { date: passport.expiresOn, months: String(situation.ready.passportMonths) };
    return { state: 'problem', problem: { key: 'problems.passport_ending', params } };
  }
  return { state: 'done', problem: null };
}

function isDone(input: StateInput, steps: readonly TrackingStep[]): boolean {
  if (input.attachments > 0 || (input.mark?.receivedOn ?? null) !== null) return true;
  if (steps.length > 0 && steps.every((step) => step.state === 'granted')) return true;
  return (
    input.document.made_by !== null &&
    paperRank(input) >= paperRanks.indexOf(input.document.done_when)
  );
}

function stepProblem(steps: readonly TrackingStep[]): Because | null {
  const stuck = steps.find((step) => step.state === 'refused' || step.state === 'returned');
  return stuck === undefined
    ? null
    : { key: `problems.step_${stuck.state}`, params: { agency: stuck.agency } };
}

function lateProblem({ situation, document, due }: StateInput): Because | null {
  const { today, dossier } = situation.input;
  if (due.minimum !== null && due.minimum < today) {
    return { key: 'problems.minimum_passed', params: { date: due.minimum } };
  }
  const { departsOn } = dossier.travel;
  if (document.ready !== 'after_return' && departsOn !== null && departsOn < today) {
    return { key: 'problems.departed_without', params: { date: departsOn } };
  }
  return null;
}

/**
 * The state of an item from what is known of it.
 *
 * The officer's *not applicable* goes first, then what a passport's data say, then proof that the paper is there,
 * then what is wrong. A passed plan is `overdue` but no problem: the plan is an estimate.
 */
export function rawState(input: StateInput): RawState {
  const { mark, due, situation } = input;
  const notApplicable = mark?.notApplicableReason ?? null;
  const settled = { problem: null, reason: '', overdue: false, handedIn: false };
  if (notApplicable !== null) return { ...settled, state: 'not_applicable', reason: notApplicable };
  const passport = passportState(input);
  if (passport?.state === 'done') return { ...settled, state: 'done' };
  const steps = outcomeSteps(input);
  if (passport?.state !== 'problem' && (isDone(input, steps) || requestWritten(input))) {
    return { ...settled, state: 'done' };
  }
  const handedIn = fileGone(input);
  const limit = due.plan ?? due.minimum;
  const overdue = !handedIn && limit !== null && limit < situation.input.today;
  const late = handedIn ? null : lateProblem(input);
  const problem = passport?.problem ?? stepProblem(steps) ?? late;
  if (problem !== null) return { ...settled, state: 'problem', problem, overdue };
  const begun =
    passport?.state === 'in_progress' ||
    (mark?.requestedOn ?? null) !== null ||
    paperRank(input) > 0 ||
    steps.some((step) => step.state === 'sent' || step.state === 'granted');
  return { ...settled, state: begun ? 'in_progress' : 'not_started', overdue, handedIn };
}
