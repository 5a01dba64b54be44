import type { MessagePortMain, UtilityProcess } from 'electron';
import type { CoreToShell, IsolateName, ShellToCore } from '#shared/contract/coreHost.ts';

/** The part of a utility process that is used here. */
export type IsolateChild = Pick<UtilityProcess, 'postMessage' | 'on' | 'kill' | 'pid'>;

/** What the keeper needs. */
export interface IsolatesOptions {
  readonly fork: (name: IsolateName, megabytes: number) => IsolateChild;
  readonly channel: () => { port1: MessagePortMain; port2: MessagePortMain };
  readonly tellCore: (message: ShellToCore, ports?: MessagePortMain[]) => void;
  readonly log: (event: string, fields?: { code?: string; exitCode?: number }) => void;
  /** Ends a process by its id, at once. */
  readonly killNow: (pid: number) => void;
}

/**
 * SECURITY: so many at once and no more, so that a core gone wrong cannot fill the machine; honest work has at most one
 * of each kind, and bundles one for each that is being made.
 */
const mostAtOnce = 12;

/**
 * Keeps the processes in which files from outside are worked on: the core asks for them by name, and gets a line to
 * each; they end with the core.
 */
export class Isolates {
  readonly #options: IsolatesOptions;
  readonly #children = new Map<number, IsolateChild>();

  constructor(options: IsolatesOptions) {
    this.#options = options;
  }

  /** Starts one and connects it with the core. */
  start({ id, name, megabytes }: Extract<CoreToShell, { type: 'startIsolate' }>): void {
    const { fork, channel, tellCore, log } = this.#options;
    if (this.#children.has(id) || this.#children.size >= mostAtOnce) {
      log('isolate_refused', { code: name });
      tellCore({ type: 'isolateGone', id, exitCode: null });
      return;
    }
    const child = fork(name, megabytes);
    this.#children.set(id, child);
    const { port1, port2 } = channel();
    tellCore({ type: 'isolatePort', id }, [port1]);
    let isConnected = false;
    child.on('message', () => {
      // It listens now; it has nothing else to say to the shell.
      if (!isConnected) child.postMessage({ type: 'serve' }, [port2]);
      isConnected = true;
    });
    child.on('exit', (exitCode: number) => {
      if (this.#children.get(id) !== child) return;
      this.#children.delete(id);
      log('isolate_exited', { code: name, exitCode });
      tellCore({ type: 'isolateGone', id, exitCode });
    });
  }

  /** Ends one at once, whatever it is doing. */
  end(id: number): void {
    const child = this.#children.get(id);
    if (child !== undefined) this.#kill(child);
  }

  /** Ends all: the core that asked for them is gone. */
  endAll(): void {
    for (const child of this.#children.values()) this.#kill(child);
    this.#children.clear();
  }

  #kill(child: IsolateChild): void {
    // One that is only being made has no id yet and is ended as soon as it has.
    if (child.pid === undefined) {
      if (!child.kill()) child.on('spawn', () => this.#kill(child));
      return;
    }
    // SECURITY: the polite signal could be held up by what the file makes the process do.
    this.#options.killNow(child.pid);
  }
}
