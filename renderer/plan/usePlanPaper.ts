import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { shell } from '../app/shell.ts';

/** Prints the backward calendar or saves it as PDF; each ends with a notice. */
export function usePlanPaper(dossierId: string): {
  busy: 'print' | 'save' | null;
  print: () => Promise<void>;
  savePdf: () => Promise<void>;
} {
  const { t } = useTranslation('plan');
  const api = useApi();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);
  const during = async (what: 'print' | 'save', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (thrown) {
      notifyError(thrown);
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    print: () =>
      during('print', async () => {
        const { handle } = await api.plan.toPrint({ dossierId });
        const outcome = await shell().printDocument({ handle });
        const told = {
          shown: { text: t('printShown') },
          noPrinter: { text: t('noPrinter'), intent: 'warning' },
          failed: { text: t('printFailed'), intent: 'error' },
        } as const;
        notify(told[outcome]);
      }),
    savePdf: () =>
      during('save', async () => {
        const target = await shell().chooseSaveFile({
          kind: 'pdf',
          suggestedName: `${t('fileName')}.pdf`,
        });
        if (target === null) return;
        await api.plan.savePdf({ dossierId, handle: target.handle });
        notify({
          text: t('saved', { name: target.name }),
          action: {
            label: t('showFolder'),
            run: () => shell().showInFolder({ handle: target.handle }),
          },
        });
      }),
  };
}
