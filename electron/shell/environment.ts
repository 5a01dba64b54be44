import { isAbsolute, join, resolve } from 'node:path';
import type { App } from 'electron';

/** Places and facts that the shell starts with; absolute paths. */
export interface ShellEnvironment {
  /** Folder of the built shell. */
  readonly mainFolder: string;
  readonly assetsDir: string;
  readonly userData: string;
  readonly logFile: string;
  readonly isPackaged: boolean;
  readonly version: string;
  /** Written once the window works, for those who start the application by machine. */
  readonly readyFile: string | null;
}

/**
 * Works out where things are.
 *
 * `--user-data-dir=DIR` puts everything that Muhibah keeps under another folder.
 */
export function readEnvironment(
  app: Pick<App, 'getPath' | 'getVersion' | 'isPackaged' | 'getAppPath'>,
  argv: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  paths: { mainFolder: string; resourcesPath: string },
): ShellEnvironment {
  const chosen = argv.find((argument) => argument.startsWith(userDataSwitch));
  const userData =
    chosen === undefined ? app.getPath('userData') : resolve(chosen.slice(userDataSwitch.length));
  const readyFile = variables.MUHIBAH_READY_FILE;
  return {
    mainFolder: paths.mainFolder,
    // Real files beside the archive when packaged: the letter compiler reads its fonts itself.
    assetsDir: join(app.isPackaged ? paths.resourcesPath : app.getAppPath(), 'assets'),
    userData,
    logFile: join(userData, 'logs', 'muhibah.log'),
    isPackaged: app.isPackaged,
    version: app.getVersion(),
    readyFile: readyFile !== undefined && isAbsolute(readyFile) ? readyFile : null,
  };
}

const userDataSwitch = '--user-data-dir=';
