import { Button, Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  familyReason,
  payer,
  purposesByTrack,
  type Dossier,
  type Leg,
  type Purpose,
  type Track,
} from '#shared/domain/dossiers/index.ts';
import { travellerCategories } from '#shared/domain/people/index.ts';
import { ChoiceField, CountryField, DateField, FieldPair, RadioField } from '../../ui/index.ts';
import {
  newLeg,
  newTraveller,
  withCategory,
  withDeparture,
  withPayer,
  type Scratch,
} from './scratch.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '4px' },
  remove: { alignSelf: 'end' },
  payers: { display: 'flex', flexWrap: 'wrap' },
  add: { alignSelf: 'flex-start' },
});

/** The entries that decide papers and dates, as a copy to play with. */
export function ScratchForm(props: {
  dossier: Dossier;
  scratch: Scratch;
  onChange: (parts: Partial<Scratch>) => void;
}): ReactElement {
  const { t } = useTranslation(['explain', 'dossiers', 'rules']);
  const styles = useStyles();
  const { dossier, scratch, onChange } = props;
  const choices: readonly Purpose[] = purposesByTrack[scratch.track];
  const chooseTrack = (track: Track) => {
    const allowed: readonly Purpose[] = purposesByTrack[track];
    const keeps = scratch.purpose !== null && allowed.includes(scratch.purpose);
    onChange(keeps ? { track } : { track, purpose: null, familyReason: null });
  };
  return (
    <div className={styles.form}>
      <RadioField
        label={t('dossiers:trip.track')}
        value={scratch.track}
        choices={(['official', 'important_reason'] as const).map((value) => ({
          value,
          label: t(`rules:tracks.${value}`),
        }))}
        onChange={chooseTrack}
      />
      <ChoiceField
        label={t('dossiers:trip.purpose')}
        value={scratch.purpose}
        choices={choices.map((value) => ({ value, label: t(`rules:purposes.${value}`) }))}
        onChange={(purpose) =>
          onChange(purpose === 'keluarga' ? { purpose } : { purpose, familyReason: null })
        }
      />
      {scratch.purpose === 'keluarga' ? (
        <ChoiceField
          label={t('dossiers:trip.familyReason')}
          value={scratch.familyReason}
          choices={familyReason.options.map((value) => ({
            value,
            label: t(`rules:familyReasons.${value}`),
          }))}
          onChange={(reason) => onChange({ familyReason: reason })}
        />
      ) : null}
      <FieldPair>
        <DateField
          label={t('whatIf.departsOn')}
          hint={t('whatIf.departsOnHint')}
          value={scratch.travel.departsOn}
          onChange={(date) => onChange(withDeparture(scratch, date))}
        />
        <DateField
          label={t('whatIf.returnsOn')}
          value={scratch.travel.returnsOn}
          onChange={(returnsOn) => onChange({ travel: { ...scratch.travel, returnsOn } })}
        />
      </FieldPair>
      <Field label={t('whatIf.funding')}>
        <div className={styles.payers} role="group" aria-label={t('whatIf.funding')}>
          {payer.options.map((value) => (
            <Checkbox
              key={value}
              label={t(`dossiers:payer.${value}`)}
              checked={scratch.funding.some((line) => line.payer === value)}
              onChange={(_, data) =>
                onChange({
                  funding: withPayer(
                    dossier.funding,
                    scratch.funding,
                    value,
                    data.checked === true,
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
      {scratch.legs.map((leg, index) => (
        <LegLines
          key={leg.id}
          leg={leg}
          number={index + 1}
          onChange={(part) =>
            onChange({
              legs: scratch.legs.map((other) =>
                other.id === leg.id ? { ...other, ...part } : other,
              ),
            })
          }
          onRemove={() => onChange({ legs: scratch.legs.filter(({ id }) => id !== leg.id) })}
        />
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => onChange({ legs: [...scratch.legs, newLeg(scratch)] })}
      >
        {t('whatIf.addCountry')}
      </Button>
      <PeopleLines dossier={dossier} scratch={scratch} onChange={onChange} />
    </div>
  );
}

function LegLines(props: {
  leg: Leg;
  number: number;
  onChange: (part: Partial<Leg>) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const { leg, number, onChange } = props;
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`whatIf.answer.${value}`),
  }));
  return (
    <div>
      <div className={styles.line}>
        <CountryField
          label={t('whatIf.country', { number })}
          value={leg.country}
          onChange={(country) =>
            // Another country gives other answers, and nobody has given them yet.
            onChange({ country, visaRequired: 'unknown', diplomaticRelations: 'unknown' })
          }
        />
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('whatIf.removeCountry', { number })}
          onClick={props.onRemove}
        />
      </div>
      <FieldPair>
        <ChoiceField
          label={t('whatIf.visa')}
          value={leg.visaRequired}
          choices={answers}
          onChange={(visaRequired) => onChange({ visaRequired })}
        />
        <ChoiceField
          label={t('whatIf.relations')}
          value={leg.diplomaticRelations}
          choices={answers}
          onChange={(diplomaticRelations) => onChange({ diplomaticRelations })}
        />
      </FieldPair>
    </div>
  );
}

function PeopleLines(props: {
  dossier: Dossier;
  scratch: Scratch;
  onChange: (parts: Partial<Scratch>) => void;
}): ReactElement {
  const { t } = useTranslation(['explain', 'rules']);
  const styles = useStyles();
  const { dossier, scratch, onChange } = props;
  const { travellers } = scratch;
  const added = travellers.filter(({ id }) => dossier.travellers.every((own) => own.id !== id));
  return (
    <>
      {travellers.map(({ id, snapshot }) => (
        <div key={id} className={styles.line}>
          <ChoiceField
            label={t('whatIf.category', { name: snapshot.name })}
            value={snapshot.category}
            choices={travellerCategories.map((value) => ({
              value,
              label: t(`rules:categories.${value}`),
            }))}
            onChange={(category) =>
              onChange({ travellers: withCategory(travellers, id, category) })
            }
          />
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t('whatIf.removePerson', { name: snapshot.name })}
            onClick={() =>
              onChange({ travellers: travellers.filter((traveller) => traveller.id !== id) })
            }
          />
        </div>
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          const name = t('whatIf.newPerson', { number: added.length + 1 });
          onChange({ travellers: [...travellers, newTraveller(name, dossier.updatedAt)] });
        }}
      >
        {t('whatIf.addPerson')}
      </Button>
    </>
  );
}
