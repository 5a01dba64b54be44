import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtFormView } from '#shared/contract/index.ts';
import type { TaughtMapping } from '#shared/domain/taughtForms/index.ts';
import { toAppError, useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';

/** What became of adding a form: its id, or that the decision about its protection is missing. */
export type Added = { id: string } | 'protected' | null;

/** What can be done with taught forms; each ends with a notice. */
export interface FormsActions {
  add: (handle: string, acceptProtection: boolean) => Promise<Added>;
  save: (view: TaughtFormView, mapping: TaughtMapping, note: string) => Promise<boolean>;
  restore: (view: TaughtFormView, from: number) => Promise<boolean>;
  withdraw: (view: { id: string; version: number; name: string }) => Promise<boolean>;
  exportFile: (form: { id: string; name: string }) => Promise<void>;
}

/** Makes the actions of the forms page. */
export function useFormsActions(): FormsActions {
  const { api, orpc } = useCore();
  const { t } = useTranslation('taught');
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
    const show = (view: TaughtFormView) =>
      queryClient.setQueryData(orpc.taughtForms.get.queryKey({ input: { id: view.id } }), view);
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
      save: (view, mapping, note) =>
        tried(async () => {
          const { id, version } = view;
          show(await api.taughtForms.save({ id, version, mapping, note }));
          return t('told.saved', { version: version + 1 });
        }),
      restore: (view, from) =>
        tried(async () => {
          const { id, version } = view;
          show(await api.taughtForms.restore({ id, version, from }));
          return t('told.restored', { version: from });
        }),
      withdraw: ({ id, version, name }) =>
        tried(async () => {
          await api.taughtForms.withdraw({ id, version });
          return t('told.withdrawn', { name });
        }),
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
