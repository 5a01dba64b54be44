import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runTool } from './processes.mjs';

/**
 * What Electron and the tests need from the system, by what proves its presence.
 *
 * Since Debian 13 and Ubuntu 24.04 some packages carry another name (`t64`), hence the proof by the
 * library itself and not by the package.
 */
const needs = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libasound.so.2', packages: ['libasound2', 'libasound2t64'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'] },
  { library: 'libdrm.so.2', packages: ['libdrm2'] },
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
  { program: 'qpdf', packages: ['qpdf'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
  { program: 'mutool', packages: ['mupdf-tools'] },
  { program: 'unzip', packages: ['unzip'] },
];

/** Installs the missing libraries as root on Debian; elsewhere it names them and goes on. */
export function prepareSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = missingNeeds();
  if (missing.length === 0) return;
  const names = missing.map((need) => need.packages[0] ?? '');
  const canInstall = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
  if (!canInstall) {
    console.error(
      `muhibah: missing from this system: ${names.join(' ')}. ` +
        `An administrator installs them with: apt-get install ${names.join(' ')}`,
    );
    return;
  }
  console.error(`muhibah: installing system libraries: ${names.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runTool('apt-get', ['update', '-qq'], "Reading Debian's package lists", { env });
  const packages = missing.map(availablePackage);
  runTool(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    'Installing system libraries',
    { env },
  );
}

function missingNeeds() {
  const known = loaderCache();
  return needs.filter((need) =>
    need.library === undefined
      ? findProgram(need.program) === undefined
      : !known.includes(`${need.library} `),
  );
}

/** The loader's list of libraries; the tool is often outside an ordinary user's PATH. */
function loaderCache() {
  const tool = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path));
  return tool === undefined ? '' : spawnSync(tool, ['-p'], { encoding: 'utf8' }).stdout;
}

/** @param {{ packages: string[] }} need */
function availablePackage(need) {
  const found = need.packages.find(
    (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0,
  );
  return found ?? need.packages[0] ?? '';
}

/**
 * Finds a program on the PATH.
 *
 * @param {string} name
 */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
