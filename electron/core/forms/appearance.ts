import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFContext, type PDFObject } from 'pdf-lib';
import type { EmbeddedFont, FormFont } from './font.ts';
import { layOutText, type TextBox } from './layout.ts';
import { fieldFlags, textOf, type FieldModel, type FieldWidget } from './model.ts';

/** A font as the appearances of one document use it. */
export interface AppearanceFont {
  metrics: FormFont;
  embedded: EmbeddedFont;
}

/** What became of a text that was drawn into a field. */
export interface DrawnText {
  fits: boolean;
  size: number;
}

/** Draws a text value as the normal appearance of a widget. */
export function drawTextWidget(
  context: PDFContext,
  field: FieldModel,
  widget: FieldWidget,
  text: string,
  font: AppearanceFont,
): DrawnText {
  const frame = readFrame(widget.dict);
  const style = readDefaultAppearance(
    textOf(widget.dict.lookup(PDFName.of('DA'))) || field.appearance,
  );
  const layout = layOutText({
    text,
    font: font.metrics,
    size: style.size,
    width: frame.width - 2 * frame.border,
    height: frame.height - 2 * frame.border,
    align: field.align,
    shape: shapeOf(field),
  });
  const operators = [
    ...frameOperators(frame),
    '/Tx BMC',
    'q',
    `${frame.border} ${frame.border} ${number(frame.width - 2 * frame.border)} ${number(frame.height - 2 * frame.border)} re W n`,
    'BT',
    style.colour,
    `/${fontKey} ${number(layout.size)} Tf`,
    ...layout.runs.map(
      ({ text: run, x, y }) =>
        `1 0 0 1 ${number(x + frame.border)} ${number(y + frame.border)} Tm ${font.embedded.encode(run)} Tj`,
    ),
    'ET',
    'Q',
    'EMC',
  ];
  setAppearance(context, widget.dict, frame, operators, font);
  return { fits: layout.fits, size: layout.size };
}

/** Draws a list box: its choices from the first chosen one on, the chosen ones on a tint. */
export function drawListWidget(
  context: PDFContext,
  field: FieldModel,
  widget: FieldWidget,
  chosen: ReadonlySet<string>,
  font: AppearanceFont,
): void {
  const frame = readFrame(widget.dict);
  const style = readDefaultAppearance(field.appearance);
  const size = style.size || 10;
  const lineHeight = ((font.metrics.ascent - font.metrics.descent) / 1000) * size;
  const visible = Math.max(1, Math.floor((frame.height - 2 * frame.border) / lineHeight));
  const firstChosen = field.options.findIndex(({ value }) => chosen.has(value));
  const first = firstChosen >= visible ? firstChosen : 0;
  const lines = field.options.slice(first, first + visible).flatMap(({ value, label }, index) => {
    const y = frame.height - frame.border - (index + 1) * lineHeight;
    const baseline = y - (font.metrics.descent / 1000) * size;
    return [
      ...(chosen.has(value)
        ? [
            '0.8 0.87 0.9 rg',
            `${frame.border} ${number(y)} ${number(frame.width - 2 * frame.border)} ${number(lineHeight)} re f`,
          ]
        : []),
      `BT ${style.colour} /${fontKey} ${number(size)} Tf`,
      `1 0 0 1 ${number(frame.border + 2)} ${number(baseline)} Tm ${font.embedded.encode(label)} Tj ET`,
    ];
  });
  const clip = `0 0 ${number(frame.width)} ${number(frame.height)} re W n`;
  setAppearance(
    context,
    widget.dict,
    frame,
    [...frameOperators(frame), '/Tx BMC', 'q', clip, ...lines, 'Q', 'EMC'],
    font,
  );
}

/** Gives a check box or radio button without drawn states a cross for the ticked one; returns its name. */
export function drawTickStates(context: PDFContext, widget: FieldWidget): string {
  const frame = readFrame(widget.dict);
  const inset = Math.min(frame.width, frame.height) * 0.22;
  const [left, right] = [number(inset), number(frame.width - inset)];
  const [low, high] = [number(inset), number(frame.height - inset)];
  const cross = `q 0 G 1.2 w ${left} ${low} m ${right} ${high} l ${left} ${high} m ${right} ${low} l S Q`;
  const stateName = widget.onState ?? 'Yes';
  const state = (operators: string[]) =>
    context.register(
      context.flateStream([...frameOperators(frame), ...operators].join('\n'), formEntries(frame)),
    );
  const states = context.obj({});
  states.set(PDFName.of(stateName), state([cross]));
  states.set(PDFName.of('Off'), state([]));
  const appearance = context.obj({});
  appearance.set(PDFName.of('N'), states);
  widget.dict.set(PDFName.of('AP'), appearance);
  return stateName;
}

const fontKey = 'Isian';

/** The box of a widget in its own, unrotated coordinates. */
interface Frame {
  width: number;
  height: number;
  matrix: number[];
  /** Border width in points; the text keeps clear of it. */
  border: number;
  borderColour: string | null;
  background: string | null;
  underlineOnly: boolean;
  dash: string;
}

function readFrame(widget: PDFDict): Frame {
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
  const style = widget.lookup(PDFName.of('BS'));
  const border = style instanceof PDFDict ? style : null;
  const width = border?.lookup(PDFName.of('W'));
  const kind = border?.lookup(PDFName.of('S'));
  return {
    width: isAcross ? high : wide,
    height: isAcross ? wide : high,
    matrix: matrices[turn] ?? [1, 0, 0, 1, 0, 0],
    border: borderColour ? (width instanceof PDFNumber ? Math.max(0, width.asNumber()) : 1) : 0,
    borderColour,
    background: colourOperator(own?.lookup(PDFName.of('BG')), 'fill'),
    underlineOnly: kind === PDFName.of('U'),
    dash: kind === PDFName.of('D') ? '[3] 0 d' : '',
  };
}

function frameOperators(frame: Frame): string[] {
  const operators: string[] = [];
  const { width, height, border } = frame;
  if (frame.background) {
    operators.push('q', frame.background, `0 0 ${number(width)} ${number(height)} re f`, 'Q');
  }
  if (frame.borderColour && border > 0) {
    const half = border / 2;
    const shape = frame.underlineOnly
      ? `0 ${number(half)} m ${number(width)} ${number(half)} l S`
      : `${number(half)} ${number(half)} ${number(width - border)} ${number(height - border)} re S`;
    operators.push('q', frame.borderColour, `${number(border)} w ${frame.dash} ${shape}`, 'Q');
  }
  return operators;
}

function shapeOf(field: FieldModel): TextBox['shape'] {
  if (field.type !== 'text') return { kind: 'line' };
  if (field.flags & fieldFlags.multiline) return { kind: 'paragraphs' };
  if (field.flags & fieldFlags.comb && field.maxLength !== null && field.maxLength > 0) {
    return { kind: 'comb', cells: field.maxLength };
  }
  return { kind: 'line' };
}

function setAppearance(
  context: PDFContext,
  widget: PDFDict,
  frame: Frame,
  operators: string[],
  font: AppearanceFont,
): void {
  const fonts = context.obj({});
  fonts.set(PDFName.of(fontKey), font.embedded.ref);
  // Not deflated: a few hundred bytes each, and setting up the compressor costs more than it saves.
  const stream = context.stream(operators.filter((line) => line !== '').join('\n'));
  for (const [key, value] of Object.entries(formEntries(frame))) {
    stream.dict.set(PDFName.of(key), context.obj(value));
  }
  stream.dict.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
  const appearance = context.obj({});
  appearance.set(PDFName.of('N'), context.register(stream));
  widget.set(PDFName.of('AP'), appearance);
}

function formEntries(frame: Frame) {
  return {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, frame.width, frame.height],
    Matrix: frame.matrix,
  };
}

/**
 * Reads size and colour from a default appearance string.
 *
 * The font that it names is not used: the writer's own font shows every character that it was checked for.
 */
function readDefaultAppearance(source: string): { size: number; colour: string } {
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
