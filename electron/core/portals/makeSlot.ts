import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { SlotAnswer, SlotJob, SlotPart, SlotTrouble } from './protocol.ts';

/** Most pixels of a picture, as bundles have it: an A3 sheet at 600 dots per inch. */
const maxPixels = 120_000_000;

/** How finely pictures are kept, from the best to what is just readable. */
const levels = [
  { dpi: 200, quality: 80 },
  { dpi: 150, quality: 72 },
  { dpi: 120, quality: 62 },
  { dpi: 100, quality: 50 },
] as const;

/** A4 in points. */
const sheet = { width: 595.28, height: 841.89 };
const margin = 28;

/** A slot that cannot be made, with the reason for the officer. */
class SlotError extends Error {
  readonly trouble: SlotTrouble;

  constructor(trouble: SlotTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

interface Picture {
  jpeg: Buffer;
  width: number;
  height: number;
}

/** A picture upright and no finer than a sheet needs at a level. */
async function pictureOf(bytes: Uint8Array, level: (typeof levels)[number]): Promise<Picture> {
  const read = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
  const { width, height } = await read.metadata();
  // SECURITY: a small file may unfold to gigabytes; what it declares is looked at before anything is decoded.
  if (width * height > maxPixels) throw new SlotError('too_many_pixels');
  const longest = Math.round((sheet.height / 72) * level.dpi);
  const { data, info } = await read
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: level.quality })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

async function addPicture(document: PDFDocument, picture: Picture): Promise<void> {
  const image = await document.embedJpg(picture.jpeg);
  const isWide = picture.width > picture.height;
  const [pageWidth, pageHeight] = isWide
    ? [sheet.height, sheet.width]
    : [sheet.width, sheet.height];
  const scale = Math.min(
    (pageWidth - 2 * margin) / picture.width,
    (pageHeight - 2 * margin) / picture.height,
  );
  const [width, height] = [picture.width * scale, picture.height * scale];
  document.addPage([pageWidth, pageHeight]).drawImage(image, {
    x: (pageWidth - width) / 2,
    y: (pageHeight - height) / 2,
    width,
    height,
  });
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  // A signed file is never saved again: what it says would no longer be what was signed.
  if (isSigned(bytes)) throw new SlotError('signed');
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    throw new SlotError(error instanceof EncryptedPDFError ? 'encrypted' : 'unreadable');
  }
}

/** Whether a PDF carries a signature: every signature has its byte range in plain sight. */
export function isSigned(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');
}

async function assembled(
  parts: readonly SlotPart[],
  level: (typeof levels)[number],
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const { kind, bytes } of parts) {
    if (kind === 'pdf') {
      const source = await openPdf(bytes);
      const pages = await document.copyPages(source, source.getPageIndices());
      for (const page of pages) document.addPage(page);
    } else {
      await addPicture(document, await pictureOf(bytes, level));
    }
  }
  return document.save({ useObjectStreams: true });
}

/** Makes one PDF of a slot's files, more coarsely until it is small enough; never throws. */
export async function makeSlot({ parts, maxBytes }: SlotJob): Promise<SlotAnswer> {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'pdf' && isSigned(only.bytes)) {
    return { ok: true, pdf: Uint8Array.from(only.bytes) };
  }
  try {
    const hasPictures = parts.some(({ kind }) => kind !== 'pdf');
    let pdf = new Uint8Array();
    for (const level of hasPictures ? levels : levels.slice(0, 1)) {
      pdf = Uint8Array.from(await assembled(parts, level));
      if (pdf.byteLength <= maxBytes) break;
    }
    return { ok: true, pdf };
  } catch (error) {
    return { ok: false, trouble: error instanceof SlotError ? error.trouble : 'unreadable' };
  }
}
