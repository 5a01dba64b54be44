import { isAppError } from '#shared/contract/errors.ts';
import type { IsolateEntry } from './entry.ts';
import { Isolate, IsolateLost, type IsolateLimits } from './isolate.ts';
import type { JobTable } from './jobs.ts';

/** How long a process waits for the next file; starting one takes 70 to 310 ms. */
const keptWarmMs = 15_000;

/**
 * Does jobs on files from outside in a process of their own, one after the other.
 *
 * SECURITY: only a process that answered, or refused a file for a known reason, gets another file; after a crash, a
 * time-out or an error that nobody expected the next file gets a fresh one.
 */
export class IsolateBench<Jobs extends JobTable<Jobs>> {
  readonly #entry: IsolateEntry;
  readonly #limits: IsolateLimits;
  #warm: Isolate<Jobs> | null = null;
  #cooling: NodeJS.Timeout | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(entry: IsolateEntry, limits: IsolateLimits) {
    this.#entry = entry;
    this.#limits = limits;
  }

  /** Throws IsolateLost (`ended` when the signal said so), or what the job itself threw. */
  run<Kind extends keyof Jobs>(
    kind: Kind,
    given: Jobs[Kind]['given'],
    signal?: AbortSignal,
  ): Promise<Jobs[Kind]['answer']> {
    const job = this.#queue.then(() => this.#runNow(kind, given, signal));
    this.#queue = job.catch(() => undefined);
    return job;
  }

  async #runNow<Kind extends keyof Jobs>(
    kind: Kind,
    given: Jobs[Kind]['given'],
    signal: AbortSignal | undefined,
  ): Promise<Jobs[Kind]['answer']> {
    if (signal?.aborted === true) throw new IsolateLost('ended');
    const isolate = this.#take();
    const cancel = () => void isolate.end();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const answer = await isolate.ask(kind, given);
      this.#keep(isolate);
      return answer;
    } catch (error) {
      if (isAppError(error)) this.#keep(isolate);
      else await isolate.end();
      throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  #take(): Isolate<Jobs> {
    if (this.#cooling !== null) clearTimeout(this.#cooling);
    const warm = this.#warm;
    this.#warm = null;
    return warm === null || warm.isLost ? new Isolate(this.#entry, this.#limits) : warm;
  }

  #keep(isolate: Isolate<Jobs>): void {
    this.#warm = isolate;
    this.#cooling = setTimeout(() => {
      this.#warm = null;
      void isolate.end();
    }, keptWarmMs).unref();
  }
}
