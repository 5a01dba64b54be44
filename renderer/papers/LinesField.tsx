import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { focusAfterRemoval, moved, OrderButtons } from '../ui/index.ts';

const useStyles = makeStyles({
  group: { border: '0', margin: '0', padding: '0', minWidth: '0' },
  legend: { padding: '0', marginBottom: '4px' },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
    marginBottom: '4px',
  },
  number: { paddingTop: '6px', color: tokens.colorNeutralForeground3 },
  text: {
    width: '100%',
    // As high as what is typed, so that a paragraph is read without scrolling inside it.
    '& textarea': { fieldSizing: 'content', maxHeight: '240px' },
  },
  tools: { display: 'flex', flexDirection: 'column' },
  suggested: {
    margin: '0',
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  hint: {
    margin: '0 0 2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', marginTop: '4px' },
});

/**
 * A list of numbered texts to add to, take from and put in order.
 *
 * An empty list means that the suggested texts are printed; a list of one empty text means that nothing is.
 */
export function LinesField(props: {
  label: string;
  field: string;
  values: readonly string[];
  suggested: readonly string[];
  maxLength: number;
  maxLines: number;
  rows: number;
  onChange: (values: string[]) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [spoken, setSpoken] = useState('');
  /** The entry that takes the focus once it is there. */
  const focusOn = useRef<number | null>(null);
  const { label, values, suggested, onChange } = props;

  useEffect(() => {
    if (focusOn.current === null) return;
    const entry = list.current?.querySelectorAll('textarea')[focusOn.current];
    if (entry === undefined) return;
    focusOn.current = null;
    entry.focus();
  });

  const entryName = (index: number) => t('lines.entry', { list: label, number: index + 1 });
  const move = (index: number, by: -1 | 1) => {
    onChange(moved(values, index, by));
    setSpoken(t('lines.moved', { entry: entryName(index), position: index + by + 1 }));
  };
  const remove = (index: number) => {
    const rest = values.toSpliced(index, 1);
    // Taking out the last text means that nothing is to be printed, not that the suggestion comes back.
    onChange(rest.length === 0 ? [''] : rest);
    focusOn.current = focusAfterRemoval(index, rest.length) ?? 0;
    setSpoken(t('lines.removed', { entry: entryName(index) }));
  };

  if (values.length === 0) {
    return (
      <fieldset className={styles.group} data-field={props.field}>
        <legend className={styles.legend}>{label}</legend>
        <p className={styles.hint}>
          {suggested.length === 0 ? t('lines.none') : t('lines.suggested')}
        </p>
        {suggested.length === 0 ? null : (
          <ol className={styles.suggested}>
            {suggested.map((text, index) => (
              <li key={`${index} ${text}`}>{text}</li>
            ))}
          </ol>
        )}
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() => {
              onChange(suggested.length === 0 ? [''] : [...suggested]);
              focusOn.current = 0;
            }}
          >
            {suggested.length === 0 ? t('lines.add', { list: label }) : t('lines.useOwn')}
          </Button>
        </div>
      </fieldset>
    );
  }
  return (
    <fieldset className={styles.group} data-field={props.field}>
      <legend className={styles.legend}>{label}</legend>
      <ol className={styles.list} ref={list}>
        {values.map((text, index) => (
          // An entry has no identity of its own: its place is what it is called by.
          <li key={index} className={styles.entry}>
            <span className={styles.number} aria-hidden>
              {index + 1}.
            </span>
            <Field>
              <Textarea
                className={styles.text}
                aria-label={entryName(index)}
                value={text}
                rows={props.rows}
                maxLength={props.maxLength}
                resize="vertical"
                onChange={(_, data) => onChange(values.with(index, data.value))}
              />
            </Field>
            <span className={styles.tools}>
              <OrderButtons
                up={t('lines.up', { entry: entryName(index) })}
                down={t('lines.down', { entry: entryName(index) })}
                index={index}
                count={values.length}
                onMove={(by) => move(index, by)}
                remove={{
                  label: t('lines.remove', { entry: entryName(index) }),
                  run: () => remove(index),
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={values.length >= props.maxLines}
          onClick={() => {
            if (values.length >= props.maxLines) return;
            onChange([...values, '']);
            focusOn.current = values.length;
          }}
        >
          {t('lines.add', { list: label })}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onChange([])}>
          {t('lines.useSuggested')}
        </Button>
      </div>
      <span role="status" className={styles.hint}>
        {spoken}
      </span>
    </fieldset>
  );
}
