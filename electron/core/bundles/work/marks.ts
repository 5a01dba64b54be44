import { PDFName, type PDFFont, type PDFPage, type PDFRef } from 'pdf-lib';
import {
  applyMatrix,
  boxOf,
  fromShown,
  shownSize,
  visibleBox,
  type Matrix,
} from '#shared/domain/bundles/index.ts';

/** Type sizes and distances in points. */
const stampSize = 8;
const footerSize = 7;
const edge = 14;
const padding = 3;

/** What stands on a page beside its own content. */
export interface PageMarks {
  /** At the upper right; null for none. */
  stamp: string | null;
  /** At the foot, in the middle; null for none. */
  footer: string | null;
}

function number(value: number): string {
  return value.toFixed(3).replace(/\.?0+$/u, '');
}

/** Text in a white field with a hairline, so that it can be read on any scan. Coordinates of the page as seen. */
function label(
  font: PDFFont,
  {
    text,
    size,
    x,
    y,
    framed,
  }: { text: string; size: number; x: number; y: number; framed: boolean },
): string {
  const width = font.widthOfTextAtSize(text, size);
  const box = [x - padding, y - padding, width + 2 * padding, size + 2 * padding].map(number);
  return [
    `1 g ${box.join(' ')} re f`,
    ...(framed ? [`0.35 G 0.5 w ${box.join(' ')} re S`] : []),
    `0 g BT /BundelHuruf ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(y + size * 0.12)} Tm`,
    `${font.encodeText(text).toString()} Tj ET`,
  ].join('\n');
}

/** The box that a viewer shows of a page, and how it is turned. */
export function pageView(page: PDFPage) {
  const { node } = page;
  const media = boxOf(Object.values(rectangle(page.getMediaBox())));
  const crop = boxOf(Object.values(rectangle(page.getCropBox())));
  const box = visibleBox(media, crop);
  const rotate = node.Rotate()?.asNumber() ?? 0;
  return { box, rotate, matrix: fromShown(box, rotate), size: shownSize(box, rotate) };
}

function rectangle(box: { x: number; y: number; width: number; height: number }) {
  return { x1: box.x, y1: box.y, x2: box.x + box.width, y2: box.y + box.height };
}

/** The upper left corner of a page as seen, in the page's own coordinates: where a link leads to. */
export function topLeft(page: PDFPage): { x: number; y: number } {
  const { matrix, size } = pageView(page);
  return applyMatrix(matrix, 0, size.height);
}

/** Shared pieces of content: the beginning of every marked page. */
export interface Wrapping {
  start: PDFRef;
}

/**
 * Stamps a page and numbers it, upright as it is seen, whatever its `/Rotate` and crop box.
 *
 * The page's own content is closed off first: what it leaves set must not move the marks.
 */
export function markPage(page: PDFPage, font: PDFFont, marks: PageMarks, wrapping: Wrapping): void {
  const { context } = page.doc;
  const { matrix, size } = pageView(page);
  const drawn: string[] = [];
  // Small pages (cards, receipts) take smaller marks, so that these do not cover everything.
  const scale = Math.min(1, Math.max(0.4, size.width / 300));
  if (marks.stamp !== null) {
    const type = stampSize * scale;
    const width = font.widthOfTextAtSize(marks.stamp, type);
    const place = { x: size.width - edge * scale - width, y: size.height - edge * scale - type };
    drawn.push(label(font, { text: marks.stamp, size: type, ...place, framed: true }));
  }
  if (marks.footer !== null) {
    const type = footerSize * scale;
    const width = font.widthOfTextAtSize(marks.footer, type);
    const place = { x: (size.width - width) / 2, y: edge * scale * 0.75 };
    drawn.push(label(font, { text: marks.footer, size: type, ...place, framed: false }));
  }
  if (drawn.length === 0) return;
  page.node.setFontDictionary(PDFName.of('BundelHuruf'), font.ref);
  const content = `\nQ\nq ${matrixText(matrix)} cm\n${drawn.join('\n')}\nQ\n`;
  const end = context.register(context.flateStream(content));
  page.node.wrapContentStreams(wrapping.start, end);
}

function matrixText(matrix: Matrix): string {
  return matrix.map(number).join(' ');
}
