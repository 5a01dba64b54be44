import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../calendars/index.ts';
import { deadlineDate, deadlinesOf, shifted } from './deadlines.ts';
import {
  durations,
  network,
  type Durations,
  type NetworkInput,
  type RouteNode,
} from './network.ts';
import type { RuleOf } from './rule.ts';

/** The latest day by the written numbers on which papers reach a step. */
export interface Minimum {
  date: string | null;
  /** The rule that gives the date, or that would with a departure; undefined when nothing is written. */
  rule: RuleOf<'deadline'> | undefined;
}

/** A route counted back from one departure; dates are null without one or through a year without a calendar. */
export interface Schedule {
  /** The last safe day on which papers reach a step (by key), or on which work on it starts. */
  startOf: ReadonlyMap<string, string | null>;
  /** The last safe day on which the outcome of a step must be in hand. */
  endOf: ReadonlyMap<string, string | null>;
  minima: ReadonlyMap<string, Minimum>;
  /** The day on which the last papers of the office's own, the assignment letter among them, are begun. */
  closing: string | null;
  /** The last working day before departure. */
  eve: string | null;
}

/** The steps of a dossier, ready to be counted back from any departure. */
export interface RouteSchedule {
  /** The steps in the order of travel. */
  nodes: readonly RouteNode[];
  usual: Durations;
  /** How long a step usually takes, in working days; null when nobody knows. */
  lengthOf: (key: string) => number | null;
  at: (departsOn: string | null) => Schedule;
}

/** The earliest of some dates; those that are not known do not count. */
export function earliest(dates: readonly (string | null)[]): string | null {
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

/** The latest day by the written numbers on which papers reach each node; `nodes` run backwards. */
function writtenMinima(
  rules: readonly RuleOf<'deadline'>[],
  calendar: WorkingCalendar,
  nodes: readonly RouteNode[],
  departsOn: string | null,
): Map<string, Minimum> {
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

/** A day, or the last working day before it when nobody works then. */
function workingDayUpTo(calendar: WorkingCalendar, date: string): string | null {
  return isWorkingDay(calendar, date) === true ? date : addWorkingDays(calendar, date, -1);
}

/**
 * Prepares a dossier's route for counting back.
 *
 * The plan chains the usual durations in working days, and where a written number asks for more time than that,
 * it gives way to it: no plan is ever later than what is written.
 */
export function routeSchedule(input: NetworkInput & { calendar: WorkingCalendar }): RouteSchedule {
  const { calendar } = input;
  const nodes = network(input);
  const backward = nodes.toReversed();
  const usual = durations(input);
  const rules = deadlinesOf(input).filter((rule) => rule.parameters.role === 'minimum');
  const everyone = input.travellers.map((item) => item.id);
  const lastOffset = usual.of('surat_tugas', everyone) ?? 0;
  const lengths = new Map(nodes.map((node) => [node.key, ownDuration(node, usual, nodes)]));

  function at(departsOn: string | null): Schedule {
    const before = (days: number) =>
      departsOn === null ? null : addWorkingDays(calendar, departsOn, -days);
    const eve = before(1);
    const closing = before(lastOffset);
    // What an agency hands out is wanted before the day of departure itself.
    const byEve = (date: string | null) => (date === null ? null : earliest([date, eve]));
    const minima = writtenMinima(rules, calendar, backward, departsOn);
    const chain = new Map<string, string | null>();
    const startOf = new Map<string, string | null>();
    const endOf = new Map<string, string | null>();
    for (const node of backward) {
      const following = node.next.map((key) => (key === null ? closing : (chain.get(key) ?? null)));
      const end = following.includes(null) ? null : earliest(following);
      const usualStart =
        end === null ? null : addWorkingDays(calendar, end, -(lengths.get(node.key) ?? 0));
      const written = minima.get(node.key)?.date ?? null;
      const start =
        usualStart !== null && written !== null && written < usualStart
          ? workingDayUpTo(calendar, written)
          : usualStart;
      chain.set(node.key, start);
      startOf.set(node.key, byEve(start));
      endOf.set(node.key, byEve(end));
    }
    return { startOf, endOf, minima, closing: byEve(closing), eve };
  }
  return { nodes, usual, lengthOf: (key) => lengths.get(key) ?? null, at };
}
