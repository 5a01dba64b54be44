import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { DueText } from '#renderer/ui/index.ts';
import { cutLine } from '#renderer/ui/styles.ts';
import type { DossierRow } from '#shared/contract/index.ts';
import { shortPeriod } from '../model/dateWords.ts';
import { countriesText, type SortColumn } from '../model/listRows.ts';
import { useMatterName } from './matterName.ts';
import { PeopleInitials } from './PeopleInitials.tsx';
import { StageWord } from './StageWord.tsx';

const useStyles = makeStyles({
  text: cutLine,
  // What does not fit as a whole goes to a second line that nobody sees, rather than being cut.
  whole: {
    display: 'flex',
    flexWrap: 'wrap',
    height: tokens.lineHeightBase300,
    minWidth: '0',
    overflow: 'hidden',
    whiteSpace: 'pre',
  },
  due: { minWidth: '0', width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  dates: { fontVariantNumeric: 'tabular-nums' },
  problem: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: '0',
    color: tokens.colorStatusDangerForeground1,
    '& svg': { flexShrink: '0', width: '16px', height: '16px' },
  },
});

/** One cell of the list. */
export function DossierCell(props: {
  row: DossierRow;
  column: SortColumn;
  onOpen: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  const matterName = useMatterName();
  const { row } = props;
  switch (props.column) {
    case 'title':
      return (
        // The grid opens the row with Enter; as a second stop of Tab the link would be in the way.
        <Link className={styles.text} tabIndex={-1} onClick={props.onOpen} title={row.title}>
          {row.title === '' ? t('list.untitled') : row.title}
        </Link>
      );
    case 'destination': {
      const countries = countriesText(row, language);
      const cities = row.cities.filter((city) => city !== '').join(', ');
      const whole = [countries, cities].filter((part) => part !== '').join(' · ');
      return whole === '' ? (
        <span className={mergeClasses(styles.text, styles.quiet)}>{t('list.noDestination')}</span>
      ) : (
        <span className={styles.whole} title={whole}>
          <span className={styles.text}>{countries}</span>
          {cities === '' ? null : <span className={styles.quiet}> · {cities}</span>}
        </span>
      );
    }
    case 'dates': {
      const period = shortPeriod(row.departsOn, row.returnsOn, language);
      return (
        <span
          className={mergeClasses(styles.text, styles.dates, period === null && styles.quiet)}
          title={period ?? undefined}
        >
          {period ?? t('list.noDates')}
        </span>
      );
    }
    case 'people':
      return <PeopleInitials names={row.travellers} />;
    case 'stage':
      return <StageWord stage={row.stage} />;
    case 'nextDue':
      return (
        <span
          className={styles.due}
          title={row.nextDue === null ? undefined : matterName(row.nextDue)}
        >
          <DueText
            compact
            date={row.nextDue?.date ?? null}
            workingDays={row.nextDue?.workingDaysLeft ?? null}
            none="–"
          />
        </span>
      );
    case 'blockedBy':
      return <Blocker row={row} />;
  }
}

/** What holds a dossier up, or how many things are wrong in it. */
function Blocker(props: { row: DossierRow }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const matterName = useMatterName();
  const { row } = props;
  const problems = row.problems > 0 ? t('list.problems', { count: row.problems }) : null;
  if (row.blockedBy === null && problems === null) {
    return <span className={styles.quiet}>{t('list.nothingBlocks')}</span>;
  }
  const words = [row.blockedBy === null ? null : matterName(row.blockedBy), problems].filter(
    (part) => part !== null,
  );
  return (
    <span className={row.problems > 0 ? styles.problem : styles.text} title={words.join(' · ')}>
      {row.problems > 0 ? <WarningFilled aria-hidden /> : null}
      <span className={styles.text}>{words.join(' · ')}</span>
    </span>
  );
}
