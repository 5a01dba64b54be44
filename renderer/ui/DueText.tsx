import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockAlarmRegular, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { daysBetween } from './calendarMath.ts';
import { shortDate } from './dates.ts';

const useStyles = makeStyles({
  due: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
  stacked: {
    display: 'flex',
    flexDirection: 'column',
    '& > :last-child': { fontSize: tokens.fontSizeBase200 },
  },
  // In a table: the distance comes first; in a narrow column the date goes to a second line that nobody sees.
  compact: {
    display: 'flex',
    flexWrap: 'wrap',
    minWidth: '0',
    height: tokens.lineHeightBase300,
    overflow: 'hidden',
    '& svg': { width: '16px', height: tokens.lineHeightBase300 },
  },
  compactWords: {
    maxWidth: 'calc(100% - 22px)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  compactDate: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  distance: { color: tokens.colorNeutralForeground3 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  late: { color: tokens.colorStatusDangerForeground1 },
});

/** From how many days before the date on it is called soon: a working week. */
const soonDays = 5;

/**
 * A deadline with its distance: `Sen 2 Mar 2027 · 9 hari kerja lagi`.
 *
 * The distance is given in working days (negative when late) or, without them, counted in days from `today`.
 */
export function DueText(props: {
  date: string | null;
  workingDays?: number | null;
  today?: string;
  /** Words when there is no date. */
  none?: string;
  /** The distance under the date, for narrow columns. */
  stacked?: boolean;
  /** For what is over or done: no colour, no distance. */
  quiet?: boolean;
  /** For tables: the distance first, then the date without the day of the week, shrinking with its column. */
  compact?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = useLanguage();
  if (props.date === null) {
    return (
      <span className={mergeClasses(styles.due, styles.distance)}>
        {props.none ?? t('due.none')}
      </span>
    );
  }
  const working = props.workingDays ?? null;
  const days = working ?? (props.today === undefined ? null : daysBetween(props.today, props.date));
  const isLate = props.quiet !== true && days !== null && days < 0;
  const isSoon = props.quiet !== true && days !== null && days >= 0 && days <= soonDays;
  if (props.compact === true && days !== null && props.quiet !== true) {
    return (
      <span className={mergeClasses(styles.due, styles.compact, toneClass())}>
        {icon()}
        <span className={styles.compactWords}>{distanceWords(days, working !== null)}</span>
        <span className={mergeClasses(styles.compactDate, !isLate && !isSoon && styles.distance)}>
          {'· '}
          {shortDate(props.date, language).replace(/^\S+ /u, '')}
        </span>
      </span>
    );
  }
  return (
    <span className={mergeClasses(styles.due, toneClass())}>
      {icon()}
      <span className={props.stacked === true ? styles.stacked : undefined}>
        <span>{shortDate(props.date, language)}</span>
        {days === null || props.quiet === true ? null : (
          <span className={isLate || isSoon ? undefined : styles.distance}>
            {props.stacked === true ? '' : ' · '}
            {distanceWords(days, working !== null)}
          </span>
        )}
      </span>
    </span>
  );

  function toneClass(): string | undefined {
    return isLate ? styles.late : isSoon ? styles.soon : undefined;
  }

  function icon(): ReactElement | null {
    return isLate ? (
      <WarningFilled aria-hidden />
    ) : isSoon ? (
      <ClockAlarmRegular aria-hidden />
    ) : null;
  }

  function distanceWords(count: number, inWorkingDays: boolean): string {
    if (count === 0) return t('due.today');
    if (inWorkingDays) {
      return count > 0
        ? t('due.workdaysLeft', { count })
        : t('due.workdaysLate', { count: -count });
    }
    if (count === 1) return t('due.tomorrow');
    return count > 0 ? t('due.daysLeft', { count }) : t('due.daysAgo', { count: -count });
  }
}
