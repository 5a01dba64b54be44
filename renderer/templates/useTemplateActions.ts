import { useTranslation } from 'react-i18next';
import type { LetterTemplate, TemplateProblem } from '#shared/domain/letters/index.ts';
import { useApi } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import { chooseFiles } from '../ui/index.ts';
import type { OpenTemplate } from './useTemplateDraft.ts';

/** A file of words that was read, and is taken over or not. */
export interface ReadTemplate {
  fileName: string;
  template: LetterTemplate | null;
  problems: TemplateProblem[];
}

/** What can be done with the words of a kind; each ends with a notice, true when it was done. */
export interface TemplateActions {
  save: (note: string) => Promise<boolean>;
  restore: (version: number) => Promise<boolean>;
  takeBack: () => Promise<boolean>;
  discard: () => Promise<boolean>;
  exportFile: () => Promise<boolean>;
  readFile: () => Promise<ReadTemplate | null>;
}

/** Makes the actions of the words of one kind. */
export function useTemplateActions(open: OpenTemplate): TemplateActions {
  const { t } = useTranslation('templates');
  const api = useApi();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const { saver, take } = open;
  const { kind } = saver.answer.state;
  const attempt = async (work: () => Promise<string | null>): Promise<boolean> => {
    try {
      await saver.flush();
      const text = await work();
      if (text !== null) notify({ text });
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    }
  };
  const expected = () => saver.latest().latest;
  return {
    save: (note) =>
      attempt(async () => {
        const view = await api.templates.save({
          kind,
          draft: open.draft,
          note,
          expected: expected(),
        });
        take(view);
        return t('save.done', { version: view.latest });
      }),
    restore: (version) =>
      attempt(async () => {
        const note = t('versions.restoreNote', { version });
        take(await api.templates.restore({ kind, version, note, expected: expected() }));
        return t('versions.restored', { version });
      }),
    takeBack: () =>
      attempt(async () => {
        take(await api.templates.takeBack({ kind, note: '', expected: expected() }));
        return t('takeBack.done');
      }),
    discard: () =>
      attempt(async () => {
        take(await api.templates.keepDraft({ kind, draft: null }));
        return null;
      }),
    exportFile: () =>
      attempt(async () => {
        const file = await shell().chooseSaveFile({
          kind: 'rules',
          suggestedName: `${kind}.yaml`,
        });
        if (file === null) return null;
        await api.templates.exportFile({ kind, handle: file.handle });
        return t('exported', { file: file.name });
      }),
    readFile: async () => {
      const [file] = await chooseFiles('rules', false);
      if (file === undefined) return null;
      try {
        return await api.templates.readFile({ kind, handle: file.handle });
      } catch (error) {
        notifyError(error);
        return null;
      }
    },
  };
}
