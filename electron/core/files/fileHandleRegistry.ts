import { randomBytes } from 'node:crypto';
import type { CoreToShell } from '#shared/contract/coreHost.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { FileHandles, PublishedMime, ReadableFile } from './fileHandles.ts';

/** What a handle allows. */
export type FileRight = 'read' | 'write' | 'folder';

/** A path that the user chose, with the one right that the choice gives. */
export interface GrantedFile extends ReadableFile {
  readonly right: FileRight;
}

/** Handles kept at once; the oldest grants fall out first, so that a long day cannot fill memory. */
const maximumGrants = 5_000;

/**
 * Keeps handles in memory: the host fills it from the shell, the command line and tests grant paths themselves.
 *
 * @param announce told of every published and withdrawn file; the host passes it on to the shell.
 */
export class FileHandleRegistry implements FileHandles {
  readonly #granted = new Map<string, GrantedFile>();
  readonly #announce: (message: CoreToShell) => void;

  constructor(announce: (message: CoreToShell) => void = () => undefined) {
    this.#announce = announce;
  }

  /** Makes a path available; without a handle of the shell's, a new one is made. */
  grant(file: GrantedFile, handle: string = newHandle()): string {
    this.#granted.set(handle, file);
    if (this.#granted.size > maximumGrants) {
      const [oldest] = this.#granted.keys();
      if (oldest !== undefined) this.#granted.delete(oldest);
    }
    return handle;
  }

  resolveForReading(handle: string): ReadableFile {
    return this.#resolve(handle, 'read');
  }

  resolveForWriting(handle: string): { path: string; name: string } {
    return this.#resolve(handle, 'write');
  }

  resolveFolder(handle: string): { path: string } {
    return this.#resolve(handle, 'folder');
  }

  publish(file: { path: string; name: string; mime: PublishedMime }): string {
    const handle = newHandle();
    this.#announce({ type: 'publishFile', handle, ...file });
    return handle;
  }

  withdraw(handle: string): void {
    this.#announce({ type: 'withdrawFile', handle });
  }

  // SECURITY: a handle gives exactly one right; a file chosen for reading can never be overwritten.
  #resolve(handle: string, right: FileRight): GrantedFile {
    const file = this.#granted.get(handle);
    if (file?.right !== right) throw new AppError('file_gone');
    return file;
  }
}

/** SECURITY: 128 random bits, so that a handle cannot be guessed. */
function newHandle(): string {
  return randomBytes(16).toString('base64url');
}
