import { workingDaysBetween, type WorkingCalendar } from '../calendars/index.ts';
import type { Agency, StepEvent, StepState, TrackingStep } from './tracking.ts';

/** A step of a route as the rules plan it, before what happened is looked at. */
export interface StepPlan {
  /** The agency, or `agency@travellerId`. */
  key: string;
  agency: Agency;
  travellerIds: string[];
  /** Keys of the steps that must be granted before this one can be sent. */
  after: string[];
  plannedWorkingDays: number | null;
  due: { plan: string | null; minimum: string | null };
  grade: TrackingStep['grade'];
  repealed: boolean;
  basis: string;
  source: string;
  /** Whether the office itself decided a number of this step, or its route. */
  ours: boolean;
}

/** Key of a step: the agency, with the traveller for steps of one person. */
export function stepKey(agency: Agency, travellerId: string | null = null): string {
  return travellerId === null ? agency : `${agency}@${travellerId}`;
}

function inOrder(events: readonly StepEvent[]): StepEvent[] {
  return [...events].sort(
    (a, b) =>
      a.date.localeCompare(b.date) ||
      a.recordedAt.localeCompare(b.recordedAt) ||
      a.id.localeCompare(b.id),
  );
}

function stateAfter(last: StepEvent | undefined): StepState {
  switch (last?.kind) {
    case 'sent':
    case 'returned':
    case 'granted':
    case 'refused':
      return last.kind;
    case 'note':
    case undefined:
      return 'not_started';
  }
}

function oneStep(
  plan: StepPlan,
  events: StepEvent[],
  given: { today: string; calendar: WorkingCalendar },
): TrackingStep {
  const told = events.filter((event) => event.kind !== 'note');
  const state = stateAfter(told.at(-1));
  const sentOn = told.findLast((event) => event.kind === 'sent')?.date ?? null;
  const due = plan.due.plan ?? plan.due.minimum;
  const waiting =
    state === 'sent' && sentOn !== null
      ? workingDaysBetween(given.calendar, sentOn, given.today)
      : null;
  return {
    key: plan.key,
    agency: plan.agency,
    travellerIds: plan.travellerIds,
    state,
    sentOn,
    grantedOn: state === 'granted' ? (told.at(-1)?.date ?? null) : null,
    reference: events.findLast((event) => event.reference !== '')?.reference ?? '',
    returnNote: state === 'returned' ? (told.at(-1)?.note ?? '') : '',
    waitingWorkingDays: waiting === null ? null : Math.max(0, waiting),
    plannedWorkingDays: plan.plannedWorkingDays,
    due: plan.due,
    workingDaysLeft: due === null ? null : workingDaysBetween(given.calendar, given.today, due),
    grade: plan.grade,
    repealed: plan.repealed,
    basis: plan.basis,
    ours: plan.ours,
    source: plan.source,
    events,
  };
}

/**
 * Where each planned step stands after what was recorded.
 *
 * A step without news of its own cannot start while one that it follows is not granted. Recorded news always
 * counts, even out of order: the officer saw the paper.
 */
export function trackingSteps(
  plans: readonly StepPlan[],
  events: readonly StepEvent[],
  given: { today: string; calendar: WorkingCalendar },
): TrackingStep[] {
  const byStep = new Map<string, StepEvent[]>();
  for (const event of inOrder(events)) {
    const list = byStep.get(event.step);
    if (list === undefined) byStep.set(event.step, [event]);
    else list.push(event);
  }
  const steps = plans.map((plan) => oneStep(plan, byStep.get(plan.key) ?? [], given));
  const granted = new Set(steps.filter((step) => step.state === 'granted').map((step) => step.key));
  plans.forEach((plan, index) => {
    const step = steps[index];
    if (step?.state !== 'not_started') return;
    if (plan.after.some((key) => !granted.has(key))) step.state = 'cannot_start';
  });
  return steps;
}

/** Whether papers are at a step or past it. */
export function reached(step: Pick<TrackingStep, 'state'>): boolean {
  return step.state !== 'not_started' && step.state !== 'cannot_start';
}
