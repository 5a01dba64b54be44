import * as fontkit from '@cantoo/fontkit';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { compositeFont, roundedMeasure } from './compositeFont.ts';
import { literalUnit } from './literal.ts';
import { hex4 } from './unicodeMap.ts';

/** A font program parsed once: which characters it can show and how wide they are. */
export interface FormFont {
  /** Glyph number of a code point, or null when the font cannot show it. */
  glyphOf: (codePoint: number) => number | null;
  /** Advance width of a code point in thousandths of the size; negative when the font cannot show it. */
  advanceOf: (codePoint: number) => number;
  /** Advance width of a glyph in thousandths of the size. */
  widthOf: (glyph: number) => number;
  /** Height above and below the baseline, in thousandths of the size; descent is negative. */
  ascent: number;
  descent: number;
  capHeight: number;
  program: FontProgram;
}

/** The part of fontkit that is used; its own types say `any` here. */
interface FontProgram {
  postscriptName: string;
  unitsPerEm: number;
  numGlyphs: number;
  ascent: number;
  descent: number;
  capHeight: number;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  characterSet: number[];
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  glyphForCodePoint: (codePoint: number) => { id: number };
  getGlyph: (id: number) => { advanceWidth: number };
  createSubset: () => { includeGlyph: (id: number) => number; encode: () => Uint8Array };
}

const unknown = -1;
const missing = -2;
const newLine = 10;

const parsed = new WeakMap<Uint8Array, FormFont>();

/** Parses a TrueType font; the same bytes object is parsed only once. */
export function readFont(bytes: Uint8Array): FormFont {
  const known = parsed.get(bytes);
  if (known) return known;
  const program = fontkit.create(bytes) as unknown as FontProgram;
  const scale = 1000 / program.unitsPerEm;
  const glyphs = new Map<number, number | null>();
  // By UTF-16 unit: what is asked for each character of each value must not cost a hash look-up.
  const advances = new Float64Array(0x10000).fill(unknown);
  const font: FormFont = {
    program,
    ascent: program.ascent * scale,
    descent: program.descent * scale,
    capHeight: program.capHeight * scale,
    glyphOf: (codePoint) => {
      let glyph = glyphs.get(codePoint);
      if (glyph === undefined) {
        glyph =
          program.hasGlyphForCodePoint(codePoint) && !isRightToLeft(codePoint)
            ? program.glyphForCodePoint(codePoint).id
            : null;
        glyphs.set(codePoint, glyph);
      }
      return glyph;
    },
    advanceOf: (codePoint) => {
      const kept = codePoint < 0x10000 ? (advances[codePoint] ?? unknown) : unknown;
      if (kept !== unknown) return kept;
      const glyph = font.glyphOf(codePoint);
      const advance = glyph === null ? missing : font.widthOf(glyph);
      if (codePoint < 0x10000) advances[codePoint] = advance;
      return advance;
    },
    widthOf: (glyph) => program.getGlyph(glyph).advanceWidth * scale,
  };
  parsed.set(bytes, font);
  return font;
}

/** Hebrew, Arabic and their presentation forms: they need shaping and reordering, which the writer does not do. */
function isRightToLeft(codePoint: number): boolean {
  return (
    (codePoint >= 0x0590 && codePoint <= 0x08ff) ||
    (codePoint >= 0xfb1d && codePoint <= 0xfdff) ||
    (codePoint >= 0xfe70 && codePoint <= 0xfeff)
  );
}

/** Width of a text in thousandths of the size; characters that the font lacks count nothing. */
export function textWidth(font: FormFont, text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    const advance = font.advanceOf(codePoint);
    if (advance > 0) width += advance;
  }
  return width;
}

/** Characters of a text that the font cannot show, each once, in order of appearance. */
export function missingCharacters(font: FormFont, text: string): string[] {
  let found: Set<string> | null = null;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    if (codePoint === newLine || font.advanceOf(codePoint) >= 0) continue;
    found ??= new Set();
    found.add(String.fromCodePoint(codePoint));
  }
  return found === null ? [] : [...found];
}

/** The glyphs that one document uses of a font, embedded as one composite font when it is finished. */
export interface EmbeddedFont {
  /** Reference to put into resources, valid before `finish`. */
  ref: PDFRef;
  /** Text as a string operand. */
  encode: (text: string) => string;
  /** The same without its brackets. */
  codes: (text: string) => string;
  /** Writes the font's objects; to be called once, after the last `encode`. */
  finish: () => void;
}

/**
 * Embeds a font in a document with only the glyphs that are used.
 *
 * The same text in the same order gives the same bytes: nothing in it is random.
 *
 * @param tag six capital letters that tell this subset from others of the same font in one document.
 */
export function embedFont(context: PDFContext, font: FormFont, tag = 'MUHIBA'): EmbeddedFont {
  const ref = context.nextRef();
  const subset = font.program.createSubset();
  // Subset glyph number → what it shows; glyph 0 is `.notdef`.
  const used = new Map<number, { text: string; width: number }>();
  const codes = (text: string): string => {
    let found = '';
    for (const character of text) {
      const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
      if (glyph === null) continue;
      const inSubset = subset.includeGlyph(glyph);
      if (!used.has(inSubset)) used.set(inSubset, { text: character, width: font.widthOf(glyph) });
      found += literalUnit(inSubset);
    }
    return found;
  };
  return {
    ref,
    encode: (text) => `(${codes(text)})`,
    codes,
    finish: () => {
      if (used.size === 0) return;
      const name = `${tag}+${font.program.postscriptName}`;
      const bytes = subset.encode();
      writeCompositeFont(context, ref, { name, bytes, font, used });
    },
  };
}

function writeCompositeFont(
  context: PDFContext,
  ref: PDFRef,
  given: {
    name: string;
    bytes: Uint8Array;
    font: FormFont;
    used: Map<number, { text: string; width: number }>;
  },
): void {
  const { name, bytes, font, used } = given;
  const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
  const descriptor = context.register(fontDescriptor(context, font, name, file));
  const glyphs = [...used].sort(([left], [right]) => left - right);
  const composite = compositeFont(context, {
    name,
    descriptor,
    widths: glyphs.map(([glyph, { width }]) => [glyph, width]),
    texts: glyphs.map(([glyph, { text }]) => [hex4(glyph), utf16Hex(text)]),
  });
  context.assign(ref, composite);
}

/** The descriptor of a font whose program is embedded. */
function fontDescriptor(context: PDFContext, font: FormFont, name: string, file: PDFRef) {
  const { program } = font;
  const scale = 1000 / program.unitsPerEm;
  const { minX, minY, maxX, maxY } = program.bbox;
  return context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    // A symbolic font: its glyphs are in no standard order.
    Flags: 4,
    FontBBox: [minX, minY, maxX, maxY].map((value) => roundedMeasure(value * scale)),
    ItalicAngle: program.italicAngle,
    Ascent: roundedMeasure(font.ascent),
    Descent: roundedMeasure(font.descent),
    CapHeight: roundedMeasure(font.capHeight),
    StemV: 80,
    FontFile2: file,
  });
}

function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index));
  return hex;
}
