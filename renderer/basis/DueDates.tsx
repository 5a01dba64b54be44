import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DueText } from '../ui/index.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '2px', margin: '0' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  date: { margin: '0 0 6px' },
  help: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: '0', color: tokens.colorNeutralForeground3 },
});

/** What `due` of an item or a step holds, with the distance to its nearer date. */
export interface Due {
  due: { plan: string | null; minimum: string | null };
  workingDaysLeft: number | null;
}

/** Both dates of a deadline with what each means: the plan and the written minimum. */
export function DueDates(props: {
  due: Due;
  today: string;
  /** For what is done: no distance, no colour. */
  quiet: boolean;
}): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const { plan, minimum } = props.due.due;
  if (plan === null && minimum === null) return <p className={styles.none}>{t('due.none')}</p>;
  const dates = [
    { name: 'plan', date: plan, workingDays: props.due.workingDaysLeft },
    {
      name: 'minimum',
      date: minimum,
      workingDays: plan === null ? props.due.workingDaysLeft : null,
    },
  ] as const;
  return (
    <dl className={styles.list}>
      {dates.map(({ name, date, workingDays }) =>
        date === null ? null : (
          <div key={name}>
            <dt className={styles.term}>{t(`due.${name}`)}</dt>
            <dd className={styles.date}>
              <DueText
                date={date}
                workingDays={workingDays}
                today={props.today}
                quiet={props.quiet}
              />
              <span className={styles.help}>{t(`due.${name}Help`)}</span>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
