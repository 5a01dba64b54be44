import { z } from 'zod';
import { paragraphs } from '../common/index.ts';

/**
 * The statement under letters that are signed electronically. Several regional governments print one like it
 * (reference/pdln.md NSK-10, grade C); no text of law was found that fixes the words.
 */
export const usualSignatureFooter =
  'Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara (BSSN).';

/** What the office's letters carry for proof and signature. */
export const signingSettings = z
  .object({
    /** Whether letters with a number and a date carry the check code (QR). */
    checkCode: z.boolean(),
    /** Whether letters keep a box for the electronic signature (TTE) between office and name. */
    signatureBox: z.boolean(),
    /** Words at the foot of letters with the box; empty prints none. */
    footer: paragraphs(600),
  })
  .strict();
export type SigningSettings = z.infer<typeof signingSettings>;

/** The check code is on; the box waits until the office signs electronically. */
export function usualSigning(): SigningSettings {
  return { checkCode: true, signatureBox: false, footer: usualSignatureFooter };
}
