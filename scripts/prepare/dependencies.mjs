import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runTool } from './processes.mjs';

/**
 * Installs the dependencies when node_modules is missing or differs from the lock file.
 *
 * A node_modules that is a link belongs to someone else (another worktree) and is never touched.
 */
export function prepareDependencies() {
  if (isUpToDate(projectRoot)) return;
  const modules = join(projectRoot, 'node_modules');
  if (isLink(modules)) {
    console.error(
      'muhibah: node_modules is a link and differs from package-lock.json; left as it is.',
    );
    return;
  }
  console.error('muhibah: installing the dependencies (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  runTool(
    npm,
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'Installing the dependencies',
    {
      cwd: projectRoot,
      shell: process.platform === 'win32',
      // Electron's own download is this script's business, not that of an install step.
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    },
  );
}

/**
 * Tells whether what npm installed is what the lock file asks for.
 *
 * @param {string} root
 */
export function isUpToDate(root) {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  /** @type {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  /** @type {Record<string, { version?: string }>} */
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const present = installed[path];
    // Packages for other platforms are optional and rightly absent.
    if (present === undefined) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version;
  });
}

/** @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
