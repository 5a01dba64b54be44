import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LongTextField, TextField } from '../ui/index.ts';
import { LinesField } from './LinesField.tsx';
import { maxLines, nameOfField, textShapes, type TextFieldName } from './model/fields.ts';
import type { OpenPaper } from './usePaper.ts';

const useStyles = makeStyles({
  // As high as what is typed or will be used instead.
  long: { '& textarea': { fieldSizing: 'content', maxHeight: '240px' } },
});

/** A text of the letter's own; while it is empty it says what will be printed. */
export function OwnTextField(props: { field: TextFieldName; paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { field, paper } = props;
  const { saver, view } = paper;
  const spec = textShapes[field];
  const label = t(`fields.${nameOfField(view.summary.kind, field)}`);
  const value = saver.value[field];
  const suggested = view.suggested[field];
  if (typeof value !== 'string' || typeof suggested !== 'string') {
    return (
      <LinesField
        field={field}
        label={label}
        values={typeof value === 'string' ? [value] : value}
        suggested={typeof suggested === 'string' ? [suggested] : suggested}
        maxLength={spec.maxLength}
        maxLines={maxLines}
        rows={spec.shape === 'line' ? 1 : spec.rows}
        onChange={(values) => saver.change({ [field]: values })}
      />
    );
  }
  const shared = {
    field,
    label,
    value,
    maxLength: spec.maxLength,
    problem: saver.issueOf(field),
    placeholder:
      suggested === '' ? t('fields.willUseNothing') : t('fields.willUse', { value: suggested }),
    onChange: (text: string) => saver.change({ [field]: text }),
  };
  return spec.shape === 'line' ? (
    <TextField {...shared} />
  ) : (
    <div className={styles.long}>
      <LongTextField {...shared} rows={spec.rows} />
    </div>
  );
}
