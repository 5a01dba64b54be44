import type { PortalProgress } from '#shared/contract/index.ts';
import type { CsvOptions, PortalId } from '#shared/domain/portals/index.ts';
import { useApi } from '../app/api.ts';
import { useLongWork } from '../app/useLongWork.ts';

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
  const { state, setState, run, stop } = useLongWork<SavingPack>({ step: 'choose' });
  return {
    state,
    start: (folder, csv) =>
      run(
        { step: 'working', done: 0, total: 1, label: '' },
        (signal) => api.portals.save({ dossierId, portal, folder, csv }, { signal }),
        (message: PortalProgress): SavingPack =>
          message.type === 'done'
            ? { step: 'finished', result: message }
            : { step: 'working', ...message },
      ),
    cancel: () => {
      stop();
      setState({ step: 'choose' });
    },
  };
}
