import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { openPdf } from './pdf.ts';

/** A PDF being opened, open, or not readable. */
export type PdfState =
  | { state: 'loading' }
  | { state: 'open'; document: PDFDocumentProxy; url: string }
  | { state: 'failed' };

/** Opens a published PDF; the one before stays until the next is ready. */
export function usePdf(url: string | null): PdfState {
  const [pdf, setPdf] = useState<PdfState>({ state: 'loading' });
  useEffect(() => {
    if (url === null) return undefined;
    const stop = new AbortController();
    openPdf(url, stop.signal).then(
      (document) => {
        if (!stop.signal.aborted) setPdf({ state: 'open', document, url });
      },
      () => {
        if (!stop.signal.aborted) setPdf({ state: 'failed' });
      },
    );
    return () => stop.abort();
  }, [url]);
  return pdf;
}
