import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore, useConnectionState } from './api.ts';

/** Features whose answers depend on dossiers. */
const dossierFeatures = ['dossiers', 'checklist', 'papers', 'tracking', 'desk'];

/** Topics of one dossier begin with this and end with its id. */
const oneDossier = 'dossier:';

/** The feature that a query asks: the first part of its procedure's path. */
function featureOf(query: Query): string {
  const path = query.queryKey[0];
  const first: unknown = Array.isArray(path) ? path[0] : undefined;
  return typeof first === 'string' ? first : '';
}

function procedureOf(query: Query): string {
  const path = query.queryKey[0];
  return Array.isArray(path) ? path.join('.') : '';
}

/** Whether an answer may be out of date after a change of that topic. */
export function isTouchedBy(query: Query, topic: string): boolean {
  const feature = featureOf(query);
  if (topic.startsWith(oneDossier)) {
    if (!dossierFeatures.includes(feature)) return false;
    const spans = feature === 'desk' || procedureOf(query) === 'dossiers.list';
    return spans || JSON.stringify(query.queryKey).includes(topic.slice(oneDossier.length));
  }
  if (topic === 'office') return ['office', 'papers', 'checklist', 'desk'].includes(feature);
  if (topic === 'dossiers') return procedureOf(query) === 'dossiers.list' || feature === 'desk';
  return feature === topic;
}

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
          predicate: (query) => topics.some((topic) => isTouchedBy(query, topic)),
        });
      }
    };
    // The stream ends with the connection or with locking; both are shown elsewhere.
    listen().catch(() => undefined);
    return () => stop.abort();
  }, [api, queryClient, connection]);
}
