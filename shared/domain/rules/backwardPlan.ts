import {
  addDays,
  closedDaysBetween,
  missingYears,
  workingDaysBetween,
  type WorkingCalendar,
} from '../calendars/index.ts';
import { reached, type TrackingStep } from '../tracking/index.ts';
import type { Grade } from './checklist.ts';
import { deadlineDate, deadlinesOf } from './deadlines.ts';
import { planStart, realisticDeparture, writtenStart } from './departure.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import type {
  BackwardPlan,
  PlanPosition,
  PlanRow,
  UsualDuration,
  WrittenDate,
} from './planView.ts';
import { sourceText } from './routes.ts';
import type { RuleOf } from './rule.ts';
import { earliest, type Schedule } from './schedule.ts';
import { situationOf, type Situation } from './situation.ts';

/** Days that a chart shows beyond what happens, so that the first and the last thing are not at its edge. */
const chartMargin = 3;

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (best, date) => (date !== null && (best === null || date > best) ? date : best),
    null,
  );
}

function written({ ready }: Situation, rule: RuleOf<'deadline'>, date: string | null): WrittenDate {
  const { number, unit, counts, role } = rule.parameters;
  return {
    rule: rule.id,
    label: rule.label,
    labelEn: rule.label_en,
    date,
    number,
    unit,
    counts,
    role,
    basis: rule.basis,
    source: sourceText(ready.pack, rule.source),
    grade: rule.grade,
    repealed: rule.repealed,
  };
}

function usualDuration(situation: Situation, rule: RuleOf<'duration'>): UsualDuration {
  return {
    rule: rule.id,
    label: rule.label,
    labelEn: rule.label_en,
    workingDays: rule.parameters.working_days,
    source: sourceText(situation.ready.pack, rule.source),
    grade: rule.grade,
    verified: rule.verified === null ? null : { by: rule.verified.by, on: rule.verified.on },
  };
}

function weakest(durations: readonly UsualDuration[]): Grade | null {
  return durations.reduce<Grade | null>(
    (worst, { grade }) => (worst === null || grade > worst ? grade : worst),
    null,
  );
}

function between(calendar: WorkingCalendar, from: string | null, to: string | null) {
  return from === null || to === null ? null : workingDaysBetween(calendar, from, to);
}

/** Where today stands on a step; the unit's own work is done once papers are further on. */
function positionOf(
  step: TrackingStep,
  plan: PlanRow['plan'],
  minimum: WrittenDate | null,
  given: { today: string; calendar: WorkingCalendar; isUnderWay: boolean },
): PlanPosition | null {
  const { today, calendar } = given;
  switch (step.state) {
    case 'refused':
      return null;
    case 'granted':
      return { measure: 'done', workingDays: between(calendar, step.grantedOn, plan.lastDay) };
    case 'sent':
      return { measure: 'receive', workingDays: between(calendar, today, plan.lastDay) };
    case 'returned':
    case 'not_started':
    case 'cannot_start':
      if (step.agency === 'unit' && given.isUnderWay) return { measure: 'done', workingDays: null };
      return {
        measure: 'send',
        workingDays: between(calendar, today, plan.firstDay ?? minimum?.date ?? null),
      };
  }
}

function stepRows(situation: Situation, schedule: Schedule): PlanRow[] {
  const { plan, steps, calendar, input } = situation;
  const deadlines = deadlinesOf({ ...situation, travellers: situation.people, today: input.today });
  const isUnderWay = steps.some((step) => step.agency !== 'unit' && reached(step));
  return steps.map((step): PlanRow => {
    const durations = plan.route.usual
      .rulesOf(step.agency, step.travellerIds)
      .map((rule) => usualDuration(situation, rule));
    const own: PlanRow['plan'] = {
      firstDay: schedule.startOf.get(step.key) ?? null,
      lastDay: schedule.endOf.get(step.key) ?? null,
      workingDays: step.plannedWorkingDays,
      grade: weakest(durations),
      durations,
    };
    const deciding = schedule.minima.get(step.key);
    const minimum =
      deciding?.rule === undefined ? null : written(situation, deciding.rule, deciding.date);
    return {
      key: step.key,
      agency: step.agency,
      travellerIds: step.travellerIds,
      state: step.state,
      sentOn: step.sentOn,
      grantedOn: step.grantedOn,
      plan: own,
      minimum,
      others: deadlines
        .filter((rule) => rule.parameters.step === step.agency && rule.id !== minimum?.rule)
        .map((rule) =>
          written(situation, rule, deadlineDate(rule.parameters, input.dossier.travel, calendar)),
        ),
      difference: between(calendar, own.firstDay, minimum?.date ?? null),
      position: positionOf(step, own, minimum, { today: input.today, calendar, isUnderWay }),
    };
  });
}

/** The office's last own papers: nobody tracks them, yet they take time before departure. */
function closingRow(situation: Situation, schedule: Schedule): PlanRow[] {
  const travellerIds = situation.people.map((item) => item.id);
  const durations = situation.plan.route.usual
    .rulesOf('surat_tugas', travellerIds)
    .map((rule) => usualDuration(situation, rule));
  if (durations.length === 0 || situation.steps.length === 0) return [];
  return [
    {
      key: 'closing',
      agency: 'unit',
      travellerIds,
      state: null,
      sentOn: null,
      grantedOn: null,
      plan: {
        firstDay: schedule.closing,
        lastDay: schedule.eve,
        workingDays: durations.reduce((sum, item) => sum + item.workingDays, 0),
        grade: weakest(durations),
        durations,
      },
      minimum: null,
      others: [],
      difference: null,
      position: null,
    },
  ];
}

function tightestOf(rows: readonly PlanRow[]): BackwardPlan['tightest'] {
  let tightest: BackwardPlan['tightest'] = null;
  for (const { key, position } of rows) {
    if (position === null || position.measure === 'done' || position.workingDays === null) continue;
    if (tightest === null || position.workingDays < tightest.workingDays) {
      tightest = { key, workingDays: position.workingDays };
    }
  }
  return tightest;
}

/** Years that the plan needed and that no calendar covers. */
function yearsWithout(
  calendar: WorkingCalendar,
  plan: Pick<BackwardPlan, 'rows' | 'departure' | 'departsOn'>,
  period: { from: string; to: string; today: string },
): number[] {
  const missing = new Set(missingYears(calendar, period.from, period.to));
  const before = (year: number): number => (calendar.years.has(year) ? before(year - 1) : year);
  const after = (year: number): number => (calendar.years.has(year) ? after(year + 1) : year);
  const isCut = plan.departsOn !== null && plan.rows.some((row) => row.plan.firstDay === null);
  if (isCut) missing.add(before(Number(plan.departsOn?.slice(0, 4))));
  if (plan.rows.length > 0 && plan.departure.plan === null) {
    missing.add(after(Number(period.today.slice(0, 4))));
  }
  return [...missing].sort((a, b) => a - b);
}

/**
 * The backward calendar of a dossier: every step over all agencies with the plan and the written minimum side by
 * side, today's place on it, and which departure is realistic.
 *
 * Pure like {@link evaluate}. Where a year has no calendar a date is null and the year is named.
 */
export function backwardPlan(input: EvaluationInput): BackwardPlan {
  const situation = situationOf(input);
  const { calendar } = situation;
  const { route } = situation.plan;
  const { departsOn, returnsOn } = input.dossier.travel;
  const { today } = input;
  const schedule = route.at(departsOn);
  const rows = [...stepRows(situation, schedule), ...closingRow(situation, schedule)];
  const afterReturn = deadlinesOf({ ...situation, travellers: situation.people, today })
    .filter((rule) => rule.parameters.counts === 'after_return')
    .map((rule) =>
      written(situation, rule, deadlineDate(rule.parameters, input.dossier.travel, calendar)),
    );
  const lastKnownDay = `${Math.max(0, ...calendar.years)}-12-31`;
  const departure = {
    plan: realisticDeparture(route, planStart, today, lastKnownDay),
    minimum: realisticDeparture(route, writtenStart, today, lastKnownDay),
  };
  const dates = [
    today,
    departsOn,
    returnsOn,
    ...afterReturn.map(({ date }) => date),
    ...rows.flatMap(({ plan, minimum, others, sentOn, grantedOn }) => [
      plan.firstDay,
      minimum?.date ?? null,
      sentOn,
      grantedOn,
      ...others.map(({ date }) => date),
    ]),
  ];
  const from = addDays(earliest(dates) ?? today, -chartMargin);
  const to = addDays(latest(dates) ?? today, chartMargin);
  const closedDays = closedDaysBetween(from, to, {
    calendars: input.calendars,
    weekdays: input.office.workingWeekdays,
    closedDays: input.overlay?.closed_days ?? [],
  });
  const firstDate = earliest(dates) ?? today;
  const lastDate = latest(dates) ?? today;
  return {
    today,
    departsOn,
    returnsOn,
    rows,
    afterReturn,
    startBy: { plan: planStart(schedule), minimum: writtenStart(schedule) },
    departure,
    tightest: tightestOf(rows),
    missingYears: yearsWithout(
      calendar,
      { rows, departure, departsOn },
      { from: firstDate, to: lastDate, today },
    ),
    from,
    to,
    closedDays,
    decrees: input.calendars
      .filter(({ year }) => year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4)))
      .map(({ year, decree, source, grade }) => ({ year, decree, source, grade })),
  };
}
