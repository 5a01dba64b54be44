import { z } from 'zod';
import { bareProcedure, nothing, procedure } from './base.ts';

/** Shortest passphrase that a new store takes, in characters. */
export const minPassphraseLength = 8;

const passphrase = z.string().min(1).max(1000);

/** What the window shows first: no store yet, a lock screen, or the work. */
export const storeStatus = z
  .object({
    state: z.enum(['absent', 'locked', 'open', 'newer', 'damaged']),
    /** Which store is open: the office's own, or the sample one that can never touch it. */
    kind: z.enum(['office', 'sample']).nullable(),
    /** Whether the office wizard has been finished; null while not open. */
    setUp: z.boolean().nullable(),
    version: z.string(),
  })
  .strict();
export type StoreStatus = z.infer<typeof storeStatus>;

/** The store: its first passphrase, unlocking, locking, and the sample store. */
export const storeContract = {
  /** State of the office's store, or of the sample store while that is open. */
  status: bareProcedure.output(storeStatus),
  /** Makes the office's store; errors: store_exists, weak_passphrase, read_only, disk_full. */
  create: procedure.input(z.object({ passphrase }).strict()).output(storeStatus),
  /** Opens the office's store; errors: wrong_passphrase, store_newer, store_in_use, store_damaged. */
  unlock: procedure.input(z.object({ passphrase }).strict()).output(storeStatus),
  /** Closes whichever store is open; from the sample store this returns to the office's. */
  lock: bareProcedure.output(storeStatus),
  /** Opens the sample store, made on first use; asks no passphrase. */
  openSample: bareProcedure.output(storeStatus),
  /** Throws the sample store away and makes it anew. */
  resetSample: bareProcedure.output(storeStatus),
  /** Wraps the same data key with another passphrase; errors: wrong_passphrase, weak_passphrase. */
  changePassphrase: procedure
    .input(z.object({ current: passphrase, next: passphrase }).strict())
    .output(nothing),
};
