import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackwardPlan } from '#shared/domain/rules/index.ts';

const useStyles = makeStyles({
  grounds: {
    margin: '0',
    maxWidth: '900px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: '0 0 4px' },
});

/** What the numbers rest on: that usual durations are estimates, and the decrees behind the calendar. */
export function PlanGrounds(props: { plan: BackwardPlan }): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  return (
    <div className={styles.grounds}>
      <p className={styles.line}>{t('basis.usual')}</p>
      {props.plan.decrees.length === 0 ? null : (
        <p className={styles.line}>
          {t('decrees.title')}:{' '}
          {props.plan.decrees
            .map(({ year, decree, grade }) =>
              t('decrees.line', { year: String(year), decree, grade }),
            )
            .join('; ')}
        </p>
      )}
    </div>
  );
}
