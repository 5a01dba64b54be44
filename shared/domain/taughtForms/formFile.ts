import { z } from 'zod';
import { taughtFile, taughtMapping } from './taughtForm.ts';

/** Version of the format of `*.muhibah-form.json`. */
export const formFileVersion = 1;

/** A taught form as one file for another office: its PDF and its mapping. */
export const formFile = z
  .object({
    format: z.literal('muhibah.form'),
    version: z.literal(formFileVersion),
    file: taughtFile,
    mapping: taughtMapping,
    /** The PDF in base64. */
    pdf: z.base64().min(8),
  })
  .strict();
export type FormFile = z.infer<typeof formFile>;
