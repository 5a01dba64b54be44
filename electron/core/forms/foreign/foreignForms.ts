import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/contract/errors.ts';
import type { ForeignAnswer, ForeignJobs } from './protocol.ts';

/** How much a file from outside may cost before its thread is ended. */
export interface ForeignLimits {
  milliseconds: number;
  /** Memory for its objects, and for its bytes once they are unpacked. */
  megabytes: number;
}

// SECURITY: an honest form of 50 MB takes seconds and a few hundred megabytes; more than this is a bomb or broken.
const usualLimits: ForeignLimits = { milliseconds: 60_000, megabytes: 1024 };

/** How often the memory is looked at, in milliseconds. */
const lookEvery = 50;

/** The thread's entry: beside this file as source (tests), beside the bundle once built. */
function workerUrl(): URL {
  const source = new URL('./forms.worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./forms.worker.js', import.meta.url);
}

let thread: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();
let lastId = 0;

/**
 * Works on a PDF from outside in a thread of its own, one job after the other.
 *
 * Throws what the work itself throws, and `form_too_heavy` when the file takes more time or memory than it may: the
 * thread is ended then, nothing else is, and the next job gets a fresh one.
 */
export function runForeign<Kind extends keyof ForeignJobs>(
  kind: Kind,
  given: ForeignJobs[Kind]['given'],
  limits: ForeignLimits = usualLimits,
): Promise<ForeignJobs[Kind]['answer']> {
  const job = queue.then(() => runNow(kind, given, limits));
  queue = job.catch(() => undefined);
  return job;
}

function runNow<Kind extends keyof ForeignJobs>(
  kind: Kind,
  given: ForeignJobs[Kind]['given'],
  limits: ForeignLimits,
): Promise<ForeignJobs[Kind]['answer']> {
  return new Promise((resolve, reject) => {
    const worker = (thread ??= startThread(limits));
    const id = ++lastId;
    const before = process.memoryUsage.rss();
    const end = (settle: () => void, isLost: boolean) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('error', onError).off('exit', onExit).off('message', onMessage);
      if (isLost) {
        thread = null;
        void worker.terminate();
      } else {
        // A waiting thread must not keep a command line from ending.
        worker.unref();
      }
      settle();
    };
    const fail = (error: AppError) => {
      end(() => {
        reject(error);
      }, true);
    };
    const tooHeavy = (cause?: unknown) => {
      fail(new AppError('form_too_heavy', {}, { cause }));
    };
    // SECURITY: time and memory end the thread from outside, whatever it is busy with.
    const timer = setTimeout(tooHeavy, limits.milliseconds);
    const watch = setInterval(() => {
      // Unpacked bytes lie outside the heap that the thread's own limit counts.
      const grown = process.memoryUsage.rss() - before;
      if (grown > 2 * limits.megabytes * 1_048_576) tooHeavy();
    }, lookEvery);
    const onError = (error: unknown) => {
      const isMemory =
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) tooHeavy(error);
      else fail(new AppError('form_broken', {}, { cause: error }));
    };
    const onExit = () => {
      tooHeavy();
    };
    const onMessage = (answer: ForeignAnswer) => {
      if (answer.id !== id) return;
      end(() => {
        if (answer.ok) resolve(answer.answer as ForeignJobs[Kind]['answer']);
        else reject(errorOf(answer));
      }, false);
    };
    worker.on('error', onError).on('exit', onExit).on('message', onMessage);
    worker.ref();
    worker.postMessage({ id, kind, given });
  });
}

function startThread({ megabytes }: ForeignLimits): Worker {
  const worker = new Worker(workerUrl(), {
    execArgv: [],
    // SECURITY: a file that fills the heap or nests without end breaks its own thread only.
    resourceLimits: {
      maxOldGenerationSizeMb: megabytes,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: 4,
    },
  });
  const forget = () => {
    if (thread === worker) thread = null;
  };
  // Also while it has no job: an error that nobody hears would end the core.
  return worker.on('error', forget).on('exit', forget);
}

function errorOf({ code, params, detail }: ForeignAnswer & { ok: false }): AppError {
  return new AppError(code ?? 'form_broken', params, { cause: new Error(detail) });
}
