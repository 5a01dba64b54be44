import { PDFName, PDFPage, type PDFDocument } from 'pdf-lib';
import { pictureStream, type InnerScan } from './innerScans.ts';
import type { ScanPage } from './pictures.ts';

/** A page for a compressed picture, not yet in its place, and the picture on it, which can be compressed further. */
export function picturePage(
  document: PDFDocument,
  scan: ScanPage,
): { page: PDFPage; scan: InnerScan } {
  const { context } = document;
  const { width, height, picture } = scan.page;
  const ref = context.register(pictureStream(context, scan));
  const page = PDFPage.create(document);
  page.setSize(width, height);
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Pindaian: ref } }));
  const placed = [picture.width, 0, 0, picture.height, picture.left, picture.bottom];
  const content = `q ${placed.map((value) => value.toFixed(3)).join(' ')} cm /Pindaian Do Q`;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  return { page, scan: { ref, shown: { width: picture.width, height: picture.height } } };
}
