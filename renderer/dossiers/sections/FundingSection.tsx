import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, InfoRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { useOrpc } from '#renderer/app/api.ts';
import { EmptyState } from '#renderer/ui/index.ts';
import type { FundingLine } from '#shared/domain/dossiers/index.ts';
import { governmentName } from '#shared/domain/office/index.ts';
import { fundingNotes, unpaidCosts } from '../model/funding.ts';
import type { EntryProps } from './dossierSaver.ts';
import { FundingCard } from './FundingCard.tsx';
import { FundingTotals } from './FundingTotals.tsx';
import { Spoken } from './Spoken.tsx';
import { useListEditing } from './useListEditing.ts';

const mostLines = 40;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '640px' },
  add: { alignSelf: 'flex-start' },
  note: {
    display: 'flex',
    columnGap: '6px',
    margin: '0',
    color: tokens.colorNeutralForeground2,
    '& svg': { flexShrink: '0', width: '16px', height: '16px', marginTop: '2px' },
  },
});

/** 4 Pembiayaan: who pays what, with totals per currency. */
export function FundingSection(props: EntryProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const orpc = useOrpc();
  const office = useQuery(orpc.office.get.queryOptions()).data?.office;
  const { value: dossier, change } = props.saver;
  const { funding } = dossier;
  const latest = useRef(funding);
  useEffect(() => {
    latest.current = funding;
  });
  const editing = useListEditing<FundingLine>({
    items: funding,
    latest: () => latest.current,
    onChange: (items) => change({ funding: items }),
  });
  const { containerRef, spoken: listSpoken } = editing;
  const notes = fundingNotes(dossier);
  const unpaid = unpaidCosts(funding);
  const add = () => {
    const line: FundingLine = {
      id: v7(),
      payer: 'government',
      institution: office === undefined || office.regionName === '' ? '' : governmentName(office),
      covers: [],
      amount: null,
      budgetAccount: '',
    };
    editing.add(
      line,
      t('funding.added', { number: funding.length + 1 }),
      `funding.${line.id}.payer`,
    );
  };
  return (
    <div ref={containerRef} className={styles.list} data-field="funding">
      {funding.length === 0 ? (
        <EmptyState inForm title={t('funding.emptyTitle')} text={t('funding.emptyText')} />
      ) : null}
      {funding.map((line, index) => (
        <FundingCard
          key={line.id}
          saver={props.saver}
          line={line}
          index={index}
          notes={notes.filter(({ lineId }) => lineId === line.id)}
          editing={editing}
        />
      ))}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        data-part="add"
        disabledFocusable={funding.length >= mostLines}
        title={funding.length >= mostLines ? t('funding.full') : undefined}
        onClick={add}
      >
        {t('funding.add')}
      </Button>
      {unpaid.length === 0 ? null : (
        <p className={styles.note}>
          <InfoRegular aria-hidden />
          {t('funding.unpaid', { costs: unpaid.map((cost) => t(`cost.${cost}`)).join(', ') })}
        </p>
      )}
      <FundingTotals lines={funding} />
      <Spoken>{listSpoken}</Spoken>
    </div>
  );
}
