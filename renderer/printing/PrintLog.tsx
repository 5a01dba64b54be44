import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { instantText } from '../ui/index.ts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: '0', listStyleType: 'none' },
  entry: { padding: '2px 0', fontSize: tokens.fontSizeBase200 },
  old: { color: tokens.colorNeutralForeground3 },
});

/** When a paper was printed, how many copies, where; nothing while it never was. */
export function PrintLog(props: { dossierId: string; paperKey: string }): ReactElement | null {
  const { t } = useTranslation('printing');
  const styles = useStyles();
  const language = useLanguage();
  const orpc = useOrpc();
  const { data } = useQuery(
    orpc.printing.log.queryOptions({ input: { dossierId: props.dossierId } }),
  );
  const entries = (data ?? []).filter(({ key }) => key === props.paperKey);
  if (entries.length === 0) return null;
  return (
    <section aria-label={t('log.title')}>
      <Text size={200} weight="semibold">
        {t('log.title')}
      </Text>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            {instantText(entry.printedAt, language)} ·{' '}
            {t('log.entry', {
              copies: String(entry.copies),
              printer: entry.printer === '' ? t('log.unknownPrinter') : entry.printer,
              paper: entry.paper,
            })}
            {entry.current ? null : <span className={styles.old}> · {t('log.old')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
