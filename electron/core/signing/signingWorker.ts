import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/contract/errors.ts';
import type { SigningAnswer, SigningJob, SigningResults } from './protocol.ts';

/** A file that takes longer is given up; a letter takes a fraction of a second. */
const longestMilliseconds = 30_000;

function workerUrl(): URL {
  const source = new URL('./signing.worker.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./signing.worker.js', import.meta.url);
}

/**
 * Does work on a file from outside in a thread of its own, which ends with the job.
 *
 * @throws AppError `file_unreadable` when the file cannot be read, takes too long or too much memory.
 */
export function inSigningWorker<Kind extends keyof SigningResults>(
  job: SigningJob & { kind: Kind },
  name: string,
): Promise<SigningResults[Kind]> {
  return new Promise((resolve, reject) => {
    // SECURITY: what a hostile file can take is memory and time of this thread, and both end.
    const thread = new Worker(workerUrl(), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 },
    });
    const fail = (detail: string) => {
      const cause = new Error(detail);
      reject(new AppError('file_unreadable', { name }, { cause }));
    };
    const timer = setTimeout(() => {
      fail('timed out');
      void thread.terminate();
    }, longestMilliseconds);
    const end = () => {
      clearTimeout(timer);
      void thread.terminate();
    };
    thread.once('message', (answer: SigningAnswer) => {
      if (answer.ok) resolve(answer.result as SigningResults[Kind]);
      else fail(answer.detail);
      end();
    });
    thread.once('error', (error: Error) => {
      fail(error.message);
      end();
    });
    thread.once('exit', () => {
      fail('ended');
      end();
    });
    thread.postMessage(job);
  });
}
