import type { Agency, StepState, TrackingStep } from '#shared/domain/tracking/index.ts';
import { daysFrom, shiftDays } from './dateMath.ts';

/** One agency on the timeline, from when its papers should go (or went) until the next one's turn. */
export interface TimelineSegment {
  agency: Agency;
  state: StepState;
  start: string;
  end: string;
  /** Place and size in percent of the strip. */
  left: number;
  width: number;
  /** The part that is too late, hatched; null when nothing is. */
  late: { left: number; width: number } | null;
  /** Steps of the agency: one, or one for each traveller. */
  steps: number;
  granted: number;
  dueOn: string | null;
}

/** The strip under a dossier: agencies in turn, today, departure and return. */
export interface Timeline {
  from: string;
  to: string;
  segments: TimelineSegment[];
  today: number;
  departs: number | null;
  returns: number | null;
  months: { date: string; at: number }[];
}

const stateOrder: readonly StepState[] = [
  'refused',
  'returned',
  'sent',
  'not_started',
  'cannot_start',
  'granted',
];

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (best, date) => (date !== null && (best === null || date < best) ? date : best),
    null,
  );
}

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (best, date) => (date !== null && (best === null || date > best) ? date : best),
    null,
  );
}

interface AgencySteps {
  agency: Agency;
  state: StepState;
  steps: TrackingStep[];
  dueOn: string | null;
  start: string | null;
  grantedOn: string | null;
}

function byAgency(steps: readonly TrackingStep[]): AgencySteps[] {
  const groups = new Map<Agency, TrackingStep[]>();
  for (const step of steps) groups.set(step.agency, [...(groups.get(step.agency) ?? []), step]);
  return [...groups].map(([agency, own]) => {
    const dueOn = earliest(own.map(({ due }) => due.plan));
    const allGranted = own.every(({ state }) => state === 'granted');
    return {
      agency,
      state: stateOrder.find((state) => own.some((step) => step.state === state)) ?? 'not_started',
      steps: own,
      dueOn,
      start: earliest(own.map(({ sentOn }) => sentOn)) ?? dueOn,
      grantedOn: allGranted ? latest(own.map(({ grantedOn }) => grantedOn)) : null,
    };
  });
}

function monthStarts(from: string, to: string): string[] {
  const starts: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const start = `${String(year)}-${String(month).padStart(2, '0')}-01`;
    if (start > to || starts.length > 60) return starts;
    starts.push(start);
  }
}

/**
 * Lays the route's steps out between today and the journey; null while no date is known to draw from.
 *
 * A step starts where it was sent, else at its last safe date, and ends where it was granted, else where
 * the next agency's turn begins. What is open after its last safe date is late, within its own turn.
 */
export function timelineOf(given: {
  steps: readonly TrackingStep[];
  today: string;
  departsOn: string | null;
  returnsOn: string | null;
}): Timeline | null {
  const { today, departsOn, returnsOn } = given;
  const agencies = byAgency(given.steps).filter(({ start }) => start !== null);
  const first = earliest([...agencies.map(({ start }) => start), departsOn, today]);
  const last = latest([
    ...agencies.map(({ grantedOn, start }) => grantedOn ?? start),
    departsOn,
    returnsOn,
    today,
  ]);
  if (first === null || last === null || (agencies.length === 0 && departsOn === null)) return null;
  const from = shiftDays(first, -3);
  const to = shiftDays(last, 3);
  const days = Math.max(1, daysFrom(from, to));
  const at = (date: string) => Math.min(100, Math.max(0, (daysFrom(from, date) / days) * 100));

  const segments = agencies.map((own, index): TimelineSegment => {
    const start = own.start ?? today;
    const turn = agencies.slice(index + 1).find((next) => (next.start ?? '') >= start)?.start;
    const planned = own.grantedOn ?? turn ?? departsOn ?? shiftDays(start, 1);
    const end = planned > start ? planned : shiftDays(start, 1);
    // A sent paper is late only when the next agency's turn has come; an unsent one from its own date on.
    const lateFrom = own.state === 'granted' ? null : own.state === 'sent' ? end : own.dueOn;
    const isLate = lateFrom !== null && today > lateFrom;
    // What waits beyond its turn grows to today, so that its late part can be seen.
    const shownEnd = isLate && own.state === 'sent' ? today : end;
    const lateUntil = today < shownEnd ? today : shownEnd;
    const lateStart = lateFrom !== null && lateFrom > start ? lateFrom : start;
    const late = isLate && lateUntil > lateStart ? { from: lateStart, until: lateUntil } : null;
    return {
      agency: own.agency,
      state: own.state,
      start,
      end: shownEnd,
      left: at(start),
      width: at(shownEnd) - at(start),
      late: late === null ? null : { left: at(late.from), width: at(late.until) - at(late.from) },
      steps: own.steps.length,
      granted: own.steps.filter(({ state }) => state === 'granted').length,
      dueOn: own.dueOn,
    };
  });
  return {
    from,
    to,
    segments,
    today: at(today),
    departs: departsOn === null ? null : at(departsOn),
    returns: returnsOn === null ? null : at(returnsOn),
    months: monthStarts(from, to).map((date) => ({ date, at: at(date) })),
  };
}
