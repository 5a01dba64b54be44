import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  rowSourceNames,
  type TemplateColumn,
  type TemplateProblem,
  type TemplateRows,
} from '#shared/domain/letters/index.ts';
import { rowsLabel } from '../app/rowsLabel.ts';
import { ChoiceField } from '../ui/index.ts';
import { placeKey } from './BlocksEditor.tsx';
import { ChipField, type Placeholder } from './chips/ChipField.tsx';
import { moved, replaced, without } from './model/lists.ts';
import { rowPlaceholders } from './model/placeholders.ts';
import { useTemplateWords } from './useTemplateWords.ts';

const useStyles = makeStyles({
  rows: {
    padding: '8px 10px 10px',
    marginBottom: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  name: { flexGrow: 1, margin: '0', fontSize: tokens.fontSizeBase300 },
  column: {
    display: 'grid',
    gridTemplateColumns: '1fr 1.6fr 76px auto',
    gap: '4px',
    padding: '4px 0',
  },
  heads: {
    display: 'grid',
    gridTemplateColumns: '1fr 1.6fr 76px auto',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    paddingTop: '8px',
  },
  narrow: { minWidth: '0' },
  moves: { display: 'flex', alignItems: 'flex-start', width: '72px' },
  problem: {
    margin: '4px 0 0',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Rows that a text asks for by their name: lettered points or a table, repeated for each thing of a source. */
export function RowsEditor(props: {
  name: string;
  rows: TemplateRows;
  problems: readonly TemplateProblem[];
  onChange: (rows: TemplateRows) => void;
  onRemove: () => void;
}): ReactElement {
  const { t, i18n } = useTranslation('templates');
  const styles = useStyles();
  const words = useTemplateWords();
  const { name, rows, onChange } = props;
  const placeholders = useMemo(() => rowPlaceholders(rows.each, i18n), [rows.each, i18n]);
  const here = props.problems.filter(({ place }) => place.part === 'rows' && place.name === name);
  const problemsAt = (index: number | null) =>
    here.filter(({ place }) => place.index === index).map((problem) => words.problem(problem));
  const label = rowsLabel(name, i18n);
  return (
    <section
      className={styles.rows}
      aria-label={label}
      data-place={placeKey({ part: 'rows', name })}
    >
      <div className={styles.head}>
        <h3 className={styles.name}>{label}</h3>
        <code>{`{${name}}`}</code>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('rows.remove', { name: label })}
          onClick={props.onRemove}
        />
      </div>
      {problemsAt(null).map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      <ChoiceField
        label={t('rows.each')}
        value={rows.each}
        choices={rowSourceNames.map((value) => ({ value, label: t(`source.${value}`) }))}
        onChange={(each) => onChange({ ...rows, each })}
      />
      {'columns' in rows ? (
        <Columns
          columns={rows.columns}
          placeholders={placeholders}
          problemsAt={problemsAt}
          onChange={(columns) => onChange({ each: rows.each, columns })}
        />
      ) : (
        <ChipField
          label={t('rows.text', { name: label })}
          value={rows.text}
          placeholders={placeholders}
          problems={problemsAt(0)}
          onChange={(text) => onChange({ ...rows, text })}
        />
      )}
    </section>
  );
}

function Columns(props: {
  columns: readonly TemplateColumn[];
  placeholders: readonly Placeholder[];
  problemsAt: (index: number) => string[];
  onChange: (columns: TemplateColumn[]) => void;
}): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const { columns, onChange } = props;
  return (
    <>
      <div className={styles.heads} aria-hidden>
        <span>{t('rows.columnTitle')}</span>
        <span>{t('rows.columnText')}</span>
        <span>{t('rows.columnWidth')}</span>
      </div>
      {columns.map((column, index) => {
        const number = index + 1;
        const change = (patch: Partial<TemplateColumn>) =>
          onChange(replaced(columns, index, { ...column, ...patch }));
        return (
          // Columns have no identity of their own.
          <div key={index} className={styles.column}>
            <Input
              className={styles.narrow}
              value={column.title}
              maxLength={80}
              aria-label={t('rows.columnTitleOf', { number })}
              onChange={(_, data) => change({ title: data.value })}
            />
            <ChipField
              label={t('rows.columnTextOf', { number })}
              value={column.text}
              placeholders={props.placeholders}
              problems={props.problemsAt(index)}
              onChange={(text) => change({ text })}
            />
            <WidthInput
              label={t('rows.columnWidthOf', { number })}
              width={column.width}
              onChange={(width) => change({ width })}
            />
            <div className={styles.moves}>
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={t('rows.columnUp', { number })}
                disabled={index === 0}
                onClick={() => onChange(moved(columns, index, -1))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={t('rows.columnDown', { number })}
                disabled={index === columns.length - 1}
                onClick={() => onChange(moved(columns, index, 1))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('rows.columnRemove', { number })}
                disabled={columns.length === 1}
                onClick={() => onChange(without(columns, index))}
              />
            </div>
          </div>
        );
      })}
      <Button
        size="small"
        icon={<AddRegular />}
        disabled={columns.length >= 10}
        onClick={() => onChange([...columns, { title: '', text: '', width: 1, align: 'left' }])}
      >
        {t('rows.addColumn')}
      </Button>
    </>
  );
}

/** A width: a share of what is left, or fixed in em; what is neither is shown and not taken. */
function WidthInput(props: {
  label: string;
  width: TemplateColumn['width'];
  onChange: (width: TemplateColumn['width']) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Input
      key={props.width}
      className={styles.narrow}
      defaultValue={String(props.width).replace('.', ',')}
      aria-label={props.label}
      onBlur={(event) => {
        const text = event.target.value.trim().replace(',', '.');
        const share = Number(text);
        if (/^[0-9]{1,2}(?:\.[0-9]{1,2})?em$/u.test(text)) props.onChange(text);
        else if (share > 0 && share <= 20) props.onChange(share);
        else event.target.value = String(props.width).replace('.', ',');
      }}
    />
  );
}
