import { z } from 'zod';
import type { SignatureReport } from './report.ts';

/** What the agency's service says of a signed PDF, in its own words; null for what it did not say. */
export const serviceCheck = z
  .object({
    summary: z.string(),
    notes: z.string(),
    /** Number of signatures that it found. */
    count: z.number().int().nullable(),
    signers: z.array(
      z
        .object({
          name: z.string(),
          issuer: z.string(),
          signedAt: z.string(),
          /** Whether the document is whole since this signature. */
          intact: z.boolean().nullable(),
          /** Whether it knows the certificate as one of its own. */
          certified: z.boolean().nullable(),
          stamped: z.boolean().nullable(),
        })
        .strict(),
    ),
    /** When it was asked. */
    askedAt: z.string(),
  })
  .strict();
export type ServiceCheck = z.infer<typeof serviceCheck>;

/**
 * Holds the service's answer against Muhibah's own check.
 *
 * `unclear` when the service says nothing about the document being whole.
 */
export function serviceAgrees(
  { verdict, signatures }: SignatureReport,
  { count, signers }: ServiceCheck,
): 'agrees' | 'differs' | 'unclear' {
  const found = count ?? signers.length;
  if (verdict === 'unsigned' || found === 0) {
    return verdict === 'unsigned' && found === 0 ? 'agrees' : 'differs';
  }
  const said = signers.map(({ intact }) => intact);
  if (said.length === 0 || said.includes(null)) return 'unclear';
  const own = verdict === 'valid' || verdict === 'appended';
  // Timestamps over the whole document count as signatures here, and for some services they do not.
  const signed = signatures.filter(({ kind }) => kind === 'signature').length;
  if (found !== signed && found !== signatures.length) return 'differs';
  return own === said.every((intact) => intact === true) ? 'agrees' : 'differs';
}
