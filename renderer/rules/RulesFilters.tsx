import {
  Dropdown,
  Option,
  SearchBox,
  Text,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { grade as gradeSchema, ruleKinds } from '#shared/domain/rules/index.ts';
import type { RulesFilter } from './model/filterRules.ts';
import { useRuleWords } from './ruleWords.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { width: '280px' },
  kind: { minWidth: '150px' },
  grade: { minWidth: '40px' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

/** Narrows the list: words, grade, kind, what nobody verified, what is the office's own. */
export function RulesFilters(props: {
  filter: RulesFilter;
  count: number;
  onChange: (filter: RulesFilter) => void;
}): ReactElement {
  const { t } = useTranslation('rulebook');
  const styles = useStyles();
  const words = useRuleWords();
  const { filter } = props;
  const change = (patch: Partial<RulesFilter>) => props.onChange({ ...filter, ...patch });
  return (
    <div className={styles.tools}>
      <SearchBox
        className={styles.search}
        value={filter.words}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(_, data) => change({ words: data.value })}
      />
      <Dropdown
        className={styles.kind}
        aria-label={t('column.kind')}
        value={filter.kind === null ? t('allKinds') : words.kind(filter.kind)}
        selectedOptions={[filter.kind ?? '']}
        onOptionSelect={(_, data) =>
          change({ kind: ruleKinds.find((kind) => kind === data.optionValue) ?? null })
        }
      >
        <Option value="">{t('allKinds')}</Option>
        {ruleKinds.map((kind) => (
          <Option key={kind} value={kind}>
            {words.kind(kind)}
          </Option>
        ))}
      </Dropdown>
      {(['unverified', 'ours'] as const).map((only) => (
        <ToggleButton
          key={only}
          size="small"
          shape="circular"
          checked={filter.only === only}
          onClick={() => change({ only: filter.only === only ? null : only })}
        >
          {t(`only.${only}`)}
        </ToggleButton>
      ))}
      <Text size={200}>{t('gradeFilter')}</Text>
      {gradeSchema.options.map((option) => (
        <ToggleButton
          key={option}
          size="small"
          shape="circular"
          className={styles.grade}
          checked={filter.grade === option}
          onClick={() => change({ grade: filter.grade === option ? null : option })}
        >
          {option}
        </ToggleButton>
      ))}
      <Text size={200} className={styles.count} role="status">
        {t('count', { count: props.count })}
      </Text>
    </div>
  );
}
