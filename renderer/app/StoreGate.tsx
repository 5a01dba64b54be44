import { Spinner, makeStyles } from '@fluentui/react-components';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstRun, LockScreen, StoreProblem } from '../store/index.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useConnectionState, useCore } from './api.ts';
import { ConnectionNotice } from './frame/ConnectionNotice.tsx';
import type { AppRouter } from './routes.tsx';
import { shell } from './shell.ts';
import { useStoreStatus } from './storeStatus.ts';

const OfficeWizard = lazy(async () => ({
  default: (await import('../office/index.ts')).OfficeWizard,
}));

const useStyles = makeStyles({
  centre: { height: '100%', display: 'grid', placeItems: 'center' },
});

/** Decides what the window shows: first run, lock screen, the office wizard, a problem, or the work. */
export function StoreGate(props: { router: AppRouter }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const { status, error, retry } = useStoreStatus();
  const connection = useConnectionState();
  const { connection: line } = useCore();
  const locked = status !== undefined && status.state !== 'open';
  useEffect(() => {
    if (status !== undefined) void shell().setLocked({ locked });
  }, [status, locked]);
  if (status === undefined) {
    return (
      <main className={styles.centre}>
        {connection === 'failed' ? (
          <ConnectionNotice state={connection} incident={line.incident} />
        ) : error === null ? (
          <Spinner label={t('app.loading')} />
        ) : (
          <ErrorNotice error={error} onRetry={retry} />
        )}
      </main>
    );
  }
  if (status.state === 'absent') return <FirstRun />;
  if (status.state === 'locked') return <LockScreen />;
  if (status.state !== 'open') return <StoreProblem problem={status.state} />;
  if (status.kind === 'office' && status.setUp !== true) {
    return (
      <Suspense fallback={<Spinner label={t('app.loading')} />}>
        <OfficeWizard />
      </Suspense>
    );
  }
  // A new key for a new store: no page of one keeps standing over the other.
  return <RouterProvider key={status.kind} router={props.router} />;
}
