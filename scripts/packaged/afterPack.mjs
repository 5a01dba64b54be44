import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Called by electron-builder before the fuses are set: takes out what belongs to a development runtime only.
 *
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export default function removeDevelopmentFiles({ appOutDir, electronPlatformName }) {
  // On macOS the resources lie inside the bundle, and only the official Electron is packed there.
  if (electronPlatformName === 'darwin') return;
  for (const name of ['muhibah-runtime.json', join('resources', 'default_app.asar')]) {
    rmSync(join(appOutDir, name), { force: true });
  }
  const resources = join(appOutDir, 'resources');
  if (readdirSync(resources).includes('app')) {
    throw new Error('The packed application must be an archive, and there is a folder beside it.');
  }
}
