import { dateOfDay, dayNumber, type ClosedDay } from '../calendars/index.ts';
import type { BackwardPlan } from '../rules/index.ts';
import type { PlanGroup } from './group.ts';

/** A stretch of days, counted from the chart's first day. */
export interface Stretch {
  at: number;
  length: number;
}

/** One row of the chart. */
export interface ChartBar {
  key: string;
  /** From the last safe day of sending to the last safe day of receiving; null without dates. */
  plan: Stretch | null;
  /** From sending to the grant, or to today while waiting; null before. */
  actual: Stretch | null;
  /** The latest day by what is written. */
  minimum: number | null;
  isLate: boolean;
  isDone: boolean;
}

/** A backward calendar as places on a line of days; whoever draws it multiplies. */
export interface PlanChart {
  days: number;
  months: { at: number; length: number; year: number; month: number }[];
  /** Neighbouring days of one kind and name are one stretch. */
  shades: (Stretch & Pick<ClosedDay, 'kind' | 'name'>)[];
  bars: ChartBar[];
  today: number;
  departs: number | null;
  returns: number | null;
}

function monthsOf(first: number, days: number): PlanChart['months'] {
  const months: PlanChart['months'] = [];
  for (let day = 0; day < days; day += 1) {
    const date = dateOfDay(first + day);
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    const last = months.at(-1);
    if (last?.year === year && last.month === month) last.length += 1;
    else months.push({ at: day, length: 1, year, month });
  }
  return months;
}

function shadesOf(closedDays: readonly ClosedDay[], first: number): PlanChart['shades'] {
  const shades: PlanChart['shades'] = [];
  for (const { date, kind, name } of closedDays) {
    const at = dayNumber(date) - first;
    const last = shades.at(-1);
    if (last?.kind === kind && last.name === name && last.at + last.length === at) last.length += 1;
    else shades.push({ at, length: 1, kind, name });
  }
  return shades;
}

/** Lays a plan out on its days. */
export function planChart(plan: BackwardPlan, groups: readonly PlanGroup[]): PlanChart {
  const first = dayNumber(plan.from);
  const place = (date: string) => dayNumber(date) - first;
  const stretch = (from: string | null, to: string | null): Stretch | null => {
    if (from === null || to === null) return null;
    const at = place(from);
    return { at, length: Math.max(1, place(to) - at + 1) };
  };
  const days = dayNumber(plan.to) - first + 1;
  return {
    days,
    months: monthsOf(first, days),
    shades: shadesOf(plan.closedDays, first),
    bars: groups.map(({ key, row }): ChartBar => {
      const { position, minimum, sentOn, grantedOn, state } = row;
      return {
        key,
        plan: stretch(row.plan.firstDay, row.plan.lastDay),
        actual: state === null ? null : stretch(sentOn, grantedOn ?? plan.today),
        minimum: minimum === null || minimum.date === null ? null : place(minimum.date),
        isLate:
          position !== null &&
          position.measure !== 'done' &&
          position.workingDays !== null &&
          position.workingDays < 0,
        isDone: position?.measure === 'done',
      };
    }),
    today: place(plan.today),
    departs: plan.departsOn === null ? null : place(plan.departsOn),
    returns: plan.returnsOn === null ? null : place(plan.returnsOn),
  };
}
