import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFPage,
} from 'pdf-lib';
import { bundleLinkPrefix } from '#shared/domain/bundles/index.ts';
import { nameOf, objectsSince, sanitise } from '#core/pdfParts/index.ts';
import { destination } from './outline.ts';

/** Copies pages that Muhibah set itself into the bundle; their links stay. */
export async function copyOwnPages(bundle: PDFDocument, pdf: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const before = bundle.context.largestObjectNumber;
  const pages = await bundle.copyPages(source, source.getPageIndices());
  sanitise(objectsSince(bundle.context, before));
  for (const page of pages) page.node.delete(PDFName.of('Tabs'));
  return pages;
}

/** The address of a link annotation, or an empty text. */
function addressOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict) || nameOf(action, 'S') !== 'URI') return '';
  const address = action.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString
    ? address.decodeText()
    : '';
}

/** Turns the links of the contents, which name their targets, into jumps to pages; any other link goes. */
export function linkContents(
  pages: readonly PDFPage[],
  targets: ReadonlyMap<string, PDFPage>,
): void {
  for (const page of pages) {
    const annotations = page.node.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) continue;
    for (let index = annotations.size() - 1; index >= 0; index--) {
      const annotation = annotations.lookup(index);
      if (!(annotation instanceof PDFDict)) continue;
      const address = addressOf(annotation);
      const target = targets.get(address.slice(bundleLinkPrefix.length));
      if (!address.startsWith(bundleLinkPrefix) || target === undefined) {
        annotations.remove(index);
        continue;
      }
      const action = annotation.get(PDFName.of('A'));
      if (action instanceof PDFRef) page.doc.context.delete(action);
      annotation.delete(PDFName.of('A'));
      annotation.delete(PDFName.of('Contents'));
      annotation.set(PDFName.of('Dest'), destination(target));
      // Printed with the page, as PDF/A wants it of every annotation.
      annotation.set(PDFName.of('F'), page.doc.context.obj(4));
    }
  }
}

/** Number of pages of a PDF that Muhibah made. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}
