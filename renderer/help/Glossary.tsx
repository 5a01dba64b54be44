import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const terms = [
  'pdln',
  'berkas',
  'kak',
  'suratTugas',
  'spd',
  'exitPermit',
  'pasporDinas',
  'kop',
  'tembusan',
  'an',
  'ub',
  'plt',
  'plh',
  'siola',
  'simpel',
  'aepsilon',
  'grade',
] as const;

const useStyles = makeStyles({
  list: { margin: '0' },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
});

/** Terms and abbreviations with their meaning. */
export function Glossary(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <dl className={styles.list}>
      {terms.map((term) => (
        <div key={term}>
          <dt className={styles.term}>{t(`term.${term}.name`)}</dt>
          <dd className={styles.meaning}>{t(`term.${term}.meaning`)}</dd>
        </div>
      ))}
    </dl>
  );
}
