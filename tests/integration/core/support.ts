import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createCore, router } from '#core/app/index.ts';
import { clockAt } from '#core/context/index.ts';
import { FileHandleRegistry } from '#core/files/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';

/** The day that tests take as today: the first working day after the pack was compiled. */
export const testToday = '2026-11-23' as CalendarDate;

/** The data that is shipped with the program. */
export const shippedAssets = join(import.meta.dirname, '..', '..', '..', 'assets');

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muhibah-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The whole core over a data directory, with the contract's procedures called in process. */
export async function startCore(dataDir?: string, assetsDir = shippedAssets) {
  const published = new Map<string, string>();
  const files = new FileHandleRegistry((message) => {
    if (message.type === 'publishFile') published.set(message.handle, message.path);
  });
  const directory = dataDir ?? (await temporaryFolder());
  const logged: string[] = [];
  const core = await createCore({
    dataDir: directory,
    assetsDir,
    files,
    log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
    version: 'test',
    clock: clockAt(testToday),
  });
  onTestFinished(() => core.close());
  return {
    core,
    files,
    logged,
    directory,
    /** Bytes of a file that the core gave to the window. */
    publishedBytes: (handle: string) => readFile(published.get(handle) ?? ''),
    api: createRouterClient(router, { context: core.context }),
  };
}

/** The core with a new office store open. */
export async function startOffice(dataDir?: string) {
  const started = await startCore(dataDir);
  await started.api.store.create({ passphrase: 'kata sandi uji' });
  return started;
}
