import type { CoreToShell } from '#shared/contract/coreHost.ts';

/** A document that the core lets the window read and the shell print. */
export type PublishedFile = Omit<Extract<CoreToShell, { type: 'publishFile' }>, 'type'>;

/** Documents kept at once; the oldest fall out first. */
const maximumPublished = 2_000;

/** Documents that the core published, by handle. */
export class PublishedFiles {
  readonly #files = new Map<string, PublishedFile>();

  publish(file: PublishedFile): void {
    this.#files.set(file.handle, file);
    if (this.#files.size > maximumPublished) {
      const [oldest] = this.#files.keys();
      if (oldest !== undefined) this.#files.delete(oldest);
    }
  }

  withdraw(handle: string): void {
    this.#files.delete(handle);
  }

  find(handle: string): PublishedFile | null {
    return this.#files.get(handle) ?? null;
  }
}
