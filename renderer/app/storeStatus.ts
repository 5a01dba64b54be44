import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { StoreStatus } from '#shared/contract/index.ts';
import { useCore } from './api.ts';
import { useSaveRegistry } from './saveRegistryContext.ts';
import { useSession } from './session.tsx';
import { shell } from './shell.ts';

/** State of the store, as the core last told. */
export function useStoreStatus(): {
  status: StoreStatus | undefined;
  error: unknown;
  retry: () => unknown;
} {
  const { orpc } = useCore();
  const query = useQuery(orpc.store.status.queryOptions({ staleTime: Infinity }));
  return { status: query.data, error: query.error, retry: () => query.refetch() };
}

/** Takes a new state of the store: forgets what was read from the one before. */
export function useTakeStoreStatus(): (status: StoreStatus) => void {
  const { orpc } = useCore();
  const queryClient = useQueryClient();
  const registry = useSaveRegistry();
  const { setSession } = useSession();
  return useCallback(
    (status: StoreStatus) => {
      setSession(status.state === 'open' ? status : null);
      registry.clear();
      // Addresses name things of the store before.
      window.location.hash = '/desk';
      const statusKey = orpc.store.status.queryKey();
      const keep = [statusKey, orpc.office.preferences.queryKey()].map((key) =>
        JSON.stringify(key[0]),
      );
      // SECURITY: after locking, nothing that was read from the store stays in the window's memory.
      queryClient.removeQueries({
        predicate: (query) => !keep.includes(JSON.stringify(query.queryKey[0])),
      });
      queryClient.setQueryData(statusKey, status);
      void shell().setLocked({ locked: status.state !== 'open' });
    },
    [orpc, queryClient, registry, setSession],
  );
}

/** Saves what waits, then locks the store or leaves the sample. */
export function useLock(): () => Promise<void> {
  const { api } = useCore();
  const registry = useSaveRegistry();
  const take = useTakeStoreStatus();
  const { session, setSession } = useSession();
  return useCallback(async () => {
    await registry.flushAll();
    // From here on a closed store is what the user wants, not an interruption.
    setSession(null);
    try {
      take(await api.store.lock());
    } catch (thrown) {
      setSession(session);
      throw thrown;
    }
  }, [api, registry, take, session, setSession]);
}
