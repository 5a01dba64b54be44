import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyField, RadioField, TextField } from '#renderer/ui/index.ts';
import { costKind, payer, type FundingLine } from '#shared/domain/dossiers/index.ts';
import type { FundingNote } from '../model/funding.ts';
import { changeItem } from '../model/listEdits.ts';
import type { DossierSaver } from './dossierSaver.ts';
import { ItemCard } from './ItemCard.tsx';
import type { ListEditing } from './useListEditing.ts';

const useStyles = makeStyles({
  costs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))',
    alignItems: 'start',
  },
  note: {
    display: 'flex',
    columnGap: '6px',
    marginTop: '-8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground3,
    '& svg': { flexShrink: '0', width: '16px', height: '16px' },
  },
});

/** One source of funds: who pays, what, how much, from which account. */
export function FundingCard(props: {
  saver: DossierSaver;
  line: FundingLine;
  index: number;
  notes: readonly FundingNote[];
  editing: ListEditing<FundingLine>;
}): ReactElement {
  const { t } = useTranslation('dossiers');
  const styles = useStyles();
  const costsId = useId();
  const { saver, line, index, editing } = props;
  const { funding } = saver.value;
  const number = index + 1;
  const change = (part: Partial<FundingLine>) =>
    saver.change({ funding: changeItem(funding, line.id, part) });
  const at = (part: keyof FundingLine) => `funding.${line.id}.${part}`;
  const issueOf = (part: keyof FundingLine) => saver.issueOf(`funding.${String(index)}.${part}`);
  const noteAt = (field: FundingNote['field']) =>
    props.notes
      .filter((note) => note.field === field)
      .map((note) => (
        <div key={note.kind} className={styles.note} role="status">
          <WarningRegular aria-hidden />
          <span>
            {note.kind === 'paid_twice'
              ? t('fundingNote.paid_twice', {
                  costs: note.costs.map((cost) => t(`cost.${cost}`)).join(', '),
                })
              : t(`fundingNote.${note.kind}`)}
          </span>
        </div>
      ));
  return (
    <ItemCard
      id={line.id}
      field={`funding.${line.id}`}
      title={t('funding.number', { number })}
      labels={{
        moveUp: t('funding.moveUp', { number }),
        moveDown: t('funding.moveDown', { number }),
        remove: t('funding.remove', { number }),
      }}
      index={index}
      count={funding.length}
      onMove={(places) =>
        editing.move(index, places, t('funding.moved', { number: number + places }))
      }
      onRemove={() => editing.remove(index, t('funding.removed', { number }))}
    >
      <RadioField
        label={t('funding.payer')}
        field={at('payer')}
        value={line.payer}
        choices={payer.options.map((value) => ({ value, label: t(`payer.${value}`) }))}
        onChange={(value) => change({ payer: value })}
      />
      {noteAt('payer')}
      {line.payer === 'own' && line.institution === '' ? null : (
        <TextField
          label={t('funding.institution')}
          hint={t('funding.institutionHint')}
          field={at('institution')}
          value={line.institution}
          maxLength={300}
          problem={issueOf('institution')}
          onChange={(institution) => change({ institution })}
        />
      )}
      <Field label={{ id: costsId, children: t('funding.covers') }} data-field={at('covers')}>
        <div role="group" aria-labelledby={costsId} className={styles.costs}>
          {costKind.options.map((cost) => (
            <Checkbox
              key={cost}
              label={t(`cost.${cost}`)}
              checked={line.covers.includes(cost)}
              onChange={(_, data) =>
                change({
                  covers: costKind.options.filter((one) =>
                    one === cost ? data.checked === true : line.covers.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
      {noteAt('covers')}
      <MoneyField
        label={t('funding.amount')}
        field={at('amount')}
        value={line.amount}
        problem={issueOf('amount')}
        onChange={(amount) => change({ amount })}
      />
      {noteAt('amount')}
      {line.payer !== 'government' && line.budgetAccount === '' ? null : (
        <TextField
          label={t('funding.budgetAccount')}
          hint={t('funding.budgetAccountHint')}
          field={at('budgetAccount')}
          value={line.budgetAccount}
          maxLength={200}
          problem={issueOf('budgetAccount')}
          onChange={(budgetAccount) => change({ budgetAccount })}
        />
      )}
      {noteAt('budgetAccount')}
    </ItemCard>
  );
}
