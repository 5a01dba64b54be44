import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState, useCore } from '../api.ts';
import { useStoreStatus } from '../storeStatus.ts';
import { UndoProvider } from '../undo.tsx';
import { focusInside } from '../../ui/styles.ts';
import { CloseGuard } from './CloseGuard.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { Rail } from './Rail.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { TopBar } from './TopBar.tsx';

const CommandPalette = lazy(async () => ({
  default: (await import('../../desk/index.ts')).CommandPalette,
}));

const useStyles = makeStyles({
  window: { height: '100%', display: 'flex', flexDirection: 'column' },
  skip: {
    position: 'absolute',
    left: '-9999px',
    zIndex: 10,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { left: '8px', top: '8px' },
  },
  body: { display: 'flex', flexGrow: 1, minHeight: '0' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: '0',
    minHeight: '0',
    outlineStyle: 'none',
    ...focusInside,
  },
  loading: { flexGrow: 1, display: 'grid', placeItems: 'center' },
});

/** Frame around every page of the open store. */
export function Frame(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const { status } = useStoreStatus();
  const { connection } = useCore();
  const state = useConnectionState();
  const [paletteOpen, setPaletteOpen] = useState(false);
  return (
    <UndoProvider>
      <div className={styles.window}>
        {/* A button, because a link would change the address that the router reads. */}
        <button
          type="button"
          className={styles.skip}
          onClick={() => document.getElementById('page')?.focus()}
        >
          {t('frame.skip')}
        </button>
        <TopBar onSearch={() => setPaletteOpen(true)} />
        {status?.kind === 'sample' ? <SampleBanner /> : null}
        {state === 'connected' ? null : (
          <ConnectionNotice state={state} incident={connection.incident} />
        )}
        <div className={styles.body}>
          <Rail />
          <main id="page" tabIndex={-1} className={styles.page}>
            <Suspense
              fallback={
                <div className={styles.loading}>
                  <Spinner label={t('app.loading')} />
                </div>
              }
            >
              <Outlet />
            </Suspense>
          </main>
        </div>
        <Shortcuts onSearch={() => setPaletteOpen(true)} />
        <CloseGuard />
        {paletteOpen ? (
          <Suspense fallback={null}>
            <CommandPalette onClose={() => setPaletteOpen(false)} />
          </Suspense>
        ) : null}
      </div>
    </UndoProvider>
  );
}
