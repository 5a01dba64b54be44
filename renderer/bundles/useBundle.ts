import type { BundleProgress } from '#shared/contract/index.ts';
import type { BundleChoices, BundleResult } from '#shared/domain/bundles/index.ts';
import { useApi } from '../app/api.ts';
import { useLongWork } from '../app/useLongWork.ts';

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
  const { state, setState, run, stop } = useLongWork<BundleState>({ step: 'choose' });

  const start = (keys: string[], choices: BundleChoices, handle: string) => {
    const begun = { type: 'progress', stage: 'documents', done: 0, title: '' } as const;
    return run(
      { step: 'working', progress: { ...begun, total: keys.length } },
      (signal) => api.bundles.make({ dossierId, keys, choices, handle }, { signal }),
      (message: BundleProgress): BundleState =>
        message.type === 'progress'
          ? { step: 'working', progress: message }
          : { step: 'finished', result: message.result, handle },
    );
  };
  return {
    state,
    start,
    cancel: () => {
      if (state.step !== 'working') return;
      stop();
      setState({ step: 'cancelled' });
    },
    again: () => setState({ step: 'choose' }),
  };
}
