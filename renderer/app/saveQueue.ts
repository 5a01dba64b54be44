import type { AppError } from '#shared/contract/errors.ts';
import { toAppError } from './errors.ts';
import { findIssues, type FieldIssue, type PatchShape } from './fieldIssues.ts';
import { rebase } from './rebase.ts';

/** What the save state line says. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed';

/** What the core answers to a save or a read: the thing, its revision and whatever comes with it. */
export interface SaveSource<Answer, Value extends object> {
  /** The editable thing inside an answer. */
  valueOf: (answer: Answer) => Value;
  revOf: (answer: Answer) => number;
  send: (request: { rev: number; saveId: string; patch: Partial<Value> }) => Promise<Answer>;
  reload: () => Promise<Answer>;
  /** Told of every answer, so that the query cache can take it. */
  onAnswer?: (answer: Answer) => void;
  /** Schemas by key; a part that breaks its rule is shown and kept but not sent. */
  shape?: PatchShape;
}

/** How the queue waits, tells the time and makes ids; injected for tests. */
export interface SaveTools {
  delayMs: number;
  newId: () => string;
  now: () => Date;
  schedule: (run: () => void, delayMs: number) => () => void;
}

/** What a form shows: the value with everything typed, and how far it is saved. */
export interface SaveSnapshot<Answer, Value> {
  value: Value;
  /** The latest answer of the core. */
  answer: Answer;
  state: SaveState;
  savedAt: Date | null;
  /** Why the latest save failed, while it has. */
  error: AppError | null;
  /** Entries that break their rule and wait for correction. */
  issues: readonly FieldIssue[];
}

/**
 * Saves edits as they are typed.
 *
 * Edits show at once and are sent a moment later, one save at a time, each with an id of its own that is
 * repeated after a core restart, so that a save whose answer was lost does no harm. `saved` is said only after
 * the core's answer. A conflict reads the thing again and lays the edits over it. A failure keeps every edit.
 */
export class SaveQueue<Answer, Value extends object> {
  private answer: Answer;
  private pending: Partial<Value> = {};
  private inFlight: { saveId: string; patch: Partial<Value> } | null = null;
  private sending: Promise<void> | null = null;
  private error: AppError | null = null;
  private savedAt: Date | null = null;
  private cancelTimer: (() => void) | null = null;
  private abandoned = false;
  private readonly listeners = new Set<() => void>();
  private snapshot: SaveSnapshot<Answer, Value>;
  private readonly source: SaveSource<Answer, Value>;
  private readonly tools: SaveTools;

  constructor(first: Answer, source: SaveSource<Answer, Value>, tools: SaveTools) {
    this.answer = first;
    this.source = source;
    this.tools = tools;
    this.snapshot = this.makeSnapshot();
  }

  readonly getSnapshot = (): SaveSnapshot<Answer, Value> => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something typed is not yet in the store. */
  get isDirty(): boolean {
    return this.inFlight !== null || Object.keys(this.pending).length > 0;
  }

  /** Takes an edit: whole parts of the value by key. */
  change(patch: Partial<Value>): void {
    this.pending = { ...this.pending, ...patch };
    this.publish();
    this.startTimer(this.tools.delayMs);
  }

  /** Sends what waits now, and resolves when nothing more can be sent. */
  async flush(): Promise<void> {
    this.stopTimer();
    if (this.sending !== null) await this.sending;
    if (this.sendable() !== null || this.inFlight !== null) await this.startSending();
  }

  /** Tries again after a failure. */
  retry(): Promise<void> {
    this.error = null;
    this.publish();
    return this.flush();
  }

  /** Takes an answer that came another way (a read, an undo, a traveller added); older ones are ignored. */
  receive(answer: Answer): void {
    if (answer === this.answer) return;
    const newer = this.source.revOf(answer) >= this.source.revOf(this.answer);
    if (!newer || this.inFlight !== null) return;
    this.pending = rebase(
      this.source.valueOf(this.answer),
      this.source.valueOf(answer),
      this.pending,
    );
    this.answer = answer;
    this.publish();
  }

  /** Sends nothing more: its store was closed, and another one may be open. */
  abandon(): void {
    this.abandoned = true;
    this.stopTimer();
  }

  private sendable(): Partial<Value> | null {
    const held = new Set(this.issues().map((issue) => issue.key));
    const entries = Object.entries(this.pending).filter(([key]) => !held.has(key));
    return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<Value>);
  }

  private issues(): readonly FieldIssue[] {
    return this.source.shape === undefined ? [] : findIssues(this.source.shape, this.pending);
  }

  private startSending(): Promise<void> {
    if (this.abandoned) return Promise.resolve();
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
      this.publish();
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const patch = this.inFlight === null ? this.sendable() : null;
      if (patch !== null) {
        this.pending = omit(this.pending, patch);
        this.inFlight = { saveId: this.tools.newId(), patch };
      }
      if (this.inFlight === null || this.abandoned) return;
      this.publish();
      if (!(await this.sendOnce(this.inFlight))) return;
    }
  }

  /** Sends one save until it is answered; false when it failed and waits for the user. */
  private async sendOnce(save: { saveId: string; patch: Partial<Value> }): Promise<boolean> {
    for (let conflicts = 0; ;) {
      try {
        const answer = await this.source.send({
          rev: this.source.revOf(this.answer),
          saveId: save.saveId,
          patch: save.patch,
        });
        this.inFlight = null;
        this.error = null;
        this.savedAt = this.tools.now();
        this.adopt(answer);
        return true;
      } catch (thrown) {
        const error = toAppError(thrown);
        if (this.abandoned) return false;
        if (error.code === 'core_restarting' || error.code === 'locked') {
          // Same id again: if the core had saved before it died, it answers with what it has.
          // A fresh core is locked until the window has opened the store again.
          await new Promise<void>((resolve) => void this.tools.schedule(resolve, 200));
          continue;
        }
        if (error.code === 'conflict' && conflicts < 3) {
          conflicts += 1;
          if (await this.reapply(save)) continue;
        }
        this.pending = { ...save.patch, ...this.pending };
        this.inFlight = null;
        this.error = error;
        return false;
      }
    }
  }

  /** Reads the thing again and lays the edits over what is there now. */
  private async reapply(save: { patch: Partial<Value> }): Promise<boolean> {
    try {
      const before = this.source.valueOf(this.answer);
      const fresh = await this.source.reload();
      save.patch = rebase(before, this.source.valueOf(fresh), save.patch);
      this.adopt(fresh);
      return true;
    } catch {
      return false;
    }
  }

  private adopt(answer: Answer): void {
    this.answer = answer;
    this.publish();
    this.source.onAnswer?.(answer);
  }

  private startTimer(delayMs: number): void {
    this.stopTimer();
    this.cancelTimer = this.tools.schedule(() => {
      this.cancelTimer = null;
      void this.flush();
    }, delayMs);
  }

  private stopTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private publish(): void {
    this.snapshot = this.makeSnapshot();
    for (const listener of this.listeners) listener();
  }

  private makeSnapshot(): SaveSnapshot<Answer, Value> {
    const issues = this.issues();
    return {
      value: {
        ...this.source.valueOf(this.answer),
        ...this.inFlight?.patch,
        ...this.pending,
      },
      answer: this.answer,
      state: this.stateNow(issues),
      savedAt: this.savedAt,
      error: this.error,
      issues,
    };
  }

  private stateNow(issues: readonly FieldIssue[]): SaveState {
    if (this.inFlight !== null) return 'saving';
    if (this.error !== null || issues.length > 0) return 'failed';
    return Object.keys(this.pending).length > 0 ? 'waiting' : 'saved';
  }
}

function omit<Value extends object>(from: Partial<Value>, gone: Partial<Value>): Partial<Value> {
  return Object.fromEntries(
    Object.entries(from).filter(([key]) => !Object.hasOwn(gone, key)),
  ) as Partial<Value>;
}
