import { daysBetween, missingYears } from '../../calendars/index.ts';
import type { Dossier, Leg } from '../../dossiers/index.ts';
import type { Finding } from '../checklist.ts';
import type { Situation } from '../situation.ts';
import { dataFinding } from './build.ts';

/** Travel dates: there, in order, and not past while permits are open. */
function travelDates(situation: Situation): Finding[] {
  const { dossier, today } = situation.input;
  const { departsOn, returnsOn } = dossier.travel;
  const found: Finding[] = [];
  if (departsOn === null) found.push(dataFinding('departure_missing', 'error', 'travel.departsOn'));
  if (returnsOn === null) found.push(dataFinding('return_missing', 'error', 'travel.returnsOn'));
  if (departsOn !== null && returnsOn !== null && returnsOn < departsOn) {
    const params = { dateFrom: departsOn, dateTo: returnsOn };
    found.push(dataFinding('return_before_departure', 'error', 'travel.returnsOn', params));
  }
  const open = situation.steps.some((step) => step.agency !== 'unit' && step.state !== 'granted');
  if (departsOn !== null && departsOn < today && (open || situation.steps.length === 0)) {
    found.push(dataFinding('departure_past', 'warning', 'travel.departsOn', { date: departsOn }));
  }
  return found;
}

/** The event lies inside the travel, and ends after it starts. */
function eventDates({ event, travel, legs }: Dossier): Finding[] {
  const found: Finding[] = [];
  const { startsOn, endsOn } = event;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    const params = { dateFrom: startsOn, dateTo: endsOn };
    found.push(dataFinding('event_order', 'error', 'event.endsOn', params));
  }
  if (startsOn !== null && travel.departsOn !== null && startsOn < travel.departsOn) {
    const params = { date: startsOn, dateLimit: travel.departsOn };
    found.push(dataFinding('event_before_departure', 'warning', 'event.startsOn', params));
  }
  if (endsOn !== null && travel.returnsOn !== null && endsOn > travel.returnsOn) {
    const params = { date: endsOn, dateLimit: travel.returnsOn };
    found.push(dataFinding('event_after_return', 'warning', 'event.endsOn', params));
  }
  if (found.length > 0) return found;
  const there = legs.flatMap((leg) =>
    leg.arrivesOn === null || leg.departsOn === null ? [] : [[leg.arrivesOn, leg.departsOn]],
  );
  const arrives = there.map(([from = '']) => from).sort()[0];
  const leaves = there
    .map(([, to = '']) => to)
    .sort()
    .at(-1);
  if (arrives === undefined || leaves === undefined || there.length < legs.length) return found;
  if (startsOn !== null && startsOn < arrives) {
    const params = { date: startsOn, dateLimit: arrives };
    found.push(dataFinding('event_before_arrival', 'warning', 'event.startsOn', params));
  }
  if (endsOn !== null && endsOn > leaves) {
    const params = { date: endsOn, dateLimit: leaves };
    found.push(dataFinding('event_after_leaving', 'warning', 'event.endsOn', params));
  }
  return found;
}

/** The legs follow each other in time, without holes, inside the travel. */
function legDates({ legs, travel }: Dossier): Finding[] {
  const found: Finding[] = [];
  let before: Leg | null = null;
  for (const leg of legs) {
    const path = (name: string) => `legs.${leg.id}.${name}`;
    const country = leg.country ?? '';
    const { arrivesOn, departsOn } = leg;
    if (arrivesOn === null || departsOn === null) {
      const name = arrivesOn === null ? 'arrivesOn' : 'departsOn';
      found.push(dataFinding('leg_dates_missing', 'warning', path(name), { country }));
    } else if (departsOn < arrivesOn) {
      const params = { country, dateFrom: arrivesOn, dateTo: departsOn };
      found.push(dataFinding('leg_order', 'error', path('departsOn'), params));
    }
    if (arrivesOn !== null && travel.departsOn !== null && arrivesOn < travel.departsOn) {
      const params = { country, date: arrivesOn, dateLimit: travel.departsOn };
      found.push(dataFinding('leg_before_departure', 'error', path('arrivesOn'), params));
    }
    if (departsOn !== null && travel.returnsOn !== null && departsOn > travel.returnsOn) {
      const params = { country, date: departsOn, dateLimit: travel.returnsOn };
      found.push(dataFinding('leg_after_return', 'error', path('departsOn'), params));
    }
    const left = before?.departsOn ?? null;
    if (left !== null && arrivesOn !== null) {
      const params = { country, date: arrivesOn, dateBefore: left };
      if (arrivesOn < left) {
        found.push(dataFinding('legs_overlap', 'error', path('arrivesOn'), params));
      } else if (daysBetween(left, arrivesOn) > 1) {
        found.push(dataFinding('legs_gap', 'warning', path('arrivesOn'), params));
      }
    }
    before = leg;
  }
  return found;
}

/** Years that the counting touches and whose holidays are not known. */
function calendarYears(situation: Situation): Finding[] {
  const { dossier, today } = situation.input;
  const { departsOn } = dossier.travel;
  if (departsOn === null) return [];
  const years = missingYears(situation.calendar, today, departsOn);
  const counted =
    years.length === 0 && situation.plan.steps.some((step) => step.due.plan === null)
      ? [Math.min(Number(departsOn.slice(0, 4)), Number(today.slice(0, 4))) - 1]
      : years;
  return counted.length === 0
    ? []
    : [dataFinding('calendar_missing', 'warning', null, { years: counted.join(', ') })];
}

/** Findings about dates that contradict each other or cannot be counted. */
export function dateFindings(situation: Situation): Finding[] {
  const { dossier } = situation.input;
  return [
    ...travelDates(situation),
    ...eventDates(dossier),
    ...legDates(dossier),
    ...calendarYears(situation),
  ];
}
