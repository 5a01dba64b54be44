import { createORPCClient, type ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { AppError } from '#shared/contract/errors.ts';
import type { Contract } from '#shared/contract/index.ts';

/** The raw client: every procedure of the contract as a function. */
export type Api = ContractRouterClient<Contract>;

/** Whether the core answers: not yet, now, while it is being restarted, or no longer. */
export type ConnectionState = 'connecting' | 'connected' | 'restarting' | 'failed';

/** What the connection needs of a port; the window's MessagePort has it. */
export type CorePort = Pick<MessagePort, 'addEventListener' | 'postMessage' | 'start' | 'close'>;

/** Calls carry no context of their own. */
type Link = ClientLink<Record<string, unknown>>;

interface Line {
  link: Link;
  port: CorePort;
  /** Rejecters of the calls under way, for when the line is cut. */
  pending: Set<(reason: AppError) => void>;
}

/**
 * The line to the core, which survives the core.
 *
 * Calls made while there is no port wait for the next one. Calls under way when the port is lost end with
 * `core_restarting`; the query cache asks again, and the save queue sends again with the same save id.
 */
export class CoreConnection {
  readonly api: Api;
  private line: Line | null = null;
  private waiting: { resolve: (line: Line) => void; reject: (reason: AppError) => void }[] = [];
  private readonly listeners = new Set<() => void>();
  private failedIncident = '';
  private current: ConnectionState = 'connecting';

  constructor() {
    const link: Link = {
      call: async (path, input, options) => {
        const line = this.line ?? (await this.nextLine(options.signal));
        return new Promise((resolve, reject) => {
          line.pending.add(reject);
          line.link
            .call(path, input, options)
            .then(resolve, reject)
            .finally(() => line.pending.delete(reject));
        });
      },
    };
    this.api = createORPCClient<Api>(link);
  }

  /** State for the window to show; kept still until it changes. */
  readonly getState = (): ConnectionState => this.current;

  /** Number under which the log tells why the core was given up. */
  get incident(): string {
    return this.failedIncident;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a new port; whatever was under way on the old one ends. */
  connect(port: CorePort): void {
    this.cut();
    const line: Line = { link: new RPCLink({ port }), port, pending: new Set() };
    port.addEventListener('close', () => {
      if (this.line === line) this.lost();
    });
    port.start();
    this.line = line;
    const waiting = this.waiting;
    this.waiting = [];
    for (const waiter of waiting) waiter.resolve(line);
    this.become('connected');
  }

  /** The core went away and is being started again. */
  lost(): void {
    this.cut();
    this.become('restarting');
  }

  /** The core was given up: waiting calls end too. */
  fail(incident: string): void {
    this.failedIncident = incident;
    this.cut();
    const waiting = this.waiting;
    this.waiting = [];
    for (const waiter of waiting) waiter.reject(new AppError('core_restarting'));
    this.become('failed');
  }

  private cut(): void {
    const line = this.line;
    this.line = null;
    if (line === null) return;
    for (const reject of line.pending) reject(new AppError('core_restarting'));
    line.port.close();
  }

  private nextLine(signal: AbortSignal | undefined): Promise<Line> {
    return new Promise<Line>((resolve, reject) => {
      const waiter = { resolve, reject };
      this.waiting.push(waiter);
      signal?.addEventListener('abort', () => {
        this.waiting = this.waiting.filter((other) => other !== waiter);
        reject(new AppError('cancelled'));
      });
    });
  }

  private become(next: ConnectionState): void {
    if (this.current === next) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
