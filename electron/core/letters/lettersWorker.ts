import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { LetterError } from './letterError.ts';
import type { LetterAnswer, LetterJob, SheetModel, WorkerSetUp } from './protocol.ts';

/** A letter takes milliseconds; a worker that is silent for this long hangs. */
const longestJobMilliseconds = 60_000;

/** A job that waits for its answer. */
export interface PendingJob {
  output: 'pdf' | 'svg';
  model: SheetModel;
  logo: Uint8Array | null;
  resolve: (answer: LetterAnswer & { ok: true }) => void;
  reject: (error: LetterError) => void;
}

/** The worker's entry: beside this file as source (tests), beside the bundle once built. */
export function defaultWorkerUrl(): URL {
  const source = new URL('./letters.worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./letters.worker.js', import.meta.url);
}

/** One worker thread with at most one job; after a crash the next job starts a fresh thread. */
export class LettersWorker {
  readonly #url: URL;
  readonly #setUp: WorkerSetUp;
  #thread: Worker | null = null;
  #logos = new Set<string>();
  #job: (PendingJob & { id: number; timer: NodeJS.Timeout }) | null = null;
  #nextId = 1;
  readonly #onIdle: () => void;

  constructor(url: URL, setUp: WorkerSetUp, onIdle: () => void) {
    this.#url = url;
    this.#setUp = setUp;
    this.#onIdle = onIdle;
  }

  get busy(): boolean {
    return this.#job !== null;
  }

  get started(): boolean {
    return this.#thread !== null;
  }

  run(job: PendingJob): void {
    const thread = this.#thread ?? this.#start();
    const id = this.#nextId++;
    const timer = setTimeout(() => {
      this.#fail(new LetterError('timed_out'));
    }, longestJobMilliseconds);
    this.#job = { ...job, id, timer };
    const hash = job.model.letterhead.logo;
    const isNew = hash !== null && job.logo !== null && !this.#logos.has(hash);
    const logo = isNew && job.logo !== null ? { hash, bytes: job.logo } : null;
    if (logo !== null) this.#logos.add(logo.hash);
    // A waiting thread must not keep a command line from ending; a working one must.
    thread.ref();
    const message: LetterJob = { id, output: job.output, model: job.model, logo };
    thread.postMessage(message);
  }

  async close(): Promise<void> {
    this.#fail(new LetterError('engine_closed'));
    await this.#thread?.terminate();
    this.#thread = null;
  }

  #start(): Worker {
    const thread = new Worker(this.#url, { workerData: this.#setUp, execArgv: [] });
    thread.on('message', (answer: LetterAnswer) => {
      if (thread === this.#thread) this.#settle(answer);
    });
    thread.on('error', (error: Error) => {
      if (thread === this.#thread) this.#fail(new LetterError('worker_crashed', error.message));
    });
    thread.on('exit', (code) => {
      if (thread === this.#thread) this.#fail(new LetterError('worker_crashed', `exit ${code}`));
    });
    this.#thread = thread;
    this.#logos = new Set();
    return thread;
  }

  #settle(answer: LetterAnswer): void {
    const job = this.#job;
    if (job?.id !== answer.id) return;
    clearTimeout(job.timer);
    this.#job = null;
    this.#thread?.unref();
    if (answer.ok) {
      job.resolve(answer);
    } else {
      const hash = job.model.letterhead.logo;
      if (answer.failure === 'logo_unreadable' && hash !== null) this.#logos.delete(hash);
      job.reject(new LetterError(answer.failure, answer.detail));
    }
    this.#onIdle();
  }

  /** Gives up the thread: whatever state it is in, the next job gets a fresh one. */
  #fail(error: LetterError): void {
    const job = this.#job;
    const thread = this.#thread;
    this.#job = null;
    this.#thread = null;
    void thread?.terminate();
    if (job === null) return;
    clearTimeout(job.timer);
    job.reject(error);
    if (error.code !== 'engine_closed') this.#onIdle();
  }
}
