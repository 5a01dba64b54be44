import { mkdtemp, rm, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Plain copies of papers and attachments while they are shown or printed.
 *
 * SECURITY: they lie in a directory of this process that only its user can read, and go when the store is locked.
 */
export class TemporaryFiles {
  readonly #base: string;
  #root: Promise<string> | null = null;
  #count = 0;

  constructor(base: string = tmpdir()) {
    this.#base = base;
  }

  /** A path for a new file that keeps its name. */
  async fileFor(fileName: string): Promise<string> {
    this.#root ??= mkdtemp(join(this.#base, 'muhibah-'));
    this.#count += 1;
    const folder = join(await this.#root, String(this.#count));
    await mkdir(folder, { mode: 0o700 });

    const safe = basename(fileName).replace(/[\u0000-\u001f<>:"/\\|?*]/gu, '_');
    return join(folder, safe === '' ? 'berkas' : safe);
  }

  /** Removes everything. */
  async clear(): Promise<void> {
    const root = this.#root;
    this.#root = null;
    if (root !== null) await rm(await root, { recursive: true, force: true });
  }
}
