import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '4px',
    listStyleType: 'none',
    margin: '0 0 16px',
    padding: '0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  plan: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  late: {
    fill: tokens.colorStatusDangerBackground1,
    stroke: tokens.colorStatusDangerForeground1,
  },
  actual: { fill: tokens.colorNeutralForeground1 },
  minimum: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
  },
  weekend: {
    fill: tokens.colorNeutralForeground1,
    fillOpacity: 0.08,
    stroke: tokens.colorNeutralStroke2,
  },
  framed: { stroke: tokens.colorNeutralStroke2 },
  holiday: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: '1px' },
  jointLeave: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: '1px' },
  closed: { fill: tokens.colorNeutralForeground3 },
});

/** Patterns of the days on which nobody works: they differ by their lines, not by colour alone. */
export function ShadePatterns(props: { id: string }): ReactElement {
  const styles = useStyles();
  const pattern = (kind: string, size: number, body: ReactNode) => (
    <pattern
      id={`${props.id}-${kind}`}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={kind === 'joint_leave' ? 'rotate(-45)' : 'rotate(45)'}
    >
      {body}
    </pattern>
  );
  return (
    <defs>
      {pattern('holiday', 4, <line className={styles.holiday} x1={0} x2={0} y1={0} y2={4} />)}
      {pattern(
        'joint_leave',
        6,
        <line className={styles.jointLeave} x1={0} x2={0} y1={0} y2={6} />,
      )}
      {pattern('closed', 4, <circle className={styles.closed} cx={2} cy={2} r={0.9} />)}
    </defs>
  );
}

/** What the marks of the chart mean. */
export function ChartLegend(props: { id: string }): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const box = (look: { className?: string; fill?: string }) => (
    <rect x={1} y={2} width={18} height={10} {...look} />
  );
  const shade = (kind: string) =>
    box({ className: styles.framed, fill: `url(#${props.id}-${kind})` });
  const entries: [string, ReactNode][] = [
    [t('legend.plan'), box({ className: styles.plan })],
    [t('legend.late'), box({ className: styles.late })],
    [
      t('legend.actual'),
      <rect key="actual" className={styles.actual} x={1} y={5} width={18} height={4} />,
    ],
    [
      t('legend.minimum'),
      <path key="minimum" className={styles.minimum} d="M 10 1 L 16 7 L 10 13 L 4 7 Z" />,
    ],
    [t('legend.weekend'), box({ className: styles.weekend })],
    [t('legend.holiday'), shade('holiday')],
    [t('legend.joint_leave'), shade('joint_leave')],
    [t('legend.closed'), shade('closed')],
  ];
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {entries.map(([words, mark]) => (
        <li key={words} className={styles.entry}>
          <svg width={20} height={14} aria-hidden="true">
            {mark}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
