import { addDays, addMonths, addWorkingDays, type WorkingCalendar } from '../calendars/index.ts';
import type { DossierFacts, TravellerFacts } from './facts.ts';
import { matchRule } from './match.ts';
import type { PreparedPack } from './prepared.ts';
import type { RuleOf } from './rule.ts';

/** A date moved by a rule's number in its unit; null through a year without a calendar. */
export function shifted(
  date: string,
  by: { unit: 'days' | 'working_days' | 'months'; number: number },
  direction: 1 | -1,
  calendar: WorkingCalendar,
): string | null {
  if (by.unit === 'months') return addMonths(date, direction * by.number);
  if (by.unit === 'days') return addDays(date, direction * by.number);
  return addWorkingDays(calendar, date, direction * by.number);
}

/** The date that a written deadline gives, counted from the departure or the return. */
export function deadlineDate(
  parameters: RuleOf<'deadline'>['parameters'],
  travel: { departsOn: string | null; returnsOn: string | null },
  calendar: WorkingCalendar,
): string | null {
  if (parameters.counts === 'before_departure') {
    return travel.departsOn === null ? null : shifted(travel.departsOn, parameters, -1, calendar);
  }
  if (parameters.counts === 'after_return') {
    return travel.returnsOn === null ? null : shifted(travel.returnsOn, parameters, 1, calendar);
  }
  return null;
}

/** Deadlines that apply to this dossier. */
export function deadlinesOf(input: {
  ready: PreparedPack;
  facts: DossierFacts;
  travellers: readonly TravellerFacts[];
  today: string;
}): RuleOf<'deadline'>[] {
  return input.ready
    .of('deadline', input.today)
    .filter((rule) => matchRule(rule, input.facts, input.travellers) !== null);
}
