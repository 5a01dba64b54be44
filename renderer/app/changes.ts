import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore, useConnectionState } from './api.ts';

/** Reads again whatever the core says has changed; a new listening begins after each reconnection. */
export function useChanges(): void {
  const { api } = useCore();
  const queryClient = useQueryClient();
  const connection = useConnectionState();
  useEffect(() => {
    if (connection !== 'connected') return undefined;
    const stop = new AbortController();
    const listen = async () => {
      // What happened while nobody listened is not known: read everything again.
      void queryClient.invalidateQueries();
      const changes = await api.desk.changes(undefined, { signal: stop.signal });
      for await (const { topics } of changes) {
        for (const topic of topics) void queryClient.invalidateQueries({ queryKey: [[topic]] });
        void queryClient.invalidateQueries({ queryKey: [['desk']] });
      }
    };
    // The stream ends with the connection or with locking; both are shown elsewhere.
    listen().catch(() => undefined);
    return () => stop.abort();
  }, [api, queryClient, connection]);
}
