import { existsSync, writeFileSync, writeSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { failedAnswer, type JobAnswer, type JobMessage, type JobTable } from './jobs.ts';
import { trimmed } from './trimmed.ts';
import type { WatchedLimits } from './watch.worker.ts';

/** The jobs that a process can do. */
type Handlers<Jobs extends JobTable<Jobs>> = {
  [Kind in keyof Jobs]: (
    given: Jobs[Kind]['given'],
  ) => Promise<Jobs[Kind]['answer']> | Jobs[Kind]['answer'];
};

/** The line of a utility process to the shell, and the port that comes over it. */
interface ShellLine {
  once(event: 'message', listener: (event: { ports: ShellPort[] }) => void): unknown;
  postMessage(message: unknown): void;
}
interface ShellPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

/** The whole of a process that works on files from outside: does one job after the other until it is ended. */
export function serveJobs<Jobs extends JobTable<Jobs>>(handlers: Handlers<Jobs>): void {
  process.on('uncaughtException', endAfter);
  process.on('unhandledRejection', endAfter);
  stayHumble();
  watchMemory(Number(process.argv[2]));
  const answerTo = async ({ id, kind, given }: JobMessage): Promise<JobAnswer> => {
    try {
      const work: (asked: unknown) => unknown = handlers[kind as keyof Jobs];
      return { id, ok: true, answer: await work(given) };
    } catch (error) {
      return failedAnswer(id, error);
    }
  };
  const serve = (message: unknown, answer: (answer: JobAnswer) => void) => {
    void answerTo(message as JobMessage).then(answer);
  };
  // The core that asked is gone: nobody waits for an answer.
  const leave = () => process.exit(0);

  const { parentPort } = process as unknown as { parentPort?: ShellLine };
  if (parentPort === undefined) {
    process.on('message', (message) => {
      serve(message, (answer) => process.send?.(answer));
    });
    process.on('disconnect', leave);
    return;
  }
  parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) leave();
    port?.on('message', ({ data }) => {
      serve(data, (answer) => port.postMessage(trimmed(answer)));
    });
    port?.on('close', leave);
    port?.start();
  });
  // What is sent to a process before it listens can be lost, so it says when it does.
  parentPort.postMessage({ type: 'listening' });
}

/** Writes an error where whoever started this process hears it. */
function tell(error: unknown): void {
  writeSync(2, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** After an error that nobody expected the state is unknown: the next job gets a fresh process. */
function endAfter(error: unknown): void {
  tell(error);
  process.exit(1);
}

/** A third of the processor where somebody else wants it too; Windows knows only steps. */
const humbleNice = 5;

/** Lets the window and the core go first, and the others live when memory runs out. */
function stayHumble(): void {
  const { platform } = process;
  const priority = platform === 'win32' ? constants.priority.PRIORITY_BELOW_NORMAL : humbleNice;
  ifAllowed(() => setPriority(priority));
  if (platform === 'linux') ifAllowed(() => writeFileSync('/proc/self/oom_score_adj', '1000'));
}

/** Does what the work can do without: a system that does not allow it is told of, and the work goes on. */
function ifAllowed(step: () => void): void {
  try {
    step();
  } catch (error) {
    tell(error);
  }
}

/** SECURITY: pictures and unpacked bytes lie outside the heap that the engine limits, so the whole is watched. */
function watchMemory(megabytes: number): void {
  if (!Number.isSafeInteger(megabytes)) throw new Error('no limit of memory');
  const source = new URL('./watch.worker.ts', import.meta.url);
  const url = existsSync(source) ? source : new URL('./watch.worker.js', import.meta.url);
  const limits: WatchedLimits = {
    bytes: process.memoryUsage.rss() + megabytes * 1_048_576,
    parent: process.ppid,
  };
  new Worker(url, { workerData: limits, execArgv: [] }).unref();
}
