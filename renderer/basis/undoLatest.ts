import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';

/**
 * Tells of a change that was just made and offers to take exactly that one back.
 *
 * The dossier's undo takes back whatever came last: when something newer happened in between, nothing is
 * undone and the notice says where to look instead.
 */
export function useNotifyUndoable(
  dossierId: string,
): (text: string, undone: string, refresh: () => Promise<unknown>) => Promise<void> {
  const { t } = useTranslation('checklist');
  const api = useApi();
  const notify = useNotify();
  const notifyError = useNotifyError();
  return useCallback(
    async (text: string, undone: string, refresh: () => Promise<unknown>) => {
      const latest = async () => (await api.dossiers.history({ id: dossierId }))[0]?.id;
      const made = await latest().catch(() => undefined);
      const takeBack = async () => {
        try {
          if (made === undefined || (await latest()) !== made) {
            notify({ text: t('undo.newer'), intent: 'warning' });
            return;
          }
          await api.dossiers.undo({ id: dossierId });
          await refresh();
          notify({ text: undone });
        } catch (thrown) {
          notifyError(thrown);
        }
      };
      notify({ text, action: { label: t('undo.action'), run: takeBack } });
    },
    [api, dossierId, notify, notifyError, t],
  );
}
