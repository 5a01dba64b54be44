import type { PDFContext, PDFRef } from 'pdf-lib';
import { compositeFont, roundedMeasure } from '../../electron/core/forms/compositeFont.ts';
import { hex4 } from '../../electron/core/forms/unicodeMap.ts';
import { winAnsiCodePoint, type SubsetFont } from './fontSubset.ts';

/** Measures of Arimo in thousandths of the size (its head, hhea and OS/2 tables). */
const measures = {
  FontBBox: [-482, -389, 2798, 1043],
  ItalicAngle: 0,
  Ascent: 905,
  Descent: -212,
  CapHeight: 688,
  XHeight: 528,
};

/**
 * Embeds a subset as two fonts over one font file.
 *
 * The simple one (WinAnsi) is what every viewer can type with; the composite one reaches the other Latin letters.
 */
export function embedTemplateFont(
  context: PDFContext,
  subset: SubsetFont,
  name: string,
): { simple: PDFRef; composite: PDFRef } {
  const file = context.register(
    context.flateStream(subset.bytes, { Length1: subset.bytes.length }),
  );
  const descriptor = (flags: number) =>
    context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: flags,
        ...measures,
        StemV: name.endsWith('Bold') ? 140 : 80,
        FontFile2: file,
      }),
    );
  return {
    simple: context.register(simpleFont(context, subset, name, descriptor(32))),
    composite: context.register(
      compositeFont(context, {
        name,
        descriptor: descriptor(4),
        widths: [...subset.widths].sort(([left], [right]) => left - right),
        texts: glyphTexts(subset.glyphs),
      }),
    ),
  };
}

function simpleFont(
  context: PDFContext,
  { glyphs, widths }: SubsetFont,
  name: string,
  descriptor: PDFRef,
) {
  const byteWidths = Array.from({ length: 224 }, (_, index) => {
    const glyph = glyphs.get(winAnsiCodePoint(index + 32));
    return glyph === undefined ? 0 : roundedMeasure(widths.get(glyph) ?? 0);
  });
  return context.obj({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: 32,
    LastChar: 255,
    Widths: byteWidths,
    FontDescriptor: descriptor,
  });
}

function glyphTexts(glyphs: ReadonlyMap<number, number>): [string, string][] {
  // Several characters can share a glyph; the first one, the plainer, is what it reads as.
  const byGlyph = new Map<number, number>();
  for (const [codePoint, glyph] of glyphs) {
    if (!byGlyph.has(glyph)) byGlyph.set(glyph, codePoint);
  }
  return [...byGlyph].map(([glyph, codePoint]) => [hex4(glyph), hex4(codePoint)]);
}
