import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  rowSourceNames,
  type TemplateProblem,
  type TemplateRows,
} from '#shared/domain/letters/index.ts';
import { rowsLabel } from '../app/rowsLabel.ts';
import { ChoiceField } from '../ui/index.ts';
import { placeKey } from './BlocksEditor.tsx';
import { ColumnsEditor } from './ColumnsEditor.tsx';
import { ChipField } from './chips/ChipField.tsx';
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
        <ColumnsEditor
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
