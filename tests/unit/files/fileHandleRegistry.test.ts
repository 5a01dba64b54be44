import { describe, expect, it } from 'vitest';
import { FileHandleRegistry } from '#core/files/index.ts';
import type { CoreToShell } from '#shared/contract/coreHost.ts';
import { AppError } from '#shared/contract/errors.ts';

const chosen = { path: '/home/ani/paspor.pdf', name: 'paspor.pdf', size: 12 };

describe('file handles', () => {
  it('gives back the path that the user chose', () => {
    const files = new FileHandleRegistry();
    const handle = files.grant({ ...chosen, right: 'read' });
    expect(files.resolveForReading(handle)).toMatchObject(chosen);
  });

  it('keeps the handle that the shell gave', () => {
    const files = new FileHandleRegistry();
    files.grant({ ...chosen, right: 'folder' }, 'handle-of-the-shell');
    expect(files.resolveFolder('handle-of-the-shell').path).toBe(chosen.path);
  });

  it('never lets a file that was chosen for reading be written, nor the other way', () => {
    const files = new FileHandleRegistry();
    const readable = files.grant({ ...chosen, right: 'read' });
    const writable = files.grant({ ...chosen, right: 'write' });
    expect(() => files.resolveForWriting(readable)).toThrow(AppError);
    expect(() => files.resolveFolder(readable)).toThrow(AppError);
    expect(() => files.resolveForReading(writable)).toThrow('file_gone');
  });

  it('knows no handle that was not given', () => {
    const files = new FileHandleRegistry();
    expect(() => files.resolveForReading('/etc/passwd')).toThrow('file_gone');
    expect(() => files.resolveForReading('__proto__')).toThrow('file_gone');
  });

  it('forgets the oldest handle when very many were given', () => {
    const files = new FileHandleRegistry();
    const first = files.grant({ ...chosen, right: 'read' });
    for (let count = 0; count < 5_000; count += 1) files.grant({ ...chosen, right: 'read' });
    expect(() => files.resolveForReading(first)).toThrow('file_gone');
  });

  it('announces what it publishes and withdraws', () => {
    const said: CoreToShell[] = [];
    const files = new FileHandleRegistry((message) => said.push(message));
    const handle = files.publish({ path: '/tmp/a.pdf', name: 'a.pdf', mime: 'application/pdf' });
    files.withdraw(handle);
    expect(handle).toMatch(/^[\w-]{22}$/);
    expect(said).toEqual([
      { type: 'publishFile', handle, path: '/tmp/a.pdf', name: 'a.pdf', mime: 'application/pdf' },
      { type: 'withdrawFile', handle },
    ]);
  });
});
