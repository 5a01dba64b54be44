import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperState } from '#shared/domain/letters/index.ts';
import { useApi } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import { useNotifyUndoable } from '../basis/index.ts';
import { pdfName } from './model/pdfName.ts';
import type { OpenPaper } from './usePaper.ts';

/** What can be done with one paper; each ends with a notice, and errors are told in words. */
export interface PaperActions {
  /** What is under way, for the button that started it. */
  busy: 'print' | 'save' | null;
  print: () => Promise<void>;
  savePdf: () => Promise<void>;
  setState: (state: PaperState) => Promise<void>;
}

/** Makes the actions of one paper; what is being typed is saved before a PDF is made of it. */
export function usePaperActions(dossierId: string, paper: OpenPaper, name: string): PaperActions {
  const { t } = useTranslation('papers');
  const api = useApi();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const notifyUndoable = useNotifyUndoable(dossierId);
  const [busy, setBusy] = useState<PaperActions['busy']>(null);
  return useMemo<PaperActions>(() => {
    const { saver, view, take } = paper;
    const ref = { dossierId, key: view.summary.key };
    const refresh = async () => take(await api.papers.get(ref));
    const during = async (what: 'print' | 'save', work: () => Promise<void>) => {
      setBusy(what);
      try {
        await saver.flush();
        await work();
      } catch (thrown) {
        notifyError(thrown);
      } finally {
        setBusy(null);
      }
    };
    const setState = async (state: PaperState) => {
      try {
        take(await api.papers.setState({ ...ref, state }));
        const words = t(`state.${state}`);
        await notifyUndoable(
          t('stateAction.changed', { paper: name, state: words }),
          t('stateAction.undone'),
          refresh,
        );
      } catch (thrown) {
        notifyError(thrown);
      }
    };
    return {
      busy,
      setState,
      print: () =>
        during('print', async () => {
          const { handle } = await api.papers.toPrint(ref);
          const outcome = await shell().printDocument({ handle });
          await refresh();
          if (outcome === 'shown') {
            notify({
              text: t('actions.printShown', { paper: name }),
              ...(view.summary.state === 'signed' || view.summary.state === 'printed'
                ? {}
                : {
                    action: { label: t('stateAction.printed'), run: () => setState('printed') },
                  }),
            });
            return;
          }
          const told = {
            noPrinter: { text: t('actions.noPrinter'), intent: 'warning' },
            failed: { text: t('actions.printFailed'), intent: 'error' },
          } as const;
          notify(told[outcome]);
        }),
      savePdf: () =>
        during('save', async () => {
          const target = await shell().chooseSaveFile({
            kind: 'pdf',
            suggestedName: pdfName([name, ...view.summary.about.slice(0, 1)]),
          });
          if (target === null) return;
          await api.papers.savePdf({ ...ref, handle: target.handle });
          await refresh();
          notify({
            text: t('actions.saved', { name: target.name }),
            action: {
              label: t('actions.showFolder'),
              run: () => shell().showInFolder({ handle: target.handle }),
            },
          });
        }),
    };
  }, [api, busy, dossierId, name, notify, notifyError, notifyUndoable, paper, t]);
}
