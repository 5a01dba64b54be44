import { availableParallelism } from 'node:os';
import type { PagePlace } from '#shared/domain/signing/index.ts';
import { LetterError } from './letterError.ts';
import { defaultWorkerUrl, LettersWorker, type PendingJob } from './lettersWorker.ts';
import type { LetterAnswer, SheetModel } from './protocol.ts';

/** What one letter may need beside its model. */
export interface LetterOptions {
  /** PNG or JPEG of the logo whose hash the model names; without it the letterhead has none. */
  logo?: Uint8Array | null;
  signal?: AbortSignal;
}

/** Makes letters in worker threads. */
export interface LetterEngine {
  /** The letter as a tagged PDF; rejects with LetterError. */
  toPdf: (model: SheetModel, options?: LetterOptions) => Promise<Uint8Array>;
  /** The letter as one SVG for each page; rejects with LetterError. */
  toSvgPages: (model: SheetModel, options?: LetterOptions) => Promise<string[]>;
  /** Where the letter's boxes for electronic signatures lie; rejects with LetterError. */
  signatureBoxes: (model: SheetModel, options?: LetterOptions) => Promise<PagePlace[]>;
  /** Ends the threads; what is under way is rejected. */
  dispose: () => Promise<void>;
}

/** How an engine is set up. */
export interface LetterEngineOptions {
  /** Folder with `letters/` and `fonts/`. */
  assetsDir: string;
  /** The worker's entry; found by itself in the build and in the tests. */
  workerUrl?: URL;
  /** Most threads at once; by default two where the machine has two cores. */
  threads?: 1 | 2;
  /** Idle time after which the second thread ends; 15 s by default: it costs tens of megabytes. */
  restAfterMilliseconds?: number;
}

const mostThreads = Math.min(2, availableParallelism());

const usualRest = 15_000;

/**
 * Starts an engine.
 *
 * Its first thread starts with the first letter and stays; a second one starts when a letter comes while the first
 * is busy, and ends when there is nothing left for it.
 */
export function createLetterEngine(options: LetterEngineOptions): LetterEngine {
  const url = options.workerUrl ?? defaultWorkerUrl();
  const waiting: PendingJob[] = [];
  let closed = false;
  const workers = Array.from(
    { length: options.threads ?? mostThreads },
    (_unused, index) =>
      new LettersWorker(url, {
        setUp: { assetsDir: options.assetsDir },
        restAfterMilliseconds: index === 0 ? null : (options.restAfterMilliseconds ?? usualRest),
        onIdle: feed,
      }),
  );

  function feed(): void {
    for (const worker of workers) {
      if (worker.busy) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      worker.run(job);
    }
  }

  function submit(
    output: PendingJob['output'],
    model: SheetModel,
    { logo = null, signal }: LetterOptions,
  ): Promise<LetterAnswer & { ok: true }> {
    return new Promise((resolve, reject) => {
      if (closed) {
        reject(new LetterError('engine_closed'));
        return;
      }
      if (signal?.aborted === true) {
        reject(new LetterError('cancelled'));
        return;
      }
      const cancel = () => {
        const at = waiting.indexOf(job);
        if (at !== -1) waiting.splice(at, 1);
        reject(new LetterError('cancelled'));
      };
      const done = () => signal?.removeEventListener('abort', cancel);
      const job: PendingJob = {
        output,
        model,
        logo,
        resolve: (answer) => {
          done();
          resolve(answer);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.push(job);
      feed();
    });
  }

  async function toPdf(model: SheetModel, given: LetterOptions = {}): Promise<Uint8Array> {
    const answer = await submit('pdf', model, given);
    if (answer.pdf === null) throw new LetterError('compile_failed', 'no bytes');
    return answer.pdf;
  }

  async function toSvgPages(model: SheetModel, given: LetterOptions = {}): Promise<string[]> {
    const answer = await submit('svg', model, given);
    return answer.pages ?? [];
  }

  async function signatureBoxes(
    model: SheetModel,
    given: LetterOptions = {},
  ): Promise<PagePlace[]> {
    return (await submit('boxes', model, given)).boxes ?? [];
  }

  async function dispose(): Promise<void> {
    closed = true;
    for (const job of waiting.splice(0)) job.reject(new LetterError('engine_closed'));
    await Promise.all(workers.map((worker) => worker.close()));
  }

  return { toPdf, toSvgPages, signatureBoxes, dispose };
}
