import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockAlarmRegular, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '#shared/domain/people/index.ts';
import { useLanguage } from '../app/language.ts';
import { localToday } from '../ui/calendarMath.ts';
import { shortDate } from '../ui/dates.ts';
import { passportState, type PassportState } from './passportState.ts';

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    verticalAlign: 'middle',
    alignItems: 'center',
    columnGap: '6px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const looks = {
  unknown: { tone: 'quiet', Icon: null },
  expired: { tone: 'bad', Icon: WarningFilled },
  today: { tone: 'bad', Icon: WarningFilled },
  days: { tone: 'soon', Icon: ClockAlarmRegular },
  months: { tone: 'soon', Icon: ClockAlarmRegular },
  valid: { tone: 'quiet', Icon: CheckmarkCircleRegular },
} as const;

/** How long a passport is still valid, in words: `habis berlaku 3 bulan lagi`. */
export function PassportStateText({ passport }: { passport: Passport }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const language = useLanguage();
  const state = passportState(passport, localToday());
  const { tone, Icon } = looks[state.state];
  return (
    <span className={mergeClasses(styles.state, styles[tone])}>
      {Icon === null ? null : <Icon aria-hidden />}
      {words(state)}
    </span>
  );

  function words(of: PassportState): string {
    switch (of.state) {
      case 'unknown':
        return t('passport.unknown');
      case 'expired':
        return t('passport.expired', { date: shortDate(of.on, language).slice(4) });
      case 'today':
        return t('passport.endsToday');
      case 'days':
        return t('passport.endsInDays', { count: of.count });
      case 'months':
        return t('passport.endsInMonths', { count: of.count });
      case 'valid':
        // The day of the week says nothing about a passport.
        return t('passport.valid', { date: shortDate(of.until, language).slice(4) });
    }
  }
}
