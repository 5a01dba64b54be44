import type { CoreToShell } from '#shared/contract/coreHost.ts';

/** A file that the user chose to be read. `size` in bytes, as it was when it was chosen. */
export interface ReadableFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** Kinds of files that may be published to the window. */
export type PublishedMime = Extract<CoreToShell, { type: 'publishFile' }>['mime'];

/**
 * Files that the user chose, and files that the core shows, by opaque handle.
 *
 * Use cases take this port and never a path, so that no path can come from the page. Every `resolve`
 * throws AppError `file_gone` when the handle is unknown or does not carry the right that is asked for.
 */
export interface FileHandles {
  resolveForReading(handle: string): ReadableFile;
  /** A file that may be written, and need not exist yet. */
  resolveForWriting(handle: string): { readonly path: string; readonly name: string };
  /** A folder that may be written into. */
  resolveFolder(handle: string): { readonly path: string };
  /** Lets the window read a file as `app://bundle/file/<handle>` and the shell print it. */
  publish(file: { path: string; name: string; mime: PublishedMime }): string;
  /** Takes a published file back; an unknown handle is no error. */
  withdraw(handle: string): void;
}
