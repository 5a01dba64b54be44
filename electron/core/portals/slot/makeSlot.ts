import { PartTrouble } from '#core/pdfParts/index.ts';
import type { SlotAnswer, SlotJob, SlotTrouble } from '../protocol.ts';
import { joinFiles } from './joinFiles.ts';
import { lessenPdf } from './lessenPdf.ts';
import { SlotError } from './slotError.ts';

const troubles: Partial<Record<PartTrouble['code'], SlotTrouble>> = {
  part_signed: 'signed',
  part_encrypted: 'encrypted',
  part_protected: 'protected',
  too_many_pixels: 'too_many_pixels',
};

function troubleOf(error: unknown): SlotTrouble {
  if (error instanceof SlotError) return error.trouble;
  return error instanceof PartTrouble ? (troubles[error.code] ?? 'unreadable') : 'unreadable';
}

/**
 * Makes one PDF of a slot's files, no coarser than its size asks for; never throws.
 *
 * A single PDF keeps everything but the fineness of its scans; several files are joined flat.
 */
export async function makeSlot({ parts, maxBytes, font }: SlotJob): Promise<SlotAnswer> {
  const [only] = parts;
  let current = only?.fileName ?? '';
  try {
    if (parts.length === 1 && only?.kind === 'pdf') return await lessenPdf(only.bytes, maxBytes);
    const onPart = (fileName: string) => (current = fileName);
    return await joinFiles(parts, { maxBytes, font, onPart });
  } catch (error) {
    return { ok: false, trouble: troubleOf(error), file: current };
  }
}
