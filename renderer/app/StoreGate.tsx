import { Spinner, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#shared/contract/index.ts';
import { FirstRun, LockScreen, ResumeScreen, StoreProblem } from '../store/index.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useConnectionState, useCore } from './api.ts';
import { useChanges } from './changes.ts';
import { ConnectionNotice } from './frame/ConnectionNotice.tsx';
import { useSession } from './session.tsx';
import { shell } from './shell.ts';
import { useStoreStatus } from './storeStatus.ts';
import { useKeepStartHint } from './useKeepStartHint.ts';

const OfficeWizard = lazy(async () => ({
  default: (await import('../office/index.ts')).OfficeWizard,
}));

const loadWorkplace = () => import('./Workplace.tsx');
const Workplace = lazy(async () => ({ default: (await loadWorkplace()).Workplace }));

const useStyles = makeStyles({
  centre: { height: '100%', display: 'grid', placeItems: 'center' },
  work: { height: '100%' },
});

/** Decides what the window shows: first run, lock screen, the office wizard, a problem, or the work. */
export function StoreGate(): ReactElement {
  const styles = useStyles();
  const { status, error, retry } = useStoreStatus();
  const { session, setSession } = useSession();
  const isOpen = status?.state === 'open';
  useChanges(isOpen);
  useKeepStartHint(status);
  useEffect(() => {
    // Read while the passphrase is typed: the lock screen comes sooner, and the work no later.
    const soon = requestIdleCallback(() => {
      void loadWorkplace();
      void import('../desk/index.ts');
    });
    return () => cancelIdleCallback(soon);
  }, []);
  useEffect(() => {
    if (status === undefined) return;
    if (status.state === 'open') setSession(status);
    void shell().setLocked({ locked: status.state !== 'open' });
  }, [status, setSession]);
  if (status === undefined) return <Starting error={error} retry={retry} />;
  // A fresh core knows no store: the work stays where it is until the store is open again.
  const shown = isOpen ? status : session;
  if (shown !== null) {
    return (
      <>
        <div className={styles.work} hidden={!isOpen}>
          <Work status={shown} />
        </div>
        {isOpen ? null : <ResumeScreen session={shown} />}
      </>
    );
  }
  if (status.state === 'absent') return <FirstRun />;
  if (status.state === 'newer' || status.state === 'damaged') {
    return <StoreProblem problem={status.state} />;
  }
  return <LockScreen />;
}

function Work({ status: { kind, setUp } }: { status: StoreStatus }): ReactElement {
  const { t } = useTranslation();
  const isNew = kind === 'office' && setUp !== true;
  return (
    <Suspense fallback={<Spinner label={t('app.loading')} />}>
      {/* A new key for a new store: no page of one keeps standing over the other. */}
      {isNew ? <OfficeWizard /> : <Workplace key={kind} />}
    </Suspense>
  );
}

function Starting(props: { error: unknown; retry: () => unknown }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const state = useConnectionState();
  const { connection } = useCore();
  return (
    <main className={styles.centre}>
      {state === 'failed' ? (
        <ConnectionNotice state={state} incident={connection.incident} />
      ) : props.error === null ? (
        <Spinner label={t('app.loading')} />
      ) : (
        <ErrorNotice error={props.error} onRetry={props.retry} />
      )}
    </main>
  );
}
