import type { WorkingCalendar } from '../calendars/index.ts';
import type { StepPlan } from '../tracking/index.ts';
import type { NetworkInput, RouteNode } from './network.ts';
import { sourceText } from './routes.ts';
import type { RuleOf } from './rule.ts';
import { routeSchedule, type RouteSchedule, type Schedule } from './schedule.ts';

/** What a plan is made from. */
export interface PlanInput extends NetworkInput {
  departsOn: string | null;
  calendar: WorkingCalendar;
}

/** The backward calendar of a dossier. */
export interface Plan extends Omit<Schedule, 'minima'> {
  steps: StepPlan[];
  /** The latest day by the written numbers on which papers reach a step. */
  minimumOf: ReadonlyMap<string, string | null>;
  /** The route that was counted back, for other departures. */
  route: RouteSchedule;
}

/** Whether the office itself decided a number of this step, or its route. */
function isOurs(
  { ready, today }: PlanInput,
  node: RouteNode,
  minimum: RuleOf<'deadline'> | undefined,
): boolean {
  if (ready.ours.size === 0) return false;
  return (
    ready.ours.has(node.group.id) ||
    (minimum !== undefined && ready.ours.has(minimum.id)) ||
    ready
      .of('duration', today)
      .some((rule) => rule.parameters.step === node.agency && ready.ours.has(rule.id))
  );
}

/**
 * Counts a dossier's route back from its departure.
 *
 * `plan` chains the usual durations in working days (estimates of grade D unless the office verified them);
 * `minimum` is only what is written. Without a departure, or where a year has no calendar, dates are null.
 */
export function planOf(input: PlanInput): Plan {
  const route = routeSchedule(input);
  const { minima, ...schedule } = route.at(input.departsOn);
  const steps = route.nodes.map((node): StepPlan => {
    const minimum = minima.get(node.key);
    const evidence = minimum?.rule ?? node.group;
    return {
      key: node.key,
      agency: node.agency,
      travellerIds: node.travellerIds,
      after: node.before,
      plannedWorkingDays: route.lengthOf(node.key),
      due: { plan: schedule.startOf.get(node.key) ?? null, minimum: minimum?.date ?? null },
      grade: evidence.grade,
      repealed: evidence.repealed,
      basis: evidence.basis,
      ours: isOurs(input, node, minimum?.rule),
      source:
        minimum?.rule === undefined
          ? node.group.source
          : sourceText(input.ready.pack, minimum.rule.source),
    };
  });
  return {
    ...schedule,
    steps,
    route,
    minimumOf: new Map([...minima].map(([key, { date }]) => [key, date])),
  };
}
