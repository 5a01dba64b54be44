import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/calendars/index.ts';
import { monthName } from '#shared/domain/language/index.ts';
import type { PlanChart, PlanGroup, PlanWords } from '#shared/domain/plan/index.ts';
import type { BackwardPlan } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { shortDate } from '../ui/index.ts';
import { ChartBars } from './ChartBars.tsx';
import { ChartLegend, ShadePatterns } from './ChartLegend.tsx';
import { markedDays } from './markedDays.ts';
import { headHeight, percent, rowHeight } from './chartSizes.ts';

const useStyles = makeStyles({
  chart: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 210px) minmax(0, 1fr)',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  labels: {
    margin: '0',
    padding: `${headHeight}px 8px 0 0`,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: {
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
  },
  svg: { display: 'block', width: '100%', overflow: 'visible' },
  words: { fontSize: tokens.fontSizeBase200, fill: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold, fill: tokens.colorNeutralForeground1 },
  todayWord: { fontWeight: tokens.fontWeightSemibold, fill: tokens.colorBrandForeground1 },
  grid: { stroke: tokens.colorNeutralStroke3 },
  weekend: { fill: tokens.colorNeutralForeground1, fillOpacity: 0.08 },
  today: { stroke: tokens.colorBrandStroke1, strokeWidth: '2px', strokeDasharray: '5 3' },
  departs: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  returns: { stroke: tokens.colorNeutralForeground2, strokeWidth: '1px' },
  picked: { fill: 'none', stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
  detail: {
    minHeight: '20px',
    margin: '4px 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The chart: steps as bars, written limits as marks, today, departure and return as lines, holidays shaded. */
export function PlanChartView(props: {
  plan: BackwardPlan;
  chart: PlanChart;
  groups: readonly PlanGroup[];
  words: PlanWords;
}): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const language = useLanguage();
  const patterns = useId();
  const helpId = useId();
  const { plan, chart, groups, words } = props;
  const [told, setTold] = useState<string | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const marked = useMemo(() => markedDays(plan, chart), [plan, chart]);
  const height = headHeight + chart.bars.length * rowHeight;
  const x = (day: number) => percent(day, chart.days);

  const tellDay = (at: number) => {
    const whats = (marked.get(at) ?? []).map((what) =>
      what.name === ''
        ? t(what.key)
        : what.name === t(what.key)
          ? what.name
          : `${what.name} (${t(what.key)})`,
    );
    setTold(
      t('chart.day', {
        date: shortDate(addDays(plan.from, at), language),
        what: whats.join(', '),
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const places = [...marked.keys()].sort((a, b) => a - b);
    const from = picked ?? chart.today;
    const next = step > 0 ? places.find((at) => at > from) : places.findLast((at) => at < from);
    if (next === undefined) return;
    setPicked(next);
    tellDay(next);
  };
  const lines = [
    { kind: 'today', at: chart.today },
    { kind: 'departs', at: chart.departs },
    { kind: 'returns', at: chart.returns === chart.departs ? null : chart.returns },
  ] as const;

  return (
    <>
      {/* The arrow keys walk through the days that are worth a word. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a chart to walk through */}
      <div
        className={styles.chart}
        role="group"
        aria-label={t('chart.label')}
        aria-describedby={helpId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setPicked(null);
          setTold(null);
        }}
      >
        {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        <ol className={styles.labels} aria-hidden="true">
          {groups.map((group) => (
            <li key={group.key} className={styles.label}>
              {words.step(group)}
            </li>
          ))}
        </ol>
        <svg
          className={styles.svg}
          height={height}
          aria-hidden="true"
          onPointerLeave={() => setTold(null)}
        >
          <ShadePatterns id={patterns} />
          {chart.shades.map((shade) => (
            <rect
              key={`${shade.kind}${shade.at}`}
              x={x(shade.at)}
              width={x(shade.length)}
              y={headHeight}
              height={height - headHeight}
              {...(shade.kind === 'weekend'
                ? { className: styles.weekend }
                : { fill: `url(#${patterns}-${shade.kind})` })}
              onPointerEnter={() => tellDay(shade.at)}
            />
          ))}
          {chart.months.map((month) => (
            <g key={month.at}>
              <line className={styles.grid} x1={x(month.at)} x2={x(month.at)} y1={0} y2={height} />
              {month.length / chart.days > 0.06 ? (
                <svg x={x(month.at)} overflow="visible">
                  <text className={styles.words} x={4} y={13}>
                    {`${monthName(month.month, language).slice(0, 3)} ${month.year}`}
                  </text>
                </svg>
              ) : null}
            </g>
          ))}
          {chart.bars.map((bar, index) => (
            <line
              key={bar.key}
              className={styles.grid}
              x1="0"
              x2="100%"
              y1={headHeight + index * rowHeight + 0.5}
              y2={headHeight + index * rowHeight + 0.5}
            />
          ))}
          <ChartBars chart={chart} groups={groups} words={words} onTell={setTold} />
          {lines.map(({ kind, at }) =>
            at === null ? null : (
              <g key={kind} onPointerEnter={() => tellDay(at)}>
                <line
                  className={styles[kind]}
                  x1={x(at + 0.5)}
                  x2={x(at + 0.5)}
                  y1={headHeight - 4}
                  y2={height}
                />
                <svg x={x(at + 0.5)} overflow="visible">
                  <text
                    className={mergeClasses(
                      styles.words,
                      kind === 'today' ? styles.todayWord : styles.strong,
                    )}
                    x={kind === 'departs' ? -3 : 3}
                    y={headHeight - 8}
                    textAnchor={
                      kind === 'departs' || (kind === 'today' && at > chart.days * 0.9)
                        ? 'end'
                        : 'start'
                    }
                  >
                    {t(`chart.${kind}`)}
                  </text>
                </svg>
              </g>
            ),
          )}
          {picked === null ? null : (
            <rect
              className={styles.picked}
              x={x(picked)}
              width={x(1)}
              y={headHeight}
              height={height - headHeight}
            />
          )}
        </svg>
      </div>
      <p className={styles.detail} aria-live="polite">
        {told ?? <span className={styles.hint}>{t('chart.hint')}</span>}
      </p>
      <p id={helpId} hidden>
        {t('chart.help')}
      </p>
      <ChartLegend id={patterns} />
    </>
  );
}
