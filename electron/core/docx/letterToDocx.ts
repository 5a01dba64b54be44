import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { LetterModel } from '#shared/domain/letters/index.ts';
import { copiesBlocks, letterheadBlocks } from './frame.ts';
import { twips } from './runs.ts';
import { attachmentBlocks, bodyBlocks } from './shapes.ts';

/** The fonts that the letter's are metric equals of, and that Word has. */
const wordFonts = { Arimo: 'Arial', Tinos: 'Times New Roman' } as const;

/** What a copy in Word is made with. */
export interface DocxOptions {
  logo: Uint8Array | null;
  /** Words at the head of every page: that this copy is outside control. */
  notice: string;
}

/** Gives a file of Word the letter's own date in place of now, so that the same letter gives the same bytes. */
function withFixedDates(bytes: Uint8Array, date: string): Uint8Array {
  const instant = `${date}T00:00:00Z`;
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  if (core !== undefined) {
    const text = new TextDecoder()
      .decode(core)
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${instant}`);
    parts['docProps/core.xml'] = new TextEncoder().encode(text);
  }
  // Zip knows local time only and nothing before 1980.
  return zipSync(parts, { mtime: new Date(`${date}T12:00:00`), level: 6 });
}

/**
 * A letter as a file of Word, for those who must edit it there.
 *
 * It carries no number of its own, no check code and no signature box, and says on every page that it is a copy
 * outside control; the PDF stays the letter. The same letter gives the same bytes.
 */
export async function letterToDocx(
  model: LetterModel,
  { logo, notice }: DocxOptions,
): Promise<Uint8Array> {
  const { page } = model;
  const font = wordFonts[page.fontFamily];
  const size = page.fontSizePt * 2;
  const widthMm = page.widthMm - (page.marginsCm.left + page.marginsCm.right) * 10;
  const small = (children: TextRun[]) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children });
  const document = new Document({
    title: model.title,
    creator: 'Muhibah',
    lastModifiedBy: 'Muhibah',
    styles: {
      default: { document: { run: { font, size }, paragraph: { spacing: { line: 264 } } } },
      paragraphStyles: [
        { id: 'TableText', name: 'Table text', run: { size: 18, font }, basedOn: 'Normal' },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.widthMm), height: twips(page.heightMm) },
            margin: {
              top: twips(page.marginsCm.top * 10),
              bottom: twips(page.marginsCm.bottom * 10),
              left: twips(page.marginsCm.left * 10),
              right: twips(page.marginsCm.right * 10),
            },
          },
        },
        headers: {
          default: new Header({
            children: [small([new TextRun({ text: notice, size: 16, color: '7A4B00' })])],
          }),
        },
        footers: {
          default: new Footer({
            children: [small([new TextRun({ children: [PageNumber.CURRENT], size: 16 })])],
          }),
        },
        children: [
          ...letterheadBlocks(model.letterhead, logo, widthMm),
          ...bodyBlocks(model, widthMm),
          ...copiesBlocks(model.tembusan),
          ...(model.layout === 'correspondence' && model.attachment !== null
            ? attachmentBlocks(model.attachment, widthMm)
            : []),
        ],
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document), model.date);
}
