import type { CoreToShell } from '#shared/contract/coreHost.ts';
import type { Launch, ProcessEvents } from './launchedProcess.ts';
import { trimmed } from './trimmed.ts';

/** The end of a channel to a process, as the shell hands it over. */
export interface IsolatePort {
  on(event: 'message', listener: (event?: { data: unknown }) => void): unknown;
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
}

interface Asked {
  readonly events: ProcessEvents;
  /** What is to be sent once there is a port; then empty. */
  waiting: unknown[];
  port: IsolatePort | null;
}

/** Starts processes through the shell: a utility process cannot start another one itself. */
export class ShellLauncher {
  readonly #say: (message: CoreToShell) => void;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;

  constructor(say: (message: CoreToShell) => void) {
    this.#say = say;
  }

  /** Asks the shell for one. */
  readonly launch: Launch = ({ name }, megabytes, events) => {
    const id = ++this.#lastId;
    const asked: Asked = { events, waiting: [], port: null };
    this.#asked.set(id, asked);
    this.#say({ type: 'startIsolate', id, name, megabytes });
    return {
      post: (message) => {
        const sent = trimmed(message);
        if (asked.port === null) asked.waiting.push(sent);
        else asked.port.postMessage(sent);
      },
      kill: () => {
        this.#say({ type: 'endIsolate', id });
      },
      hold: () => undefined,
    };
  };

  /** The shell started it and hands over the line to it. */
  connect(id: number, port: IsolatePort): void {
    const asked = this.#asked.get(id);
    if (asked === undefined) {
      port.close();
      return;
    }
    port.on('message', (event) => {
      asked.events.onMessage(event?.data);
    });
    port.start();
    asked.port = port;
    for (const message of asked.waiting.splice(0)) port.postMessage(message);
  }

  /** The shell tells that it ended, or that it could not be started. */
  gone(id: number, exitCode: number | null): void {
    const asked = this.#asked.get(id);
    if (asked === undefined) return;
    this.#asked.delete(id);
    asked.port?.close();
    asked.events.onGone(`exit ${exitCode ?? 'before it began'}`);
  }
}
