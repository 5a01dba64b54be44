import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { allowanceClasses } from '#shared/domain/allowances/index.ts';
import type { CostSheet } from '#shared/domain/letters/index.ts';
import { ChoiceField } from '../../ui/index.ts';
import { newCostLine, withEntry } from '../model/own.ts';
import type { OpenPaper } from '../usePaper.ts';
import { CostLineFields } from './CostLineFields.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { RatesField } from './RatesField.tsx';
import { RowsField } from './RowsField.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  suggested: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  people: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What a cost breakdown is made from: classes, exchange rates, rows. */
export function CostsField(props: { paper: OpenPaper }): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { saver, view } = props.paper;
  const { costs } = saver.value;
  const change = (patch: Partial<CostSheet>) => saver.change({ costs: { ...costs, ...patch } });
  const suggested = view.suggested.costs.lines;
  const isOwn = costs.lines.length > 0;
  return (
    <div className={styles.all} data-field="costs">
      <FieldGroup label={t('costs.classes')} hint={t('costs.classesHint')}>
        <div className={styles.people}>
          {view.people.map(({ id, name }) => (
            <ChoiceField
              key={id}
              label={t('costs.classOf', { name })}
              width="short"
              value={costs.classes.find((entry) => entry.travellerId === id)?.class ?? null}
              choices={allowanceClasses.map((value) => ({ value, label: value }))}
              onClear={() =>
                change({ classes: costs.classes.filter((entry) => entry.travellerId !== id) })
              }
              onChange={(chosen) =>
                change({ classes: withEntry(costs.classes, { travellerId: id, class: chosen }) })
              }
            />
          ))}
        </div>
      </FieldGroup>
      <RatesField rates={costs.rates} onChange={(rates) => change({ rates })} />
      {isOwn || suggested.length === 0 ? (
        <RowsField
          label={t('costs.lines')}
          hint={t('costs.linesHint')}
          field="costLines"
          rows={costs.lines}
          maxRows={400}
          nameOf={(row, index) =>
            row.label.trim() === '' ? t('costs.line', { number: index + 1 }) : row.label
          }
          newRow={newCostLine}
          onChange={(lines) => change({ lines })}
          fieldsOf={(row, patch) => (
            <CostLineFields row={row} people={view.people} onChange={patch} />
          )}
          actions={
            isOwn && suggested.length > 0 ? (
              <Button size="small" appearance="subtle" onClick={() => change({ lines: [] })}>
                {t('lines.useSuggested')}
              </Button>
            ) : null
          }
        />
      ) : (
        <FieldGroup label={t('costs.lines')} hint={t('costs.suggestedHint')} field="costLines">
          <ul className={styles.suggested}>
            {suggested.map((line) => (
              <li key={line.id}>
                {line.kind === 'daily_allowance'
                  ? t('costs.suggestedDays', {
                      text: line.label,
                      days: line.quantity,
                      percent: line.percent,
                    })
                  : line.label}
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => change({ lines: [...suggested] })}>
            {t('costs.useOwn')}
          </Button>
        </FieldGroup>
      )}
    </div>
  );
}
