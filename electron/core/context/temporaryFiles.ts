import { mkdtemp, rm, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';

/**
 * Plain copies of papers and attachments while they are shown or printed.
 *
 * SECURITY: they lie in a directory of this process that only its user can read, and go when the store is locked.
 */
export class TemporaryFiles {
  readonly #base: string;
  #root: Promise<string> | null = null;
  #count = 0;
  #isOpen = true;

  constructor(base: string = tmpdir()) {
    this.#base = base;
  }

  /** A path for a new file that keeps its name; error: locked. */
  async fileFor(fileName: string): Promise<string> {
    // SECURITY: a paper that was still being made when the store was locked is written nowhere.
    if (!this.#isOpen) throw new AppError('locked');
    this.#root ??= mkdtemp(join(this.#base, 'muhibah-'));
    this.#count += 1;
    const folder = join(await this.#root, String(this.#count));
    await mkdir(folder, { mode: 0o700 });

    const safe = basename(fileName).replace(/[\u0000-\u001f<>:"/\\|?*]/gu, '_');
    return join(folder, safe === '' ? 'berkas' : safe);
  }

  /** Lets copies be made: a store is open. */
  open(): void {
    this.#isOpen = true;
  }

  /** Removes everything, and lets no copy be made until the next store is open. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.clear();
  }

  /** Removes everything. */
  async clear(): Promise<void> {
    const root = this.#root;
    this.#root = null;
    if (root !== null) await rm(await root, { recursive: true, force: true });
  }
}
