import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/contract/errors.ts';
import { calendarDate } from '#shared/domain/common/index.ts';
import { createCore, type Core } from '#core/app/index.ts';
import { clockAt, systemClock, type Log } from '#core/context/index.ts';
import { FileHandleRegistry } from '#core/files/index.ts';

/** Options that every command understands. */
export interface CommonOptions {
  store?: string;
  passphraseFile?: string;
  today?: string;
}

/** Problems of the program itself go to standard error; the terminal shows no ordinary news. */
const quietLog: Log = (event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ event, ...fields })}\n`);
};

/** The nearest folder above this file that has the shipped data: beside the sources, or beside the built program. */
export function findAssets(start = dirname(fileURLToPath(import.meta.url))): string {
  const fromEnvironment = process.env['MUHIBAH_ASSETS'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'assets', 'rules'))) return join(folder, 'assets');
  }
  throw new AppError('file_gone');
}

/** Where the application keeps its data when `--store` does not say otherwise; the same place as the window's. */
function defaultDataDir(): string {
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Muhibah');
  }
  if (process.platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'Muhibah');
  }
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Muhibah');
}

/** The passphrase from the environment or a file, never from an argument that other users could see. */
async function passphraseOf(options: CommonOptions): Promise<string> {
  if (options.passphraseFile !== undefined) {
    const text = await readFile(options.passphraseFile, 'utf8').catch(() => {
      throw new AppError('file_gone');
    });
    return text.replace(/\r?\n$/u, '');
  }
  const passphrase = process.env['MUHIBAH_PASSPHRASE'];
  if (passphrase === undefined || passphrase === '') throw new AppError('locked');
  return passphrase;
}

/** Runs work with the core over a data directory, and closes it whatever happens. */
export async function withCore<T>(
  options: CommonOptions & { dataDir?: string },
  work: (core: Core, files: FileHandleRegistry) => Promise<T>,
): Promise<T> {
  const today = options.today === undefined ? undefined : calendarDate.safeParse(options.today);
  if (today?.success === false) {
    throw new AppError('invalid_input', { field: '--today', rule: 'date' });
  }
  const files = new FileHandleRegistry();
  const core = await createCore({
    dataDir: options.dataDir ?? options.store ?? defaultDataDir(),
    assetsDir: findAssets(),
    files,
    log: quietLog,
    version: 'cli',
    clock: today === undefined ? systemClock : clockAt(today.data),
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
  work: (core: Core, files: FileHandleRegistry) => Promise<T>,
): Promise<T> {
  return withCore(options, async (core, files) => {
    const passphrase = await passphraseOf(options);
    const { session } = core.context;
    const { state } = await session.status();
    if (state === 'absent' && options.create === true) await session.create(passphrase);
    else await session.unlock(passphrase);
    return work(core, files);
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
