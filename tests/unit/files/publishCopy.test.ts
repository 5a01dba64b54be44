import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TemporaryFiles } from '#core/context/index.ts';
import { FileHandleRegistry, publishCopy } from '#core/files/index.ts';
import type { CoreToShell } from '#shared/contract/coreHost.ts';

test('a copy that comes after the store was locked is written nowhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muhibah-copy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const context = { temporary: new TemporaryFiles(folder), files: new FileHandleRegistry() };
  const file = { name: 'a.pdf', mime: 'application/pdf' as const, bytes: Uint8Array.from([1]) };
  await publishCopy(context, file);
  await context.temporary.close();
  await expect(publishCopy(context, file)).rejects.toMatchObject({ code: 'locked' });
  expect(await readdir(folder)).toEqual([]);
  context.temporary.open();
  await publishCopy(context, file);
  expect(await readdir(folder)).toHaveLength(1);
});

test('a copy that the window shows is whole, named, and read by nobody else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muhibah-copy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const told: CoreToShell[] = [];
  const context = {
    temporary: new TemporaryFiles(folder),
    files: new FileHandleRegistry((message) => told.push(message)),
  };
  const bytes = Uint8Array.from([1, 2, 3]);
  const file = { name: 'Surat tugas.pdf', mime: 'application/pdf' as const, bytes };
  const [first, second] = [await publishCopy(context, file), await publishCopy(context, file)];
  expect(first.handle).not.toBe(second.handle);
  expect(first.url).toContain(first.handle);
  const [message] = told;
  if (message?.type !== 'publishFile') throw new Error('nothing was published');
  expect(message).toMatchObject({
    handle: first.handle,
    name: 'Surat tugas.pdf',
    mime: 'application/pdf',
  });
  expect(new Uint8Array(await readFile(message.path))).toEqual(bytes);
  expect((await stat(message.path)).mode & 0o077).toBe(0);
  await context.temporary.clear();
  await expect(stat(message.path)).rejects.toThrow();
});
