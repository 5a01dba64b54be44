import { textWidth, type FormFont } from './font.ts';

/** Smallest size in points that is still read on paper; text that needs less does not fit. */
export const smallestSize = 6;

/** Largest size in points that an auto-sized field gets. */
const largestAutoSize = 12;

/** Space in points between the border and the text. */
const padding = 2;

/** What is to be placed in the box of a field. */
export interface TextBox {
  text: string;
  font: FormFont;
  /** Size in points; 0 lets the writer choose. */
  size: number;
  /** Box in points, without borders. */
  width: number;
  height: number;
  align: 'left' | 'center' | 'right';
  shape: { kind: 'line' } | { kind: 'paragraphs' } | { kind: 'comb'; cells: number };
}

/** A run of text on one baseline, in points from the lower left corner of the box. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
}

/** A text laid out in its box. */
export interface TextLayout {
  size: number;
  runs: PlacedText[];
  /** False when the text is cut even at the smallest size. */
  fits: boolean;
}

/** Lays a value out in its field: one line, wrapped paragraphs, or one character in each cell. */
export function layOutText(box: TextBox): TextLayout {
  switch (box.shape.kind) {
    case 'comb':
      return layOutComb(box, box.shape.cells);
    case 'paragraphs':
      return layOutParagraphs(box);
    case 'line':
      return layOutLine(box);
  }
}

function layOutLine(box: TextBox): TextLayout {
  const wanted = wantedSize(box, largestAutoSize);
  const width = textWidth(box.font, box.text) / 1000;
  const available = box.width - 2 * padding;
  const needed = width > 0 ? Math.floor((available / width) * 20) / 20 : wanted;
  const size = Math.max(Math.min(wanted, needed), Math.min(smallestSize, wanted));
  const run = {
    text: box.text,
    x: alignedAt(box, width * size),
    y: centredBaseline(box, size),
  };
  return {
    size,
    runs: box.text === '' ? [] : [run],
    fits: width * size <= available + 0.01,
  };
}

/** The form's own size, or the largest one that suits the box; never taller than the box. */
function wantedSize(box: TextBox, largest: number): number {
  return box.size ? Math.min(box.size, box.height * 0.9) : Math.min(largest, box.height * 0.72);
}

function layOutComb(box: TextBox, cells: number): TextLayout {
  const cell = box.width / cells;
  const size = wantedSize(box, Math.min(largestAutoSize, cell * 1.2));
  const characters = Array.from(box.text);
  const free = cells - characters.length;
  const first = { left: 0, center: Math.floor(free / 2), right: free }[box.align];
  const runs = characters.map((text, index) => {
    const width = (textWidth(box.font, text) / 1000) * size;
    return { text, x: (first + index + 0.5) * cell - width / 2, y: centredBaseline(box, size) };
  });
  return { size, runs: runs.filter(({ text }) => text !== ' '), fits: free >= 0 };
}

function layOutParagraphs(box: TextBox): TextLayout {
  const wanted = box.size || largestAutoSize;
  const available = box.width - 2 * padding;
  const lowest = Math.min(smallestSize, wanted);
  const words = measureWords(box.font, box.text);
  let size = wanted;
  let lines = breakLines(words, available / size);
  while (size > lowest && linesHeight(box.font, lines.length, size) > box.height) {
    size = Math.max(lowest, size - 0.25);
    lines = breakLines(words, available / size);
  }
  const lineHeight = ((box.font.ascent - box.font.descent) / 1000) * size;
  // A single line stands in the middle of a low box, as it does in the boxes beside it.
  const top =
    lines.length === 1 && box.height < 3 * lineHeight
      ? centredBaseline(box, size)
      : box.height - padding - (box.font.ascent / 1000) * size;
  const runs = lines.map((text, index) => ({
    text,
    x: box.align === 'left' ? padding : alignedAt(box, (textWidth(box.font, text) / 1000) * size),
    y: top - index * lineHeight,
  }));
  return {
    size,
    runs: runs.filter(({ text }) => text !== ''),
    fits: linesHeight(box.font, lines.length, size) <= box.height + 0.01,
  };
}

function linesHeight(font: FormFont, lines: number, size: number): number {
  // Only one padding counts: the last line's descent may stand on the lower one.
  return ((lines * (font.ascent - font.descent)) / 1000) * size + padding;
}

function alignedAt(box: TextBox, width: number): number {
  if (box.align === 'center') return (box.width - width) / 2;
  if (box.align === 'right') return box.width - padding - width;
  return padding;
}

function centredBaseline(box: TextBox, size: number): number {
  return (box.height - (box.font.capHeight / 1000) * size) / 2;
}

/**
 * Breaks a text into lines no wider than `limit` ems.
 *
 * Breaks at spaces; a no-break space holds. A word that is too wide by itself is broken where it must be.
 */
export function wrapText(font: FormFont, text: string, limit: number): string[] {
  return breakLines(measureWords(font, text), limit);
}

/** The words of a text by paragraph, measured once for every size that is tried. */
interface MeasuredText {
  font: FormFont;
  /** Width of a space in thousandths of the size. */
  space: number;
  paragraphs: { text: string; width: number }[][];
}

function measureWords(font: FormFont, text: string): MeasuredText {
  const paragraphs = text
    .split('\n')
    .map((paragraph) =>
      paragraph.split(' ').map((word) => ({ text: word, width: textWidth(font, word) })),
    );
  return { font, space: textWidth(font, ' '), paragraphs };
}

function breakLines({ font, space, paragraphs }: MeasuredText, limit: number): string[] {
  const widest = limit * 1000;
  const lines: string[] = [];
  for (const words of paragraphs) {
    let line = '';
    let width = 0;
    for (const word of words) {
      const longer = line === '' ? word.width : width + space + word.width;
      if (longer <= widest) {
        line = line === '' ? word.text : `${line} ${word.text}`;
        width = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      width = 0;
      // The word opens a line of its own; one that is too wide even there is broken where it must be.
      for (const character of word.width <= widest ? [word.text] : word.text) {
        const added = textWidth(font, character);
        if (line !== '' && width + added > widest) {
          lines.push(line);
          line = '';
          width = 0;
        }
        line += character;
        width += added;
      }
    }
    lines.push(line);
  }
  return lines;
}
