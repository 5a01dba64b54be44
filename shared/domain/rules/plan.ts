import { addWorkingDays, type WorkingCalendar } from '../calendars/index.ts';
import type { StepPlan } from '../tracking/index.ts';
import { deadlineDate, deadlinesOf, shifted } from './deadlines.ts';
import {
  durations,
  network,
  type Durations,
  type NetworkInput,
  type RouteNode,
} from './network.ts';
import { sourceText } from './routes.ts';
import type { RuleOf } from './rule.ts';

/** What a plan is made from. */
export interface PlanInput extends NetworkInput {
  departsOn: string | null;
  calendar: WorkingCalendar;
}

/** The backward calendar of a dossier. */
export interface Plan {
  steps: StepPlan[];
  /** The last safe day on which papers reach a step (by key), or on which work on it starts. */
  startOf: ReadonlyMap<string, string | null>;
  /** The last safe day on which the outcome of a step must be in hand. */
  endOf: ReadonlyMap<string, string | null>;
  /** The latest day by the written numbers on which papers reach a step. */
  minimumOf: ReadonlyMap<string, string | null>;
  /** The last working day before departure. */
  eve: string | null;
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (least, date) => (date !== null && (least === null || date < least) ? date : least),
    null,
  );
}

/** How long a node takes; local preparation includes the consent of the region's own leadership. */
function ownDuration(
  node: RouteNode,
  usual: Durations,
  nodes: readonly RouteNode[],
): number | null {
  const total = usual.of(node.agency, node.travellerIds);
  if (node.agency !== 'unit' || total === null) return total;
  const consents = nodes
    .filter((item) => item.agency === 'kepala_daerah' || item.agency === 'pimpinan_dprd')
    .map((item) => usual.of(item.agency, item.travellerIds) ?? 0);
  return Math.max(0, total - Math.max(0, ...consents));
}

interface Minimum {
  date: string | null;
  /** The rule that gives the date, or that would with a departure; undefined when nothing is written. */
  rule: RuleOf<'deadline'> | undefined;
}

/** The latest day by the written numbers on which papers reach each node; `nodes` run backwards. */
function writtenMinima(input: PlanInput, nodes: readonly RouteNode[]): Map<string, Minimum> {
  const { departsOn, calendar } = input;
  const rules = deadlinesOf(input).filter((rule) => rule.parameters.role === 'minimum');
  const minima = new Map<string, Minimum>();
  const dateOf = (node: RouteNode, { parameters }: RuleOf<'deadline'>): string | null => {
    if (parameters.counts !== 'after_receipt') {
      return deadlineDate(parameters, { departsOn, returnsOn: null }, calendar);
    }
    const following = earliest(
      node.next.map((key) => (key === null ? null : (minima.get(key)?.date ?? null))),
    );
    return following === null ? null : shifted(following, parameters, -1, calendar);
  };
  for (const node of nodes) {
    const candidates = rules
      .filter((rule) => rule.parameters.step === node.agency)
      .map((rule) => ({ rule, date: dateOf(node, rule) }));
    const date = earliest(candidates.map((item) => item.date));
    const deciding = candidates.find((item) => item.date === date) ?? candidates[0];
    minima.set(node.key, { date, rule: deciding?.rule });
  }
  return minima;
}

/**
 * Counts a dossier's route back from its departure.
 *
 * `plan` chains the usual durations in working days (estimates of grade D unless the office verified them);
 * `minimum` is only what is written. Without a departure, or where a year has no calendar, dates are null.
 */
export function planOf(input: PlanInput): Plan {
  const { departsOn, calendar } = input;
  const forward = network(input);
  const backward = forward.toReversed();
  const usual = durations(input);
  const everyone = input.travellers.map((item) => item.id);
  const lastOffset = usual.of('surat_tugas', everyone) ?? 0;
  const minima = writtenMinima(input, backward);
  const dateAt = (offset: number) =>
    departsOn === null ? null : addWorkingDays(calendar, departsOn, -offset);

  const offsets = new Map<string, number>();
  const lengths = new Map<string, number | null>();
  const startOf = new Map<string, string | null>();
  const endOf = new Map<string, string | null>();
  for (const node of backward) {
    const end = Math.max(
      ...node.next.map((key) => (key === null ? lastOffset : (offsets.get(key) ?? lastOffset))),
    );
    const length = ownDuration(node, usual, forward);
    const start = end + (length ?? 0);
    lengths.set(node.key, length);
    offsets.set(node.key, start);
    startOf.set(node.key, dateAt(start));
    // What an agency hands out is wanted before the day of departure itself.
    endOf.set(node.key, dateAt(Math.max(1, end)));
  }
  const steps = forward.map((node): StepPlan => {
    const minimum = minima.get(node.key);
    const evidence = minimum?.rule ?? node.group;
    return {
      key: node.key,
      agency: node.agency,
      travellerIds: node.travellerIds,
      after: node.before,
      plannedWorkingDays: lengths.get(node.key) ?? null,
      due: { plan: startOf.get(node.key) ?? null, minimum: minimum?.date ?? null },
      grade: evidence.grade,
      repealed: evidence.repealed,
      basis: evidence.basis,
      source:
        minimum?.rule === undefined
          ? node.group.source
          : sourceText(input.ready.pack, minimum.rule.source),
    };
  });
  return {
    steps,
    startOf,
    endOf,
    minimumOf: new Map([...minima].map(([key, { date }]) => [key, date])),
    eve: dateAt(1),
  };
}
