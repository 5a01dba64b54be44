import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperState } from '#shared/domain/letters/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';
import { useNotifyUndoable } from '../basis/index.ts';
import type { PrintChoice } from '../printing/index.ts';
import { pdfName } from './model/pdfName.ts';
import type { OpenPaper } from './usePaper.ts';

/** What can be done with one paper; each ends with a notice, and errors are told in words. */
export interface PaperActions {
  /** What is under way, for the button that started it. */
  busy: 'print' | 'save' | null;
  print: (choice: PrintChoice) => Promise<void>;
  savePdf: () => Promise<void>;
  /** Saves a letter for Word, where changes do not come back from. */
  saveDocx: () => Promise<void>;
  setState: (state: PaperState) => Promise<void>;
  /** Reads the paper again after something else changed it. */
  refresh: () => Promise<void>;
}

/** Makes the actions of one paper; what is being typed is saved before a PDF is made of it. */
export function usePaperActions(dossierId: string, paper: OpenPaper, name: string): PaperActions {
  const { t } = useTranslation(['papers', 'printing']);
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
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
    const record = async ({ printer, copies }: PrintChoice) => {
      try {
        await api.printing.record({ ...ref, printer, copies });
        await refresh();
        await queryClient.invalidateQueries({ queryKey: orpc.printing.key() });
        notify({ text: t('printing:after.recorded', { paper: name, copies: String(copies) }) });
      } catch (thrown) {
        notifyError(thrown);
      }
    };
    return {
      busy,
      setState,
      refresh,
      print: (choice) =>
        during('print', async () => {
          const { printer, copies } = choice;
          const { handle, widthMm, heightMm } = await api.papers.toPrint({ ...ref, printer });
          const preset = { printer, copies, widthMm, heightMm };
          const outcome = await shell().printDocument({ handle, preset });
          await refresh();
          if (outcome === 'shown') {
            notify({
              text: t('printing:after.question', { paper: name, printer }),
              action: {
                label: t('printing:after.yes', { copies: String(copies) }),
                run: () => record(choice),
              },
            });
            return;
          }
          const told = {
            noPrinter: { text: t('actions.noPrinter'), intent: 'warning' },
            failed: { text: t('actions.printFailed'), intent: 'error' },
          } as const;
          notify(told[outcome]);
        }),
      saveDocx: () =>
        during('save', async () => {
          const target = await shell().chooseSaveFile({
            kind: 'docx',
            suggestedName: pdfName([name, ...view.summary.about.slice(0, 1)]).replace(
              /\.pdf$/u,
              '.docx',
            ),
          });
          if (target === null) return;
          await api.papers.saveDocx({ ...ref, handle: target.handle });
          notify({
            text: t('actions.docxSaved', { name: target.name }),
            action: {
              label: t('actions.showFolder'),
              run: () => shell().showInFolder({ handle: target.handle }),
            },
          });
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
  }, [
    api,
    busy,
    dossierId,
    name,
    notify,
    notifyError,
    notifyUndoable,
    orpc,
    paper,
    queryClient,
    t,
  ]);
}
