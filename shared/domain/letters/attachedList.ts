import type { LetterKind } from './paper.ts';

/** Name of the rows that stand on a page of their own; the words of the letter may change their columns. */
export const attachedRows = 'daftar_peserta';

/** Letters that carry the list of participants on a page of its own. */
const withList = ['setneg_request', 'correction_request'] as const;

/**
 * Whether a letter carries the list of participants behind it: the request to Setneg always, a correction
 * because it replaces the list that was approved (reference/pdln.md CHG-02, B).
 */
export function hasAttachment({ kind }: { kind: LetterKind }): boolean {
  return withList.some((item) => item === kind);
}
