import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { TaskState, shortDate } from '#renderer/ui/index.ts';
import { shortPeriod } from '../model/dateWords.ts';
import type { Timeline } from '../model/timeline.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '2px 12px 2px 0',
  },
  cell: { padding: '3px 12px 3px 0', verticalAlign: 'top', textAlign: 'left' },
  name: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground1 },
});

/** The timeline as a table: the same facts for those who do not read a picture. */
export function TimelineList(props: {
  timeline: Timeline;
  departsOn: string | null;
  returnsOn: string | null;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  return (
    <table className={styles.table} aria-label={t('timeline.label')}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('timeline.agency')}
          </th>
          <th scope="col" className={styles.head}>
            {t('timeline.state')}
          </th>
          <th scope="col" className={styles.head}>
            {t('timeline.dates')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.timeline.segments.map((segment) => (
          <tr key={segment.agency}>
            <th scope="row" className={`${styles.cell} ${styles.name}`}>
              {t(`stage.${segment.agency}`)}
            </th>
            <td className={styles.cell}>
              <TaskState state={segment.state} />
              {segment.steps > 1 ? (
                <div>
                  {t('timeline.granted', { granted: segment.granted, steps: segment.steps })}
                </div>
              ) : null}
            </td>
            <td className={styles.cell}>
              {shortPeriod(segment.start, segment.end, language)}
              {segment.late === null || segment.dueOn === null ? null : (
                <span className={styles.late}>
                  {' '}
                  {t('timeline.late')},{' '}
                  {t('timeline.dueOn', { date: shortDate(segment.dueOn, language) })}
                </span>
              )}
            </td>
          </tr>
        ))}
        {props.departsOn === null ? null : (
          <tr>
            <th scope="row" className={`${styles.cell} ${styles.name}`}>
              {t('timeline.departs')}
            </th>
            <td className={styles.cell}>–</td>
            <td className={styles.cell}>
              {shortPeriod(props.departsOn, props.returnsOn, language)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
