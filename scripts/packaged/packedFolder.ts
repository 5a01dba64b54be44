import { join } from 'node:path';
import { projectRoot } from '../prepare/processes.mjs';

/** Where electron-builder puts the packed application of this machine. */
export function packedFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(projectRoot, 'dist', 'win-unpacked');
    case 'darwin':
      return join(projectRoot, 'dist', 'mac', 'Muhibah.app');
    default:
      return join(projectRoot, 'dist', 'linux-unpacked');
  }
}

/** The executable of a packed application. */
export function packedExecutable(folder: string): string {
  switch (process.platform) {
    case 'win32':
      return join(folder, 'Muhibah.exe');
    case 'darwin':
      return join(folder, 'Contents', 'MacOS', 'Muhibah');
    default:
      return join(folder, 'muhibah');
  }
}

/** The archive of a packed application. */
export function packedArchive(folder: string): string {
  const resources = process.platform === 'darwin' ? join('Contents', 'Resources') : 'resources';
  return join(folder, resources, 'app.asar');
}
