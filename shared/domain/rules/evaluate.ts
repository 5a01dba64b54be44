import { workingDaysBetween } from '../calendars/index.ts';
import { agencies, reached, type TrackingStep } from '../tracking/index.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { findingsOf } from './findings/findings.ts';
import { checklistItems } from './items.ts';
import { situationOf } from './situation.ts';

const settled = new Set(['done', 'not_applicable']);

/** Agencies that papers have passed for good: they granted, or one behind them on the route did. */
function passedAgencies(steps: readonly TrackingStep[]): ReadonlySet<string> {
  const granted = agencies.filter((agency) => {
    const own = steps.filter((step) => step.agency === agency);
    return own.length > 0 && own.every((step) => step.state === 'granted');
  });
  const furthest = granted.at(-1);
  return new Set(furthest === undefined ? [] : agencies.slice(0, agencies.indexOf(furthest) + 1));
}

/**
 * Items that nobody has to hurry for any more: the agency that wanted them with its papers has granted.
 *
 * They keep their honest state in the list. Papers that the same agency owes later (a surat tugas, for example)
 * have a later date than its step and stay urgent.
 */
export function passedItems(
  items: readonly ChecklistItem[],
  steps: readonly TrackingStep[],
): ReadonlySet<string> {
  const passed = passedAgencies(steps);
  if (passed.size === 0) return new Set();
  const stepDue = new Map(steps.map((step) => [step.agency as string, step.due.plan]));
  return new Set(
    items
      .filter((item) => {
        const due = stepDue.get(item.agency) ?? null;
        return (
          passed.has(item.agency) && due !== null && item.due.plan !== null && item.due.plan <= due
        );
      })
      .map((item) => item.key),
  );
}

/** What still has to be done by a date; nothing presses any more after a refusal. */
function pressing(
  items: readonly ChecklistItem[],
  steps: readonly TrackingStep[],
  handedIn: ReadonlySet<string>,
  passed: ReadonlySet<string>,
): (ChecklistItem | TrackingStep)[] {
  if (steps.some((step) => step.state === 'refused')) return [];
  const gone = passedAgencies(steps);
  const begun = steps.some(reached);
  return [
    ...steps.filter(
      (step) => !reached(step) && !gone.has(step.agency) && !(step.agency === 'unit' && begun),
    ),
    ...items.filter(
      (item) => !settled.has(item.state) && !passed.has(item.key) && !handedIn.has(item.key),
    ),
  ];
}

/** The earliest deadline of what presses. */
function nextDue(open: readonly (ChecklistItem | TrackingStep)[]): Checklist['nextDue'] {
  let next: Checklist['nextDue'] = null;
  for (const { due, key } of open) {
    const date = due.plan ?? due.minimum;
    if (date !== null && (next === null || date < next.date)) next = { date, item: key };
  }
  return next;
}

/**
 * What holds a dossier up: a step that was refused or returned, then an item with a problem, then an agency that
 * has the papers, then the first item that can be started.
 */
function blockedBy(
  items: readonly ChecklistItem[],
  steps: readonly TrackingStep[],
  handedIn: ReadonlySet<string>,
  passed: ReadonlySet<string>,
): string | null {
  const stuck = steps.find((step) => step.state === 'refused' || step.state === 'returned');
  const current = items.filter((item) => !passed.has(item.key) && !handedIn.has(item.key));
  const problem = current.find((item) => item.state === 'problem');
  const waiting = steps.find((step) => step.state === 'sent');
  const open = current.find((item) => item.state === 'not_started' || item.state === 'in_progress');
  return stuck?.key ?? problem?.key ?? waiting?.key ?? open?.key ?? null;
}

/**
 * The checklist of a dossier.
 *
 * Pure: the same input gives the same answer, no clock and no store is read. Neither pack, overlay nor calendars
 * may be changed in place afterwards, because what is derived from them is kept.
 */
export function evaluate(input: EvaluationInput): Checklist {
  const situation = situationOf(input);
  const { items, handedIn } = checklistItems(situation);
  const passed = passedItems(items, situation.steps);
  const open = pressing(items, situation.steps, handedIn, passed);
  const { departsOn } = input.dossier.travel;
  return {
    pack: input.pack.id,
    today: input.today,
    workingDaysToDeparture:
      departsOn === null ? null : workingDaysBetween(situation.calendar, input.today, departsOn),
    items,
    findings: findingsOf(situation).map((finding) =>
      situation.ready.ours.has(finding.rule) ? { ...finding, ours: true } : finding,
    ),
    steps: [...situation.steps],
    pressing: open.map(({ key }) => key),
    nextDue: nextDue(open),
    blockedBy: blockedBy(items, situation.steps, handedIn, passed),
  };
}
