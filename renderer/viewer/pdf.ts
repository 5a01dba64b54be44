import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Largest canvas side in device pixels; larger pages are drawn smaller rather than not at all. */
const largestSide = 4096;

/**
 * Opens a PDF that the core published.
 *
 * SECURITY: pdf.js runs on this sandboxed page without a worker of its own (Trusted Types allow no script
 * address), and neither scripts nor forms of the document are run: only its pages are painted.
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const [pdf] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // Registers itself as the handler that pdf.js uses when there is no worker.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error('pdf_gone');
  const data = new Uint8Array(await answer.arrayBuffer());
  // SECURITY: no fetching by the document, no eval, no XFA.
  const task = pdf.getDocument({
    data,
    enableXfa: false,
    useWasm: false,
    disableAutoFetch: true,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  signal.addEventListener('abort', () => void task.destroy());
  return task.promise;
}

/** Paints one page onto a canvas, `width` CSS pixels wide; answers a function that stops it. */
export function paintPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): { done: Promise<void>; stop: () => void } {
  let stopped = false;
  let stopTask: (() => void) | null = null;
  const paint = async () => {
    const page = await document.getPage(number);
    if (stopped) return;
    const natural = page.getViewport({ scale: 1 });
    const wanted = (width * window.devicePixelRatio) / natural.width;
    const scale = Math.min(wanted, largestSide / Math.max(natural.width, natural.height));
    const viewport = page.getViewport({ scale });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    stopTask = () => task.cancel();
    await task.promise;
  };
  return {
    done: paint().catch((thrown: unknown) => {
      if (!stopped) throw thrown;
    }),
    stop: () => {
      stopped = true;
      stopTask?.();
    },
  };
}
