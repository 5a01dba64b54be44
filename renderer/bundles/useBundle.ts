import { useEffect, useRef, useState } from 'react';
import type { BundleProgress } from '#shared/contract/index.ts';
import type { BundleChoices, BundleResult } from '#shared/domain/bundles/index.ts';
import { useApi } from '../app/api.ts';
import { toAppError } from '../app/errors.ts';
import { useNotifyError } from '../app/notify.tsx';
import { useSaveRegistry } from '../app/saving.ts';

/** How making a bundle stands. */
export type BundleState =
  | { step: 'choose' }
  | { step: 'working'; progress: Extract<BundleProgress, { type: 'progress' }> }
  | { step: 'cancelled' }
  | { step: 'finished'; result: BundleResult; handle: string };

/** Makes a bundle with progress and a way to stop. */
export function useBundle(dossierId: string): {
  state: BundleState;
  start: (keys: string[], choices: BundleChoices, handle: string) => Promise<void>;
  cancel: () => void;
  again: () => void;
} {
  const api = useApi();
  const registry = useSaveRegistry();
  const notifyError = useNotifyError();
  const [state, setState] = useState<BundleState>({ step: 'choose' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async (keys: string[], choices: BundleChoices, handle: string) => {
    const control = new AbortController();
    stop.current = control;
    const begun = { type: 'progress', stage: 'documents', done: 0, title: '' } as const;
    setState({ step: 'working', progress: { ...begun, total: keys.length } });
    try {
      // Papers are made of what is stored: send what is still being typed first.
      await registry.flushAll();
      const messages = await api.bundles.make(
        { dossierId, keys, choices, handle },
        { signal: control.signal },
      );
      for await (const message of messages) {
        if (control.signal.aborted) break;
        setState(
          message.type === 'progress'
            ? { step: 'working', progress: message }
            : { step: 'finished', result: message.result, handle },
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
      if (state.step !== 'working') return;
      stop.current?.abort();
      setState({ step: 'cancelled' });
    },
    again: () => setState({ step: 'choose' }),
  };
}
