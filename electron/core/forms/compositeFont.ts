import { PDFString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { unicodeMap } from './unicodeMap.ts';

/**
 * A composite font over an embedded TrueType file, whose glyphs are written by their numbers.
 *
 * @param given.widths advance width by glyph, in thousandths of the size and in the order of the font's list.
 * @param given.texts what each glyph reads as, as {@link unicodeMap} takes it.
 */
export function compositeFont(
  context: PDFContext,
  given: {
    name: string;
    descriptor: PDFRef;
    widths: readonly (readonly [glyph: number, width: number])[];
    texts: readonly (readonly [glyph: string, text: string])[];
  },
): PDFDict {
  const { name, descriptor, widths, texts } = given;
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
      W: widths.flatMap(([glyph, width]) => [glyph, [roundedMeasure(width)]]),
    }),
  );
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(unicodeMap(texts))),
  });
}

/** A measure of a font as it is written in a file: two decimals are finer than any eye. */
export function roundedMeasure(value: number): number {
  return Math.round(value * 100) / 100;
}
