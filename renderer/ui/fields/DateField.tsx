import { Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { useLanguage } from '../../app/language.ts';
import { readTypedDate, shortDate, typedDate } from '../dates.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { useDraft } from './draft.ts';
import { FormField, type FieldBase } from './FormField.tsx';

const useStyles = makeStyles({
  input: { fontVariantNumeric: 'tabular-nums' },
});

/**
 * A date, typed as `02/03/2027` or `2 Maret 2027` or picked from a small calendar.
 *
 * Text that is no date stays where it is, with a message; the value changes only when a date was understood.
 */
export function DateField(
  props: FieldBase & {
    value: CalendarDate | null;
    onChange: (value: CalendarDate | null) => void;
  },
): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = useLanguage();
  const draft = useDraft(props.value);
  const [focused, setFocused] = useState(false);
  const shown =
    draft.typed ??
    (props.value === null
      ? ''
      : focused
        ? typedDate(props.value)
        : shortDate(props.value, language));
  const isWrong = draft.typed !== null && draft.typed.trim() !== '' && !focused;
  const settle = () => {
    setFocused(false);
    if (draft.typed === null) return;
    const text = draft.typed.trim();
    const read = text === '' ? null : readTypedDate(text);
    if (text !== '' && read === null) return;
    draft.settle();
    if (read !== props.value) props.onChange(read);
  };
  return (
    <FormField
      {...props}
      width={props.width ?? 'short'}
      problem={isWrong ? { code: 'date_invalid', params: {} } : props.problem}
    >
      <Input
        className={styles.input}
        value={shown}
        placeholder={t('date.placeholder')}
        disabled={props.disabled ?? false}
        inputMode="numeric"
        onFocus={() => setFocused(true)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
        onChange={(_, data) => draft.type(data.value)}
        contentAfter={
          props.disabled === true ? null : (
            <CalendarButton
              label={props.label}
              value={props.value}
              onPick={(date) => {
                draft.settle();
                props.onChange(date);
              }}
            />
          )
        }
      />
    </FormField>
  );
}
