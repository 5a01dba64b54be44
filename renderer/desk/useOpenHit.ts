import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SearchHit } from '#shared/contract/index.ts';

/** Opens what the search found, at its place inside the dossier. */
export function useOpenHit(): (hit: SearchHit) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    async (hit: SearchHit) => {
      if (hit.kind === 'person') {
        await navigate({ to: '/people/$id', params: { id: hit.id } });
        return;
      }
      const id = hit.kind === 'dossier' ? hit.id : hit.dossierId;
      if (id === null) return;
      const section = { dossier: 'trip', paper: 'papers', tracking: 'tracking' }[hit.kind];
      await navigate({
        to: '/dossiers/$id/$section',
        params: { id, section },
        search: hit.kind === 'dossier' ? {} : { key: hit.id },
      });
    },
    [navigate],
  );
}
