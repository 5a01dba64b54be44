import { join } from 'node:path';
import {
  type CoreConfiguration,
  isolateEnvironment,
  type IsolateName,
} from '#shared/contract/coreHost.ts';
import type { Electron } from '../electron.ts';
import type { ShellEnvironment } from '../environment.ts';
import type { Log } from '../log.ts';
import { builtPaths } from '../window/mainWindow.ts';
import { coreOutputReader } from './coreOutput.ts';

/** What processes are started with. */
export interface Forks {
  readonly electron: Electron;
  readonly environment: ShellEnvironment;
  readonly log: Log;
  /** For files that live no longer than the core. */
  readonly temporaryFolder: string;
}

/** Name of the core in the system's list of processes. */
const coreService = 'Muhibah core';
/** Name of the processes in which files from outside are worked on. */
const isolateService = 'Muhibah files';

/**
 * The environment of the core: the user's.
 *
 * SECURITY: without the variable with which Node believes every certificate; the signing service must prove itself.
 */
export function coreEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const believing = 'NODE_TLS_REJECT_UNAUTHORIZED';
  return Object.fromEntries(Object.entries(variables).filter(([name]) => name !== believing));
}

/** Starts the core. */
export function forkCore(forks: Forks): Electron.UtilityProcess {
  const { userData, assetsDir, version, mainFolder } = forks.environment;
  const configuration: CoreConfiguration = {
    dataDir: join(userData, 'data'),
    assetsDir,
    tempDir: forks.temporaryFolder,
    version,
  };
  const child = forks.electron.utilityProcess.fork(
    builtPaths(mainFolder).host,
    [JSON.stringify(configuration)],
    {
      serviceName: coreService,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: coreEnvironment(process.env),
    },
  );
  logOutput(forks, child, 'core');
  return child;
}

/** Starts a process for work on files from outside. */
export function forkIsolate(
  forks: Forks,
  name: IsolateName,
  megabytes: number,
): Electron.UtilityProcess {
  const child = forks.electron.utilityProcess.fork(
    builtPaths(forks.environment.mainFolder).isolate(name),
    [String(megabytes)],
    {
      serviceName: isolateService,
      stdio: ['ignore', 'ignore', 'pipe'],
      // The switch for Node itself is not heard here.
      execArgv: [`--js-flags=--max-old-space-size=${megabytes}`],
      env: isolateEnvironment(process.env),
    },
  );
  logOutput(forks, child, 'isolate');
  return child;
}

function logOutput(
  { environment, log }: Forks,
  child: Electron.UtilityProcess,
  area: 'core' | 'isolate',
): void {
  const read = coreOutputReader(log, area);
  child.stderr?.on('data', (chunk: Buffer) => {
    const text = chunk.toString('utf8');
    read(text);
    if (!environment.isPackaged) process.stderr.write(text);
  });
}
