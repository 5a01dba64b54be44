import { useEffect } from 'react';
import type { StoreStatus } from '#shared/contract/index.ts';
import { useConnectionState } from './api.ts';
import { usePreferences } from './preferences.tsx';
import { keepStartHint, nextStart } from './startHint.ts';

/** Keeps what the next start may draw before the core answers; only what the core itself told counts. */
export function useKeepStartHint(status: StoreStatus | undefined): void {
  const { preferences } = usePreferences();
  const isConnected = useConnectionState() === 'connected';
  const state = status === undefined ? null : nextStart(status);
  useEffect(() => {
    if (isConnected && state !== null) keepStartHint(window.localStorage, state, preferences);
  }, [isConnected, state, preferences]);
}
