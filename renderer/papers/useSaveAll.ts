import { useQueryClient } from '@tanstack/react-query';
import { useCore } from '../app/api.ts';
import { useLongWork } from '../app/useLongWork.ts';
import { afterCancel, afterProgress, type SavingState } from './model/saving.ts';

/** Makes many papers into a folder, with progress and a way to stop. */
export function useSaveAll(dossierId: string): {
  state: SavingState;
  start: (keys: readonly string[], folder: string) => Promise<void>;
  cancel: () => void;
} {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { state, setState, run, stop } = useLongWork<SavingState>({ step: 'choose' });

  const start = async (keys: readonly string[], folder: string) => {
    await run(
      { step: 'working', done: 0, total: keys.length, key: keys[0] ?? '' },
      (signal) => api.papers.saveAll({ dossierId, keys: [...keys], folder }, { signal }),
      afterProgress,
    );
    void queryClient.invalidateQueries({ queryKey: orpc.papers.key() });
  };
  return {
    state,
    start,
    cancel: () => {
      if (state.step !== 'working') return;
      stop();
      setState(afterCancel());
    },
  };
}
