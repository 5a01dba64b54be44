import {
  Field,
  makeStyles,
  mergeClasses,
  tokens,
  type FieldControlProps,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useFieldMessage, type FieldProblem } from '../messages.ts';

/** What every field takes. */
export interface FieldBase {
  /** Visible label; names the field in messages too. */
  label: string;
  /** Quiet words under the field: format, example. */
  hint?: string | undefined;
  /** What is wrong with the entry, from `saver.issueOf(path)` or in words. */
  problem?: FieldProblem;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Width by content; `full` is the form's width. */
  width?: 'short' | 'medium' | 'full' | undefined;
  /** Path of the field, for example `travel.departsOn`: lets a finding jump to it. */
  field?: string | undefined;
}

const useStyles = makeStyles({
  full: { width: '100%' },
  medium: { width: '100%', maxWidth: '320px' },
  short: { width: '100%', maxWidth: '192px' },
  field: {
    '& .fui-Field__hint': { color: tokens.colorNeutralForeground3 },
    // An input is as wide as its field; left alone it is as wide as twenty letters.
    '& .fui-Input, & .fui-Dropdown, & .fui-Combobox': { width: '100%', minWidth: '0' },
    '& .fui-Input__input, & .fui-Combobox__input': { width: '100%', minWidth: '0' },
  },
});

/** A labelled field with its hint and its message; the frame of every input. */
export function FormField(
  props: FieldBase & {
    /** The input, or a function that puts the field's props on the input inside a row. */
    children: ReactElement | ((field: FieldControlProps) => ReactElement);
  },
): ReactElement {
  const styles = useStyles();
  const message = useFieldMessage()(props.problem, props.label);
  return (
    <Field
      className={mergeClasses(styles.field, styles[props.width ?? 'full'])}
      label={props.label}
      required={props.required ?? false}
      hint={props.hint ?? null}
      validationState={message === undefined ? 'none' : 'error'}
      validationMessage={message ?? null}
      data-field={props.field}
    >
      {props.children}
    </Field>
  );
}
