import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore, useConnectionState } from './api.ts';
import { isTouchedBy } from './touched.ts';

/**
 * Reads again whatever the core says has changed, while the store is open.
 *
 * A new listening begins after each reconnection and each opening.
 */
export function useChanges(isOpen: boolean): void {
  const { api } = useCore();
  const queryClient = useQueryClient();
  const connection = useConnectionState();
  useEffect(() => {
    // What happened while nobody listened is not known: read what is shown again, the store's state first.
    if (connection === 'connected') void queryClient.invalidateQueries();
  }, [queryClient, connection]);
  useEffect(() => {
    if (connection !== 'connected' || !isOpen) return undefined;
    const stop = new AbortController();
    const listen = async () => {
      const changes = await api.desk.changes(undefined, { signal: stop.signal });
      for await (const { topics } of changes) {
        void queryClient.invalidateQueries({
          predicate: (query) => topics.some((topic) => isTouchedBy(query.queryKey, topic)),
        });
      }
    };
    // The stream ends with the connection or with locking; both are shown elsewhere.
    listen().catch(() => undefined);
    return () => stop.abort();
  }, [api, queryClient, connection, isOpen]);
}
