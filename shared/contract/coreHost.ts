import { z } from 'zod';
import { fileHandle } from './base.ts';

/** How the shell starts the core, as one JSON argument; absolute paths. */
export const coreConfiguration = z
  .object({
    /** Where stores live. */
    dataDir: z.string(),
    /** The assets of the program: rules, letters, forms, fonts … as real files. */
    assetsDir: z.string(),
    /** For files that live no longer than the process; emptied by the shell. */
    tempDir: z.string(),
    version: z.string(),
  })
  .strict();
export type CoreConfiguration = z.infer<typeof coreConfiguration>;

const path = z.string().max(4096);

/**
 * What may run in a process of its own: work on files from outside.
 *
 * SECURITY: a closed list of names; the core can have nothing else started, and no path.
 */
export const isolateNames = [
  'bundles',
  'forms',
  'pictures',
  'printing',
  'signing',
  'slots',
  'yaml',
] as const;
export type IsolateName = (typeof isolateNames)[number];

/** What a system needs to run a process; without `ELECTRON_RUN_AS_NODE` Electron would be no Node for it. */
const neededVariables = ['SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'ELECTRON_RUN_AS_NODE'];

/**
 * The environment of a process for files from outside.
 *
 * SECURITY: none of the user's variables. Never empty: Electron takes an empty one for none given and passes all.
 */
export function isolateEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const needed = neededVariables.flatMap((name) => {
    const value = variables[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { LANG: 'C.UTF-8', ...Object.fromEntries(needed) };
}

/** Number of a process of its own within one life of the core. */
const isolateId = z.number().int().positive();

const storeKind = z.enum(['office', 'sample']);
/** Data key of an open store, in base64; it lives in memory only. */
const storeKey = z.base64().length(44);

/** What the shell tells the core through the utility process's own port. */
export const shellToCore = z.discriminatedUnion('type', [
  /** Comes with one transferred MessagePort: serve the contract on it. */
  z.object({ type: z.literal('connect') }).strict(),
  /** The user chose a file or folder: the handle means this path, with this right only. */
  z
    .object({
      type: z.literal('grantFile'),
      handle: fileHandle,
      path,
      name: z.string(),
      size: z.number().int().nonnegative(),
      right: z.enum(['read', 'write', 'folder']),
    })
    .strict(),
  /** The core before this one died with this store open: open it again before serving. */
  z.object({ type: z.literal('resume'), kind: storeKind, key: storeKey }).strict(),
  /** Comes with one transferred MessagePort: the line to the process that the core asked for. */
  z.object({ type: z.literal('isolatePort'), id: isolateId }).strict(),
  /** That process ended, or was never started: then there is no exit code. */
  z
    .object({
      type: z.literal('isolateGone'),
      id: isolateId,
      exitCode: z.number().int().nullable(),
    })
    .strict(),
  /** Close the stores and exit. */
  z.object({ type: z.literal('shutdown') }).strict(),
]);
export type ShellToCore = z.infer<typeof shellToCore>;

/** What the core tells the shell. */
export const coreToShell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }).strict(),
  /** Serve this file to the window as `app://bundle/file/<handle>`, and print it when asked. */
  z
    .object({
      type: z.literal('publishFile'),
      handle: fileHandle,
      path,
      name: z.string(),
      mime: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/svg+xml']),
    })
    .strict(),
  z.object({ type: z.literal('withdrawFile'), handle: fileHandle }).strict(),
  /** Which store is open and its key, to be given to the next core should this one die; null when it was locked. */
  z
    .object({
      type: z.literal('storeOpen'),
      open: z.object({ kind: storeKind, key: storeKey }).strict().nullable(),
    })
    .strict(),
  /** Start a process of its own for work on files from outside, with so much memory in megabytes. */
  z
    .object({
      type: z.literal('startIsolate'),
      id: isolateId,
      name: z.enum(isolateNames),
      megabytes: z.number().int().min(16).max(4096),
    })
    .strict(),
  /** End that process at once. */
  z.object({ type: z.literal('endIsolate'), id: isolateId }).strict(),
]);
export type CoreToShell = z.infer<typeof coreToShell>;

/** Address under which the window reads a published file. */
export function publishedFileUrl(handle: string): string {
  return `app://bundle/file/${handle}`;
}
