import type { MessagePortMain, UtilityProcess } from 'electron';
import { coreToShell, type CoreToShell, type ShellToCore } from '#shared/contract/coreHost.ts';

/** How the core fares, as the window hears of it. */
export type CoreState = 'starting' | 'ready' | 'restarting' | 'failed' | 'stopped';

/** The part of a utility process that the supervisor uses. */
export type CoreChild = Pick<UtilityProcess, 'postMessage' | 'on' | 'kill'>;

/** What the supervisor needs; time is handed in for the tests. */
export interface CoreProcessOptions {
  readonly fork: () => CoreChild;
  readonly onState: (state: CoreState) => void;
  /** Messages of the core except `ready`. */
  readonly onMessage: (message: Exclude<CoreToShell, { type: 'ready' }>) => void;
  /** What every new core must know before it serves: the files that were granted so far. */
  readonly introduction: () => readonly ShellToCore[];
  readonly log: (event: string, fields?: { exitCode?: number; attempt?: number }) => void;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly now: () => number;
}

/** Pauses before the first, second … new start, in milliseconds; then the core is given up. */
const restartPauses = [100, 500, 2_000, 5_000] as const;
/** A core that lived this long is forgiven its earlier deaths. */
const forgiveAfterMs = 60_000;
/** A core that is not ready by then hangs and is ended. */
const startLimitMs = 60_000;
/** How long a core may take to close its stores when the application quits. */
const stopLimitMs = 5_000;

/** Keeps the core alive: starts it, starts it again when it dies, and gives up in words after repeated deaths. */
export class CoreProcess {
  readonly #options: CoreProcessOptions;
  #child: CoreChild | null = null;
  #state: CoreState = 'stopped';
  #deaths: number[] = [];
  #waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  #cancelTimer: () => void = () => undefined;

  constructor(options: CoreProcessOptions) {
    this.#options = options;
  }

  get state(): CoreState {
    return this.#state;
  }

  /** Starts the core; after it was given up, forgives everything and tries anew. */
  start(): void {
    if (this.#child !== null) return;
    this.#deaths = [];
    this.#fork('starting');
  }

  /** Hands a port to the core as soon as it is ready; fails when the core is given up first. */
  async connect(port: MessagePortMain): Promise<void> {
    await this.whenReady();
    this.#child?.postMessage({ type: 'connect' } satisfies ShellToCore, [port]);
  }

  /** Resolves when the core serves. */
  whenReady(): Promise<void> {
    if (this.#state === 'ready') return Promise.resolve();
    if (this.#state === 'failed') return Promise.reject(new Error('core given up'));
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Tells a running core something; a later core hears it through the introduction. */
  tell(message: ShellToCore, ports: MessagePortMain[] = []): void {
    if (this.#state === 'ready') this.#child?.postMessage(message, ports);
  }

  /**
   * Asks the core to close its stores, and ends it if it takes too long.
   *
   * A core that does not serve yet has no store open and is ended at once: what is sent to a process that is only
   * being made can be lost, and quitting would wait for an answer that never comes.
   */
  stop(): Promise<void> {
    const child = this.#child;
    const served = this.#state === 'ready';
    this.#cancelTimer();
    this.#state = 'stopped';
    if (child === null) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#options.after(stopLimitMs, () => {
        child.kill();
        resolve();
      });
      child.on('exit', () => {
        cancel();
        resolve();
      });
      if (served) child.postMessage({ type: 'shutdown' } satisfies ShellToCore);
      else if (!child.kill()) child.on('spawn', () => child.kill());
    });
  }

  #fork(state: CoreState): void {
    this.#setState(state);
    const child = this.#options.fork();
    this.#child = child;
    this.#cancelTimer = this.#options.after(startLimitMs, () => {
      this.#options.log('core_start_timeout');
      child.kill();
    });
    child.on('message', (data: unknown) => {
      this.#receive(child, data);
    });
    child.on('exit', (exitCode: number) => {
      this.#exited(child, exitCode);
    });
  }

  // SECURITY: what the core says is validated too; a damaged core cannot make the shell do anything else.
  #receive(child: CoreChild, data: unknown): void {
    if (child !== this.#child) return;
    const message = coreToShell.safeParse(data);
    if (!message.success) {
      this.#options.log('core_message_refused');
      return;
    }
    if (message.data.type !== 'ready') {
      this.#options.onMessage(message.data);
      return;
    }
    this.#cancelTimer();
    for (const known of this.#options.introduction()) child.postMessage(known);
    this.#setState('ready');
    for (const waiting of this.#waiting.splice(0)) waiting.resolve();
  }

  #exited(child: CoreChild, exitCode: number): void {
    if (child !== this.#child) return;
    this.#child = null;
    this.#cancelTimer();
    if (this.#state === 'stopped') return;
    const now = this.#options.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < forgiveAfterMs), now];
    const attempt = this.#deaths.length;
    this.#options.log('core_exited', { exitCode, attempt });
    const pause = restartPauses[attempt - 1];
    if (pause === undefined) {
      this.#setState('failed');
      for (const waiting of this.#waiting.splice(0)) waiting.reject(new Error('core given up'));
      return;
    }
    this.#setState('restarting');
    this.#cancelTimer = this.#options.after(pause, () => {
      this.#fork('restarting');
    });
  }

  #setState(state: CoreState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
