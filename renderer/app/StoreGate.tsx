import { Spinner, makeStyles } from '@fluentui/react-components';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#shared/contract/index.ts';
import { FirstRun, LockScreen, ResumeScreen, StoreProblem } from '../store/index.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useConnectionState, useCore } from './api.ts';
import { useChanges } from './changes.ts';
import { ConnectionNotice } from './frame/ConnectionNotice.tsx';
import type { AppRouter } from './routes.tsx';
import { useSession } from './session.tsx';
import { shell } from './shell.ts';
import { useStoreStatus } from './storeStatus.ts';

const OfficeWizard = lazy(async () => ({
  default: (await import('../office/index.ts')).OfficeWizard,
}));

const useStyles = makeStyles({
  centre: { height: '100%', display: 'grid', placeItems: 'center' },
  work: { height: '100%' },
});

/** Decides what the window shows: first run, lock screen, the office wizard, a problem, or the work. */
export function StoreGate(props: { router: AppRouter }): ReactElement {
  const styles = useStyles();
  const { status, error, retry } = useStoreStatus();
  const { session, setSession } = useSession();
  const isOpen = status?.state === 'open';
  useChanges(isOpen);
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
          <Work status={shown} router={props.router} />
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

function Work(props: { status: StoreStatus; router: AppRouter }): ReactElement {
  const { t } = useTranslation();
  const { kind, setUp } = props.status;
  if (kind === 'office' && setUp !== true) {
    return (
      <Suspense fallback={<Spinner label={t('app.loading')} />}>
        <OfficeWizard />
      </Suspense>
    );
  }
  // A new key for a new store: no page of one keeps standing over the other.
  return <RouterProvider key={kind} router={props.router} />;
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
