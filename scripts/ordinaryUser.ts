import { spawnSync } from 'node:child_process';
import { copyFileSync, chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { findProgram } from './prepare/systemLibraries.mjs';
import { projectRoot } from './prepare/processes.mjs';

const userName = 'muhibah';
const home = '/var/lib/muhibah';

/** How to start a program that must not run as root. */
export interface OrdinaryStart {
  /** What goes before the program and its arguments; empty when we are an ordinary user already. */
  readonly prefix: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** The ordinary user that stands in for root; null when we are one already. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/**
 * Chromium's sandbox and root exclude each other, so nothing of Muhibah ever runs Electron as root: on
 * Linux an ordinary user `muhibah` is made for it, with its home in /var/lib/muhibah.
 */
export function ordinaryStart(): OrdinaryStart {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return { prefix: [], env: process.env, user: null };
  }
  const { uid, gid } = ensureUser();
  const setpriv = findProgram('setpriv');
  if (setpriv === undefined) {
    throw new Error(
      'Electron must not run as root, and setpriv (util-linux) is missing; start as an ordinary user.',
    );
  }
  const prefix = [setpriv, `--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
  return { prefix, env: environment(uid, gid), user: { uid, gid } };
}

function ensureUser(): { uid: number; gid: number } {
  if (numericId('-u') === null) {
    const made = spawnSync(
      'useradd',
      [
        '--system',
        '--user-group',
        '--create-home',
        '--home-dir',
        home,
        '--shell',
        '/usr/sbin/nologin',
        userName,
      ],
      { stdio: ['ignore', 2, 2] },
    );
    if (made.status !== 0) {
      throw new Error(
        'Electron must not run as root, and an ordinary user could not be made; start as an ordinary user.',
      );
    }
  }
  const uid = numericId('-u');
  const gid = numericId('-g');
  if (uid === null || gid === null) throw new Error(`The user ${userName} could not be read.`);
  mkdirSync(home, { recursive: true });
  chownSync(home, uid, gid);
  return { uid, gid };
}

function numericId(flag: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [flag, userName], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : null;
}

function environment(uid: number, gid: number): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, USER: userName, LOGNAME: userName };
  // Root's own places; the user has neither a right to them nor a session bus.
  for (const name of ['XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME']) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an absent variable and an empty one differ here
    delete env[name];
  }
  delete env.DBUS_SESSION_BUS_ADDRESS;
  delete env.TMPDIR;
  const cookie = process.env.XAUTHORITY;
  if (cookie !== undefined && existsSync(cookie)) {
    const own = join(home, '.Xauthority');
    copyFileSync(cookie, own);
    chownSync(own, uid, gid);
    env.XAUTHORITY = own;
  }
  return env;
}

/**
 * The project as the ordinary user can read it: this folder, or a copy when it is closed to others, as a
 * clone under /root or in a private temporary folder is.
 */
export function readableProject({ prefix }: OrdinaryStart): string {
  const [command, ...args] = prefix;
  if (command === undefined) return projectRoot;
  const description = join(projectRoot, 'package.json');
  if (spawnSync(command, [...args, 'test', '-r', description]).status === 0) return projectRoot;
  const name = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
  const copy = join(home, 'copies', name);
  console.error(
    `muhibah: ${projectRoot} is closed to the user ${userName}; using a copy in ${copy}.`,
  );
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  // Links cost nothing, where the disk is the same and the files themselves are open to others.
  const canLink = statSync(projectRoot).dev === statSync(copy).dev && isOpenToOthers(description);
  for (const part of copiedParts.filter((entry) => existsSync(join(projectRoot, entry)))) {
    runCopyTool('cp', [canLink ? '-al' : '-a', join(projectRoot, part), copy]);
  }
  if (!canLink) runCopyTool('chmod', ['-R', 'a+rX', copy]);
  return copy;
}

function isOpenToOthers(file: string): boolean {
  return (statSync(file).mode & 0o004) !== 0;
}

function runCopyTool(command: string, args: readonly string[]): void {
  if (spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status !== 0) {
    throw new Error(`Copying the project for the user ${userName} failed.`);
  }
}

const copiedParts = [
  'package.json',
  'playwright.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.tests.json',
  'out',
  'assets',
  'electron',
  'renderer',
  'shared',
  'tests',
  'scripts',
  'node_modules',
  'dist',
];
