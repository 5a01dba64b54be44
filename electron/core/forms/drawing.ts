import type { FormFieldType } from '#shared/domain/forms/index.ts';
import type { FormFont } from './font.ts';
import { combDividers, frameOperators, number, type Frame, type TextStyle } from './frame.ts';
import { layOutText, type TextBox, type TextLayout } from './layout.ts';

/** Field flags (ISO 32000-1, tables 221, 226, 228, 230). */
export const fieldFlags = {
  readOnly: 1,
  required: 1 << 1,
  multiline: 1 << 12,
  password: 1 << 13,
  radio: 1 << 15,
  pushButton: 1 << 16,
  combo: 1 << 17,
  editable: 1 << 18,
  multiSelect: 1 << 21,
  doNotScroll: 1 << 23,
  comb: 1 << 24,
} as const;

/** A choice of a field: the value that is stored and the text that is shown. */
export interface FieldOption {
  value: string;
  label: string;
}

/** What is known of a field without the file that it stands in: enough to lay out and draw its value. */
export interface FieldShape {
  name: string;
  /** What a screen reader says of it (`/TU`); empty when the form gives nothing. */
  tooltip: string;
  type: FormFieldType;
  flags: number;
  maxLength: number | null;
  options: FieldOption[];
  align: 'left' | 'center' | 'right';
  widgets: readonly WidgetShape[];
}

/** The place of a field on a page, as far as drawing needs it. */
export interface WidgetShape {
  frame: Frame;
  style: TextStyle;
  /** For check boxes and radio buttons: the name of the ticked state, or null. */
  onState: string | null;
  /** Whether the form itself drew the ticked and the empty state. */
  hasStates: boolean;
}

/** The font with which values are drawn: what it can show, and its codes. */
export interface PenFont {
  metrics: FormFont;
  /** A text as runs of one font resource each. */
  runs: (text: string) => readonly PenRun[];
}

/** Characters of one font resource. */
export interface PenRun {
  /** Name of the resource, without the slash. */
  font: string;
  /** Its codes as the content of a literal string, without brackets. */
  codes: string;
}

/** The content of an appearance, with the font resources that it names. */
export interface Drawing {
  content: string;
  fonts: readonly string[];
}

/** A drawn text, and what became of it. */
export interface TextDrawing extends Drawing {
  fits: boolean;
  size: number;
}

/** Lays a text out in the box of its field, as it is drawn. */
export function layOutField(
  field: FieldShape,
  { frame, style }: Pick<WidgetShape, 'frame' | 'style'>,
  text: string,
  font: FormFont,
): TextLayout {
  const box = { ...innerSize(frame), align: field.align, shape: shapeOf(field) };
  return layOutText({ text, font, size: style.size, ...box });
}

function innerSize({ width, height, inset }: Frame): { width: number; height: number } {
  return { width: width - 2 * inset, height: height - 2 * inset };
}

/** Draws a text value into the box of its field. */
export function drawText(
  field: FieldShape,
  { frame, style }: WidgetShape,
  text: string,
  font: PenFont,
): TextDrawing {
  const shape = shapeOf(field);
  const { inset } = frame;
  const { width, height } = innerSize(frame);
  const layout = layOutField(field, { frame, style }, text, font.metrics);
  const pen = penOf(font, layout.size);
  const operators = frameOperators(frame);
  if (shape.kind === 'comb') operators.push(...combDividers(frame, shape.cells));
  operators.push('/Tx BMC');
  if (layout.runs.length > 0) {
    operators.push(
      'q',
      `${number(inset)} ${number(inset)} ${number(width)} ${number(height)} re W n`,
      'BT',
      style.colour,
    );
    for (const { text: run, x, y } of layout.runs) {
      operators.push(`1 0 0 1 ${number(x + inset)} ${number(y + inset)} Tm`, pen.show(run));
    }
    operators.push('ET', 'Q');
  }
  operators.push('EMC');
  return {
    content: operators.join('\n'),
    fonts: [...pen.fonts],
    fits: layout.fits,
    size: layout.size,
  };
}

/** Draws a list box: its choices from the first chosen one on, the chosen ones on a tint. */
export function drawList(
  field: FieldShape,
  { frame, style }: WidgetShape,
  chosen: ReadonlySet<string>,
  font: PenFont,
): Drawing {
  const size = style.size || 10;
  const { inset } = frame;
  const { ascent, descent } = font.metrics;
  const lineHeight = ((ascent - descent) / 1000) * size;
  const visible = Math.max(1, Math.floor((frame.height - 2 * inset) / lineHeight));
  const firstChosen = field.options.findIndex(({ value }) => chosen.has(value));
  const first = firstChosen >= visible ? firstChosen : 0;
  const pen = penOf(font, size);
  const lines = field.options.slice(first, first + visible).flatMap(({ value, label }, index) => {
    const y = frame.height - inset - (index + 1) * lineHeight;
    const baseline = y - (descent / 1000) * size;
    const tint = `${number(inset)} ${number(y)} ${number(frame.width - 2 * inset)} ${number(lineHeight)} re f`;
    return [
      ...(chosen.has(value) ? ['0.8 0.87 0.9 rg', tint] : []),
      `BT ${style.colour} 1 0 0 1 ${number(inset + 2)} ${number(baseline)} Tm ${pen.show(label)} ET`,
    ];
  });
  const clip = `0 0 ${number(frame.width)} ${number(frame.height)} re W n`;
  const operators = [...frameOperators(frame), '/Tx BMC', 'q', clip, ...lines, 'Q', 'EMC'];
  return { content: operators.join('\n'), fonts: [...pen.fonts] };
}

/** Draws a check box or radio button: a cross for the ticked state, the empty box for the other. */
export function drawTick({ frame }: WidgetShape, isTicked: boolean): Drawing {
  const inset = Math.min(frame.width, frame.height) * 0.22;
  const [left, right] = [number(inset), number(frame.width - inset)];
  const [low, high] = [number(inset), number(frame.height - inset)];
  const cross = `q 0 G 1.2 w ${left} ${low} m ${right} ${high} l ${left} ${high} m ${right} ${low} l S Q`;
  return {
    content: [...frameOperators(frame), ...(isTicked ? [cross] : [])].join('\n'),
    fonts: [],
  };
}

/** Shows texts at one size, naming the font only where it changes. */
function penOf(font: PenFont, size: number) {
  const fonts = new Set<string>();
  let current = '';
  const show = (text: string): string => {
    let operators = '';
    for (const { font: name, codes } of font.runs(text)) {
      if (name !== current) operators += `/${name} ${number(size)} Tf `;
      current = name;
      fonts.add(name);
      operators += `(${codes}) Tj `;
    }
    return operators;
  };
  return { fonts, show };
}

/** How a field arranges its text. */
export function shapeOf(field: FieldShape): TextBox['shape'] {
  if (field.type !== 'text') return { kind: 'line' };
  if (field.flags & fieldFlags.multiline) return { kind: 'paragraphs' };
  if (field.flags & fieldFlags.comb && field.maxLength !== null && field.maxLength > 0) {
    return { kind: 'comb', cells: field.maxLength };
  }
  return { kind: 'line' };
}
