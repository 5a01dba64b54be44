import type { IsolateEntry } from './entry.ts';
import { errorOf, type JobMessage, type JobTable } from './jobs.ts';
import type { LaunchedProcess } from './launchedProcess.ts';
import { launch } from './launcher.ts';
import { readAnswer } from './readAnswer.ts';

/** A process that died, answered nothing for too long, or was ended; what it worked on may be to blame. */
export class IsolateLost extends Error {
  readonly reason: 'crashed' | 'silent' | 'ended';

  constructor(reason: IsolateLost['reason'], detail = '') {
    super(`${reason} ${detail}`.trim());
    this.name = 'IsolateLost';
    this.reason = reason;
  }
}

/** What a process may take before it is ended. */
export interface IsolateLimits {
  /** Longest time without an answer while it has work. */
  readonly milliseconds: number;
  /** Memory for the heap, and for all that the process takes beyond what it starts with. */
  readonly megabytes: number;
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * One process of its own for work on files from outside.
 *
 * SECURITY: whatever a file does there (native crash, endless loop, memory), the core loses this process and nothing
 * else; see docs/decisions.
 */
export class Isolate<Jobs extends JobTable<Jobs>> {
  readonly #process: LaunchedProcess;
  readonly #limits: IsolateLimits;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone: Promise<void>;
  #isGone = false;
  #nextId = 1;
  #silence: NodeJS.Timeout | null = null;
  #lost: IsolateLost | null = null;

  constructor(entry: IsolateEntry, limits: IsolateLimits) {
    this.#limits = limits;
    let tellGone: () => void = () => undefined;
    this.#gone = new Promise((resolve) => {
      tellGone = resolve;
    });
    this.#process = launch(entry, limits.megabytes, {
      onMessage: (message) => {
        this.#settle(message);
      },
      onGone: (detail) => {
        this.#isGone = true;
        this.#lose(new IsolateLost('crashed', detail));
        tellGone();
      },
    });
    this.#listen();
  }

  /** Whether it is gone, or about to be. */
  get isLost(): boolean {
    return this.#lost !== null;
  }

  /** Asks it; rejects with IsolateLost when it is gone, with what the job threw when the job failed. */
  ask<Kind extends keyof Jobs>(
    kind: Kind,
    given: Jobs[Kind]['given'],
  ): Promise<Jobs[Kind]['answer']> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== null) {
        reject(this.#lost);
        return;
      }
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      this.#listen();
      this.#process.post({ id, kind, given } satisfies JobMessage);
    });
  }

  /** Ends it at once, whatever it is doing; resolves when it is gone. */
  async end(): Promise<void> {
    this.#stop(new IsolateLost('ended'));
    // Who waits for its end must hear of it, even when nothing else is left to do.
    if (!this.#isGone) this.#process.hold(true);
    await this.#gone;
  }

  #listen(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = null;
    this.#process.hold(this.#waiting.size > 0);
    if (this.#waiting.size === 0) return;
    // SECURITY: a file that makes it busy without end costs this process only.
    this.#silence = setTimeout(() => {
      this.#stop(new IsolateLost('silent'));
    }, this.#limits.milliseconds);
  }

  #settle(message: unknown): void {
    if (this.#lost !== null) return;
    const answer = readAnswer(message);
    const waiting = answer === null ? undefined : this.#waiting.get(answer.id);
    if (answer === null || waiting === undefined) {
      // SECURITY: a process that says what nobody asked is not itself any more.
      this.#stop(new IsolateLost('crashed', 'odd answer'));
      return;
    }
    this.#waiting.delete(answer.id);
    this.#listen();
    if (answer.ok) waiting.resolve(answer.answer);
    else waiting.reject(errorOf(answer));
  }

  #stop(error: IsolateLost): void {
    if (this.#lost === null) this.#process.kill();
    this.#lose(error);
  }

  #lose(error: IsolateLost): void {
    if (this.#lost !== null) return;
    this.#lost = error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#listen();
    for (const { reject } of waiting) reject(error);
  }
}
