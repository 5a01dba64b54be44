import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '#shared/contract/index.ts';
import { useLanguage } from '../app/language.ts';
import { GradeBadge, shortDate } from '../ui/index.ts';
import { useRuleWords } from './ruleWords.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: 'left',
    padding: '6px 0 6px 20px',
    boxShadow: `inset 0 -1px 0 ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '8px 0 8px 20px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'break-word',
  },
  open: {
    display: 'block',
    border: '0',
    padding: '0',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  grade: { width: '76px' },
  kind: { width: '124px' },
  effect: { width: '150px' },
});

/** Whether a rule stands apart from what its pack says, as a mark on its row. */
export function OwnMarks({ rule }: { rule: RuleView }): ReactElement | null {
  const { t } = useTranslation('rulebook');
  const styles = useStyles();
  if (rule.own === null && rule.standing === 'in_force') return null;
  const colour = rule.standing === 'unfit' ? 'danger' : 'informative';
  return (
    <div className={styles.marks}>
      {rule.own === null ? null : (
        <Badge appearance="tint" color="brand">
          {t('own.mark')}
        </Badge>
      )}
      {rule.standing === 'in_force' ? null : (
        <Badge appearance="tint" color={colour}>
          {t(`standing.${rule.standing}`)}
        </Badge>
      )}
    </div>
  );
}

/** Rules as a table to read: what each says, what it does, on which basis, and who verified it here. */
export function RulesTable(props: {
  rules: readonly RuleView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['rulebook', 'rules']);
  const words = useRuleWords();
  const language = useLanguage();
  const dayText = (date: string | null) => (date === null ? '…' : shortDate(date, language));
  return (
    <table className={styles.table}>
      <colgroup>
        <col />
        <col className={styles.kind} />
        <col className={styles.effect} />
        <col className={styles.grade} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {(['rule', 'kind', 'effect', 'grade', 'basis'] as const).map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {t(`column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rules.map((rule) => (
          <tr
            key={`${rule.own?.kind ?? 'pack'} ${rule.id}`}
            className={rule.id === props.chosen ? styles.chosen : ''}
          >
            <th scope="row" className={styles.cell}>
              <button
                type="button"
                className={styles.open}
                aria-expanded={rule.id === props.chosen}
                onClick={() => props.onChoose(rule.id)}
              >
                {language === 'en' && rule.labelEn !== '' ? rule.labelEn : rule.label}
              </button>
              <div className={styles.quiet}>{rule.id}</div>
              <OwnMarks rule={rule} />
            </th>
            <td className={styles.cell}>{words.kind(rule.kind)}</td>
            <td className={styles.cell}>
              {t(`rules:enforce.${rule.enforce}`)}
              {rule.validFrom === null && rule.validTo === null ? null : (
                <div className={styles.quiet}>
                  {t('validity', { from: dayText(rule.validFrom), to: dayText(rule.validTo) })}
                </div>
              )}
            </td>
            <td className={styles.cell}>
              <GradeBadge grade={rule.grade} />
            </td>
            <td className={styles.cell}>
              {rule.grade === 'D' ? t('estimate') : rule.basis}
              {rule.repealed ? ` (${t('repealed')})` : ''}
              <div className={styles.quiet}>{rule.source}</div>
              <div className={styles.quiet}>
                {rule.verified === null
                  ? t('notVerified')
                  : t('verified', {
                      by: rule.verified.by,
                      on: shortDate(rule.verified.on, language),
                    })}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
