import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { LetterError } from './letterError.ts';
import type { LetterAnswer, LetterJob, SheetModel, WorkerSetUp } from './protocol.ts';

/** A letter takes milliseconds; a worker that is silent for this long hangs. */
const longestJobMilliseconds = 60_000;

/** A job that waits for its answer. */
export interface PendingJob {
  output: LetterJob['output'];
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

/** How a worker is set up. */
interface WorkerOptions {
  setUp: WorkerSetUp;
  /** Idle time after which the thread ends until the next job; null when it stays. */
  restAfterMilliseconds: number | null;
  /** Called when the worker can take another job. */
  onIdle: () => void;
}

/** One worker thread with at most one job; after a crash the next job starts a fresh thread. */
export class LettersWorker {
  readonly #url: URL;
  readonly #options: WorkerOptions;
  #rest: NodeJS.Timeout | undefined;
  #thread: Worker | null = null;
  #logos = new Set<string>();
  #job: (PendingJob & { id: number; timer: NodeJS.Timeout }) | null = null;
  #nextId = 1;

  constructor(url: URL, options: WorkerOptions) {
    this.#url = url;
    this.#options = options;
  }

  get busy(): boolean {
    return this.#job !== null;
  }

  run(job: PendingJob): void {
    clearTimeout(this.#rest);
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
    clearTimeout(this.#rest);
    await this.#end();
  }

  #start(): Worker {
    const thread = new Worker(this.#url, { workerData: this.#options.setUp, execArgv: [] });
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
    this.#options.onIdle();
    if (!this.busy) this.#restLater();
  }

  #restLater(): void {
    const { restAfterMilliseconds } = this.#options;
    if (restAfterMilliseconds === null) return;
    this.#rest = setTimeout(() => void this.#end(), restAfterMilliseconds).unref();
  }

  async #end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
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
    if (error.code !== 'engine_closed') this.#options.onIdle();
  }
}
