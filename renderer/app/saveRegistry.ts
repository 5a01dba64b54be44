import { SaveQueue, type SaveSource, type SaveTools } from './saveQueue.ts';

/** What the registry needs of a queue, whatever it saves. */
type AnyQueue = Pick<SaveQueue<unknown, object>, 'isDirty' | 'flush' | 'abandon'>;

/**
 * All save queues of the window by name.
 *
 * A queue outlives its screen, so that leaving a screen loses nothing, coming back shows what was typed,
 * and two parts of a screen that ask for the same name share one queue.
 */
export class SaveRegistry {
  private readonly queues = new Map<string, AnyQueue>();
  private readonly tools: SaveTools;

  constructor(tools: SaveTools) {
    this.tools = tools;
  }

  /** The queue of that name, made when there is none. */
  open<Answer, Value extends object>(
    name: string,
    first: Answer,
    source: SaveSource<Answer, Value>,
  ): SaveQueue<Answer, Value> {
    const known = this.queues.get(name);
    // A name always belongs to one kind of thing: it starts with the feature.
    if (known !== undefined) return known as unknown as SaveQueue<Answer, Value>;
    const made = new SaveQueue(first, source, this.tools);
    this.queues.set(name, made);
    return made;
  }

  /** Sends everything that waits; tells whether nothing is left. */
  async flushAll(): Promise<boolean> {
    await Promise.all([...this.queues.values()].map((queue) => queue.flush()));
    return !this.isDirty;
  }

  /** Whether anything typed in the window is not yet in the store. */
  get isDirty(): boolean {
    return [...this.queues.values()].some((queue) => queue.isDirty);
  }

  /** Lets go of all queues, after locking: nothing of the store stays in the window. */
  clear(): void {
    for (const queue of this.queues.values()) queue.abandon();
    this.queues.clear();
  }
}
