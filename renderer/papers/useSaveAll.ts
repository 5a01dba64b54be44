import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCore } from '../app/api.ts';
import { toAppError } from '../app/errors.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useSaveRegistry } from '../app/saving.ts';
import { afterCancel, afterProgress, type SavingState } from './model/saving.ts';

/** Makes many papers into a folder, with progress and a way to stop. */
export function useSaveAll(dossierId: string): {
  state: SavingState;
  start: (keys: readonly string[], folder: string) => Promise<void>;
  cancel: () => void;
} {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const registry = useSaveRegistry();
  const notifyError = useNotifyError();
  const [state, setState] = useState<SavingState>({ step: 'choose' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async (keys: readonly string[], folder: string) => {
    const control = new AbortController();
    stop.current = control;
    setState({ step: 'working', done: 0, total: keys.length, key: keys[0] ?? '' });
    try {
      // Papers are made of what is stored: send what is still being typed first.
      await registry.flushAll();
      const messages = await api.papers.saveAll(
        { dossierId, keys: [...keys], folder },
        { signal: control.signal },
      );
      for await (const message of messages) {
        if (control.signal.aborted) break;
        setState(afterProgress(message));
      }
    } catch (thrown) {
      if (control.signal.aborted || toAppError(thrown).code === 'cancelled') return;
      notifyError(thrown);
      setState({ step: 'choose' });
    } finally {
      void queryClient.invalidateQueries({ queryKey: orpc.papers.key() });
    }
  };
  return {
    state,
    start,
    cancel: () => {
      if (state.step !== 'working') return;
      stop.current?.abort();
      setState(afterCancel());
    },
  };
}
