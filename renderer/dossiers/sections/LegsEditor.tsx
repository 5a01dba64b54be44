import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { useLanguage } from '#renderer/app/language.ts';
import {
  CountryField,
  EmptyState,
  FieldPair,
  FormTitle,
  RadioField,
  TextField,
} from '#renderer/ui/index.ts';
import type { Leg } from '#shared/domain/dossiers/index.ts';
import { countryName } from '#shared/domain/language/index.ts';
import { changeItem } from '../model/listEdits.ts';
import type { EntryProps } from './dossierSaver.ts';
import { ItemCard } from './ItemCard.tsx';
import { JourneyDate } from './JourneyDate.tsx';
import { Spoken } from './Spoken.tsx';
import { useListEditing } from './useListEditing.ts';

const mostLegs = 20;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  add: { alignSelf: 'flex-start' },
});

/** The destinations in their order: add, remove with a way back, reorder; all by keyboard. */
export function LegsEditor(props: EntryProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { value: dossier, change } = props.saver;
  const { legs } = dossier;
  const latest = useRef(legs);
  useEffect(() => {
    latest.current = legs;
  });
  const editing = useListEditing<Leg>({
    items: legs,
    latest: () => latest.current,
    onChange: (items) => change({ legs: items }),
  });
  const { containerRef, spoken: listSpoken } = editing;
  const add = () => {
    const leg: Leg = {
      id: v7(),
      country: null,
      city: '',
      // The journey's own dates, so that one destination needs no date typed twice.
      arrivesOn: legs.at(-1)?.departsOn ?? dossier.travel.departsOn,
      departsOn: dossier.travel.returnsOn,
      visaRequired: 'unknown',
      diplomaticRelations: 'unknown',
    };
    editing.add(leg, t('legs.added', { number: legs.length + 1 }), `legs.${leg.id}.country`);
  };
  return (
    <div ref={containerRef} className={styles.list} data-field="legs">
      <FormTitle>{t('legs.title')}</FormTitle>
      {legs.length === 0 ? (
        <EmptyState inForm title={t('legs.emptyTitle')} text={t('legs.emptyText')} />
      ) : null}
      {legs.map((leg, index) => (
        <LegCard key={leg.id} {...props} leg={leg} index={index} editing={editing} />
      ))}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        data-part="add"
        disabledFocusable={legs.length >= mostLegs}
        title={legs.length >= mostLegs ? t('legs.full') : undefined}
        onClick={add}
      >
        {t('legs.add')}
      </Button>
      <Spoken>{listSpoken}</Spoken>
    </div>
  );
}

function LegCard(
  props: EntryProps & { leg: Leg; index: number; editing: ReturnType<typeof useListEditing<Leg>> },
): ReactElement {
  const { t } = useTranslation(['dossiers', 'common']);
  const language = useLanguage();
  const { leg, index, editing, saver } = props;
  const { legs } = saver.value;
  const number = index + 1;
  const name =
    leg.city !== ''
      ? leg.city
      : leg.country === null
        ? String(number)
        : countryName(leg.country, language);
  const change = (part: Partial<Leg>) => saver.change({ legs: changeItem(legs, leg.id, part) });
  const at = (part: keyof Leg) => `legs.${leg.id}.${part}`;
  const issueAt = (part: keyof Leg) => `legs.${String(index)}.${part}`;
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`common:choice.${value}`),
  }));
  return (
    <ItemCard
      id={leg.id}
      field={`legs.${leg.id}`}
      title={t('legs.number', { number })}
      labels={{
        moveUp: t('legs.moveUp', { number }),
        moveDown: t('legs.moveDown', { number }),
        remove: t('legs.remove', { number }),
      }}
      index={index}
      count={legs.length}
      onMove={(places) => editing.move(index, places, t('legs.moved', { number: number + places }))}
      onRemove={() => editing.remove(index, t('legs.removed', { name }))}
    >
      <FieldPair>
        <CountryField
          label={t('legs.country')}
          field={at('country')}
          value={leg.country}
          problem={saver.issueOf(issueAt('country'))}
          onChange={(country) => change({ country })}
        />
        <TextField
          label={t('legs.city')}
          field={at('city')}
          value={leg.city}
          maxLength={100}
          problem={saver.issueOf(issueAt('city'))}
          onChange={(city) => change({ city })}
        />
      </FieldPair>
      <FieldPair>
        <JourneyDate
          saver={saver}
          contradictions={props.contradictions}
          label={t('legs.arrivesOn')}
          field={at('arrivesOn')}
          issuePath={issueAt('arrivesOn')}
          value={leg.arrivesOn}
          onChange={(arrivesOn) => change({ arrivesOn })}
        />
        <JourneyDate
          saver={saver}
          contradictions={props.contradictions}
          label={t('legs.departsOn')}
          field={at('departsOn')}
          issuePath={issueAt('departsOn')}
          value={leg.departsOn}
          onChange={(departsOn) => change({ departsOn })}
        />
      </FieldPair>
      <RadioField
        label={t('legs.visaRequired')}
        hint={t('legs.visaRequiredHint')}
        field={at('visaRequired')}
        value={leg.visaRequired}
        choices={answers}
        onChange={(visaRequired) => change({ visaRequired })}
      />
      <RadioField
        label={t('legs.diplomaticRelations')}
        hint={t('legs.diplomaticRelationsHint')}
        field={at('diplomaticRelations')}
        value={leg.diplomaticRelations}
        choices={answers}
        onChange={(diplomaticRelations) => change({ diplomaticRelations })}
      />
    </ItemCard>
  );
}
