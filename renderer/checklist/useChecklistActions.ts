import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '#shared/contract/index.ts';
import type { Attachment } from '#shared/domain/attachments/index.ts';
import type { ItemMark } from '#shared/domain/rules/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import { useNotifyUndoable } from '../basis/index.ts';

/** What can be done with the items of a checklist; each ends with a notice, and errors are told in words. */
export interface ChecklistActions {
  /** Keeps a mark; `told` is what the notice says, or null for none. */
  mark: (mark: ItemMark, told: string | null) => Promise<void>;
  /** Attaches chosen files to an item, named in the notice. */
  attach: (item: string, label: string, handles: readonly string[]) => Promise<void>;
  detach: (attachment: Attachment) => Promise<void>;
  saveCopy: (attachment: Attachment) => Promise<void>;
  /** Key of the item whose files are being taken in, or null. */
  attachingTo: string | null;
}

/** Makes the actions of one dossier's checklist. */
export function useChecklistActions(dossierId: string): ChecklistActions {
  const { api, orpc } = useCore();
  const { t } = useTranslation('checklist');
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const notifyUndoable = useNotifyUndoable(dossierId);
  const [attachingTo, setAttachingTo] = useState<string | null>(null);

  const queryKey = useMemo(
    () => orpc.checklist.get.queryKey({ input: { dossierId } }),
    [orpc, dossierId],
  );
  const refresh = useCallback(
    () => queryClient.invalidateQueries({ queryKey }),
    [queryClient, queryKey],
  );
  const show = useCallback(
    (view: ChecklistView) => queryClient.setQueryData(queryKey, view),
    [queryClient, queryKey],
  );

  return useMemo<ChecklistActions>(
    () => ({
      attachingTo,
      mark: async (mark, told) => {
        try {
          show(await api.checklist.mark({ dossierId, mark }));
          if (told !== null) await notifyUndoable(told, t('undo.done'), refresh);
        } catch (thrown) {
          notifyError(thrown);
        }
      },
      attach: async (item, label, handles) => {
        if (handles.length === 0) return;
        setAttachingTo(item);
        try {
          show(await api.checklist.attach({ dossierId, item, handles: [...handles] }));
          notify({ text: t('files.attached', { count: handles.length, item: label }) });
        } catch (thrown) {
          notifyError(thrown);
          // Files before the one that failed may have been taken.
          await refresh();
        } finally {
          setAttachingTo(null);
        }
      },
      detach: async (attachment) => {
        const name = attachment.fileName;
        try {
          show(await api.checklist.detach({ dossierId, attachmentId: attachment.id }));
          await notifyUndoable(
            t('files.removed', { name }),
            t('files.restored', { name }),
            refresh,
          );
        } catch (thrown) {
          notifyError(thrown);
        }
      },
      saveCopy: async (attachment) => {
        try {
          const target = await shell().chooseSaveFile({
            kind: 'any',
            suggestedName: attachment.fileName,
            title: t('files.saveTitle'),
          });
          if (target === null) return;
          await api.checklist.saveCopy({ attachmentId: attachment.id, handle: target.handle });
          notify({ text: t('files.saved', { name: target.name }) });
        } catch (thrown) {
          notifyError(thrown);
        }
      },
    }),
    [api, attachingTo, dossierId, notify, notifyError, notifyUndoable, refresh, show, t],
  );
}
