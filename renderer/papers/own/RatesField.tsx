import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeRate } from '#shared/domain/letters/index.ts';
import { useLanguage } from '../../app/language.ts';
import { ChoiceField, DateField, TextField, amountText, readAmount } from '../../ui/index.ts';
import { RowsField } from './RowsField.tsx';

/** Foreign currencies that allowances and tickets are paid in most often. */
const currencies = ['USD', 'EUR', 'JPY', 'SGD', 'MYR', 'AUD', 'CNY', 'KRW', 'GBP', 'SAR', 'THB'];

/** Rupiah for one unit, typed as `16.345,50` and kept in hundredths. */
function RateField(props: {
  label: string;
  value: number | null;
  onChange: (hundredths: number | null) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  // A currency of two digits has the same hundredths.
  const settled =
    props.value === null ? '' : amountText({ amount: props.value, currency: 'USD' }, language);
  const read = typed === null ? props.value : readAmount(typed, 'USD', language);
  const isWrong = typed !== null && typed.trim() !== '' && (read === null || read < 1);
  return (
    <TextField
      label={props.label}
      width="short"
      value={typed ?? settled}
      problem={isWrong ? t('costs.rateWrong') : undefined}
      onChange={(text) => {
        setTyped(text);
        const hundredths = readAmount(text, 'USD', language);
        if (text.trim() === '') props.onChange(null);
        else if (hundredths !== null && hundredths >= 1) props.onChange(hundredths);
      }}
    />
  );
}

/** Exchange rates with day and source: no regulation sets one, so the office names its own. */
export function RatesField(props: {
  rates: readonly ExchangeRate[];
  onChange: (rates: ExchangeRate[]) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const { rates, onChange } = props;
  return (
    <RowsField
      label={t('costs.rates')}
      hint={t('costs.ratesHint')}
      field="rates"
      rows={rates.map((rate, index) => ({ ...rate, id: String(index) }))}
      maxRows={8}
      nameOf={(row) => t('costs.rateOf', { currency: row.currency })}
      newRow={() => ({
        id: String(rates.length),
        currency: currencies.find((code) => !rates.some((rate) => rate.currency === code)) ?? 'USD',
        hundredths: null,
        date: null,
        source: '',
      })}
      onChange={(rows) =>
        onChange(
          rows.map(({ currency, hundredths, date, source }) => ({
            currency,
            hundredths,
            date,
            source,
          })),
        )
      }
      fieldsOf={(row, change) => (
        <>
          <ChoiceField
            label={t('costs.currency')}
            width="short"
            value={row.currency}
            choices={[...new Set([...currencies, row.currency])].map((value) => ({
              value,
              label: value,
            }))}
            onChange={(currency) => change({ currency })}
          />
          <RateField
            // What was typed belongs to this currency.
            key={row.currency}
            label={t('costs.rate', { currency: row.currency })}
            value={row.hundredths}
            onChange={(hundredths) => change({ hundredths })}
          />
          <DateField
            label={t('costs.rateDate')}
            value={row.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={t('costs.rateSource')}
            width="short"
            value={row.source}
            maxLength={200}
            onChange={(source) => change({ source })}
          />
        </>
      )}
    />
  );
}
