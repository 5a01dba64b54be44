import { LetterError } from './letterError.ts';
import { defaultWorkerUrl, LettersWorker, type PendingJob } from './lettersWorker.ts';
import type { LetterAnswer, SheetModel } from './protocol.ts';

/** What one letter may need beside its model. */
export interface LetterOptions {
  /** PNG or JPEG of the logo whose hash the model names; without it the letterhead has none. */
  logo?: Uint8Array | null;
  signal?: AbortSignal;
}

/** One letter of a batch: its PDF, or why there is none. */
export type BatchResult =
  | { index: number; pdf: Uint8Array; error: null }
  | { index: number; pdf: null; error: LetterError };

/** What a batch may need, and how it tells how far it is. */
export interface BatchOptions extends LetterOptions {
  onProgress?: (done: number, total: number) => void;
}

/** Makes letters in worker threads. */
export interface LetterEngine {
  /** The letter as a tagged PDF; rejects with LetterError. */
  toPdf: (model: SheetModel, options?: LetterOptions) => Promise<Uint8Array>;
  /** The letter as one SVG for each page; rejects with LetterError. */
  toSvgPages: (model: SheetModel, options?: LetterOptions) => Promise<string[]>;
  /**
   * Many letters, in their order. One that fails does not stop the others.
   * Throws LetterError `cancelled` when the signal is aborted.
   */
  batch: (models: readonly SheetModel[], options?: BatchOptions) => AsyncIterable<BatchResult>;
  /** Ends the threads; what is under way is rejected. */
  dispose: () => Promise<void>;
}

/** How an engine is set up. */
export interface LetterEngineOptions {
  /** Folder with `letters/` and `fonts/`. */
  assetsDir: string;
  /** The worker's entry; found by itself in the build and in the tests. */
  workerUrl?: URL;
  /** Number of threads, 1 by default; a second one pays off only in large batches. */
  threads?: 1 | 2;
}

/** Starts an engine; its threads start with the first letter. */
export function createLetterEngine(options: LetterEngineOptions): LetterEngine {
  const url = options.workerUrl ?? defaultWorkerUrl();
  const waiting: PendingJob[] = [];
  let closed = false;
  const workers = Array.from(
    { length: options.threads ?? 1 },
    () => new LettersWorker(url, { assetsDir: options.assetsDir }, feed),
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

  async function one(model: SheetModel, index: number, given: LetterOptions): Promise<BatchResult> {
    try {
      return { index, pdf: await toPdf(model, given), error: null };
    } catch (error) {
      if (error instanceof LetterError) return { index, pdf: null, error };
      throw error;
    }
  }

  async function* batch(
    models: readonly SheetModel[],
    { onProgress, ...given }: BatchOptions = {},
  ): AsyncGenerator<BatchResult> {
    // Enough ahead to keep every thread busy, not so much that all PDFs lie in memory.
    const ahead = workers.length * 2;
    const underWay: Promise<BatchResult>[] = [];
    let started = 0;
    let done = 0;
    while (done < models.length) {
      while (underWay.length < ahead && started < models.length) {
        const model = models[started];
        if (model !== undefined) underWay.push(one(model, started, given));
        started += 1;
      }
      const result = await underWay.shift();
      if (given.signal?.aborted === true) throw new LetterError('cancelled');
      if (result === undefined) return;
      done += 1;
      onProgress?.(done, models.length);
      yield result;
    }
  }

  async function dispose(): Promise<void> {
    closed = true;
    for (const job of waiting.splice(0)) job.reject(new LetterError('engine_closed'));
    await Promise.all(workers.map((worker) => worker.close()));
  }

  return { toPdf, toSvgPages, batch, dispose };
}
