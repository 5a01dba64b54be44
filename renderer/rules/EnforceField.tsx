import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { enforce, type Enforce } from '#shared/domain/rules/index.ts';
import { ChoiceField } from '../ui/index.ts';

/** How much a rule may do: inform, warn or block. */
export function EnforceField(props: {
  value: Enforce;
  problem: string | undefined;
  onChange: (value: Enforce) => void;
}): ReactElement {
  const { t } = useTranslation(['rulebook', 'rules']);
  return (
    <ChoiceField
      field="enforce"
      label={t('edit.enforce')}
      value={props.value}
      choices={enforce.options.map((value) => ({ value, label: t(`rules:enforce.${value}`) }))}
      problem={props.problem}
      onChange={props.onChange}
    />
  );
}
