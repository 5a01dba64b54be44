import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleRow } from '#shared/contract/index.ts';
import { useLanguage } from '../app/language.ts';
import { GradeBadge } from '../ui/GradeBadge.tsx';
import { shortDate } from '../ui/dates.ts';

const kinds = [
  'document',
  'route',
  'duration',
  'deadline',
  'limit',
  'freeze',
  'check',
  'notice',
  'archive_code',
  'change',
  'retention',
] as const;

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
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  grade: { width: '76px' },
  kind: { width: '124px' },
  effect: { width: '164px' },
});

/** Rules as a table to read: what it says, what it does, on which basis. */
export function RulesTable({ rules }: { rules: readonly RuleRow[] }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['desk', 'rules']);
  const kindName = (kind: string) => {
    const known = kinds.find((name) => name === kind);
    return known === undefined ? kind : t(`rules:kinds.${known}`);
  };
  const language = useLanguage();
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
          {(['rule', 'kind', 'effect', 'gradeShort', 'basis'] as const).map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {t(`rules.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <th scope="row" className={styles.cell}>
              {language === 'en' ? rule.labelEn : rule.label}
              <div className={styles.quiet}>{rule.id}</div>
            </th>
            <td className={styles.cell}>{kindName(rule.kind)}</td>
            <td className={styles.cell}>{t(`rules.enforce.${rule.enforce}`)}</td>
            <td className={styles.cell}>
              <GradeBadge grade={rule.grade} />
            </td>
            <td className={styles.cell}>
              {rule.basis}
              {rule.repealed ? ` (${t('rules.repealed')})` : ''}
              <div className={styles.quiet}>{rule.source}</div>
              {rule.verified === null ? null : (
                <div className={styles.quiet}>
                  {t('rules.verified', {
                    by: rule.verified.by,
                    on: shortDate(rule.verified.on, language),
                  })}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
