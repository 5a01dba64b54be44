import { PDFHexString, PDFName, type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';
import { topLeft } from './marks.ts';

/** A bookmark and the page that it opens. */
export interface Bookmark {
  text: string;
  page: PDFPage;
}

/** Where a bookmark or link leads: the top of a page, at the size that the reader has chosen. */
export function destination(page: PDFPage) {
  const { x, y } = topLeft(page);
  return page.doc.context.obj([page.ref, 'XYZ', x, y, null]);
}

/** Gives the document its bookmarks, in one level, and opens viewers with them in sight. */
export function writeOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document;
  if (bookmarks.length === 0) return;
  const root = context.nextRef();
  const refs: PDFRef[] = bookmarks.map(() => context.nextRef());
  for (const [index, { text, page }] of bookmarks.entries()) {
    const item = context.obj({ Title: PDFHexString.fromText(text), Parent: root });
    item.set(PDFName.of('Dest'), destination(page));
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before !== undefined) item.set(PDFName.of('Prev'), before);
    if (after !== undefined) item.set(PDFName.of('Next'), after);
    const ref = refs[index];
    if (ref !== undefined) context.assign(ref, item);
  }
  const outline = context.obj({ Type: 'Outlines', Count: bookmarks.length });
  const [first, last] = [refs[0], refs.at(-1)];
  if (first !== undefined) outline.set(PDFName.of('First'), first);
  if (last !== undefined) outline.set(PDFName.of('Last'), last);
  context.assign(root, outline);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
