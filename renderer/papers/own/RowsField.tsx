import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusAfterRemoval } from '../../ui/index.ts';
import { FieldGroup } from './FieldGroup.tsx';

const useStyles = makeStyles({
  spoken: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '4px',
    marginBottom: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px', minWidth: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
});

/** Rows of several fields to add to and to take from; everything is reached by Tab. */
export function RowsField<Row extends { id: string }>(props: {
  label: string;
  hint: string;
  field: string;
  rows: readonly Row[];
  maxRows: number;
  /** Name of a row for its remove button and for messages. */
  nameOf: (row: Row, index: number) => string;
  fieldsOf: (row: Row, change: (patch: Partial<Row>) => void) => ReactNode;
  newRow: () => Row;
  onChange: (rows: Row[]) => void;
  /** Buttons beside the one that adds. */
  actions?: ReactNode;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const focusOn = useRef<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const { rows, onChange } = props;

  useEffect(() => {
    if (focusOn.current === null) return;
    const row = list.current?.children[focusOn.current];
    focusOn.current = null;
    row?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  });

  const remove = (index: number, name: string) => {
    onChange(rows.toSpliced(index, 1));
    focusOn.current = focusAfterRemoval(index, rows.length - 1);
    setSpoken(t('lines.removed', { entry: name }));
  };
  return (
    <FieldGroup label={props.label} hint={props.hint} field={props.field}>
      <ul className={styles.list} ref={list}>
        {rows.map((row, index) => {
          const name = props.nameOf(row, index);
          return (
            <li key={row.id} className={styles.row} aria-label={name}>
              <div className={styles.fields}>
                {props.fieldsOf(row, (patch) => onChange(rows.with(index, { ...row, ...patch })))}
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('lines.remove', { entry: name })}
                onClick={() => remove(index, name)}
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={rows.length >= props.maxRows}
          onClick={() => {
            if (rows.length >= props.maxRows) return;
            onChange([...rows, props.newRow()]);
            focusOn.current = rows.length;
          }}
        >
          {t('rows.add')}
        </Button>
        {props.actions}
      </div>
      <span role="status" className={styles.spoken}>
        {spoken}
      </span>
    </FieldGroup>
  );
}
