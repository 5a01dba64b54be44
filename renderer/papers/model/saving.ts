import type { PaperProgress } from '#shared/contract/index.ts';

/** How making many papers stands. */
export type SavingState =
  | { step: 'choose' }
  | { step: 'working'; done: number; total: number; key: string }
  | {
      step: 'finished';
      /** Whether the officer stopped it before the end. */
      cancelled: boolean;
      files: { key: string; fileName: string }[];
      failed: Extract<PaperProgress, { type: 'done' }>['failed'];
    };

/** The state after a message of the stream. */
export function afterProgress(message: PaperProgress): SavingState {
  return message.type === 'progress'
    ? { step: 'working', done: message.done, total: message.total, key: message.key }
    : { step: 'finished', cancelled: false, files: message.files, failed: message.failed };
}

/** The state after the officer stopped: what was counted as done is not listed, because it may be half. */
export function afterCancel(): SavingState {
  return { step: 'finished', cancelled: true, files: [], failed: [] };
}
