import { join } from 'node:path';
import { projectRoot } from '../prepare/processes.mjs';

/** Where electron-builder puts the packed application of this machine. */
export function packedFolder(): string {
  const dist = join(projectRoot, 'dist');
  if (process.platform === 'win32') return join(dist, 'win-unpacked');
  if (process.platform === 'darwin') return join(dist, 'mac', 'Muhibah.app');
  return join(dist, 'linux-unpacked');
}

/** The executable of a packed application. */
export function packedExecutable(folder: string): string {
  if (process.platform === 'win32') return join(folder, 'Muhibah.exe');
  if (process.platform === 'darwin') return join(folder, 'Contents', 'MacOS', 'Muhibah');
  return join(folder, 'muhibah');
}

/** The archive of a packed application. */
export function packedArchive(folder: string): string {
  const resources = process.platform === 'darwin' ? join('Contents', 'Resources') : 'resources';
  return join(folder, resources, 'app.asar');
}
