import { PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
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
    composite: context.register(compositeFont(context, subset, name, descriptor(4))),
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
    return glyph === undefined ? 0 : rounded(widths.get(glyph) ?? 0);
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

function compositeFont(
  context: PDFContext,
  { glyphs, widths }: SubsetFont,
  name: string,
  descriptor: PDFRef,
) {
  const entries = [...widths].sort(([left], [right]) => left - right);
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: entries.flatMap(([glyph, width]) => [glyph, [rounded(width)]]),
    }),
  );
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(unicodeMap(glyphs))),
  });
}

function unicodeMap(glyphs: ReadonlyMap<number, number>): string {
  // Several characters can share a glyph; the first one, the plainer, is what it reads as.
  const byGlyph = new Map<number, number>();
  for (const [codePoint, glyph] of glyphs) {
    if (!byGlyph.has(glyph)) byGlyph.set(glyph, codePoint);
  }
  const lines = [...byGlyph].map(([glyph, codePoint]) => `<${hex(glyph)}> <${hex(codePoint)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
