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
});

/** Where something was read: what with its date, and at which place; addresses are text, since nothing is fetched. */
export function SourceList(props: { sources: readonly SourceText[] }): ReactElement | null {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const language = useLanguage();
  if (props.sources.length === 0) return null;
  return (
    <div className={styles.list}>
      {t('panel.readAt')}
      <ul>
        {props.sources.map(({ key, what, whatEn, where }) => (
          <li key={key}>
            {language === 'en' ? whatEn : what} ({key})
            {where === '' ? null : <span className={styles.place}>{where}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
