import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { BasisNote, DueDates } from '../basis/index.ts';
import { headings } from '../ui/styles.ts';
import type { OpenForm, RecordingKind } from './model/recording.ts';
import { RecordForm } from './RecordForm.tsx';
import { StepEvents } from './StepEvents.tsx';
import type { TrackingActions } from './useTrackingActions.ts';

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: '32px',
    padding: '8px 8px 16px 32px',
    '@media (max-width: 1099px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  usual: { margin: '0', color: tokens.colorNeutralForeground2 },
  title: {
    margin: '8px 0 4px',
    ...headings.part,
  },
});

/** Everything about one step: the form while something is recorded, its history, its deadlines and their basis. */
export function StepDetails(props: {
  step: TrackingStep;
  name: string;
  today: string;
  form: OpenForm | null;
  actions: TrackingActions;
  onRecord: (kind: RecordingKind) => void;
  onCloseForm: () => void;
}): ReactElement {
  const { t } = useTranslation(['tracking', 'checklist']);
  const styles = useStyles();
  const { step, form } = props;
  const over = step.state === 'granted' || step.state === 'refused';
  return (
    <div className={styles.details}>
      <div>
        {form === null ? null : (
          <RecordForm
            key={form.step}
            step={step}
            name={props.name}
            kind={form.kind}
            today={props.today}
            actions={props.actions}
            onKind={props.onRecord}
            onClose={props.onCloseForm}
          />
        )}
        <Part title={t('events.title')}>
          <StepEvents step={step} actions={props.actions} />
        </Part>
      </div>
      <div>
        <Part title={t('due.title')}>
          <DueDates due={step} today={props.today} quiet={over} />
          {step.plannedWorkingDays === null ? null : (
            <p className={styles.usual}>{t('waiting.usual', { count: step.plannedWorkingDays })}</p>
          )}
        </Part>
        <Part title={t('checklist:basis.title')}>
          <BasisNote basis={step} />
        </Part>
      </div>
    </div>
  );
}

function Part(props: { title: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}
