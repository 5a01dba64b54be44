import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useNotifyUndoable } from '../basis/index.ts';

/** Takes a form on demand out of the dossier, for every traveller; the notice takes it back. */
export function RemoveForm(props: {
  dossierId: string;
  formId: string;
  name: string;
  /** Sends what is being typed into the paper. */
  onBefore: () => Promise<void>;
}): ReactElement {
  const { t } = useTranslation('taught');
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notifyError = useNotifyError();
  const notifyUndoable = useNotifyUndoable(props.dossierId);
  const { dossierId, formId, name } = props;
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: orpc.papers.list.key() });
    await queryClient.invalidateQueries({ queryKey: orpc.taughtForms.offers.key() });
  };
  const remove = async () => {
    try {
      await props.onBefore();
      await api.taughtForms.removeFromDossier({ id: formId, dossierId });
      await refresh();
      await notifyUndoable(t('told.removed', { name }), t('told.removeUndone', { name }), refresh);
    } catch (thrown) {
      notifyError(thrown);
    }
  };
  return (
    <Button size="small" onClick={() => void remove()}>
      {t('removeFromDossier')}
    </Button>
  );
}
