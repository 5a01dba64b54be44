import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionInput, RulesView, ScanChoice } from '#shared/contract/index.ts';
import type { FreezeEntry } from '#shared/domain/rules/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { toAppError, useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';

/** What can be done with the rules; each ends with a notice. */
export interface RulesActions {
  /** Keeps a correction; what the core refused is handed back for its field. */
  correct: (input: CorrectionInput, label: string) => Promise<AppError | null>;
  saveFreeze: (
    id: string | null,
    freeze: FreezeEntry,
    paper: ScanChoice,
  ) => Promise<AppError | null>;
  takeBack: (rule: string, label: string) => Promise<boolean>;
  setClosedDays: (days: RulesView['closedDays']) => Promise<AppError | null>;
  exportFile: () => Promise<void>;
  saveWorkingPaper: () => Promise<void>;
  /** Shows the rules that an import brought. */
  show: (view: RulesView) => void;
}

/** Makes the actions of the rules page. */
export function useRulesActions(): RulesActions {
  const { api, orpc } = useCore();
  const { t, i18n } = useTranslation('rulebook');
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  return useMemo<RulesActions>(() => {
    const show = (view: RulesView) => queryClient.setQueryData(orpc.rules.list.queryKey(), view);
    const kept = async (work: Promise<RulesView>, text: string): Promise<AppError | null> => {
      try {
        show(await work);
        notify({ text });
        return null;
      } catch (thrown) {
        return toAppError(thrown);
      }
    };
    return {
      show,
      correct: (input, label) => kept(api.rules.correct(input), t('told.corrected', { label })),
      saveFreeze: (id, freeze, paper) =>
        kept(
          api.rules.saveFreeze({ id, freeze, paper }),
          t('told.freeze', { label: freeze.label }),
        ),
      setClosedDays: (days) => kept(api.rules.setClosedDays({ days }), t('told.closedDays')),
      takeBack: async (rule, label) => {
        const error = await kept(api.rules.takeBack({ rule }), t('told.takenBack', { label }));
        if (error !== null) notifyError(error);
        return error === null;
      },
      exportFile: async () => {
        try {
          const target = await shell().chooseSaveFile({
            kind: 'rules',
            suggestedName: 'aturan-kantor.yaml',
            title: t('export.title'),
          });
          if (target === null) return;
          await api.rules.exportFile({ handle: target.handle });
          notify({ text: t('told.exported', { name: target.name }) });
        } catch (thrown) {
          notifyError(thrown);
        }
      },
      saveWorkingPaper: async () => {
        try {
          const target = await shell().chooseSaveFile({
            kind: 'pdf',
            suggestedName: t('workingPaper.fileName'),
            title: t('workingPaper.title'),
          });
          if (target === null) return;
          const language = i18n.language === 'en' ? 'en' : 'id';
          await api.rules.saveWorkingPaper({ handle: target.handle, language });
          notify({ text: t('told.exported', { name: target.name }) });
        } catch (thrown) {
          notifyError(thrown);
        }
      },
    };
  }, [api, orpc, queryClient, notify, notifyError, t, i18n]);
}
