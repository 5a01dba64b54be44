import { Combobox, Option, makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName, foreignCountries } from '#shared/domain/language/index.ts';
import { useLanguage } from '../../app/language.ts';
import { FormField, type FieldBase } from './FormField.tsx';

const useStyles = makeStyles({ open: { minWidth: '24px', minHeight: '24px' } });

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** A country to be found by typing; keeps the ISO 3166-1 alpha-2 code. */
export function CountryField(
  props: FieldBase & { value: string | null; onChange: (code: string | null) => void },
): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const countries = useMemo(() => foreignCountries(language), [language]);
  const shown = useMemo(() => {
    const words = plain(typed ?? '').trim();
    if (words === '') return countries;
    // The other language and the code are understood too: `Japan` finds Jepang.
    const other = language === 'id' ? 'en' : 'id';
    return countries.filter(
      ({ code, name }) =>
        plain(name).includes(words) ||
        plain(countryName(code, other)).includes(words) ||
        plain(code) === words,
    );
  }, [countries, language, typed]);
  const name = props.value === null ? '' : countryName(props.value, language);
  return (
    <FormField {...props}>
      <Combobox
        value={typed ?? name}
        placeholder={t('choice.search')}
        selectedOptions={props.value === null ? [] : [props.value]}
        disabled={props.disabled ?? false}
        // The list opens from the text by typing or with the arrow down: no stop of Tab of its own.
        expandIcon={{ 'aria-label': t('action.open'), tabIndex: -1, className: styles.open }}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, data) => {
          setTyped(null);
          if (data.optionValue !== undefined) props.onChange(data.optionValue);
        }}
        onBlur={() => {
          if (typed === null) return;
          if (typed.trim() === '') props.onChange(null);
          else if (shown.length === 1 && shown[0] !== undefined) props.onChange(shown[0].code);
          setTyped(null);
        }}
      >
        {shown.map(({ code, name: label }) => (
          <Option key={code} value={code} text={label}>
            {label}
          </Option>
        ))}
        {shown.length === 0 ? (
          <Option disabled value="" text={t('choice.empty')}>
            {t('choice.empty')}
          </Option>
        ) : null}
      </Combobox>
    </FormField>
  );
}
