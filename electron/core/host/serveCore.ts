import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type CoreToShell, shellToCore } from '#shared/contract/coreHost.ts';
import { FileHandleRegistry } from '../files/index.ts';
import type { ShellLauncher } from '../isolation/index.ts';
import type { Log } from '../context/index.ts';

/** The application as the host serves it. */
export interface ServedCore {
  readonly router: AnyRouter;
  /** What every procedure may use. */
  readonly context: object;
  /** Opens the store again that was open when the core before this one died. */
  resume(kind: 'office' | 'sample', key: string): Promise<unknown>;
  /** Closes the stores; called once, before the process ends. */
  close(): Promise<void> | void;
}

/** A port that the shell handed over; `start` lets its messages in. */
export interface HostPort {
  on(event: 'message', listener: (event?: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
}

/** The utility process's own line to the shell. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: HostPort[] }) => void): unknown;
  postMessage(message: unknown): void;
}

/** What the host is made of. */
export interface HostOptions {
  readonly parentPort: ParentPort;
  /** Builds the application; gets the files that the shell grants. */
  readonly build: (
    files: FileHandleRegistry,
    say: (message: CoreToShell) => void,
  ) => Promise<ServedCore> | ServedCore;
  /** Hears of the processes that the shell starts for the core. */
  readonly isolates: Pick<ShellLauncher, 'connect' | 'gone'>;
  readonly log: Log;
  readonly exit: (code: number) => void;
}

/** Builds the core, tells the shell that it is ready, and serves the contract on every port that comes. */
export async function serveCore(options: HostOptions): Promise<void> {
  const { parentPort, build, isolates, log, exit } = options;
  const say = (message: CoreToShell) => {
    parentPort.postMessage(message);
  };
  const files = new FileHandleRegistry(say);
  const core = await build(files, say);
  // Ports are served once the store that was open before is open again.
  let resumed: Promise<unknown> = Promise.resolve();
  const handler = new RPCHandler(core.router);
  parentPort.on('message', ({ data, ports }) => {
    const message = shellToCore.safeParse(data);
    if (!message.success) {
      log('shell_message_refused');
      return;
    }
    switch (message.data.type) {
      case 'connect': {
        const [port] = ports;
        if (port === undefined) return;
        void resumed.then(() => {
          handler.upgrade(port, { context: core.context });
          port.start();
        });
        return;
      }
      case 'grantFile': {
        const { handle, path, name, size, right } = message.data;
        files.grant({ path, name, size, right }, handle);
        return;
      }
      case 'resume':
        resumed = core.resume(message.data.kind, message.data.key).catch(() => {
          // The lock screen is the way on: the passphrase opens what the key could not.
          log('resume_failed');
        });
        return;
      case 'isolatePort': {
        const [port] = ports;
        if (port !== undefined) isolates.connect(message.data.id, port);
        return;
      }
      case 'isolateGone':
        isolates.gone(message.data.id, message.data.exitCode);
        return;
      case 'shutdown':
        void closeAndExit(core, log, exit);
    }
  });
  say({ type: 'ready' });
}

async function closeAndExit(
  core: ServedCore,
  log: Log,
  exit: (code: number) => void,
): Promise<void> {
  try {
    await core.close();
    exit(0);
  } catch {
    log('close_failed');
    exit(1);
  }
}
