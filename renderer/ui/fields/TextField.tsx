import { Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FormField, type FieldBase } from './FormField.tsx';

/** What a text field takes besides the frame. */
export interface TextFieldProps extends FieldBase {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  /** Kind of keyboard and autofill; the text itself is kept as typed. */
  type?: 'text' | 'password' | 'email' | 'tel' | undefined;
  autoFocus?: boolean | undefined;
}

/** One line of text, kept exactly as typed. */
export function TextField(props: TextFieldProps): ReactElement {
  return (
    <FormField {...props}>
      <Input
        value={props.value}
        type={props.type ?? 'text'}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        disabled={props.disabled ?? false}
        // The field that a step begins with takes the focus, as an officer with a keyboard expects.
        autoFocus={props.autoFocus}
        onChange={(_, data) => props.onChange(data.value)}
      />
    </FormField>
  );
}

/** Several paragraphs of text; grows by hand. */
export function LongTextField(props: TextFieldProps & { rows?: number }): ReactElement {
  return (
    <FormField {...props}>
      <Textarea
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        disabled={props.disabled ?? false}
        rows={props.rows ?? 4}
        resize="vertical"
        onChange={(_, data) => props.onChange(data.value)}
      />
    </FormField>
  );
}
