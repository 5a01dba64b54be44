import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useOrpc } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';

/** Makes an empty dossier and opens it. */
export function useNewDossier(): { create: () => void; isPending: boolean } {
  const orpc = useOrpc();
  const navigate = useNavigate();
  const notifyError = useNotifyError();
  const mutation = useMutation(
    orpc.dossiers.create.mutationOptions({
      onSuccess: ({ dossier }) =>
        navigate({
          to: '/dossiers/$id/$section',
          params: { id: dossier.id, section: 'trip' },
          // The first thing to type is the name.
          search: { field: 'title' },
        }),
      onError: notifyError,
    }),
  );
  return { create: () => mutation.mutate({ title: '' }), isPending: mutation.isPending };
}
