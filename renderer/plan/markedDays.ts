import type { PlanChart } from '#shared/domain/plan/index.ts';
import { dayNumber } from '#shared/domain/calendars/index.ts';
import type { BackwardPlan } from '#shared/domain/rules/index.ts';

/** Something about a day: what kind of day it is, and its name where it has one. */
export interface DayMark {
  key:
    | 'legend.weekend'
    | 'legend.holiday'
    | 'legend.joint_leave'
    | 'legend.closed'
    | 'chart.today'
    | 'chart.departs'
    | 'chart.returns';
  name: string;
}

/** The days of a chart that are worth a word, by their place; plain weekends are not walked through. */
export function markedDays(plan: BackwardPlan, chart: PlanChart): Map<number, DayMark[]> {
  const marks = new Map<number, DayMark[]>();
  const add = (at: number, mark: DayMark) => marks.set(at, [...(marks.get(at) ?? []), mark]);
  const first = dayNumber(plan.from);
  for (const { date, kind, name } of plan.closedDays) {
    if (kind !== 'weekend') add(dayNumber(date) - first, { key: `legend.${kind}`, name });
  }
  add(chart.today, { key: 'chart.today', name: '' });
  if (chart.departs !== null) add(chart.departs, { key: 'chart.departs', name: '' });
  if (chart.returns !== null) add(chart.returns, { key: 'chart.returns', name: '' });
  return marks;
}
