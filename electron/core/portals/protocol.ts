/** A file on its way into one slot. */
export interface SlotPart {
  kind: 'pdf' | 'jpeg' | 'png';
  bytes: Uint8Array;
}

/** What the worker is asked: one PDF of these files, small enough if that can be done. */
export interface SlotJob {
  parts: SlotPart[];
  maxBytes: number;
}

/** Why no file came of it. */
export type SlotTrouble = 'unreadable' | 'encrypted' | 'signed' | 'too_many_pixels' | 'too_slow';

/** What became of a slot: a PDF (which may still be too large), or why there is none. */
export type SlotAnswer = { ok: true; pdf: Uint8Array } | { ok: false; trouble: SlotTrouble };
