import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/contract/errors.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { createCore, type Core } from '#core/app/index.ts';
import { clockAt, systemClock } from '#core/context/index.ts';
import { FileHandleRegistry } from '#core/files/index.ts';
import { terminalLog } from './failures.ts';
import type { Output } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Options that every command understands. */
export interface CommonOptions {
  store?: string;
  passphraseFile?: string;
  today?: CalendarDate;
}

/** The nearest folder above this file that has the shipped data: beside the sources, or beside the built program. */
export function findAssets(start = dirname(fileURLToPath(import.meta.url))): string {
  const fromEnvironment = process.env['MUHIBAH_ASSETS'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'assets', 'rules'))) return join(folder, 'assets');
  }
  throw new AppError('file_gone', { name: 'assets' });
}

/** Where the application keeps its data when `--store` does not say otherwise; the same place as the window's. */
function defaultDataDir(env: Terminal['env']): string {
  return join(applicationDir(env), 'Muhibah', 'data');
}

function applicationDir(env: Terminal['env']): string {
  if (process.platform === 'win32') {
    return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  const chosen = env['XDG_CONFIG_HOME'];
  return chosen === undefined || chosen === '' ? join(homedir(), '.config') : chosen;
}

/** Longest file that is taken as a passphrase, in bytes; whatever is longer is another file by mistake. */
const maxPassphraseBytes = 4096;

/** The passphrase from the environment or a file, never from an argument that other users could see. */
async function passphraseOf(options: CommonOptions, output: Output): Promise<string> {
  const { passphraseFile: path } = options;
  if (path !== undefined) {
    const name = basename(path);
    const info = await stat(path).catch(() => {
      throw new AppError('file_gone', { name });
    });
    if (info.size > maxPassphraseBytes) {
      throw new AppError('file_too_large', { name, limit: '4 KB' });
    }
    const text = await readFile(path, 'utf8').catch(() => {
      throw new AppError('file_unreadable', { name });
    });
    // SECURITY: whoever can read this file can read the store.
    if (process.platform !== 'win32' && (info.mode & 0o077) !== 0) {
      output.warn(output.t('cli:warning.passphraseFile', { path }));
    }
    return text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
  }
  const passphrase = output.terminal.env['MUHIBAH_PASSPHRASE'];
  if (passphrase === undefined || passphrase === '') throw new AppError('locked');
  return passphrase;
}

/** Runs work with the core over a data directory, and closes it whatever happens. */
export async function withCore<T>(
  options: CommonOptions & { dataDir?: string },
  { terminal }: Output,
  work: (core: Core, files: FileHandleRegistry) => Promise<T>,
): Promise<T> {
  const { today } = options;
  const files = new FileHandleRegistry();
  const core = await createCore({
    dataDir: options.dataDir ?? options.store ?? defaultDataDir(terminal.env),
    assetsDir: findAssets(),
    files,
    log: terminalLog(terminal),
    version: 'cli',
    clock: today === undefined ? systemClock : clockAt(today),
  });
  try {
    return await work(core, files);
  } finally {
    await core.close();
  }
}

/** Runs work with the office's store unlocked; with `create` a store that is not there yet is made. */
export async function withStore<T>(
  options: CommonOptions & { create?: boolean },
  output: Output,
  work: (core: Core, files: FileHandleRegistry) => Promise<T>,
): Promise<T> {
  return withCore(options, output, async (core, files) => {
    const { session } = core.context;
    const { state } = await session.status();
    const isNew = state === 'absent';
    if (isNew && options.create !== true) {
      const folder = options.store ?? defaultDataDir(output.terminal.env);
      throw new AppError('store_missing', { folder });
    }
    const passphrase = await passphraseOf(options, output);
    if (isNew) await session.create(passphrase);
    else await session.unlock(passphrase);
    return work(core, files);
  });
}

/** Runs work with the office's store unlocked when `--store` names one that is there, else without any. */
export async function withStoreIfThere<T>(
  options: CommonOptions,
  output: Output,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  return withCore(options, output, async (core) => {
    const { session } = core.context;
    if (options.store !== undefined && (await session.status()).state !== 'absent') {
      await session.unlock(await passphraseOf(options, output));
    }
    return work(core);
  });
}

/** Runs work with a folder that is gone afterwards. */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'muhibah-cli-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
