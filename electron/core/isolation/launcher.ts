import { launchFork } from './forkLauncher.ts';
import type { Launch } from './launchedProcess.ts';

let current: Launch = launchFork;

/** Starts processes another way from now on: the application's core has to ask the shell for each. */
export function launchThrough(launch: Launch): void {
  current = launch;
}

/** Starts a process the way that fits where the core runs. */
export const launch: Launch = (entry, megabytes, events) => current(entry, megabytes, events);
