import { addDays, daysBetween } from '../../calendars/index.ts';
import type { Finding } from '../checklist.ts';
import { strongestFirst } from '../evidenceOf.ts';
import { matchRule } from '../match.ts';
import type { RuleOf } from '../rule.ts';
import type { Situation } from '../situation.ts';
import { onlySaying, ruleFinding } from './build.ts';

type LimitRule = RuleOf<'limit'>;

interface Cap {
  rule: LimitRule;
  max: number;
}

function applying(situation: Situation): LimitRule[] {
  return situation.ready
    .of('limit', situation.input.today)
    .filter((rule) => matchRule(rule, situation.facts, situation.people) !== null);
}

const gravity: Record<Finding['severity'], number> = { info: 0, warning: 1, error: 2 };

/**
 * The lower cap counts; where two sources disagree the finding names both.
 *
 * A higher cap that is exceeded too and weighs more, such as law against a habit, is a finding of its own.
 */
function delegationSize(situation: Situation, rules: readonly LimitRule[]): Finding[] {
  const caps = rules.flatMap((rule): Cap[] =>
    rule.parameters.limit === 'delegation_size' && rule.parameters.max !== null
      ? [{ rule, max: rule.parameters.max }]
      : [],
  );
  const [strictest, ...others] = strongestFirst(caps).sort((a, b) => a.max - b.max);
  const count = situation.people.length;
  if (strictest === undefined || count <= strictest.max) return [];
  const { parameters, basis } = strictest.rule;
  const plus = parameters.limit === 'delegation_size' ? parameters.plus_per_working_group : 0;
  const params = { people: String(count), max: String(strictest.max), basis, plus: String(plus) };
  const [other] = others;
  const { pack } = situation.ready;
  const finding =
    other === undefined
      ? ruleFinding(pack, strictest.rule, 'delegation_too_large', 'travellers', params)
      : ruleFinding(pack, strictest.rule, 'delegation_too_large_two', 'travellers', {
          ...params,
          otherMax: String(other.max),
          otherBasis: other.rule.basis,
        });
  const graver = others
    .filter(({ max }) => count > max)
    .map(({ rule, max }) =>
      ruleFinding(pack, rule, 'delegation_too_large', 'travellers', {
        ...params,
        max: String(max),
        basis: rule.basis,
      }),
    )
    .filter(({ severity }) => gravity[severity] > gravity[finding.severity]);
  return [finding, ...graver];
}

function duration(situation: Situation, rule: LimitRule, max: number): Finding[] {
  const { departsOn, returnsOn } = situation.input.dossier.travel;
  if (departsOn === null || returnsOn === null) return [];
  const days = daysBetween(departsOn, returnsOn) + 1;
  if (days <= max) return [];
  const name = rule.repealed ? 'too_long_repealed' : 'too_long';
  const params = { days: String(days), max: String(max) };
  return [ruleFinding(situation.ready.pack, rule, name, 'travel.returnsOn', params)];
}

function together(situation: Situation, rule: LimitRule): Finding[] {
  if (rule.parameters.limit !== 'not_together') return [];
  return rule.parameters.pairs.flatMap(([head, deputy]) => {
    const first = situation.people.find((person) => person.category === head);
    const second = situation.people.find((person) => person.category === deputy);
    if (first === undefined || second === undefined) return [];
    const params = { name: first.name, other: second.name };
    return [ruleFinding(situation.ready.pack, rule, 'together', `travellers.${second.id}`, params)];
  });
}

/** A yearly number of trips is told and not counted: the office may not have entered every trip of the year. */
function tripsPerYear(situation: Situation, rule: LimitRule, max: number): Finding[] {
  const match = matchRule(rule, situation.facts, situation.people);
  if (match === null) return [];
  const params = {
    names: match.travellers.map((person) => person.name).join(', '),
    max: String(max),
    basis: rule.basis,
  };
  const told = ruleFinding(situation.ready.pack, rule, 'trips_per_year', 'travellers', params);
  return [onlySaying(told, 'info')];
}

/** Findings about size, length and people who may not be away at once. */
export function limitFindings(situation: Situation): Finding[] {
  const rules = applying(situation);
  return [
    ...delegationSize(situation, rules),
    ...rules.flatMap((rule) => {
      switch (rule.parameters.limit) {
        case 'delegation_size':
          return [];
        case 'duration_days':
          return duration(situation, rule, rule.parameters.max);
        case 'trips_per_year':
          return tripsPerYear(situation, rule, rule.parameters.max);
        case 'not_together':
          return together(situation, rule);
      }
    }),
  ];
}

/** The dated periods of a freeze rule; an election rule has one around each polling day that is known. */
export function freezePeriods(rule: RuleOf<'freeze'>): { from: string; to: string }[] {
  const { parameters } = rule;
  return parameters.freeze === 'dated'
    ? [{ from: parameters.from, to: parameters.to }]
    : parameters.polling_days.map((day) => ({
        from: addDays(day, -parameters.days_before),
        to: addDays(day, parameters.days_after),
      }));
}

/** Findings about freezes that the travel falls into. */
export function freezeFindings(situation: Situation): Finding[] {
  const { departsOn, returnsOn } = situation.input.dossier.travel;
  if (departsOn === null) return [];
  const end = returnsOn ?? departsOn;
  return situation.ready.of('freeze', situation.input.today).flatMap((rule) => {
    const match = matchRule(rule, situation.facts, situation.people);
    if (match === null) return [];
    const { parameters } = rule;
    const names = match.travellers.map((person) => person.name).join(', ');
    if (parameters.freeze === 'election' && parameters.polling_days.length === 0) {
      const numbers = {
        before: String(parameters.days_before),
        after: String(parameters.days_after),
      };
      const reminder = ruleFinding(
        situation.ready.pack,
        rule,
        'election_unknown',
        'travel.departsOn',
        numbers,
      );
      return [onlySaying(reminder, 'info')];
    }
    const name =
      parameters.freeze === 'dated' && parameters.approximate ? 'freeze_approximate' : 'freeze';
    return freezePeriods(rule)
      .filter((period) => period.from <= end && departsOn <= period.to)
      .map((period) =>
        ruleFinding(situation.ready.pack, rule, name, 'travel.departsOn', {
          dateFrom: period.from,
          dateTo: period.to,
          names,
          basis: rule.basis,
        }),
      );
  });
}
