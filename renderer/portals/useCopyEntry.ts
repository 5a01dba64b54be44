import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalFieldView } from '#shared/contract/index.ts';
import type { PortalId } from '#shared/domain/portals/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { copyText } from '../ui/copyText.ts';

/** Copies one entry to the clipboard. */
export type CopyEntry = (field: PortalFieldView) => void;

/** Copies an entry, says so (also to screen readers) and keeps the tick. */
export function useCopyEntry(dossierId: string, portal: PortalId): CopyEntry {
  const { api, orpc } = useCore();
  const { t } = useTranslation('portals');
  const notify = useNotify();
  const notifyError = useNotifyError();
  const queryClient = useQueryClient();
  return useCallback(
    (field) => {
      // Straight from the click: the browser lets nothing else write to the clipboard.
      if (!copyText(field.value)) {
        notify({ text: t('field.copyFailed'), intent: 'error' });
        return;
      }
      notify({ text: t('field.copied', { label: field.label }) });
      const input = { dossierId, portal };
      api.portals
        .setCopied({ ...input, field: field.key, copied: true })
        .then(() =>
          queryClient.invalidateQueries({ queryKey: orpc.portals.view.queryKey({ input }) }),
        )
        .catch(notifyError);
    },
    [api, dossierId, notify, notifyError, orpc, portal, queryClient, t],
  );
}
