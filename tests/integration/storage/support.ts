import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { databasePath, openDatabase } from '#core/storage/database/connection.ts';
import { createStore, openStore, type Store } from '#core/storage/index.ts';
import { readVault } from '#core/storage/vault/vaultFile.ts';
import { unwrapWithPassphrase } from '#core/storage/vault/wraps.ts';
import { cheap, passphrase, tickingDeps } from './stores.ts';

export { by, cheap, passphrase, sampleDossier, tickingDeps } from './stores.ts';

/** A folder of its own for the running test, removed afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muhibah-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new, open, empty store for the running test, closed and removed afterwards. */
export async function temporaryStore(deps = tickingDeps()): Promise<Store> {
  const folder = join(await temporaryFolder(), 'store');
  const store = await createStore(folder, { passphrase }, deps, cheap);
  onTestFinished(() => store.close());
  return store;
}

/** Closes a store and opens it again, as a restart does. */
export async function reopened(store: Store, deps = tickingDeps()): Promise<Store> {
  await store.close();
  const again = await openStore(store.directory, { passphrase }, deps);
  onTestFinished(() => again.close());
  return again;
}

/** Reads the data key of a store that tests made. */
export async function dataKeyOf(directory: string): Promise<Buffer> {
  return unwrapWithPassphrase(await readVault(directory), passphrase);
}

/** Runs statements on the file of a closed store behind its back; throws what SQLite throws. */
export async function editFile(directory: string, statements: readonly string[]): Promise<void> {
  const database = openDatabase(databasePath(directory), await dataKeyOf(directory));
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

/** Closes a store, runs statements on its file behind its back, and opens it again. */
export async function editRaw(store: Store, statements: readonly string[]): Promise<Store> {
  await store.close();
  await editFile(store.directory, statements);
  return reopened(store);
}

/** Another program that has the store open; `lines` are what it printed so far. */
export async function otherProgram(directory: string, work: 'hold' | 'write') {
  const script = join(import.meta.dirname, 'writerChild.ts');
  const child = spawn(process.execPath, [script, directory, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(output, 'close');
  };
  onTestFinished(kill);
  await once(output, 'line');
  return { lines, kill };
}

/**
 * A small file system of its own for the running test.
 *
 * @returns null where tests may not mount one.
 */
export async function smallDisk(sizeKb: number): Promise<{
  path: string;
  makeReadOnly(): void;
} | null> {
  const path = join(await temporaryFolder(), 'disk');
  await mkdir(path);
  const mount = (...options: string[]) =>
    execFileSync('mount', [...options, path], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs');
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', path], { stdio: 'ignore' });
  });
  return { path, makeReadOnly: () => mount('-o', 'remount,ro') };
}
