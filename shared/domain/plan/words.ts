import { formatDate, monthName, type Language } from '../language/index.ts';
import { parseCalendarDate } from '../common/index.ts';
import type { BackwardPlan, PlanPosition, WrittenDate } from '../rules/index.ts';
import type { PlanGroup } from './group.ts';

/** Gives the text of a key (`namespace:key`) with its parameters; the window and the core bring their own. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Words for a backward calendar, the same in the window and on paper. */
export interface PlanWords {
  date: (date: string | null) => string;
  /** The step with whom it concerns: `Kemlu (2 peserta)`. */
  step: (group: PlanGroup) => string;
  /** How long a step usually takes. */
  duration: (workingDays: number | null) => string;
  /** A written number in its own unit: `7 hari sebelum berangkat`. */
  written: (minimum: WrittenDate) => string;
  /** By how much the plan is earlier than what is written. */
  difference: (workingDays: number | null) => string;
  position: (position: PlanPosition | null) => string;
  /** The authority behind a written number, in brackets: basis and grade. */
  authority: (written: Pick<WrittenDate, 'basis' | 'grade' | 'repealed'>) => string;
  /** Day and month, for lists within a known year: `8 Mar`. */
  shortDate: (date: string) => string;
  /** Where the dossier stands as a whole. */
  standing: (plan: Pick<BackwardPlan, 'tightest'>) => string;
  /** The step with the least time left; empty when none waits. */
  tightest: (plan: Pick<BackwardPlan, 'tightest' | 'rows'>, groups: readonly PlanGroup[]) => string;
}

/** Makes the words; `nameOf` gives a traveller's name. */
export function planWords(
  say: Say,
  language: Language,
  nameOf: (travellerId: string) => string,
): PlanWords {
  const step: PlanWords['step'] = ({ key, row, travellerIds, personal }) => {
    if (key === 'closing') return say('plan:step.closing');
    const agency = say(`rules:agencies.${row.agency}`);
    const [only] = travellerIds;
    if (!personal || only === undefined) return agency;
    const about =
      travellerIds.length === 1
        ? nameOf(only)
        : say('plan:step.people', { count: travellerIds.length });
    return `${agency} (${about})`;
  };
  return {
    step,
    date: (date) => {
      const known = date === null ? null : parseCalendarDate(date);
      return known === null ? say('plan:noDate') : formatDate(known, language);
    },
    duration: (workingDays) =>
      workingDays === null
        ? say('plan:duration.unknown')
        : say('plan:duration.days', { count: workingDays }),
    written: ({ number, unit, counts }) =>
      say(`plan:written.${counts}`, { span: say(`plan:unit.${unit}`, { count: number }) }),
    difference: (workingDays) =>
      workingDays === null
        ? say('plan:none')
        : workingDays === 0
          ? say('plan:difference.same')
          : say('plan:difference.earlier', { count: workingDays }),
    position: (position) => {
      if (position === null) return say('plan:none');
      const { measure, workingDays } = position;
      if (workingDays === null) return say(`plan:position.${measure}.unknown`);
      if (workingDays === 0) return say(`plan:position.${measure}.now`);
      const side = workingDays > 0 ? 'ahead' : 'behind';
      return say(`plan:position.${measure}.${side}`, { count: Math.abs(workingDays) });
    },
    authority: ({ basis, grade, repealed }) => {
      const parts = [
        basis,
        say('plan:basis.grade', { grade }),
        repealed ? say('plan:basis.repealed') : '',
      ];
      return ` (${parts.filter((part) => part !== '').join(', ')})`;
    },
    shortDate: (date) => {
      const [, month = '1', day = '1'] = date.split('-');
      return `${String(Number(day))} ${monthName(Number(month), language).slice(0, 3)}`;
    },
    standing: ({ tightest }) => {
      if (tightest === null) return say('plan:standing.none');
      const { workingDays } = tightest;
      if (workingDays === 0) return say('plan:standing.now');
      const side = workingDays > 0 ? 'ahead' : 'behind';
      return say(`plan:standing.${side}`, { count: Math.abs(workingDays) });
    },
    tightest: ({ tightest, rows }, groups) => {
      const row = rows.find(({ key }) => key === tightest?.key);
      if (row === undefined) return '';
      const group =
        groups.find(({ key }) => key === row.key) ??
        groups.find(
          (item) =>
            item.row.agency === row.agency &&
            row.travellerIds.every((id) => item.travellerIds.includes(id)),
        );
      return group === undefined ? '' : say('plan:standing.where', { where: step(group) });
    },
  };
}
