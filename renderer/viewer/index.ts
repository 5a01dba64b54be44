export { PagePreview, type PreviewSource } from './PagePreview.tsx';
export { openPdf, paintPage } from './pdf.ts';
export { FileViewer, freshAddress } from './FileViewer.tsx';
export { PageTurner } from './PageTurner.tsx';
export { PdfPage } from './PdfPage.tsx';
export { usePdf } from './usePdf.ts';
