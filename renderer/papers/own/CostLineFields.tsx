import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/contract/index.ts';
import { costLineKinds, type CostLine } from '#shared/domain/letters/index.ts';
import { ChoiceField, CountryField, MoneyField, NumberField, TextField } from '../../ui/index.ts';

const everyone = 'everyone';

/** The fields of one row of costs. */
export function CostLineFields(props: {
  row: CostLine;
  people: PaperView['people'];
  onChange: (patch: Partial<CostLine>) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const { row, people, onChange } = props;
  const isAllowance = row.kind === 'daily_allowance';
  return (
    <>
      <ChoiceField
        label={t('costs.kind')}
        width="short"
        value={row.kind}
        choices={costLineKinds.map((value) => ({ value, label: t(`costs.kinds.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceField
        label={t('costs.for')}
        width="short"
        value={row.travellerId ?? everyone}
        choices={[
          { value: everyone, label: t('costs.everyone') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange({ travellerId: value === everyone ? null : value })}
      />
      <TextField
        label={t('costs.text')}
        value={row.label}
        maxLength={200}
        onChange={(label) => onChange({ label })}
      />
      <NumberField
        label={isAllowance ? t('costs.days') : t('costs.quantity')}
        value={row.quantity}
        min={0}
        max={2000}
        rangeMessage={t('costs.quantityRange')}
        onChange={(quantity) => onChange({ quantity: Math.round(quantity) })}
      />
      <NumberField
        label={t('costs.percent')}
        value={row.percent}
        min={0}
        max={100}
        rangeMessage={t('costs.percentRange')}
        onChange={(percent) => onChange({ percent: Math.round(percent) })}
      />
      {isAllowance ? (
        <CountryField
          label={t('costs.country')}
          width="short"
          value={row.country}
          onChange={(country) => onChange({ country })}
        />
      ) : null}
      <MoneyField
        label={t('costs.amount')}
        value={row.amount}
        hint={isAllowance ? t('costs.amountHint') : undefined}
        onChange={(amount) => onChange({ amount })}
      />
    </>
  );
}
