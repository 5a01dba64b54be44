import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanGroup, PlanWords } from '#shared/domain/plan/index.ts';
import type { BackwardPlan, WrittenDate } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { GradeBadge, TaskState, shortDate } from '../ui/index.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginBottom: '16px' },
  table: {
    width: '100%',
    minWidth: '780px',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: '4px 12px 4px 0',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  date: { whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  graded: { display: 'flex', columnGap: '6px', alignItems: 'flex-start' },
});

/** The facts of the chart as a table, with what each number rests on. */
export function PlanTable(props: {
  plan: BackwardPlan;
  groups: readonly PlanGroup[];
  words: PlanWords;
}): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const language = useLanguage();
  const { plan, groups, words } = props;
  const dateOf = (date: string | null) =>
    date === null ? words.date(null) : shortDate(date, language);
  const labelOf = ({ label, labelEn }: { label: string; labelEn: string }) =>
    language === 'en' && labelEn !== '' ? labelEn : label;
  const columns = ['step', 'firstDay', 'lastDay', 'duration', 'minimum', 'difference', 'today'];
  const writtenCell = (written: WrittenDate, withDate: boolean) => (
    <div className={styles.graded}>
      <GradeBadge grade={written.grade} />
      <div>
        {withDate ? <div className={styles.name}>{dateOf(written.date)}</div> : null}
        <div>{words.written(written)}</div>
        <div className={styles.quiet}>
          {written.basis}
          {written.repealed ? ` (${t('basis.repealed')})` : ''}
        </div>
      </div>
    </div>
  );
  return (
    // It scrolls sideways in narrow windows, and the keyboard must be able to do that.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region
    <div className={styles.scroll} role="group" aria-label={t('table.label')} tabIndex={0}>
      <table className={styles.table} aria-label={t('table.label')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {t(`table.${column as 'step'}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { row } = group;
            const { position, minimum } = row;
            const isLate =
              position !== null &&
              position.measure !== 'done' &&
              position.workingDays !== null &&
              position.workingDays < 0;
            return (
              <tr key={group.key}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {words.step(group)}
                  {row.state === null ? null : (
                    <div className={styles.state}>
                      <TaskState state={row.state} />
                    </div>
                  )}
                </th>
                <td className={mergeClasses(styles.cell, styles.date)}>
                  {dateOf(row.plan.firstDay)}
                </td>
                <td className={mergeClasses(styles.cell, styles.date)}>
                  {dateOf(row.plan.lastDay)}
                </td>
                <td className={styles.cell}>
                  <div className={styles.graded}>
                    {row.plan.grade === null ? null : <GradeBadge grade={row.plan.grade} />}
                    <div>
                      {words.duration(row.plan.workingDays)}
                      {row.plan.durations.some(({ verified }) => verified !== null) ? (
                        <div className={styles.quiet}>{t('basis.ours')}</div>
                      ) : null}
                    </div>
                  </div>
                </td>
                <td className={styles.cell}>
                  {minimum === null ? (
                    <span className={styles.quiet}>{t('written.nothing')}</span>
                  ) : (
                    writtenCell(minimum, true)
                  )}
                  {row.others.map((other) => (
                    <div key={other.rule} className={styles.quiet}>
                      {t(other.role === 'advice' ? 'table.advice' : 'table.clock', {
                        text: labelOf(other),
                      })}
                    </div>
                  ))}
                </td>
                <td className={styles.cell}>{words.difference(row.difference)}</td>
                <td className={mergeClasses(styles.cell, isLate && styles.late)}>
                  {words.position(position)}
                </td>
              </tr>
            );
          })}
          {plan.afterReturn.map((duty) => (
            <tr key={duty.rule}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {t('table.afterReturn')}
                <div className={styles.quiet}>{labelOf(duty)}</div>
              </th>
              <td className={styles.cell}>{t('none')}</td>
              <td className={mergeClasses(styles.cell, styles.date)}>{dateOf(duty.date)}</td>
              <td className={styles.cell}>{t('none')}</td>
              <td className={styles.cell}>{writtenCell(duty, false)}</td>
              <td className={styles.cell}>{t('none')}</td>
              <td className={styles.cell}>{t('none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
