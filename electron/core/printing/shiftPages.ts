import { PDFDocument } from 'pdf-lib';
import type { PrintOffset } from '#shared/domain/printing/index.ts';

const pointsPerMm = 72 / 25.4;

/**
 * Moves everything on the pages of a PDF for a printer that prints it out of place.
 *
 * The paper's box is moved the other way, so that nothing on the pages is touched. The answer is for printing only;
 * the final PDF stays what it is. Without an offset the same bytes come back.
 */
export async function shiftPages(pdf: Uint8Array, offset: PrintOffset): Promise<Uint8Array> {
  if (offset.xMm === 0 && offset.yMm === 0) return pdf;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const dx = offset.xMm * pointsPerMm;
  const dy = offset.yMm * pointsPerMm;
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setMediaBox(x - dx, y + dy, width, height);
    page.setCropBox(x - dx, y + dy, width, height);
  }
  return document.save({ useObjectStreams: false });
}
