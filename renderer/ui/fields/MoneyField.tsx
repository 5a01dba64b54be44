import { Dropdown, Input, Option, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#shared/domain/common/index.ts';
import { useLanguage } from '../../app/language.ts';
import { amountText, readAmount } from '../amounts.ts';
import { useDraft } from './draft.ts';
import { FormField, type FieldBase } from './FormField.tsx';

/** Currencies offered first; the amount's own is added when it is another. */
const usual = ['IDR', 'USD', 'EUR', 'JPY', 'SGD', 'MYR', 'AUD', 'CNY', 'KRW', 'GBP', 'SAR'];

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '8px' },
  currency: { minWidth: '92px', width: '92px' },
  amount: {
    flexGrow: 1,
    minWidth: '0',
    '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
});

/** An amount with its currency, kept in integer minor units; empty means not known yet. */
export function MoneyField(
  props: FieldBase & { value: Money | null; onChange: (value: Money | null) => void },
): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = useLanguage();
  const [currencyChosen, setCurrencyChosen] = useState<string | null>(null);
  const currency = props.value?.currency ?? currencyChosen ?? 'IDR';
  const draft = useDraft(props.value);
  const [focused, setFocused] = useState(false);
  const settle = () => {
    setFocused(false);
    if (draft.typed === null) return;
    if (draft.typed.trim() === '') {
      draft.settle();
      if (props.value !== null) props.onChange(null);
      return;
    }
    const amount = readAmount(draft.typed, currency, language);
    if (amount === null) return;
    draft.settle();
    props.onChange({ amount, currency });
  };
  const isWrong = draft.typed !== null && !focused;
  const currencies = usual.includes(currency) ? usual : [...usual, currency];
  return (
    <FormField
      {...props}
      width={props.width ?? 'medium'}
      problem={isWrong ? { code: 'number_invalid', params: {} } : props.problem}
    >
      {(field) => (
        <div className={styles.row}>
          <Dropdown
            className={styles.currency}
            aria-label={`${t('money.currency')}: ${props.label}`}
            value={currency}
            selectedOptions={[currency]}
            disabled={props.disabled ?? false}
            onOptionSelect={(_, data) => {
              if (data.optionValue === undefined) return;
              setCurrencyChosen(data.optionValue);
              if (props.value === null) return;
              const amount = readAmount(
                amountText(props.value, language),
                data.optionValue,
                language,
              );
              if (amount !== null) props.onChange({ amount, currency: data.optionValue });
            }}
          >
            {currencies.map((code) => (
              <Option key={code} value={code}>
                {code}
              </Option>
            ))}
          </Dropdown>
          <Input
            {...field}
            className={styles.amount}
            value={draft.typed ?? (props.value === null ? '' : amountText(props.value, language))}
            inputMode="decimal"
            disabled={props.disabled ?? false}
            onFocus={() => setFocused(true)}
            onBlur={settle}
            onChange={(_, data) => draft.type(data.value)}
          />
        </div>
      )}
    </FormField>
  );
}
