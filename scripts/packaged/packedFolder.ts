import { join } from 'node:path';
import { projectRoot } from '../prepare/processes.mjs';

/** Where electron-builder puts the packed application of this machine. */
export function packedFolder(root: string = projectRoot): string {
  switch (process.platform) {
    case 'win32':
      return join(root, 'dist', 'win-unpacked');
    case 'darwin':
      return join(root, 'dist', 'mac', 'Muhibah.app');
    default:
      return join(root, 'dist', 'linux-unpacked');
  }
}

/** The executable inside it. */
export function packedExecutable(root: string = projectRoot): string {
  switch (process.platform) {
    case 'win32':
      return join(packedFolder(root), 'Muhibah.exe');
    case 'darwin':
      return join(packedFolder(root), 'Contents', 'MacOS', 'Muhibah');
    default:
      return join(packedFolder(root), 'muhibah');
  }
}

/** The archive inside it. */
export function packedArchive(root: string = projectRoot): string {
  const resources = process.platform === 'darwin' ? join('Contents', 'Resources') : 'resources';
  return join(packedFolder(root), resources, 'app.asar');
}
