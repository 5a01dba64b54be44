import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChoiceField,
  FieldPair,
  Form,
  FormTitle,
  LongTextField,
  RadioField,
  TextField,
} from '#renderer/ui/index.ts';
import {
  familyReason,
  purposesByTrack,
  type Purpose,
  type Track,
} from '#shared/domain/dossiers/index.ts';
import { daysInclusive } from '#shared/domain/language/index.ts';
import type { EntryProps } from './dossierSaver.ts';
import { JourneyDate } from './JourneyDate.tsx';
import { LegsEditor } from './LegsEditor.tsx';

const useStyles = makeStyles({
  quiet: { margin: '0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fact: { margin: '0' },
});

/** 1 Perjalanan: what, when, where and on whose invitation. */
export function TripSection(props: EntryProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'rules']);
  const { saver } = props;
  const { value: dossier, change, issueOf } = saver;
  const { departsOn, returnsOn } = dossier.travel;
  const days = departsOn !== null && returnsOn !== null ? daysInclusive(departsOn, returnsOn) : 0;
  return (
    <Form label={t('section.trip')}>
      <FormTitle>{t('trip.identity')}</FormTitle>
      <TextField
        label={t('trip.title')}
        hint={t('trip.titleHint')}
        field="title"
        value={dossier.title}
        maxLength={200}
        problem={issueOf('title')}
        onChange={(title) => change({ title })}
      />
      <PurposeFields {...props} />

      <FormTitle>{t('trip.event')}</FormTitle>
      <TextField
        label={t('trip.eventName')}
        field="event.name"
        value={dossier.event.name}
        maxLength={300}
        problem={issueOf('event.name')}
        onChange={(name) => change({ event: { ...dossier.event, name } })}
      />
      <TextField
        label={t('trip.eventOrganiser')}
        field="event.organiser"
        value={dossier.event.organiser}
        maxLength={300}
        problem={issueOf('event.organiser')}
        onChange={(organiser) => change({ event: { ...dossier.event, organiser } })}
      />
      <FieldPair>
        <JourneyDate
          {...props}
          label={t('trip.eventStartsOn')}
          field="event.startsOn"
          value={dossier.event.startsOn}
          onChange={(startsOn) => change({ event: { ...dossier.event, startsOn } })}
        />
        <JourneyDate
          {...props}
          label={t('trip.eventEndsOn')}
          field="event.endsOn"
          value={dossier.event.endsOn}
          onChange={(endsOn) => change({ event: { ...dossier.event, endsOn } })}
        />
      </FieldPair>

      <FormTitle>{t('trip.invitation')}</FormTitle>
      <TextField
        label={t('trip.invitationFrom')}
        field="invitation.from"
        value={dossier.invitation.from}
        maxLength={300}
        problem={issueOf('invitation.from')}
        onChange={(from) => change({ invitation: { ...dossier.invitation, from } })}
      />
      <FieldPair>
        <TextField
          label={t('trip.invitationNumber')}
          hint={t('trip.invitationNumberHint')}
          field="invitation.number"
          value={dossier.invitation.number}
          maxLength={200}
          problem={issueOf('invitation.number')}
          onChange={(number) => change({ invitation: { ...dossier.invitation, number } })}
        />
        <JourneyDate
          {...props}
          label={t('trip.invitationDate')}
          field="invitation.date"
          value={dossier.invitation.date}
          onChange={(date) => change({ invitation: { ...dossier.invitation, date } })}
        />
      </FieldPair>

      <FormTitle>{t('trip.travel')}</FormTitle>
      <FieldPair>
        <JourneyDate
          {...props}
          label={t('trip.departsOn')}
          field="travel.departsOn"
          value={departsOn}
          onChange={(date) => change({ travel: { ...dossier.travel, departsOn: date } })}
        />
        <JourneyDate
          {...props}
          label={t('trip.returnsOn')}
          field="travel.returnsOn"
          value={returnsOn}
          onChange={(date) => change({ travel: { ...dossier.travel, returnsOn: date } })}
        />
      </FieldPair>
      {days > 0 ? <p className={styles.quiet}>{t('trip.duration', { count: days })}</p> : null}
      <TextField
        label={t('trip.departureCity')}
        hint={t('trip.departureCityHint')}
        field="travel.departureCity"
        width="medium"
        value={dossier.travel.departureCity}
        maxLength={100}
        problem={issueOf('travel.departureCity')}
        onChange={(departureCity) => change({ travel: { ...dossier.travel, departureCity } })}
      />

      <LegsEditor {...props} />

      <LongTextField
        label={t('trip.notes')}
        hint={t('trip.notesHint')}
        field="notes"
        value={dossier.notes}
        problem={issueOf('notes')}
        onChange={(notes) => change({ notes })}
      />
    </Form>
  );
}

/** Kind of request, track and purpose: what decides the papers and the route. */
function PurposeFields(props: EntryProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'rules']);
  const [cleared, setCleared] = useState(false);
  const { value: dossier, change, issueOf } = props.saver;
  const choices: readonly Purpose[] = purposesByTrack[dossier.track];
  const chooseTrack = (track: Track) => {
    const allowed: readonly Purpose[] = purposesByTrack[track];
    const keeps = dossier.purpose === null || allowed.includes(dossier.purpose);
    setCleared(!keeps);
    change(keeps ? { track } : { track, purpose: null, familyReason: null });
  };
  const choosePurpose = (purpose: Purpose | null) => {
    setCleared(false);
    change(purpose === 'keluarga' ? { purpose } : { purpose, familyReason: null });
  };
  return (
    <>
      <p className={styles.fact}>
        {t('trip.kind')}: {t(`requestKind.${dossier.kind}`)}
      </p>
      <RadioField
        label={t('trip.track')}
        hint={t('trip.trackHint')}
        field="track"
        value={dossier.track}
        choices={(['official', 'important_reason'] as const).map((value) => ({
          value,
          label: t(`rules:tracks.${value}`),
        }))}
        onChange={chooseTrack}
      />
      <ChoiceField
        label={t('trip.purpose')}
        field="purpose"
        value={dossier.purpose}
        choices={choices.map((value) => ({ value, label: t(`rules:purposes.${value}`) }))}
        problem={cleared ? t('trip.trackChanged') : issueOf('purpose')}
        onChange={choosePurpose}
        onClear={() => choosePurpose(null)}
      />
      {dossier.purpose === 'keluarga' ? (
        <ChoiceField
          label={t('trip.familyReason')}
          field="familyReason"
          value={dossier.familyReason}
          choices={familyReason.options.map((value) => ({
            value,
            label: t(`rules:familyReasons.${value}`),
          }))}
          problem={issueOf('familyReason')}
          onChange={(reason) => change({ familyReason: reason })}
          onClear={() => change({ familyReason: null })}
        />
      ) : null}
    </>
  );
}
