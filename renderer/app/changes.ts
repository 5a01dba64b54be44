import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore, useConnectionState } from './api.ts';
import { isTouchedBy } from './touched.ts';

/** Reads again whatever the core says has changed; a new listening begins after each reconnection. */
export function useChanges(): void {
  const { api } = useCore();
  const queryClient = useQueryClient();
  const connection = useConnectionState();
  useEffect(() => {
    if (connection !== 'connected') return undefined;
    const stop = new AbortController();
    const listen = async () => {
      const changes = await api.desk.changes(undefined, { signal: stop.signal });
      // What happened while nobody listened is not known: read what is shown again.
      void queryClient.invalidateQueries();
      for await (const { topics } of changes) {
        void queryClient.invalidateQueries({
          predicate: (query) => topics.some((topic) => isTouchedBy(query.queryKey, topic)),
        });
      }
    };
    // The stream ends with the connection or with locking; both are shown elsewhere.
    listen().catch(() => undefined);
    return () => stop.abort();
  }, [api, queryClient, connection]);
}
