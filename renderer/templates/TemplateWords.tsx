import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  showsRows,
  type LetterTemplate,
  type TemplatePart,
  type TemplateProblem,
} from '#shared/domain/letters/index.ts';
import { BlocksEditor } from './BlocksEditor.tsx';
import { LabelsEditor } from './LabelsEditor.tsx';
import { textPlaceholders } from './model/placeholders.ts';
import { NewRows } from './NewRows.tsx';
import { RowsEditor } from './RowsEditor.tsx';
import { TitledPart } from './TitledPart.tsx';

const useStyles = makeStyles({
  sectionTitle: { gridTemplateColumns: '56px 1fr', marginBottom: '6px' },
});

/** All words of a kind of letter: its parts in the order of the page, then the rows that they ask for. */
export function TemplateWords(props: {
  draft: LetterTemplate;
  builtIn: LetterTemplate;
  parts: readonly TemplatePart[];
  problems: readonly TemplateProblem[];
  onChange: (patch: Partial<LetterTemplate>) => void;
}): ReactElement {
  const { t, i18n } = useTranslation('templates');
  const styles = useStyles();
  const { draft, builtIn, problems, onChange } = props;
  const { rows, sections } = draft;
  const placeholders = useMemo(
    () => ({
      plain: textPlaceholders({ ...builtIn, rows }, false, i18n),
      withRows: textPlaceholders({ ...builtIn, rows }, true, i18n),
    }),
    [builtIn, rows, i18n],
  );
  const builtInTitle = (key: string) =>
    builtIn.sections.find((section) => section.key === key)?.title ?? key;
  const hints: Partial<Record<TemplatePart, string>> = {
    subject: t('hint.subject'),
    body: t('hint.body'),
  };
  return (
    <>
      {props.parts.map((part) => (
        <BlocksEditor
          key={part}
          place={{ part, name: null }}
          title={t(`part.${part}`)}
          hint={hints[part]}
          blocks={draft[part]}
          placeholders={showsRows(builtIn, part) ? placeholders.withRows : placeholders.plain}
          problems={problems}
          onChange={(blocks) => onChange({ [part]: blocks })}
        />
      ))}
      {sections.map((section, index) => (
        <BlocksEditor
          key={section.key}
          place={{ part: 'sections', name: section.key }}
          title={section.title === '' ? section.key : section.title}
          titleField={
            <Field
              className={styles.sectionTitle}
              orientation="horizontal"
              label={t('section.title')}
            >
              <Input
                value={section.title}
                maxLength={200}
                aria-label={t('section.titleOf', { name: builtInTitle(section.key) })}
                onChange={(_, data) =>
                  onChange({
                    sections: sections.with(index, { ...section, title: data.value }),
                  })
                }
              />
            </Field>
          }
          blocks={section.blocks}
          placeholders={placeholders.withRows}
          problems={problems}
          onChange={(blocks) =>
            onChange({ sections: sections.with(index, { ...section, blocks }) })
          }
        />
      ))}
      {Object.keys(builtIn.labels).length === 0 ? null : (
        <LabelsEditor
          labels={draft.labels}
          builtIn={builtIn.labels}
          problems={problems}
          onChange={(labels) => onChange({ labels })}
        />
      )}
      {Object.keys(builtIn.rows).length === 0 ? null : (
        <TitledPart title={t('rows.title')} hint={t('hint.rows')}>
          {Object.entries(rows).map(([name, value]) => (
            <RowsEditor
              key={name}
              name={name}
              rows={value}
              problems={problems}
              onChange={(next) => onChange({ rows: { ...rows, [name]: next } })}
              onRemove={() =>
                onChange({
                  rows: Object.fromEntries(Object.entries(rows).filter(([key]) => key !== name)),
                })
              }
            />
          ))}
          <NewRows
            taken={Object.keys(rows)}
            onAdd={(name, value) => onChange({ rows: { ...rows, [name]: value } })}
          />
        </TitledPart>
      )}
    </>
  );
}
