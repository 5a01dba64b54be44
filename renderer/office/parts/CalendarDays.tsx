import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { useLanguage } from '../../app/language.ts';
import { shortDate } from '../../ui/dates.ts';

const useStyles = makeStyles({
  days: {
    columnWidth: '300px',
    columnGap: '24px',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Every holiday and day of collective leave of one year, in order. */
export function CalendarDays({ calendar }: { calendar: HolidayCalendar }): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const language = useLanguage();
  const days = [
    ...calendar.holidays.map((date) => ({ date, kind: 'holiday' as const })),
    ...calendar.joint_leave.map((date) => ({ date, kind: 'joint_leave' as const })),
  ].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <ul className={styles.days}>
      {days.map(({ date, kind }) => (
        <li key={date}>
          {shortDate(date, language)}: {calendar.names[date] ?? t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
