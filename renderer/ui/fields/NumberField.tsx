import { Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../../app/language.ts';
import { useDraft } from './draft.ts';
import { FormField, type FieldBase } from './FormField.tsx';

/** What a number is given by. */
export interface NumberProps {
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  /** Told whether what stands in the field is no number between the limits, when the field is left. */
  onWrong?: ((isWrong: boolean) => void) | undefined;
}

function readNumber(typed: string, min: number, max: number): number | null {
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(value) || value < min || value > max ? null : value;
}

function useNumberDraft(props: NumberProps) {
  const language = useLanguage();
  const draft = useDraft(props.value);
  const [focused, setFocused] = useState(false);
  const settled = language === 'id' ? String(props.value).replace('.', ',') : String(props.value);
  return {
    shown: draft.typed ?? settled,
    isWrong: draft.typed !== null && !focused,
    input: {
      inputMode: 'decimal' as const,
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        if (draft.typed === null) return;
        const value = readNumber(draft.typed, props.min, props.max);
        props.onWrong?.(value === null);
        if (value === null) return;
        draft.settle();
        props.onChange(value);
      },
      onChange: (_: unknown, data: { value: string }) => draft.type(data.value),
    },
  };
}

/** A number in a row of inputs, named for screen readers only. */
export function NumberInput(
  props: NumberProps & { label: string; className?: string },
): ReactElement {
  const number = useNumberDraft(props);
  return (
    <Input
      {...number.input}
      className={props.className ?? ''}
      aria-label={props.label}
      aria-invalid={number.isWrong}
      value={number.shown}
    />
  );
}

/** A number between two limits, with a decimal comma or point; text that is no number stays with a message. */
export function NumberField(
  props: FieldBase & NumberProps & { rangeMessage: string },
): ReactElement {
  const number = useNumberDraft(props);
  return (
    <FormField
      {...props}
      width={props.width ?? 'short'}
      problem={number.isWrong ? props.rangeMessage : props.problem}
    >
      <Input {...number.input} value={number.shown} />
    </FormField>
  );
}
