import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SlotAnswer, SlotJob } from './protocol.ts';

/** Longest time for one slot; a scan of many pages takes a few seconds. */
const timeLimitMs = 60_000;

/** SECURITY: a file that makes the thread use more than this ends the thread, not the application. */
const resourceLimits = { maxOldGenerationSizeMb: 768, stackSizeMb: 4 };

function workerUrl(): URL {
  const source = new URL('./slots.worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./slots.worker.js', import.meta.url);
}

/** Makes a slot's PDF in a thread of its own that is ended when it takes too long, or when the signal says so. */
export function makeSlotApart(job: SlotJob, signal?: AbortSignal): Promise<SlotAnswer> {
  return new Promise((resolve) => {
    const thread = new Worker(workerUrl(), { execArgv: [], resourceLimits });
    const done = (answer: SlotAnswer) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      resolve(answer);
      void thread.terminate();
    };
    const cancelled = () => done({ ok: false, trouble: 'too_slow', file: '' });
    const timer = setTimeout(cancelled, timeLimitMs);
    signal?.addEventListener('abort', cancelled);
    thread.once('message', done);
    thread.once('error', () => done({ ok: false, trouble: 'unreadable', file: '' }));
    thread.once('exit', () => done({ ok: false, trouble: 'unreadable', file: '' }));
    thread.postMessage(job);
  });
}
