import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceText } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';

const useStyles = makeStyles({
  list: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  place: { display: 'block' },
  places: {
    display: 'list-item',
    minHeight: '24px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Where something was read: what with its date, and at which place; addresses are text, since nothing is fetched. */
export function SourceList(props: { sources: readonly SourceText[] }): ReactElement | null {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const language = useLanguage();
  if (props.sources.length === 0) return null;
  const places = props.sources.filter(({ where }) => where !== '');
  return (
    <div className={styles.list}>
      {t('panel.readAt')}
      <ul>
        {props.sources.map(({ key, what, whatEn }) => (
          <li key={key}>
            {language === 'en' ? whatEn : what} ({key})
          </li>
        ))}
      </ul>
      {/* Addresses are long and seldom wanted: one step away, so that the answers stay together. */}
      {places.length === 0 ? null : (
        <details>
          <summary className={styles.places}>{t('panel.places')}</summary>
          {places.map(({ key, where }) => (
            <span key={key} className={styles.place}>
              {key}: {where}
            </span>
          ))}
        </details>
      )}
    </div>
  );
}
