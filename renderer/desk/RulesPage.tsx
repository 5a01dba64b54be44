import {
  Button,
  SearchBox,
  Text,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { grade as gradeSchema, type Grade } from '#shared/domain/rules/index.ts';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { GradeBadge } from '../ui/GradeBadge.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageWait } from '../ui/PageWait.tsx';
import { SplitPage } from '../ui/SidePanel.tsx';
import { shortDate } from '../ui/dates.ts';
import { RulesTable } from './RulesTable.tsx';
import { filterRules } from './filterRules.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { width: '320px' },
  gradeButton: { minWidth: '40px' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  side: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '6px 0 0', paddingLeft: '18px', '& li': { marginBottom: '6px' } },
  grades: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The rule pack: each rule with its effect, basis and how sure that is; and what is not known. */
export function RulesPage(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const orpc = useOrpc();
  const query = useQuery(orpc.desk.rules.queryOptions());
  const [words, setWords] = useState('');
  const [grade, setGrade] = useState<Grade | null>(null);
  const pack = query.data;
  if (pack === undefined) {
    return (
      <>
        <PageHeader title={t('rules.title')} />
        <PageWait error={query.error} onRetry={() => query.refetch()} />
      </>
    );
  }
  const shown = filterRules(pack.rules, words, grade);
  const clear = () => {
    setWords('');
    setGrade(null);
  };
  const side = (
    <div className={styles.side}>
      <Text className={styles.quiet}>{t('rules.explain')}</Text>
      <section>
        <h2 className={styles.title}>{t('rules.grades')}</h2>
        <div className={styles.grades}>
          {gradeSchema.options.map((option) => (
            <GradeBadge key={option} grade={option} withWords />
          ))}
        </div>
      </section>
      {pack.unknown.length === 0 ? null : (
        <section>
          <h2 className={styles.title}>{t('rules.unknown')}</h2>
          <Text className={styles.quiet}>{t('rules.unknownText')}</Text>
          <ul className={styles.list}>
            {pack.unknown.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        detail={t('rules.pack', {
          pack: pack.pack,
          date: shortDate(pack.compiled, language),
        })}
      />
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          value={words}
          placeholder={t('rules.search')}
          aria-label={t('rules.search')}
          onChange={(_, data) => setWords(data.value)}
        />
        <Text size={200}>{t('rules.grade')}</Text>
        {gradeSchema.options.map((option) => (
          <ToggleButton
            key={option}
            size="small"
            shape="circular"
            className={styles.gradeButton}
            checked={grade === option}
            onClick={() => setGrade(grade === option ? null : option)}
          >
            {option}
          </ToggleButton>
        ))}
        <Text size={200} className={styles.count} role="status">
          {t('rules.count', { count: shown.length })}
        </Text>
      </div>
      <SplitPage side={side} sideLabel={t('rules.unknown')} flush>
        {shown.length === 0 ? (
          <EmptyState
            title={t('rules.nothingTitle')}
            text={t('rules.nothingText')}
            actions={<Button onClick={clear}>{t('rules.clear')}</Button>}
          />
        ) : (
          <RulesTable rules={shown} />
        )}
      </SplitPage>
    </>
  );
}
