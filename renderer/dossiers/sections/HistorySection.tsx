import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '#renderer/app/api.ts';
import { useLanguage } from '#renderer/app/language.ts';
import { EmptyState, ErrorNotice, clockTime, shortDate } from '#renderer/ui/index.ts';
import { cutLine } from '#renderer/ui/styles.ts';
import type { HistoryEntry } from '#shared/contract/index.ts';
import { byDay, historyAction, namedSubjects } from '../model/historyWords.ts';

const useStyles = makeStyles({
  day: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':first-child': { marginTop: '0' },
  },
  list: { listStyleType: 'none', margin: '0', padding: '0', maxWidth: '720px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr) minmax(80px, 180px)',
    columnGap: '12px',
    minHeight: '32px',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  who: {
    color: tokens.colorNeutralForeground3,
    ...cutLine,
  },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

function localDay(instant: string): string {
  const time = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(time.getFullYear())}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

/** 8 Riwayat: every change of the dossier in words, newest first. */
export function HistorySection(props: { dossierId: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'common']);
  const orpc = useOrpc();
  const language = useLanguage();
  const query = useQuery(orpc.dossiers.history.queryOptions({ input: { id: props.dossierId } }));
  if (query.error !== null) {
    return <ErrorNotice error={query.error} onRetry={() => query.refetch()} />;
  }
  if (query.data === undefined) return <Spinner size="small" label={t('common:app.loading')} />;
  if (query.data.length === 0) return <EmptyState title={t('history.empty')} />;
  return (
    <>
      {byDay(query.data, localDay).map(({ date, entries }) => (
        <section key={date} aria-label={shortDate(date, language)}>
          <h3 className={styles.day}>{shortDate(date, language)}</h3>
          <ol className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.id} className={styles.row}>
                <span className={styles.time}>{clockTime(new Date(entry.at), language)}</span>
                <span>
                  <span className={mergeClasses(entry.undone && styles.undone)}>
                    <What entry={entry} />
                  </span>
                  {entry.undone ? ` (${t('history.undone')})` : null}
                </span>
                <span className={styles.who} title={entry.actor}>
                  {entry.actor}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function What(props: { entry: HistoryEntry }): ReactElement {
  const { t } = useTranslation('dossiers');
  const subjects = namedSubjects(props.entry.subjects)
    .map((subject) => t(`history.subject.${subject}`))
    .join(', ');
  return <>{t(`history.action.${historyAction(props.entry.action)}`, { subjects })}</>;
}
