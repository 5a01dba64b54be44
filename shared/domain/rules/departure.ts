import { addDays } from '../calendars/index.ts';
import { earliest, type RouteSchedule, type Schedule } from './schedule.ts';

/** The earliest day on which anything must start; null when any of the dates is not known. */
export function planStart({ startOf }: Schedule): string | null {
  const dates = [...startOf.values()];
  return dates.length === 0 || dates.includes(null) ? null : earliest(dates);
}

/** The earliest of the written dates; null when nothing is written. */
export function writtenStart({ minima }: Schedule): string | null {
  return earliest([...minima.values()].map(({ date }) => date));
}

/**
 * The first departure after today whose plan (or whose written dates) need not start before today.
 *
 * Null without a route, and when none is found up to the last day that the calendars know.
 */
export function realisticDeparture(
  route: RouteSchedule,
  startOf: (schedule: Schedule) => string | null,
  today: string,
  lastKnownDay: string,
): string | null {
  if (route.nodes.length === 0) return null;
  for (let date = addDays(today, 1); date <= lastKnownDay; date = addDays(date, 1)) {
    const start = startOf(route.at(date));
    if (start !== null && start >= today) return date;
  }
  return null;
}
