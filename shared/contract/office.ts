import { z } from 'zod';
import { letterheadVariant, office } from '#shared/domain/office/index.ts';
import { bareProcedure, fileHandle, patchOf, procedure } from './base.ts';

/** What the user prefers for the window; kept beside the store so that the lock screen knows it. */
export const preferences = z
  .object({
    language: z.enum(['id', 'en']),
    theme: z.enum(['system', 'light', 'dark', 'contrast']),
  })
  .strict();
export type Preferences = z.infer<typeof preferences>;

const storedOffice = z.object({ office, rev: z.number().int() }).strict();

/** The office and how the window looks. */
export const officeContract = {
  get: bareProcedure.output(storedOffice),
  /** Saves any of the office's parts as they are typed; errors: conflict, invalid_input. */
  save: procedure
    .input(z.object({ rev: z.number().int(), patch: patchOf(office) }).strict())
    .output(storedOffice),
  /** Takes a PNG or JPEG as the logo of a letterhead; errors: file_type, file_too_large. */
  setLogo: procedure
    .input(
      z
        .object({
          rev: z.number().int(),
          handle: fileHandle,
          /** Without it the office's ordinary letterhead. */
          variant: letterheadVariant.optional(),
        })
        .strict(),
    )
    .output(storedOffice),
  /** The logo of a letterhead as a data URL to show, or null. */
  logo: procedure
    .input(z.object({ variant: letterheadVariant.optional() }).strict())
    .output(z.object({ dataUrl: z.string().nullable() }).strict()),
  /** A letter of the office with what is set so far, as SVG pages: the wizard's proof. */
  proof: bareProcedure.output(z.object({ pages: z.array(z.string()) }).strict()),
  /** Takes the latest change to the office back; error: nothing_to_undo. */
  undo: bareProcedure.output(storedOffice),
  preferences: bareProcedure.output(preferences),
  setPreferences: procedure.input(preferences.partial().strict()).output(preferences),
  /** The audit trail's chain, checked from its first link. */
  verifyAudit: bareProcedure.output(
    z
      .object({ ok: z.boolean(), events: z.number().int(), brokenAt: z.string().nullable() })
      .strict(),
  ),
};
