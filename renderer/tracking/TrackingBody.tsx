import { makeStyles, tokens } from '@fluentui/react-components';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackingView } from '#shared/contract/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { useRuleText } from '../basis/index.ts';
import { headings } from '../ui/styles.ts';
import { grantedCount, returnedSteps } from './model/rows.ts';
import type { OpenForm, RecordingKind } from './model/recording.ts';
import { ReturnedSteps } from './ReturnedSteps.tsx';
import { StepTable } from './StepTable.tsx';
import { useTrackingActions } from './useTrackingActions.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', columnGap: '16px', marginBottom: '8px' },
  title: {
    margin: '0',
    ...headings.page,
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The route once it is read: what came back first, then every step in turn. */
export function TrackingBody(props: { dossier: Dossier; view: TrackingView }): ReactElement {
  const { t } = useTranslation('tracking');
  const styles = useStyles();
  const text = useRuleText();
  const navigate = useNavigate();
  const { key: openKey } = useSearch({ strict: false });
  const [form, setForm] = useState<OpenForm | null>(null);
  const { dossier, view } = props;
  const { steps, today } = view;
  const names = useMemo(
    () => new Map(dossier.travellers.map(({ id, snapshot }) => [id, snapshot.name])),
    [dossier.travellers],
  );
  const nameOf = (step: TrackingStep): string => {
    const traveller = step.key.split('@')[1];
    const agency = text.agency(step.agency);
    const name = traveller === undefined ? undefined : names.get(traveller);
    return name === undefined ? agency : `${agency} ${t('step.traveller', { name })}`;
  };
  const actions = useTrackingActions(dossier.id);
  const { granted, total } = grantedCount(steps);

  const open = (key: string | null) => {
    void navigate({
      to: '/dossiers/$id/$section',
      params: { id: dossier.id, section: 'tracking' },
      search: key === null ? {} : { key },
      replace: true,
    });
  };
  const record = (step: string, kind: RecordingKind) => {
    setForm({ step, kind });
    open(step);
  };

  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <span className={styles.count}>{t('progress', { granted, total })}</span>
      </div>
      <ReturnedSteps
        steps={returnedSteps(steps)}
        nameOf={nameOf}
        onSendAgain={(step) => record(step.key, 'sent')}
      />
      <StepTable
        steps={steps}
        today={today}
        names={names}
        nameOf={nameOf}
        openKey={openKey ?? null}
        form={form}
        actions={actions}
        onOpen={(key) => {
          setForm(null);
          open(key);
        }}
        onRecord={record}
        onCloseForm={() => setForm(null)}
      />
    </>
  );
}
