import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/common/index.ts';
import { useCore } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useNotifyUndoable, useRuleText } from '../basis/index.ts';
import { ChoiceField, DateField, TextField } from '../ui/index.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: '4px 0',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', columnGap: '8px' },
  problem: { margin: '0', color: tokens.colorStatusDangerForeground1 },
});

/** Enters a number that the portal gave; it is kept as an event of the approvals. */
export function ReferenceForm(props: {
  dossierId: string;
  view: PortalView;
  reference: PortalView['references'][number];
  label: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const { api } = useCore();
  const text = useRuleText();
  const notifyError = useNotifyError();
  const notifyUndoable = useNotifyUndoable(props.dossierId);
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { view, reference, label, onClose } = props;
  const [number, setNumber] = useState(reference.number);
  const [date, setDate] = useState<CalendarDate | null>(parseCalendarDate(view.today));
  const [step, setStep] = useState(view.trackingSteps[0]?.key ?? null);
  const [problem, setProblem] = useState<'number' | 'date' | null>(null);
  // The form opens because something is to be typed.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const nameOf = (key: string) => {
    const travellers = view.steps.flatMap(({ groups }) => groups);
    const id = key.split('@')[1];
    return travellers.find(({ travellerId }) => travellerId === id)?.name ?? t('reference.all');
  };
  const keep = async () => {
    const missing = number.trim() === '' ? 'number' : date === null ? 'date' : null;
    setProblem(missing);
    if (missing !== null || date === null || step === null) return;
    try {
      await api.tracking.record({
        dossierId: props.dossierId,
        event: {
          step,
          kind: reference.event === 'registered' ? 'note' : 'granted',
          date,
          reference: number.trim(),
          note: reference.event === 'registered' ? reference.label : '',
        },
      });
      const refresh = () => queryClient.invalidateQueries();
      await refresh();
      await notifyUndoable(t('reference.saved', { label }), t('reference.empty'), refresh);
      onClose();
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  if (step === null) {
    return <p>{t('reference.noStep', { agency: text.agency(view.portal.trackingStep) })}</p>;
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {view.trackingSteps.length > 1 ? (
        <ChoiceField
          label={t('reference.step')}
          value={step}
          choices={view.trackingSteps.map(({ key }) => ({ value: key, label: nameOf(key) }))}
          onChange={setStep}
        />
      ) : null}
      <TextField
        label={t('reference.number')}
        required
        maxLength={200}
        value={number}
        problem={problem === 'number' ? t('reference.numberMissing') : undefined}
        onChange={setNumber}
      />
      <DateField
        label={t('reference.date')}
        required
        value={date}
        problem={problem === 'date' ? t('reference.dateMissing') : undefined}
        onChange={setDate}
      />
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary">
          {t('reference.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('reference.cancel')}
        </Button>
      </div>
    </form>
  );
}
