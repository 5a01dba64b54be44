/** What changed, so that the window reads it again: `dossiers`, `dossier:<id>`, `people`, `office`, `store`. */
export type Topic = string;

/** Tells listeners which topics changed. */
export class ChangeHub {
  readonly #listeners = new Set<(topics: Topic[]) => void>();

  /** Tells everybody who listens. */
  publish(...topics: Topic[]): void {
    for (const listener of this.#listeners) listener(topics);
  }

  /** Streams topics until the signal ends it; changes during a pause of the reader are joined. */
  async *stream(signal: AbortSignal | undefined): AsyncGenerator<{ topics: Topic[] }, void, void> {
    const waiting = new Set<Topic>();
    let wake: (() => void) | undefined;
    const listener = (topics: Topic[]) => {
      for (const topic of topics) waiting.add(topic);
      wake?.();
    };
    const onAbort = () => wake?.();
    this.#listeners.add(listener);
    signal?.addEventListener('abort', onAbort);
    try {
      while (signal?.aborted !== true) {
        if (waiting.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          wake = undefined;
          continue;
        }
        const topics = [...waiting];
        waiting.clear();
        yield { topics };
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', onAbort);
    }
  }
}
