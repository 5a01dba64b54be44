import { PDFName, PDFPageLeaf } from 'pdf-lib';
import { AppError } from '#shared/contract/errors.ts';
import type { PlaceTarget } from '#shared/domain/taughtForms/index.ts';
import type { EmbeddedFont, FormFont } from '../font.ts';
import { number } from '../frame.ts';
import type { OpenForm } from '../document.ts';
import { layOutText, type TextLayout } from '../layout.ts';
import { readPageView, seenMatrix } from './pageView.ts';

/** The font that texts on pages are written with. */
export interface InkFont {
  metrics: FormFont;
  embedded: EmbeddedFont;
}

/** Name of the font in a page's resources. */
const fontKey = PDFName.of('IsianMuhibah');

/** Lays a text out in its place. */
export function layOutPlace(font: FormFont, place: PlaceTarget, text: string): TextLayout {
  return layOutText({
    text,
    font,
    size: place.fontSize,
    width: place.rect.width,
    height: place.rect.height,
    align: place.align,
    shape:
      place.cells !== null
        ? { kind: 'comb', cells: place.cells }
        : { kind: place.multiline ? 'paragraphs' : 'line' },
  });
}

/** Operators that write a text in its place, on the page as it is seen. */
export function textOperators(place: PlaceTarget, layout: TextLayout, font: InkFont): string[] {
  if (layout.runs.length === 0) return [];
  const { rect } = place;
  return [
    'BT 0 g',
    `/${fontKey.decodeText()} ${number(layout.size)} Tf`,
    ...layout.runs.map(
      ({ text, x, y }) =>
        `1 0 0 1 ${number(rect.x + x)} ${number(rect.y + y)} Tm ${font.embedded.encode(text)} Tj`,
    ),
    'ET',
  ];
}

/** Operators that draw a cross into a place. */
export function crossOperators({ rect }: PlaceTarget): string[] {
  // Square and in the middle: a place is seldom drawn as exactly as a box is printed.
  const side = Math.min(rect.width, rect.height) * 0.7;
  const [left, low] = [rect.x + (rect.width - side) / 2, rect.y + (rect.height - side) / 2];
  const [right, high] = [left + side, low + side];
  const line = (...points: number[]) => {
    const [x1, y1, x2, y2] = points.map(number);
    return `${x1 ?? ''} ${y1 ?? ''} m ${x2 ?? ''} ${y2 ?? ''} l`;
  };
  return ['0 G 1.2 w', line(left, low, right, high), line(left, high, right, low), 'S'];
}

/** Draws operators on a page as it is seen, above what is there; error: form_broken. */
export function drawOnSeenPage(
  form: OpenForm,
  index: number,
  operators: readonly string[],
  font: InkFont,
): void {
  const page = form.pages[index]?.dict;
  if (!(page instanceof PDFPageLeaf)) throw new AppError('form_broken');
  const { context } = form.document;
  const matrix = seenMatrix(readPageView(page)).map(number).join(' ');
  const content = ['q', `${matrix} cm`, ...operators, 'Q'].join('\n');
  // Entering the content also closes what the page's own left open.
  page.addContentStream(context.register(context.flateStream(content)));
  // A page with crosses alone needs no font, and a font that nobody uses is not written.
  if (operators.includes('ET')) page.setFontDictionary(fontKey, font.embedded.ref);
}

/** Draws operators on a page that was just added. */
export function drawOnNewPage(
  form: OpenForm,
  page: PDFPageLeaf,
  operators: readonly string[],
  font: InkFont,
): void {
  const { context } = form.document;
  page.setFontDictionary(fontKey, font.embedded.ref);
  page.addContentStream(context.register(context.flateStream(operators.join('\n'))));
}

/** Operators of one line of text. */
export function lineOperators(
  font: InkFont,
  line: { text: string; x: number; y: number; size: number },
): string {
  const { text, x, y, size } = line;
  return `BT 0 g /${fontKey.decodeText()} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(y)} Tm ${font.embedded.encode(text)} Tj ET`;
}
