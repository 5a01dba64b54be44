import { agencies, type StepEvent, type TrackingStep } from '#shared/domain/tracking/index.ts';

/** One agency of the route with its steps: one, or one for each traveller. */
export interface AgencyRows {
  agency: TrackingStep['agency'];
  steps: TrackingStep[];
}

/** Steps by agency in the order in which the papers travel. */
export function rowsByAgency(steps: readonly TrackingStep[]): AgencyRows[] {
  return agencies
    .map((agency) => ({ agency, steps: steps.filter((step) => step.agency === agency) }))
    .filter((rows) => rows.steps.length > 0);
}

/** Steps whose papers came back and wait for repair, the longest first. */
export function returnedSteps(steps: readonly TrackingStep[]): TrackingStep[] {
  return steps
    .filter((step) => step.state === 'returned')
    .sort((a, b) => (returnedOn(a) ?? '').localeCompare(returnedOn(b) ?? ''));
}

/** The date of the latest return of a step, or null. */
export function returnedOn(step: TrackingStep): string | null {
  return (
    step.events
      .filter((event) => event.kind === 'returned')
      .map((event) => event.date)
      .sort()
      .at(-1) ?? null
  );
}

/** How long a step waits against its usual time; null while it does not wait. */
export interface Waiting {
  days: number;
  usual: number | null;
  /** Working days above the usual time, 0 when within it. */
  over: number;
}

/** How long a step waits against its usual time; null while it does not wait. */
export function waitingOf(step: TrackingStep): Waiting | null {
  if (step.waitingWorkingDays === null || step.state !== 'sent') return null;
  const usual = step.plannedWorkingDays;
  return {
    days: step.waitingWorkingDays,
    usual,
    over: usual === null ? 0 : Math.max(0, step.waitingWorkingDays - usual),
  };
}

/** Events of a step from the newest to the oldest; those of one day in the order of recording. */
export function eventsNewestFirst(events: readonly StepEvent[]): StepEvent[] {
  return [...events].sort(
    (a, b) => b.date.localeCompare(a.date) || b.recordedAt.localeCompare(a.recordedAt),
  );
}

/** How many of the steps are granted. */
export function grantedCount(steps: readonly TrackingStep[]): { granted: number; total: number } {
  return {
    granted: steps.filter((step) => step.state === 'granted').length,
    total: steps.length,
  };
}
