import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  catalogueEntry,
  dataGroups,
  dataIds,
  groupOf,
  isMany,
  joins,
  shapesFor,
  suggestEntry,
  type DataGroup,
  type TaughtEntry,
  type TaughtMapping,
} from '#shared/domain/taughtForms/index.ts';
import { ChoiceField, NumberField, TextField, TickField } from '../ui/index.ts';
import { FormatFields } from './FormatFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { shapeOfLine, startingFormat, withData, type TeachLine } from './model/draft.ts';
import type { Example } from './useExample.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  example: {
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
});

/** What goes into one field or place, and in which shape, with a living example. */
export function EntryPanel(props: {
  line: TeachLine;
  mapping: TaughtMapping;
  pages: readonly { width: number; height: number }[];
  example: Example;
  onChange: (entry: TaughtEntry) => void;
  onRemove: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const { line, mapping, example, onChange } = props;
  const { entry, field } = line;
  const source = entry?.source ?? null;
  const data = source?.from === 'data' ? source.data : null;
  const [browsed, setBrowsed] = useState<DataGroup | 'text' | null>(null);
  const group = browsed ?? (source === null ? null : data === null ? 'text' : groupOf(data));
  const suggested =
    field === null || entry !== null ? null : suggestEntry(field, mapping, crypto.randomUUID());
  const chooseText = (text: string) => {
    const target = entry?.target ?? { kind: 'field' as const, name: field?.name ?? '' };
    const isBox = shapeOfLine(line) === 'box';
    onChange({
      id: entry?.id ?? crypto.randomUUID(),
      target,
      source: { from: 'text', text },
      format: isBox ? { kind: 'box', when: [] } : { kind: 'as_is' },
      upper: false,
    });
  };
  const value = entry === null ? null : example.valueOf(entry);
  return (
    <div className={styles.panel}>
      <div>
        <h2 className={styles.title}>{line.label}</h2>
        {field === null ? null : (
          <span className={styles.quiet}>
            {[
              line.detail,
              t(`type.${field.type}`),
              field.maxLength === null ? '' : t('entry.maxLength', { length: field.maxLength }),
              field.required ? t('entry.required') : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        )}
      </div>
      {suggested?.source.from !== 'data' ? null : (
        <Button onClick={() => onChange(suggested)}>
          {t('entry.useSuggestion', { data: t(`data.${suggested.source.data}`) })}
        </Button>
      )}
      <ChoiceField
        label={t('entry.group')}
        value={group}
        choices={[...dataGroups, 'text' as const].map((id) => ({
          value: id,
          label: t(`dataGroup.${id}`),
        }))}
        onChange={(next) => {
          setBrowsed(next);
          if (next === 'text') chooseText(source?.from === 'text' ? source.text : '');
        }}
      />
      {group === null ? null : group === 'text' ? (
        <TextField
          label={t('entry.text')}
          value={source?.from === 'text' ? source.text : ''}
          maxLength={2000}
          onChange={chooseText}
        />
      ) : (
        <ChoiceField
          label={t('entry.data')}
          value={data !== null && groupOf(data) === group ? data : null}
          choices={dataIds
            .filter((id) => groupOf(id) === group)
            .map((id) => ({ value: id, label: t(`data.${id}`) }))}
          onChange={(next) => onChange(withData(line, next, crypto.randomUUID()))}
        />
      )}
      {entry === null || data === null || source?.from !== 'data' ? null : (
        <>
          {shapesFor(catalogueEntry(data).kind, shapeOfLine(line)).length < 2 ? null : (
            <ChoiceField
              label={t('entry.format')}
              value={entry.format.kind}
              choices={shapesFor(catalogueEntry(data).kind, shapeOfLine(line)).map((kind) => ({
                value: kind,
                label: t(`format.${kind}`),
              }))}
              onChange={(kind) => onChange({ ...entry, format: startingFormat(kind, data, line) })}
            />
          )}
          <FormatFields
            format={entry.format}
            data={data}
            options={field?.options ?? []}
            onChange={(format) => onChange({ ...entry, format })}
          />
          {isMany(data, mapping.per) ? (
            <>
              <NumberField
                label={t('entry.item')}
                hint={t('entry.itemHint')}
                value={source.item ?? 0}
                min={0}
                max={100}
                rangeMessage={t('entry.itemRange')}
                onChange={(item) =>
                  onChange({
                    ...entry,
                    source: { ...source, item: item >= 1 ? Math.round(item) : null },
                  })
                }
              />
              {source.item === null ? (
                <ChoiceField
                  label={t('entry.join')}
                  value={source.join}
                  choices={joins.map((join) => ({ value: join, label: t(`join.${join}`) }))}
                  onChange={(join) => onChange({ ...entry, source: { ...source, join } })}
                />
              ) : null}
            </>
          ) : null}
          {entry.format.kind === 'box' || entry.format.kind === 'choose' ? null : (
            <TickField
              label={t('entry.upper')}
              checked={entry.upper}
              onChange={(upper) => onChange({ ...entry, upper })}
            />
          )}
        </>
      )}
      {entry === null ? null : (
        <div>
          <div className={styles.quiet}>{t('entry.example')}</div>
          <div className={styles.example}>
            {value === null
              ? t('entry.noExample')
              : typeof value === 'boolean'
                ? value
                  ? t('entry.ticked')
                  : t('entry.notTicked')
                : value === ''
                  ? t('entry.emptyExample')
                  : value}
          </div>
        </div>
      )}
      {entry?.target.kind === 'place' ? (
        <PlaceFields entry={entry} target={entry.target} pages={props.pages} onChange={onChange} />
      ) : null}
      <ChoiceField
        label={t('entry.exampleDossier')}
        value={example.dossierId}
        choices={example.dossiers.map(({ id, title }) => ({
          value: id,
          label: title === '' ? t('entry.untitled') : title,
        }))}
        onChange={example.chooseDossier}
      />
      {mapping.per === 'dossier' || example.travellers.length === 0 ? null : (
        <ChoiceField
          label={t('entry.exampleTraveller')}
          value={example.travellerId}
          choices={example.travellers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={example.chooseTraveller}
        />
      )}
      {entry === null ? null : (
        <Button onClick={() => props.onRemove(entry.id)}>
          {entry.target.kind === 'place' ? t('entry.removePlace') : t('entry.remove')}
        </Button>
      )}
    </div>
  );
}
