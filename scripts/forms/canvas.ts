import { winAnsiHex, type SubsetFont } from './fontSubset.ts';

const pointsPerMillimetre = 72 / 25.4;

/**
 * Left and right edge of what is printed, in millimetres.
 *
 * The left margin leaves room for the file's holes.
 */
export const edges = { left: 16, right: 203 };

/** Millimetres as points. */
export function points(millimetres: number): number {
  return Math.round(millimetres * pointsPerMillimetre * 1000) / 1000;
}

/** Operators of a page that is drawn in millimetres from its upper left corner. */
export class Canvas {
  readonly operators: string[] = [];
  readonly #height: number;
  readonly #fonts: Record<FontName, SubsetFont>;

  constructor(height: number, fonts: Record<FontName, SubsetFont>) {
    this.#height = height;
    this.#fonts = fonts;
  }

  /** A rectangle in PDF coordinates: left, low, right, high in points. */
  rectangle(x: number, y: number, width: number, height: number): number[] {
    return [x, this.#height - y - height, x + width, this.#height - y].map(points);
  }

  /** Fills a box with a grey, 0 black to 1 white. */
  fill(x: number, y: number, width: number, height: number, grey: number): void {
    this.operators.push(`${grey} g ${this.#box(x, y, width, height)} re f`);
  }

  /** Draws the border of a box; line width in points. */
  stroke(x: number, y: number, width: number, height: number, line: number): void {
    this.operators.push(`0 G ${line} w ${this.#box(x, y, width, height)} re S`);
  }

  /** Draws a line; line width in points, grey 0 black to 1 white. */
  line(from: [number, number], to: [number, number], line: number, grey = 0): void {
    const [start, end] = [from, to].map(([x, y]) => `${points(x)} ${points(this.#height - y)}`);
    this.operators.push(`${grey} G ${line} w ${start} m ${end} l S`);
  }

  /** Writes a line of text on a baseline; size in points. Throws when it is wider than `within` millimetres. */
  text(
    x: number,
    baseline: number,
    text: string,
    style: { font: FontName; size: number; align?: 'left' | 'center' | 'right'; within?: number },
  ): void {
    const width = this.width(text, style.font, style.size);
    if (style.within !== undefined && width > style.within) {
      throw new Error(`too wide by ${(width - style.within).toFixed(1)} mm: ${text}`);
    }
    const shift = { left: 0, center: width / 2, right: width }[style.align ?? 'left'];
    const at = `${points(x - shift)} ${points(this.#height - baseline)}`;
    this.operators.push(
      `BT 0 g /${style.font} ${style.size} Tf ${at} Td <${winAnsiHex(text)}> Tj ET`,
    );
  }

  /** Width of a text in millimetres. */
  width(text: string, font: FontName, size: number): number {
    const { glyphs, widths } = this.#fonts[font];
    let total = 0;
    for (const character of text) {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      if (glyph === undefined) throw new Error(`not in the font: ${character}`);
      total += widths.get(glyph) ?? 0;
    }
    return (total / 1000) * (size / pointsPerMillimetre);
  }

  #box(x: number, y: number, width: number, height: number): string {
    return `${points(x)} ${points(this.#height - y - height)} ${points(width)} ${points(height)}`;
  }
}

/** Fonts of a template by the name that its default appearances use. */
export type FontName = 'Arimo' | 'ArimoBold';
