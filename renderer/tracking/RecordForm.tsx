import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { useLanguage } from '../app/language.ts';
import {
  ChoiceField,
  DateField,
  FieldPair,
  LongTextField,
  TextField,
  shortDate,
} from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import {
  checkRecording,
  earliestDate,
  kindsFor,
  type RecordingKind,
  type RecordingProblem,
} from './model/recording.ts';
import type { TrackingActions } from './useTrackingActions.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    margin: '4px 0 16px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: '0',
    ...headings.part,
  },
  notice: { margin: '0', color: tokens.colorStatusWarningForeground3 },
  actions: { display: 'flex', columnGap: '8px' },
});

/** Records one thing that happened at a step; what is typed is checked when it is kept. */
export function RecordForm(props: {
  step: TrackingStep;
  name: string;
  kind: RecordingKind;
  today: string;
  actions: TrackingActions;
  /** Another kind was chosen. */
  onKind: (kind: RecordingKind) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['tracking', 'common']);
  const styles = useStyles();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const { step, kind, today } = props;
  const [date, setDate] = useState<CalendarDate | null>(parseCalendarDate(today));
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<readonly RecordingProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const earliest = earliestDate(step, kind);
  // The form opens because something is to be typed.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'center' });
  }, []);

  const problemOf = (field: RecordingProblem['field']) => {
    const found = problems.find((problem) => problem.field === field);
    if (found === undefined) return undefined;
    const limit = earliest === null ? '' : shortDate(earliest, language);
    return t(`form.problem.${found.problem}`, { date: limit });
  };
  const keep = async () => {
    const found = checkRecording(step, { kind, date, reference, note }, today);
    setProblems(found);
    const first = found[0];
    if (first !== undefined || date === null) {
      const place = form.current?.querySelector(`[data-field="${first?.field ?? 'date'}"]`);
      place?.querySelector<HTMLElement>('input, textarea')?.focus();
      return;
    }
    setBusy(true);
    const told = t('form.saved', { event: t(`event.${kind}`), step: props.name });
    const kept = await props.actions.record({ step: step.key, kind, date, reference, note, told });
    setBusy(false);
    if (kept) props.onClose();
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <h3 className={styles.title}>{t('form.title', { step: props.name })}</h3>
      {step.state === 'cannot_start' && kind === 'sent' ? (
        <p className={styles.notice}>{t('form.notReady')}</p>
      ) : null}
      <FieldPair>
        <DateField
          field="date"
          label={t('form.date')}
          required
          value={date}
          hint={
            earliest === null
              ? undefined
              : t('form.dateEarliest', { date: shortDate(earliest, language) })
          }
          problem={problemOf('date')}
          onChange={setDate}
        />
        <ChoiceField
          label={t('form.kind')}
          value={kind}
          choices={kindsFor(step).map((value) => ({ value, label: t(`event.${value}`) }))}
          onChange={props.onKind}
        />
      </FieldPair>
      <TextField
        field="reference"
        label={t(`form.reference.${kind}`)}
        required={kind === 'registered'}
        maxLength={200}
        value={reference}
        problem={problemOf('reference')}
        onChange={setReference}
      />
      <LongTextField
        field="note"
        label={t(`form.note.${kind}`)}
        hint={kind === 'returned' ? t('form.noteReturnedHelp') : undefined}
        required={kind === 'returned' || kind === 'refused' || kind === 'note'}
        maxLength={4000}
        rows={3}
        value={note}
        problem={problemOf('note')}
        onChange={setNote}
      />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t('form.save')}
        </Button>
        <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
      </div>
    </form>
  );
}
