import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanGroup, PlanWords } from '#shared/domain/plan/index.ts';
import type { BackwardPlan } from '#shared/domain/rules/index.ts';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(230px, 1fr))',
    gap: '12px',
    margin: '0 0 16px',
  },
  fact: {
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  late: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: '0',
    ...headings.section,
  },
  lateValue: { color: tokens.colorStatusDangerForeground1 },
  help: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Three answers first: where today stands, when to start, and when one could leave. */
export function PlanFacts(props: {
  plan: BackwardPlan;
  groups: readonly PlanGroup[];
  words: PlanWords;
}): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const { plan, groups, words } = props;
  const isLate = (plan.tightest?.workingDays ?? 0) < 0;
  const byMinimum = (date: string | null) => t('fact.byMinimum', { date: words.date(date) });
  const facts = [
    {
      key: 'position',
      label: t('fact.position'),
      value: words.standing(plan),
      help: [words.tightest(plan, groups)],
      late: isLate,
    },
    {
      key: 'startBy',
      label: t('fact.startBy'),
      value: words.date(plan.startBy.plan),
      help: [t('fact.startByHelp'), byMinimum(plan.startBy.minimum)],
      late: false,
    },
    {
      key: 'departure',
      label: t('fact.departure'),
      value: words.date(plan.departure.plan),
      help: [t('fact.departureHelp'), byMinimum(plan.departure.minimum)],
      late: false,
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.key} className={mergeClasses(styles.fact, fact.late && styles.late)}>
          <dt className={styles.label}>{fact.label}</dt>
          <dd className={mergeClasses(styles.value, fact.late && styles.lateValue)}>
            {fact.value}
          </dd>
          {fact.help.map((help) =>
            help === '' ? null : (
              <dd key={help} className={styles.help}>
                {help}
              </dd>
            ),
          )}
        </div>
      ))}
    </dl>
  );
}
