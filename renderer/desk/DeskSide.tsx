import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#shared/contract/index.ts';
import { grade } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { GradeBadge } from '../ui/GradeBadge.tsx';
import { shortDate } from '../ui/dates.ts';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  title: {
    margin: '0 0 6px',
    ...headings.part,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  item: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Who is abroad, who leaves soon, and which freezes are in force. */
export function DeskSide({ view }: { view: DeskView }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const link = (id: string, title: string) => (
    <Link className={styles.link} to="/dossiers/$id/$section" params={{ id, section: 'trip' }}>
      {title === '' ? t('home.untitled') : title}
    </Link>
  );
  return (
    <div className={styles.side}>
      <Block title={t('home.abroad')} none={t('home.abroadNone')}>
        {view.abroad.map((trip) => (
          <li key={trip.dossierId} className={styles.item}>
            {link(trip.dossierId, trip.title)}
            <div className={styles.quiet}>{trip.travellers.join(', ')}</div>
            <div className={styles.quiet}>
              {t('home.returnsOn', { date: shortDate(trip.returnsOn, language) })}
            </div>
          </li>
        ))}
      </Block>
      <Block title={t('home.departures')} none={t('home.departuresNone')}>
        {view.departures.map((trip) => (
          <li key={trip.dossierId} className={styles.item}>
            {link(trip.dossierId, trip.title)}
            <div className={styles.quiet}>
              {shortDate(trip.departsOn, language)} ·{' '}
              {t('home.travellers', { count: trip.travellers })}
            </div>
          </li>
        ))}
      </Block>
      <Block title={t('home.freezes')} none={t('home.freezesNone')}>
        {view.freezes.map((freeze) => {
          const known = grade.safeParse(freeze.grade);
          return (
            <li key={freeze.id} className={styles.item}>
              {t('home.period', {
                from: shortDate(freeze.from, language),
                to: shortDate(freeze.to, language),
              })}
              <div className={styles.quiet}>
                {known.success ? <GradeBadge grade={known.data} /> : null}
                {freeze.basis}
              </div>
            </li>
          );
        })}
      </Block>
    </div>
  );
}

function Block(props: { title: string; none: string; children: ReactNode[] }): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{props.title}</h2>
      {props.children.length === 0 ? (
        <div className={styles.quiet}>{props.none}</div>
      ) : (
        <ul className={styles.list}>{props.children}</ul>
      )}
    </section>
  );
}
