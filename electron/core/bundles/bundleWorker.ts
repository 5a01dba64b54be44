import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { AnswerMessage, BundleAnswers, BundleJob, JobMessage } from './protocol.ts';

/** A thread that died, hung or was ended; the documents that were under way may be to blame. */
export class WorkerLost extends Error {
  readonly reason: 'crashed' | 'silent' | 'ended';

  constructor(reason: WorkerLost['reason'], detail = '') {
    super(`${reason} ${detail}`.trim());
    this.name = 'WorkerLost';
    this.reason = reason;
  }
}

/** A thread that answers nothing for this long hangs; the heaviest picture takes a few seconds. */
const silenceLimitMs = 90_000;

/** SECURITY: a file that makes the thread use more than this ends the thread, not the application. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024, stackSizeMb: 4 };

function workerUrl(): URL {
  const source = new URL('./bundles.worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./bundles.worker.js', import.meta.url);
}

interface Waiting {
  resolve: (answer: BundleAnswers[keyof BundleAnswers]) => void;
  reject: (error: Error) => void;
}

/** One worker thread for one bundle. */
export class BundleWorker {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #silence: NodeJS.Timeout | null = null;
  #lost: WorkerLost | null = null;

  constructor(url: URL = workerUrl()) {
    this.#thread = new Worker(url, { execArgv: [], resourceLimits });
    this.#thread.on('message', (message: AnswerMessage) => {
      this.#settle(message);
    });
    this.#thread.on('error', (error: Error) => {
      this.#lose(new WorkerLost('crashed', error.message));
    });
    this.#thread.on('exit', (code) => {
      this.#lose(new WorkerLost('crashed', `exit ${String(code)}`));
    });
  }

  /** Asks the thread; rejects with WorkerLost when it is gone, with another error when the job itself failed. */
  ask<Type extends BundleJob['type']>(
    job: Extract<BundleJob, { type: Type }>,
    moved: readonly Uint8Array[] = [],
  ): Promise<BundleAnswers[Type]> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== null) {
        reject(this.#lost);
        return;
      }
      const id = this.#nextId++;
      this.#waiting.set(id, {
        resolve: (answer) => resolve(answer as BundleAnswers[Type]),
        reject,
      });
      const message: JobMessage = { id, job };
      this.#thread.postMessage(
        message,
        moved.map(({ buffer }) => buffer as ArrayBuffer),
      );
      this.#listen();
    });
  }

  /** Ends the thread at once, whatever it is doing. */
  async end(): Promise<void> {
    this.#lose(new WorkerLost('ended'));
    await this.#thread.terminate();
  }

  #listen(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = null;
    if (this.#waiting.size === 0) return;
    this.#silence = setTimeout(() => {
      this.#lose(new WorkerLost('silent'));
      void this.#thread.terminate();
    }, silenceLimitMs);
  }

  #settle(message: AnswerMessage): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    this.#listen();
    if (message.ok) waiting?.resolve(message.answer);
    else waiting?.reject(new Error(message.detail));
  }

  #lose(error: WorkerLost): void {
    if (this.#lost !== null) return;
    this.#lost = error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#listen();
    for (const { reject } of waiting) reject(error);
  }
}

/** Bytes in a buffer of their own, which can be handed to a thread without being copied again. */
export function movable(bytes: Uint8Array): Uint8Array {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  // Small buffers of Node share one piece of memory; handing that over would take the others' bytes along.
  return whole && bytes.buffer instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes);
}
