import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  bundleChoices,
  bundlePartKey,
  type BundlePlan,
  type BundleResult,
} from '#shared/domain/bundles/index.ts';
import { id } from '#shared/domain/common/index.ts';
import { fileHandle, procedure } from './base.ts';

/** What can go into a bundle, with the file names that are proposed for it. */
export interface BundlePlanView extends BundlePlan {
  fileNames: { archive: string; send: string };
}

/** Progress of making a bundle; the last message is `done`. */
export const bundleProgress = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['documents', 'writing']),
    done: z.number().int(),
    total: z.number().int(),
    title: z.string(),
  }),
  z.object({ type: z.literal('done'), result: z.custom<BundleResult>() }),
]);
export type BundleProgress = z.infer<typeof bundleProgress>;

/** One PDF of a dossier's documents, for the archive or for sending. */
export const bundlesContract = {
  /** Documents in the order of the checklist, and what the checklist still lacks. */
  plan: procedure.input(z.object({ dossierId: id }).strict()).output(z.custom<BundlePlanView>()),
  /**
   * Makes the bundle where the user chose, with progress; closing the stream cancels and leaves no file.
   * Errors: not_found, bundle_failed, letter_failed, logo_unreadable, disk_full, read_only, cancelled.
   */
  make: procedure
    .input(
      z
        .object({
          dossierId: id,
          keys: z.array(bundlePartKey).min(1).max(1_000),
          choices: bundleChoices,
          handle: fileHandle,
        })
        .strict(),
    )
    .output(eventIterator(bundleProgress)),
};
