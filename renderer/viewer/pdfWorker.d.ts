/** The worker's code as a module: on import it registers itself as the handler on this very thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
