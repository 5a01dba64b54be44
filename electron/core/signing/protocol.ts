import type { SignatureReport } from '#shared/domain/signing/index.ts';

/** Work on a file from outside, done in a thread that can be stopped. */
export type SigningJob =
  | { kind: 'inspect'; file: Uint8Array; roots: readonly string[]; now: string }
  | { kind: 'text'; file: Uint8Array }
  | { kind: 'code'; file: Uint8Array };

/** The answer to each kind of work. */
export interface SigningResults {
  inspect: SignatureReport;
  /** The words of all pages. */
  text: string;
  /** The text of the QR code in a picture, or null when there is none. */
  code: string | null;
}

/** What the thread answers; why something failed is for the log only. */
export type SigningAnswer =
  { ok: true; result: SigningResults[keyof SigningResults] } | { ok: false; detail: string };
