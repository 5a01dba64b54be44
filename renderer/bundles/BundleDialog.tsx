import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundlePlanView } from '#shared/contract/index.ts';
import { useOrpc } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import { DialogFrame, ErrorNotice, ProgressPanel } from '../ui/index.ts';
import { BundleForm } from './BundleForm.tsx';
import { BundleResultView } from './BundleResultView.tsx';
import { chosenKeys, firstChoice } from './model/choice.ts';
import { useBundle } from './useBundle.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
});

/** One PDF of the dossier's documents: choose, wait with a way to stop, and see what came of it. */
export function BundleDialog(props: { dossierId: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('bundles');
  const orpc = useOrpc();
  const { dossierId } = props;
  const plan = useQuery({
    ...orpc.bundles.plan.queryOptions({ input: { dossierId } }),
    // The order that the officer makes must not be pulled away while the dialog is open.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (plan.data !== undefined && plan.data.parts.length > 0) {
    return <BundleWork {...props} plan={plan.data} />;
  }
  return (
    <DialogFrame
      title={t('title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.close')}</Button>
        </>
      }
    >
      {plan.isError ? (
        <ErrorNotice error={plan.error} onRetry={() => plan.refetch()} />
      ) : plan.data === undefined ? (
        <Spinner label={t('loading')} />
      ) : (
        <p>{t('empty')}</p>
      )}
    </DialogFrame>
  );
}

function BundleWork(props: {
  dossierId: string;
  plan: BundlePlanView;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('bundles');
  const styles = useStyles();
  const notifyError = useNotifyError();
  const { plan } = props;
  const [choice, setChoice] = useState(() => firstChoice(plan));
  const [isEmpty, setIsEmpty] = useState(false);
  const bundle = useBundle(props.dossierId);
  const { state } = bundle;

  const save = async () => {
    const keys = chosenKeys(choice);
    setIsEmpty(keys.length === 0);
    if (keys.length === 0) return;
    try {
      const file = await shell().chooseSaveFile({
        kind: 'pdf',
        suggestedName: plan.fileNames[choice.choices.purpose],
        title: t('action.saveTitle'),
      });
      if (file !== null) await bundle.start(keys, choice.choices, file.handle);
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  const close = () => {
    bundle.cancel();
    props.onClose();
  };

  return (
    <DialogFrame
      title={t('title')}
      modalType={state.step === 'working' ? 'alert' : 'modal'}
      surfaceClass={styles.surface}
      onClose={close}
      actions={
        <>
          {state.step === 'working' ? null : <Button onClick={close}>{t('action.close')}</Button>}
          {state.step === 'finished' || state.step === 'cancelled' ? (
            <Button onClick={bundle.again}>{t('action.again')}</Button>
          ) : null}
          {state.step === 'choose' ? (
            <Button appearance="primary" onClick={() => void save()}>
              {t('action.make')}
            </Button>
          ) : null}
          {state.step === 'finished' ? (
            <Button
              appearance="primary"
              onClick={() => void shell().showInFolder({ handle: state.handle })}
            >
              {t('action.showInFolder')}
            </Button>
          ) : null}
        </>
      }
    >
      {state.step === 'choose' ? (
        <BundleForm
          plan={plan}
          choice={choice}
          isEmpty={isEmpty}
          onChoice={(next) => {
            setChoice(next);
            setIsEmpty(false);
          }}
        />
      ) : null}
      {state.step === 'working' ? (
        <ProgressPanel
          label={t(`progress.${state.progress.stage}`)}
          done={state.progress.done}
          total={state.progress.total}
          current={state.progress.title}
          onCancel={bundle.cancel}
        />
      ) : null}
      {state.step === 'cancelled' ? <p role="status">{t('result.cancelled')}</p> : null}
      {state.step === 'finished' ? <BundleResultView result={state.result} /> : null}
    </DialogFrame>
  );
}
