import { PDFDocument } from 'pdf-lib';
import { copyPdf } from '#core/pdfParts/index.ts';
import type { SlotAnswer, SlotPart } from '../protocol.ts';
import { SlotPages } from './slotPages.ts';

/** Joins files into one PDF, flat: fields become ink, nothing acts. Throws PartTrouble. */
export async function joinFiles(
  parts: readonly SlotPart[],
  given: { maxBytes: number; font: Uint8Array; onPart: (fileName: string) => void },
): Promise<SlotAnswer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const pages = new SlotPages(document);
  for (const { kind, bytes, fileName } of parts) {
    given.onPart(fileName);
    if (kind === 'pdf') {
      const copied = await copyPdf(document, { bytes, own: false }, given.font);
      for (const page of copied.pages) document.addPage(page);
      pages.addInner(copied.scans);
    } else {
      await pages.addPicture({ kind, bytes });
    }
  }
  return { ok: true, signed: false, ...(await pages.writeWithin(given.maxBytes)) };
}
