import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { formatDate, formatNip } from '#shared/domain/language/index.ts';
import type { PersonSnapshot } from '#shared/domain/people/index.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 180px) minmax(0, 1fr)',
    gap: '4px 12px',
    margin: '0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: '0', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** The frozen data of a traveller, as letters will print them. */
export function SnapshotDetails(props: { id: string; snapshot: PersonSnapshot }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  const { snapshot } = props;
  const birth = [
    snapshot.birthPlace,
    snapshot.birthDate === null ? '' : formatDate(snapshot.birthDate, language),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const facts = [
    ['nip', formatNip(snapshot.nip)],
    ['nik', snapshot.nik],
    ['rank', snapshot.rank],
    ['position', snapshot.position],
    ['unit', snapshot.unit],
    ['institution', snapshot.institution],
    ['birth', birth],
    ['address', snapshot.address],
    ['phone', snapshot.phone],
    ['email', snapshot.email],
  ] as const;
  return (
    <dl id={props.id} className={styles.facts}>
      {facts.flatMap(([key, value]) => [
        <dt key={`${key} term`} className={styles.term}>
          {t(`travellers.${key}`)}
        </dt>,
        <dd key={`${key} value`} className={styles.value}>
          {value === '' ? <span className={styles.empty}>{t('travellers.empty')}</span> : value}
        </dd>,
      ])}
    </dl>
  );
}
