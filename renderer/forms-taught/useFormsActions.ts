import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtFormView } from '#shared/contract/index.ts';
import { toAppError, useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import type { OpenMapping } from './useDraft.ts';

/** What became of adding a form: its id, or that the decision about its protection is missing. */
export type Added = { id: string } | 'protected' | null;

/** What can be done with taught forms; each ends with a notice. */
export interface FormsActions {
  add: (handle: string, acceptProtection: boolean) => Promise<Added>;
  save: (open: OpenMapping, view: TaughtFormView) => Promise<boolean>;
  restore: (open: OpenMapping, view: TaughtFormView, from: number) => Promise<boolean>;
  discard: (open: OpenMapping) => Promise<boolean>;
  /** With the way back in its notice. */
  withdraw: (view: { id: string; version: number; name: string }) => Promise<void>;
  exportFile: (form: { id: string; name: string }) => Promise<void>;
}

/** Makes the actions of the forms page. */
export function useFormsActions(): FormsActions {
  const { api, orpc } = useCore();
  const { t } = useTranslation(['taught', 'common']);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  return useMemo<FormsActions>(() => {
    const tried = async (work: () => Promise<string>): Promise<boolean> => {
      try {
        notify({ text: await work() });
        return true;
      } catch (thrown) {
        notifyError(thrown);
        return false;
      }
    };
    const show = (open: OpenMapping, view: TaughtFormView) => {
      open.take(view);
      queryClient.setQueryData(orpc.taughtForms.get.queryKey({ input: { id: view.id } }), view);
    };
    return {
      add: async (handle, acceptProtection) => {
        try {
          return await api.taughtForms.add({ handle, acceptProtection });
        } catch (thrown) {
          if (toAppError(thrown).code === 'form_protected') return 'protected';
          notifyError(thrown);
          return null;
        }
      },
      save: (open, { id }) =>
        tried(async () => {
          await open.saver.flush();
          const { version } = open.saver.latest();
          show(open, await api.taughtForms.save({ id, version, mapping: open.mapping, note: '' }));
          return t('told.saved', { version: version + 1 });
        }),
      restore: (open, { id }, from) =>
        tried(async () => {
          await open.saver.flush();
          const { version } = open.saver.latest();
          show(open, await api.taughtForms.restore({ id, version, from }));
          return t('told.restored', { version: from });
        }),
      discard: (open) =>
        tried(async () => {
          await open.discard();
          return t('told.discarded');
        }),
      withdraw: async ({ id, version, name }) => {
        try {
          await api.taughtForms.withdraw({ id, version });
        } catch (thrown) {
          notifyError(thrown);
          return;
        }
        const takeBack = () =>
          tried(async () => {
            // Taking out of use is a version of its own, the next one.
            await api.taughtForms.restore({ id, version: version + 1, from: version });
            return t('told.restored', { version });
          });
        notify({
          text: t('told.withdrawn', { name }),
          action: { label: t('common:action.undo'), run: takeBack },
        });
      },
      exportFile: async ({ id, name }) => {
        try {
          const target = await shell().chooseSaveFile({
            kind: 'any',
            suggestedName: `${name.slice(0, 120)}.muhibah-form.json`,
            title: t('action.export'),
          });
          if (target === null) return;
          await api.taughtForms.exportFile({ id, handle: target.handle });
          notify({ text: t('told.exported', { name: target.name }) });
        } catch (thrown) {
          notifyError(thrown);
        }
      },
    };
  }, [api, orpc, queryClient, notify, notifyError, t]);
}
