import { workingDaysBetween } from '../calendars/index.ts';
import type { TrackingStep } from '../tracking/index.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { findingsOf } from './findings/findings.ts';
import { checklistItems } from './items.ts';
import { situationOf } from './situation.ts';

const settled = new Set(['done', 'not_applicable']);

/** The earliest deadline of what is still open: items, and steps whose papers have not been sent. */
function nextDue(
  items: readonly ChecklistItem[],
  steps: readonly TrackingStep[],
): Checklist['nextDue'] {
  let next: Checklist['nextDue'] = null;
  const consider = (due: { plan: string | null; minimum: string | null }, key: string) => {
    const date = due.plan ?? due.minimum;
    if (date !== null && (next === null || date < next.date)) next = { date, item: key };
  };
  for (const step of steps) {
    const waits = step.state === 'not_started' || step.state === 'cannot_start';
    const unitIsPast = step.agency === 'unit' && steps.some((other) => other.sentOn !== null);
    if (waits && !unitIsPast) consider(step.due, step.key);
  }
  for (const item of items) if (!settled.has(item.state)) consider(item.due, item.key);
  return next;
}

/**
 * What holds a dossier up: a step that was refused or returned, then an item with a problem, then an agency that
 * has the papers, then the first item that can be started.
 */
function blockedBy(items: readonly ChecklistItem[], steps: readonly TrackingStep[]): string | null {
  const stuck = steps.find((step) => step.state === 'refused' || step.state === 'returned');
  const problem = items.find((item) => item.state === 'problem');
  const waiting = steps.find((step) => step.state === 'sent');
  const open = items.find((item) => item.state === 'not_started' || item.state === 'in_progress');
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
  const items = checklistItems(situation);
  const { departsOn } = input.dossier.travel;
  return {
    pack: input.pack.id,
    today: input.today,
    workingDaysToDeparture:
      departsOn === null ? null : workingDaysBetween(situation.calendar, input.today, departsOn),
    items,
    findings: findingsOf(situation),
    steps: [...situation.steps],
    nextDue: nextDue(items, situation.steps),
    blockedBy: blockedBy(items, situation.steps),
  };
}
