import type { IsolateEntry } from './entry.ts';

/** A process as the host of its jobs sees it. */
export interface LaunchedProcess {
  /** Sends plain data and typed arrays; what cannot be sent throws. */
  post(message: unknown): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** A process that waits must not keep a command line from ending; one that works must. */
  hold(isWorking: boolean): void;
}

/** What its host is told. */
export interface ProcessEvents {
  readonly onMessage: (message: unknown) => void;
  /** Told once, however it ended; the detail is for the log. */
  readonly onGone: (detail: string) => void;
}

/** Starts an entry with so much memory for its heap, and for all that it takes beyond what it starts with. */
export type Launch = (
  entry: IsolateEntry,
  megabytes: number,
  events: ProcessEvents,
) => LaunchedProcess;
