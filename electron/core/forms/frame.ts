import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/** The box of a widget in its own, unrotated coordinates, in points. */
export interface Frame {
  width: number;
  height: number;
  matrix: number[];
  /** Border width; 0 without a border. */
  border: number;
  /** Distance from the edge within which nothing is written: the border, twice for raised ones. */
  inset: number;
  borderColour: string | null;
  background: string | null;
  kind: 'solid' | 'dashed' | 'underline' | 'beveled' | 'inset';
  dash: string;
}

/** Size and colour of a field's text; the size 0 lets the writer choose. */
export interface TextStyle {
  size: number;
  colour: string;
}

const kinds: Record<string, Frame['kind']> = {
  '/D': 'dashed',
  '/U': 'underline',
  '/B': 'beveled',
  '/I': 'inset',
};

/** Reads a widget's box: its rectangle, turn, border and background (`/Rect`, `/MK`, `/BS`, `/Border`). */
export function readFrame(widget: PDFDict): Frame {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(widget.lookup(PDFName.of('Rect')));
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const characteristics = widget.lookup(PDFName.of('MK'));
  const own = characteristics instanceof PDFDict ? characteristics : null;
  const rotation = own?.lookup(PDFName.of('R'));
  const turn = rotation instanceof PDFNumber ? ((rotation.asNumber() % 360) + 360) % 360 : 0;
  const isAcross = turn === 90 || turn === 270;
  const matrices: Record<number, number[]> = {
    90: [0, 1, -1, 0, wide, 0],
    180: [-1, 0, 0, -1, wide, high],
    270: [0, -1, 1, 0, 0, high],
  };
  const borderColour = colourOperator(own?.lookup(PDFName.of('BC')), 'stroke');
  const style = readBorderStyle(widget);
  const border = borderColour ? style.width : 0;
  return {
    width: isAcross ? high : wide,
    height: isAcross ? wide : high,
    matrix: matrices[turn] ?? [1, 0, 0, 1, 0, 0],
    border,
    inset: style.kind === 'beveled' || style.kind === 'inset' ? 2 * border : border,
    borderColour,
    background: colourOperator(own?.lookup(PDFName.of('BG')), 'fill'),
    kind: style.kind,
    dash: style.dash,
  };
}

function readBorderStyle(widget: PDFDict): { width: number; kind: Frame['kind']; dash: string } {
  const style = widget.lookup(PDFName.of('BS'));
  if (style instanceof PDFDict) {
    const width = style.lookup(PDFName.of('W'));
    const kind = kinds[String(style.lookup(PDFName.of('S')))] ?? 'solid';
    const dashes = numbersOf(style.lookup(PDFName.of('D'))).filter((part) => part > 0);
    return {
      width: width instanceof PDFNumber ? limited(width.asNumber()) : 1,
      kind,
      dash: kind === 'dashed' ? `[${dashes.map(number).join(' ') || '3'}] 0 d` : '',
    };
  }
  // The older way to say it: corner radii, width and, seldom, a dash pattern.
  const border = numbersOf(widget.lookup(PDFName.of('Border')));
  return { width: border.length >= 3 ? limited(border[2] ?? 1) : 1, kind: 'solid', dash: '' };
}

/** A border is no wider than a finger and never negative. */
function limited(width: number): number {
  return Math.min(Math.max(0, width), 36);
}

/** The operators that draw a box's background and border, without any text. */
export function frameOperators(frame: Frame): string[] {
  const operators: string[] = [];
  const { width, height, border } = frame;
  if (frame.background) {
    operators.push('q', frame.background, `0 0 ${number(width)} ${number(height)} re f`, 'Q');
  }
  if (!frame.borderColour || border <= 0) return operators;
  if (frame.kind === 'beveled') operators.push(...relief(frame, '1 g', '0.5 g'));
  if (frame.kind === 'inset') operators.push(...relief(frame, '0.5 g', '0.75 g'));
  const half = border / 2;
  const shape =
    frame.kind === 'underline'
      ? `0 ${number(half)} m ${number(width)} ${number(half)} l S`
      : `${number(half)} ${number(half)} ${number(width - border)} ${number(height - border)} re S`;
  operators.push('q', frame.borderColour, `${number(border)} w ${frame.dash} ${shape}`, 'Q');
  return operators;
}

/** The light and the dark edge inside the border of a raised or sunken box. */
function relief({ width, height, border }: Frame, upper: string, lower: string): string[] {
  const [near, far] = [border, 2 * border];
  const at = (x: number, y: number) => `${number(x)} ${number(y)}`;
  const path = (points: string[]) => `${points.join(' l ').replace(' l ', ' m ')} l f`;
  return [
    'q',
    upper,
    path([
      at(near, near),
      at(near, height - near),
      at(width - near, height - near),
      at(width - far, height - far),
      at(far, height - far),
      at(far, far),
    ]),
    lower,
    path([
      at(width - near, height - near),
      at(width - near, near),
      at(near, near),
      at(far, far),
      at(width - far, far),
      at(width - far, height - far),
    ]),
    'Q',
  ];
}

/** The lines between the cells of a comb, drawn where the box has a border of its own, as Acrobat draws them. */
export function combDividers(frame: Frame, cells: number): string[] {
  const hasLines = frame.kind === 'solid' || frame.kind === 'dashed';
  if (!frame.borderColour || frame.border <= 0 || !hasLines || cells < 2) return [];
  const cell = (frame.width - 2 * frame.inset) / cells;
  const lines = Array.from({ length: cells - 1 }, (_, index) => {
    const x = number(frame.inset + (index + 1) * cell);
    return `${x} 0 m ${x} ${number(frame.height)} l`;
  });
  return ['q', frame.borderColour, `${number(frame.border)} w ${frame.dash}`, ...lines, 'S', 'Q'];
}

/**
 * Reads size and colour from a default appearance string.
 *
 * The font that it names is not used: the writer's own font shows every character that it was checked for.
 */
export function readTextStyle(source: string): TextStyle {
  const size = Number(/\/\S+\s+(-?[\d.]+)\s+Tf/u.exec(source)?.[1] ?? 0);
  const colours = [...source.matchAll(/((?:-?[\d.]+\s+){1,4})(g|rg|k)(?=\s|$)/gu)];
  const last = colours.at(-1);
  // SECURITY: only numbers of the string are used, so that it cannot carry operators into the page.
  const parts = (last?.[1] ?? '').trim().split(/\s+/u).map(Number);
  const counts: Record<string, number> = { g: 1, rg: 3, k: 4 };
  const operator = last?.[2] ?? '';
  const isColour = parts.length === counts[operator] && parts.every(Number.isFinite);
  return {
    size: Number.isFinite(size) && size > 0 && size < 200 ? size : 0,
    colour: isColour ? `${parts.map(number).join(' ')} ${operator}` : '0 g',
  };
}

function colourOperator(array: PDFObject | undefined, use: 'fill' | 'stroke'): string | null {
  const parts = numbersOf(array);
  const operators: Record<number, [string, string]> = {
    1: ['g', 'G'],
    3: ['rg', 'RG'],
    4: ['k', 'K'],
  };
  const pair = operators[parts.length];
  return pair ? `${parts.map(number).join(' ')} ${pair[use === 'fill' ? 0 : 1]}` : null;
}

/** Numbers of a PDF array; anything else in it counts as 0. */
export function numbersOf(array: PDFObject | undefined): number[] {
  if (!(array instanceof PDFArray)) return [];
  return Array.from({ length: Math.min(array.size(), 16) }, (_, index) => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
}

/** A number as a PDF operand with at most three decimals. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
