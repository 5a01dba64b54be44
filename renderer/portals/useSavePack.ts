import { useEffect, useRef, useState } from 'react';
import type { PortalProgress } from '#shared/contract/index.ts';
import type { CsvOptions, PortalId } from '#shared/domain/portals/index.ts';
import { useApi } from '../app/api.ts';
import { toAppError } from '../app/errors.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useSaveRegistry } from '../app/saving.ts';

/** How far saving a pack got. */
export type SavingPack =
  | { step: 'choose' }
  | { step: 'working'; done: number; total: number; label: string }
  | { step: 'finished'; result: Extract<PortalProgress, { type: 'done' }> };

/** Saves a pack into a folder, with progress and a way to stop. */
export function useSavePack(
  dossierId: string,
  portal: PortalId,
): {
  state: SavingPack;
  start: (folder: string, csv: CsvOptions) => Promise<void>;
  cancel: () => void;
} {
  const api = useApi();
  const registry = useSaveRegistry();
  const notifyError = useNotifyError();
  const [state, setState] = useState<SavingPack>({ step: 'choose' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (folder: string, csv: CsvOptions) => {
    const control = new AbortController();
    stop.current = control;
    setState({ step: 'working', done: 0, total: 1, label: '' });
    try {
      // The pack is made of what is stored: send what is still being typed first.
      await registry.flushAll();
      const messages = await api.portals.save(
        { dossierId, portal, folder, csv },
        { signal: control.signal },
      );
      for await (const message of messages) {
        if (control.signal.aborted) break;
        setState(
          message.type === 'done'
            ? { step: 'finished', result: message }
            : { step: 'working', ...message },
        );
      }
    } catch (thrown) {
      if (control.signal.aborted || toAppError(thrown).code === 'cancelled') return;
      notifyError(thrown);
      setState({ step: 'choose' });
    }
  };
  return {
    state,
    start,
    cancel: () => {
      stop.current?.abort();
      setState({ step: 'choose' });
    },
  };
}
