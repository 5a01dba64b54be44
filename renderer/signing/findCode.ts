import { decodeQR } from 'qr/decode.js';
import { openPdf, paintPage } from '../viewer/index.ts';

/** Pages of a PDF that are searched for a code, from the last: letters carry it there. */
const mostPages = 30;
/** Width in device pixels at which a page is painted to be read. */
const readingWidth = 1700;

/** The text of the QR code on a page of a PDF, or null. */
export async function codeInPdf(url: string, signal: AbortSignal): Promise<string | null> {
  const document = await openPdf(url, signal);
  const canvas = window.document.createElement('canvas');
  const first = Math.max(1, document.numPages - mostPages + 1);
  for (let number = document.numPages; number >= first; number -= 1) {
    await paintPage(document, number, canvas, readingWidth / window.devicePixelRatio).done;
    const pixels = canvas
      .getContext('2d', { willReadFrequently: true })
      ?.getImageData(0, 0, canvas.width, canvas.height);
    if (pixels === undefined) return null;
    try {
      return decodeQR(pixels, { timeLimit: 2000 });
    } catch {
      // No code on this page.
    }
  }
  return null;
}
