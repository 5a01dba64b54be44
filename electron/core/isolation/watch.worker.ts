import { workerData } from 'node:worker_threads';

/** What the watch ends its process for. */
export interface WatchedLimits {
  /** Most memory of the whole process. */
  readonly bytes: number;
  /** The process that started it; another one means that it died. */
  readonly parent: number;
}

/** How often it looks, in milliseconds. */
const lookEvery = 50;

const { bytes, parent } = workerData as WatchedLimits;

// SECURITY: a thread beside the work, so that a loop without end cannot keep it from looking.
setInterval(() => {
  if (process.memoryUsage.rss() > bytes || process.ppid !== parent) {
    process.kill(process.pid, 'SIGKILL');
  }
}, lookEvery);
