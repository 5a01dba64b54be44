import type { TFunction } from 'i18next';
import type { PlanView } from '#shared/contract/index.ts';
import { addDays } from '#shared/domain/calendars/index.ts';
import { monthName } from '#shared/domain/language/index.ts';
import {
  planChart,
  planGroups,
  planWords,
  type PlanChart,
  type PlanGroup,
  type PlanSheetModel,
  type PlanWords,
  type Say,
} from '#shared/domain/plan/index.ts';
import type { BackwardPlan } from '#shared/domain/rules/index.ts';
import { translator, type AppLanguage } from '#shared/i18n/index.ts';

/** Keys are put together from what the plan says, so the compiler cannot know them. */
function sayIn(language: AppLanguage): Say {
  const translate = translator(language) as TFunction & ((key: string, options?: object) => string);
  return (key, params) => translate(key, params ?? {});
}

function linesOf(chart: PlanChart, say: Say): PlanSheetModel['chart']['lines'] {
  const { today, departs, returns } = chart;
  return (
    [
      ['today', today],
      ['departs', departs],
      ['returns', returns === departs ? null : returns],
    ] as const
  ).flatMap(([kind, at]) => (at === null ? [] : [{ kind, at, label: say(`plan:chart.${kind}`) }]));
}

function factsOf(plan: BackwardPlan, groups: readonly PlanGroup[], words: PlanWords, say: Say) {
  const byMinimum = (date: string | null) => say('plan:fact.byMinimum', { date: words.date(date) });
  return [
    {
      label: say('plan:fact.position'),
      value: words.standing(plan),
      help: words.tightest(plan, groups),
    },
    {
      label: say('plan:fact.startBy'),
      value: words.date(plan.startBy.plan),
      help: byMinimum(plan.startBy.minimum),
    },
    {
      label: `${say('plan:fact.departure')}, ${say('plan:fact.departureHelp')}`,
      value: words.date(plan.departure.plan),
      help: byMinimum(plan.departure.minimum),
    },
  ];
}

function rowsOf(
  plan: BackwardPlan,
  groups: readonly PlanGroup[],
  words: PlanWords,
  say: Say,
): PlanSheetModel['rows'] {
  const rows = groups.map((group) => {
    const { row } = group;
    const { minimum, position } = row;
    const grade =
      row.plan.grade === null ? '' : ` (${say('plan:basis.grade', { grade: row.plan.grade })})`;
    return {
      isLate: position !== null && position.measure !== 'done' && (position.workingDays ?? 0) < 0,
      cells: [
        words.step(group),
        words.date(row.plan.firstDay),
        words.date(row.plan.lastDay),
        `${words.duration(row.plan.workingDays)}${grade}`,
        minimum === null
          ? say('plan:written.nothing')
          : `${words.date(minimum.date)}; ${words.written(minimum)}${words.authority(minimum)}`,
        words.difference(row.difference),
        words.position(position),
      ],
    };
  });
  const after = plan.afterReturn.map((duty) => ({
    isLate: false,
    cells: [
      say('plan:table.afterReturn'),
      say('plan:none'),
      words.date(duty.date),
      say('plan:none'),
      `${words.written(duty)}${words.authority(duty)}`,
      say('plan:none'),
      say('plan:none'),
    ],
  }));
  return [...rows, ...after];
}

/** Holidays that have a name, each once with its first and last day. */
function holidayNotes(plan: BackwardPlan, chart: PlanChart, words: PlanWords): string {
  return chart.shades
    .filter(({ kind }) => kind !== 'weekend')
    .map(({ at, length, name }) => {
      const first = words.shortDate(addDays(plan.from, at));
      const last = words.shortDate(addDays(plan.from, at + length - 1));
      const dates = first === last ? first : `${first}–${last}`;
      return name === '' ? dates : `${dates} ${name}`;
    })
    .join('; ');
}

/** The backward calendar as the page that is printed: the chart, the same facts as a table, what they rest on. */
export function planSheet(
  view: PlanView & { title: string },
  language: AppLanguage,
): PlanSheetModel {
  const { plan, names, title } = view;
  const say = sayIn(language);
  const words = planWords(say, language, (id) => names[id] ?? id);
  const groups = planGroups(plan);
  const chart = planChart(plan, groups);
  const labels = new Map(groups.map((group) => [group.key, words.step(group)]));
  const columns = ['step', 'firstDay', 'lastDay', 'duration', 'minimum', 'difference', 'today'];
  return {
    layout: 'plan',
    title: `${say('plan:title')}: ${title}`,
    date: plan.today,
    language,
    letterhead: { logo: null },
    heading: say('plan:title'),
    subtitle: [
      title,
      say('plan:sheet.travel', {
        travellers: say('plan:sheet.people', { count: Object.keys(names).length }),
        departs: words.date(plan.departsOn),
        returns: words.date(plan.returnsOn),
      }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    facts: factsOf(plan, groups, words, say),
    warnings: [
      ...(plan.departsOn === null ? [say('plan:noDeparture')] : []),
      ...(plan.missingYears.length === 0
        ? []
        : [
            say('plan:missingYears', {
              count: plan.missingYears.length,
              years: plan.missingYears.join(', '),
            }),
          ]),
    ],
    chart: {
      days: chart.days,
      shades: chart.shades,
      months: chart.months.map(({ at, length, year, month }) => ({
        at,
        length,
        label: `${monthName(month, language)} ${String(year)}`,
      })),
      bars: chart.bars.map((bar) => ({ ...bar, label: labels.get(bar.key) ?? bar.key })),
      lines: linesOf(chart, say),
    },
    legend: {
      plan: say('plan:legend.plan'),
      actual: say('plan:legend.actual'),
      minimum: say('plan:legend.minimum'),
      late: say('plan:legend.late'),
      weekend: say('plan:legend.weekend'),
      holiday: say('plan:legend.holiday'),
      joint_leave: say('plan:legend.joint_leave'),
      closed: say('plan:legend.closed'),
    },
    columns: columns.map((name) => say(`plan:table.${name}`)),
    rows: rowsOf(plan, groups, words, say),
    notes: [
      { label: say('plan:holidays'), text: holidayNotes(plan, chart, words) },
      {
        label: say('plan:decrees.title'),
        text: plan.decrees
          .map(({ year, decree, grade }) =>
            say('plan:decrees.line', { year: String(year), decree, grade }),
          )
          .join('; '),
      },
      { label: say('plan:basis.title'), text: say('plan:basis.usual') },
    ].filter(({ text }) => text !== ''),
    footer: say('plan:sheet.footer', { date: words.date(plan.today) }),
  };
}
