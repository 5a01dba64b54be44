import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore, useConnectionState } from './api.ts';

/** What is worked out from a topic, and so changes with it. */
const derived: Readonly<Record<string, readonly string[]>> = {
  dossiers: ['checklist', 'papers', 'tracking'],
};

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
        for (const topic of topics.flatMap((changed) => [changed, ...(derived[changed] ?? [])])) {
          void queryClient.invalidateQueries({ queryKey: [[topic]] });
        }
        void queryClient.invalidateQueries({ queryKey: [['desk']] });
      }
    };
    // The stream ends with the connection or with locking; both are shown elsewhere.
    listen().catch(() => undefined);
    return () => stop.abort();
  }, [api, queryClient, connection]);
}
