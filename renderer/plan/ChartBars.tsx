import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanChart, PlanGroup, PlanWords } from '#shared/domain/plan/index.ts';
import { headHeight, percent, rowHeight } from './chartSizes.ts';

const useStyles = makeStyles({
  plan: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  late: {
    fill: tokens.colorStatusDangerBackground1,
    stroke: tokens.colorStatusDangerForeground1,
  },
  done: { strokeDasharray: '4 3' },
  actual: { fill: tokens.colorNeutralForeground1 },
  minimum: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
  },
});

/** Bars of the steps with what has happened inside them and the mark of what is written. */
export function ChartBars(props: {
  chart: PlanChart;
  groups: readonly PlanGroup[];
  words: PlanWords;
  onTell: (words: string) => void;
}): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const { chart, groups, words } = props;
  const x = (day: number) => percent(day, chart.days);
  return (
    <>
      {chart.bars.map((bar, index) => {
        const top = headHeight + index * rowHeight;
        const group = groups[index];
        if (group === undefined) return null;
        const { row } = group;
        const { minimum } = row;
        const tellBar = () =>
          props.onTell(
            [
              t('chart.bar', {
                step: words.step(group),
                first: words.date(row.plan.firstDay),
                last: words.date(row.plan.lastDay),
              }),
              words.position(row.position),
            ].join(' · '),
          );
        return (
          <g key={bar.key}>
            {bar.plan === null ? null : (
              <rect
                className={mergeClasses(
                  styles.plan,
                  bar.isLate && styles.late,
                  bar.isDone && styles.done,
                )}
                x={x(bar.plan.at)}
                width={x(bar.plan.length)}
                y={top + 6}
                height={rowHeight - 12}
                rx={2}
                onPointerEnter={tellBar}
              />
            )}
            {bar.actual === null ? null : (
              <rect
                className={styles.actual}
                x={x(bar.actual.at)}
                width={x(bar.actual.length)}
                y={top + rowHeight / 2 - 2}
                height={4}
                onPointerEnter={tellBar}
              />
            )}
            {bar.minimum === null || minimum === null ? null : (
              <svg x={x(bar.minimum + 0.5)} y={top + rowHeight / 2} overflow="visible">
                <path
                  className={styles.minimum}
                  d="M 0 -6 L 6 0 L 0 6 L -6 0 Z"
                  onPointerEnter={() =>
                    props.onTell(
                      `${words.step(group)} · ${t('chart.minimum', {
                        date: words.date(minimum.date),
                        written: words.written(minimum),
                      })}`,
                    )
                  }
                />
              </svg>
            )}
          </g>
        );
      })}
    </>
  );
}
