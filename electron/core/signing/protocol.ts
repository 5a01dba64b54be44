import type { SignatureReport } from '#shared/domain/signing/index.ts';

/** Work on a file from outside, done in a process that can be ended. */
export interface SigningJobs {
  inspect: {
    given: { file: Uint8Array; roots: readonly string[]; now: string };
    answer: SignatureReport;
  };
  /** The words of all pages of a PDF. */
  text: { given: Uint8Array; answer: string };
  /** The text of the QR code in a picture, or null when there is none. */
  code: { given: Uint8Array; answer: string | null };
}
