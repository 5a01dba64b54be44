import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  catalogueEntry,
  choiceText,
  dateParts,
  datePatterns,
  type DataId,
  type TaughtFormat,
} from '#shared/domain/taughtForms/index.ts';
import { useLanguage } from '../app/language.ts';
import { ChoiceField, NumberField, TextField, TickField } from '../ui/index.ts';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', border: '0', margin: '0', padding: '0' },
  legend: { padding: '0' },
});

/** The details of a shape: the pattern of a date, the words of a name, which values tick a box. */
export function FormatFields(props: {
  format: TaughtFormat;
  data: DataId;
  /** Choices of the field. */
  options: readonly string[];
  onChange: (format: TaughtFormat) => void;
}): ReactElement | null {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const language = useLanguage();
  const { format, data, onChange } = props;
  const { choices } = catalogueEntry(data);
  switch (format.kind) {
    case 'date':
      return (
        <ChoiceField
          label={t('format.pattern')}
          value={format.pattern}
          choices={datePatterns.map((value) => ({ value, label: t(`pattern.${value}`) }))}
          onChange={(pattern) => onChange({ ...format, pattern })}
        />
      );
    case 'date_part':
      return (
        <ChoiceField
          label={t('format.part')}
          value={format.part}
          choices={dateParts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(part) => onChange({ ...format, part })}
        />
      );
    case 'name_part':
      return (
        <>
          <ChoiceField
            label={t('format.part')}
            value={format.part}
            choices={(['given', 'family'] as const).map((value) => ({
              value,
              label: t(`namePart.${value}`),
            }))}
            onChange={(part) => onChange({ ...format, part })}
          />
          <NumberField
            label={t('format.given')}
            value={format.given}
            min={1}
            max={10}
            rangeMessage={t('format.givenRange')}
            onChange={(given) => onChange({ ...format, given: Math.round(given) })}
          />
        </>
      );
    case 'box':
      return choices === undefined ? (
        <TextField
          label={t('format.when')}
          hint={t('format.whenHint')}
          value={format.when[0] ?? ''}
          maxLength={200}
          onChange={(text) => onChange({ ...format, when: text === '' ? [] : [text] })}
        />
      ) : (
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{t('format.when')}</legend>
          {choices.values.map((value) => (
            <TickField
              key={value}
              label={choiceText(choices.name, value, language)}
              checked={format.when.includes(value)}
              onChange={(on) =>
                onChange({
                  ...format,
                  when: on
                    ? [...format.when, value]
                    : format.when.filter((other) => other !== value),
                })
              }
            />
          ))}
        </fieldset>
      );
    case 'choose':
      return choices === undefined ? null : (
        <>
          {choices.values.map((value) => (
            <ChoiceField
              key={value}
              label={t('format.choiceFor', { value: choiceText(choices.name, value, language) })}
              value={format.map.find((pair) => pair.value === value)?.option ?? null}
              choices={props.options.map((option) => ({ value: option, label: option }))}
              onChange={(option) =>
                onChange({
                  ...format,
                  map: [...format.map.filter((pair) => pair.value !== value), { value, option }],
                })
              }
              onClear={() =>
                onChange({ ...format, map: format.map.filter((pair) => pair.value !== value) })
              }
            />
          ))}
        </>
      );
    case 'as_is':
    case 'digits':
    case 'words':
    case 'number':
      return null;
  }
}
