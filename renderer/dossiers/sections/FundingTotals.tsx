import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import type { Money } from '#shared/domain/common/index.ts';
import { payer, type FundingLine } from '#shared/domain/dossiers/index.ts';
import { formatMoney } from '#shared/domain/language/index.ts';
import { totalsByCurrency } from '../model/funding.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 0',
  },
  head: {
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '4px 0 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { textAlign: 'left', paddingLeft: '0' },
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 0' },
  amount: { textAlign: 'right', padding: '4px 0 4px 12px', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** What all sources come to: one row for each currency, never added across currencies. */
export function FundingTotals(props: { lines: readonly FundingLine[] }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  const totals = totalsByCurrency(props.lines);
  if (totals.length === 0) return null;
  const words = (amount: Money | null | undefined): string =>
    amount === undefined
      ? '–'
      : amount === null
        ? t('funding.totalTooLarge')
        : formatMoney(amount, language);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('funding.totals')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('funding.currency')}
          </th>
          {payer.options.map((one) => (
            <th key={one} scope="col" className={styles.head}>
              {t(`payer.${one}`)}
            </th>
          ))}
          <th scope="col" className={styles.head}>
            {t('funding.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ currency, total, byPayer }) => (
          <tr key={currency}>
            <th scope="row" className={styles.name}>
              {currency}
            </th>
            {payer.options.map((one) => (
              <td key={one} className={styles.amount}>
                {words(byPayer.find((part) => part.payer === one)?.total)}
              </td>
            ))}
            <td className={`${styles.amount} ${styles.total}`}>{words(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
