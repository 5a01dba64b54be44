import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '#renderer/app/api.ts';
import { useNotify, useNotifyError } from '#renderer/app/notify.tsx';
import { useSaveRegistry } from '#renderer/app/saving.ts';
import { shell } from '#renderer/app/shell.ts';
import { fileNameOf } from './model/fileName.ts';
import { sectionToOpen } from './page/lastSections.ts';

/** What can be done with dossiers from the list and from their own page; failures become notices. */
export interface DossierActions {
  open: (id: string) => void;
  create: () => Promise<void>;
  duplicate: (id: string) => Promise<void>;
  exportFile: (id: string, title: string) => Promise<void>;
  importFile: () => Promise<void>;
  /** Opens the dialog that makes one PDF of the dossier's documents. */
  bundle: (id: string) => void;
  archive: (id: string, archived: boolean) => Promise<void>;
}

/** The actions, each with its notice and, where it can be taken back at once, the way back. */
export function useDossierActions(): DossierActions {
  const { t } = useTranslation(['dossiers', 'common']);
  const { api, orpc } = useCore();
  const registry = useSaveRegistry();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const notifyError = useNotifyError();
  return useMemo(() => {
    const open = (id: string, field?: string) =>
      void navigate({
        to: '/dossiers/$id/$section',
        params: { id, section: field === undefined ? sectionToOpen(id) : 'trip' },
        search: field === undefined ? {} : { field },
      });
    const attempt = async (act: () => Promise<void>) => {
      try {
        // What is copied or written out is what the window shows.
        await registry.flushAll();
        await act();
      } catch (thrown) {
        notifyError(thrown);
      }
    };
    const archive = (id: string, archived: boolean): Promise<void> =>
      attempt(async () => {
        await api.dossiers.archive({ id, archived });
        await queryClient.invalidateQueries({ queryKey: orpc.dossiers.key() });
        notify({
          text: t(archived ? 'action.archived' : 'action.unarchived'),
          action: { label: t('common:action.undo'), run: () => archive(id, !archived) },
        });
      });
    return {
      open: (id) => open(id),
      create: () =>
        attempt(async () => {
          const view = await api.dossiers.create({ title: '' });
          open(view.dossier.id, 'title');
        }),
      duplicate: (id) =>
        attempt(async () => {
          const view = await api.dossiers.duplicate({ id });
          notify({ text: t('action.duplicated') });
          open(view.dossier.id, 'title');
        }),
      exportFile: (id, title) =>
        attempt(async () => {
          const file = await shell().chooseSaveFile({
            kind: 'dossier',
            suggestedName: fileNameOf(title),
          });
          if (file === null) return;
          await api.dossiers.exportFile({ id, handle: file.handle });
          notify({ text: t('action.exported', { name: file.name }) });
        }),
      importFile: () =>
        attempt(async () => {
          const [file] = await shell().chooseOpenFiles({ kind: 'dossier', multiple: false });
          if (file === undefined) return;
          const view = await api.dossiers.importFile({ handle: file.handle });
          notify({ text: t('action.imported') });
          open(view.dossier.id);
        }),
      bundle: (id) =>
        void navigate({
          to: '/dossiers/$id/$section',
          params: { id, section: 'papers' },
          search: { key: 'bundle' },
        }),
      archive,
    };
  }, [api, orpc, registry, queryClient, navigate, notify, notifyError, t]);
}
