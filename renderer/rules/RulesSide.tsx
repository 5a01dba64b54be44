import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesView } from '#shared/contract/index.ts';
import { grade as gradeSchema } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { GradeBadge } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { ClosedDays } from './ClosedDays.tsx';
import type { RulesActions } from './useRulesActions.ts';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  title: {
    margin: '0 0 6px',
    ...headings.part,
  },
  list: { margin: '6px 0 0', paddingLeft: '18px', '& li': { marginBottom: '6px' } },
  grades: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How to read the rules, the office's closed days, and what nobody knows yet. */
export function RulesSide(props: { view: RulesView; actions: RulesActions }): ReactElement {
  const { t } = useTranslation('rulebook');
  const styles = useStyles();
  const language = useLanguage();
  const { closedDays, unknown } = props.view;
  return (
    <div className={styles.side}>
      <Text className={styles.quiet}>{t('explain')}</Text>
      <section>
        <h2 className={styles.title}>{t('gradeFilter')}</h2>
        <div className={styles.grades}>
          {gradeSchema.options.map((option) => (
            <GradeBadge key={option} grade={option} withWords />
          ))}
        </div>
      </section>
      <ClosedDays days={closedDays} actions={props.actions} />
      {unknown.length === 0 ? null : (
        <section>
          <h2 className={styles.title}>{t('unknown')}</h2>
          <Text className={styles.quiet}>{t('unknownText')}</Text>
          <ul className={styles.list}>
            {unknown.map((item) => (
              <li key={item.text}>{language === 'en' ? item.text_en : item.text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
