import { z } from 'zod';
import { itemMark } from '../rules/index.ts';
import { office } from '../office/index.ts';
import { paperFields } from '../letters/index.ts';
import { stepEvent } from '../tracking/index.ts';
import { dossier } from '../dossiers/index.ts';

/** The version of the dossier file that this program writes. */
export const dossierFileVersion = 1;

/**
 * A dossier as a file (`*.muhibah.json`): what `export` writes and `import`, `check` and `letters` read.
 * Attachments are not inside; their checklist items can be marked as received.
 */
export const dossierFile = z
  .object({
    format: z.literal('muhibah.dossier'),
    version: z.literal(dossierFileVersion),
    /** The office that prepared it; letters and routes need it. */
    office,
    dossier,
    marks: z.array(itemMark).max(2000),
    tracking: z.array(stepEvent).max(2000),
    /** Own fields of papers by paper key. */
    papers: z.record(z.string().max(160), paperFields),
  })
  .strict();
export type DossierFile = z.infer<typeof dossierFile>;
