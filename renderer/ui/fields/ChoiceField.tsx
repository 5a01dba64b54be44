import { Checkbox, Dropdown, Option, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField, type FieldBase } from './FormField.tsx';

/** One thing to choose. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** What a field with choices takes besides the frame. */
export interface ChoiceFieldProps<Value extends string> extends FieldBase {
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
}

/** One of several: a list to open. With `onClear` the choice can be taken back. */
export function ChoiceField<Value extends string>(
  props: ChoiceFieldProps<Value> & { onClear?: () => void },
): ReactElement {
  const { t } = useTranslation();
  const chosen = props.choices.find((choice) => choice.value === props.value);
  return (
    <FormField {...props}>
      <Dropdown
        value={chosen?.label ?? ''}
        placeholder={t('choice.none')}
        selectedOptions={chosen === undefined ? [] : [chosen.value]}
        disabled={props.disabled ?? false}
        onOptionSelect={(_, data) => {
          const next = props.choices.find((choice) => choice.value === data.optionValue);
          if (next !== undefined) props.onChange(next.value);
          else props.onClear?.();
        }}
      >
        {props.onClear === undefined ? null : (
          <Option value="" text={t('choice.none')}>
            {t('choice.none')}
          </Option>
        )}
        {props.choices.map((choice) => (
          <Option key={choice.value} value={choice.value} text={choice.label}>
            {choice.label}
          </Option>
        ))}
      </Dropdown>
    </FormField>
  );
}

/** One of few, all in view. */
export function RadioField<Value extends string>(
  props: ChoiceFieldProps<Value> & { layout?: 'vertical' | 'horizontal' },
): ReactElement {
  return (
    <FormField {...props}>
      <RadioGroup
        value={props.value ?? ''}
        layout={props.layout ?? 'horizontal'}
        disabled={props.disabled ?? false}
        onChange={(_, data) => {
          const next = props.choices.find((choice) => choice.value === data.value);
          if (next !== undefined) props.onChange(next.value);
        }}
      >
        {props.choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </RadioGroup>
    </FormField>
  );
}

/** Yes or no as a tick with its label. */
export function TickField(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}): ReactElement {
  return (
    <Checkbox
      label={props.label}
      checked={props.checked}
      disabled={props.disabled ?? false}
      onChange={(_, data) => props.onChange(data.checked === true)}
    />
  );
}
