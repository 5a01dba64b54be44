import type { SlotTrouble } from '../protocol.ts';

/** A slot that cannot be made, with the reason for the officer. */
export class SlotError extends Error {
  readonly trouble: SlotTrouble;

  constructor(trouble: SlotTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'SlotError';
    this.trouble = trouble;
  }
}
