/** A file on its way into one slot. */
export interface SlotPart {
  kind: 'pdf' | 'jpeg' | 'png' | 'heic';
  fileName: string;
  bytes: Uint8Array;
}

/** What the process is asked: one PDF of these files, small enough if that can be done. */
export interface SlotJob {
  parts: SlotPart[];
  maxBytes: number;
  /** Bytes of the font in which fields without an appearance are drawn. */
  font: Uint8Array;
}

/** Why no file came of it. */
export type SlotTrouble =
  'unreadable' | 'encrypted' | 'protected' | 'signed' | 'too_many_pixels' | 'too_slow';

/**
 * What became of a slot: a PDF (which may still be too large) with the fineness its scans were left at, or why there
 * is none and which file is to blame.
 */
export type SlotAnswer =
  | { ok: true; pdf: Uint8Array; signed: boolean; dpi: number | null }
  | { ok: false; trouble: SlotTrouble; file: string };

/** What the process of slots may be asked. */
export interface SlotJobs {
  make: { given: SlotJob; answer: SlotAnswer };
}
