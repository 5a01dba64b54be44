import { reached } from '../../tracking/index.ts';
import type { Finding } from '../checklist.ts';
import { deadlineDate, deadlinesOf } from '../deadlines.ts';
import type { RuleOf } from '../rule.ts';
import type { Situation } from '../situation.ts';
import { onlySaying, ruleFinding } from './build.ts';

/** Days that an agency took longer than its written clock, and written dates that passed. */
function deadlineFindings(situation: Situation, rule: RuleOf<'deadline'>): Finding[] {
  const { parameters } = rule;
  const { today, dossier } = situation.input;
  const { pack } = situation.ready;
  const agency = parameters.step;
  if (agency === null) return [];
  const steps = situation.steps.filter((step) => step.agency === agency);
  if (parameters.role === 'clock') {
    return steps
      .filter((step) => (step.waitingWorkingDays ?? 0) > parameters.number)
      .map((step) =>
        ruleFinding(pack, rule, 'clock_passed', `tracking.${step.key}`, {
          agency,
          days: String(step.waitingWorkingDays ?? 0),
          number: String(parameters.number),
        }),
      );
  }
  if (parameters.counts !== 'before_departure') return [];
  const limit = deadlineDate(parameters, dossier.travel, situation.calendar);
  const departed = dossier.travel.departsOn !== null && dossier.travel.departsOn < today;
  const open = steps.some((step) => !reached(step));
  if (limit === null || limit >= today || !open || departed) return [];
  const name = parameters.role === 'advice' ? 'advice_passed' : 'deadline_passed';
  const params = { agency, date: limit, number: String(parameters.number), basis: rule.basis };
  return [ruleFinding(pack, rule, name, 'travel.departsOn', params)];
}

/** The first step that, by the usual durations, should already be under way. It is an estimate and says so. */
function latePlan(situation: Situation): Finding[] {
  const { today, dossier } = situation.input;
  const departed = dossier.travel.departsOn !== null && dossier.travel.departsOn < today;
  const late = situation.steps.find(
    (step) =>
      step.agency !== 'unit' && !reached(step) && step.due.plan !== null && step.due.plan < today,
  );
  if (late === undefined || departed) return [];
  const rule = situation.ready
    .of('duration', today)
    .find((candidate) => candidate.parameters.step === late.agency);
  const params = { agency: late.agency, date: late.due.plan ?? '' };
  if (rule === undefined) return [];
  const finding = ruleFinding(situation.ready.pack, rule, 'plan_late', 'travel.departsOn', params);
  return [{ ...onlySaying(finding, 'warning'), rule: 'plan_late' }];
}

/** Findings about time: written numbers that passed, clocks that ran out, and a plan that is late. */
export function timeFindings(situation: Situation): Finding[] {
  const rules = deadlinesOf({
    ready: situation.ready,
    facts: situation.facts,
    travellers: situation.people,
    today: situation.input.today,
  });
  return [...rules.flatMap((rule) => deadlineFindings(situation, rule)), ...latePlan(situation)];
}
