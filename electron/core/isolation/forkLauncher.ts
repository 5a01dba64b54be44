import { fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { isolateEnvironment } from '#shared/contract/coreHost.ts';
import type { Launch } from './launchedProcess.ts';

/** So much of what a process said last is kept to explain its end. */
const keptCharacters = 2_000;

/** Starts a process with plain Node: the command line, tests and benchmarks. */
export const launchFork: Launch = (entry, megabytes, { onMessage, onGone }) => {
  const child = fork(entry.url, [String(megabytes)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    // The memory of pictures is asked for in many threads; the C library of Linux would keep a heap for each.
    env: { ...isolateEnvironment(process.env), MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  let isGone = false;
  const gone = (why: string) => {
    if (isGone) return;
    isGone = true;
    onGone(`${why} ${said}`.trim());
  };
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-keptCharacters);
  });
  child.on('message', onMessage);
  child.on('error', (error) => {
    gone(error.message);
    child.kill('SIGKILL');
  });
  child.on('close', (code, signal) => {
    gone(`exit ${code ?? signal ?? ''}`);
  });
  const errors = child.stderr as Socket | null;
  return {
    post: (message) => {
      // A process that has just died is told by its end.
      child.send(message as object, () => undefined);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    hold: (isWorking) => {
      const verb = isWorking ? 'ref' : 'unref';
      child[verb]();
      child.channel?.[verb]();
      errors?.[verb]();
    },
  };
};
