import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import type { ScanLevel } from '#shared/domain/bundles/index.ts';
import { filtersOf, nameOf, numberOf, type NewObject } from './objects.ts';
import { compressAgain, maxPixels } from './pictures.ts';

/** A picture inside a copied PDF that may be compressed. */
export interface InnerScan {
  ref: PDFRef;
  /** Largest size at which it can be shown, in points: the page's. */
  shown: { width: number; height: number };
}

/** Pictures below this many pixels are logos and stamps: nothing is gained, and letters in them would blur. */
const leastPixels = 500_000;
/** A new picture must be so much smaller to be worth the loss. */
const worthIt = 0.85;

/** How many colours a plain colour space has, or null for those that need more than pixels. */
function channelsOf(dict: PDFDict): 1 | 3 | null {
  const space = dict.lookup(PDFName.of('ColorSpace'));
  if (space instanceof PDFName) {
    const name = space.decodeText();
    return name === 'DeviceGray' ? 1 : name === 'DeviceRGB' ? 3 : null;
  }
  if (!(space instanceof PDFArray)) return null;
  const kind = space.lookup(0);
  const name = kind instanceof PDFName ? kind.decodeText() : '';
  if (name === 'CalGray') return 1;
  if (name === 'CalRGB') return 3;
  const profile = name === 'ICCBased' ? space.lookup(1) : undefined;
  if (!(profile instanceof PDFRawStream)) return null;
  const count = numberOf(profile.dict, 'N');
  return count === 1 || count === 3 ? count : null;
}

function isPlainPicture({ dict }: PDFRawStream): boolean {
  if (nameOf(dict, 'Subtype') !== 'Image') return false;
  if (['SMask', 'Mask', 'ImageMask', 'Decode'].some((key) => dict.has(PDFName.of(key))))
    return false;
  const [filter, ...others] = filtersOf(dict);
  if (others.length > 0 || (filter !== 'DCTDecode' && filter !== 'FlateDecode')) return false;
  const pixels = (numberOf(dict, 'Width') ?? 0) * (numberOf(dict, 'Height') ?? 0);
  return (
    numberOf(dict, 'BitsPerComponent') === 8 &&
    channelsOf(dict) !== null &&
    pixels >= leastPixels &&
    pixels <= maxPixels
  );
}

/**
 * Pictures among a document's objects that can be compressed: whole, opaque, eight bits, grey or colour.
 *
 * Where a picture stands on its page is not worked out. Taking it to fill the page can only leave it finer than asked.
 */
export function findInnerScans(
  objects: readonly NewObject[],
  pages: readonly PDFPage[],
): InnerScan[] {
  const shown = { width: 0, height: 0 };
  for (const page of pages) {
    const { width, height } = page.getSize();
    // A page may be turned, and the picture with it.
    const long = Math.max(width, height);
    shown.width = Math.max(shown.width, long);
    shown.height = shown.width;
  }
  return objects.flatMap(({ ref, object }) =>
    object instanceof PDFRawStream && isPlainPicture(object) ? [{ ref, shown }] : [],
  );
}

/** Undoes the PNG prediction of rows; null when the bytes do not fit the size. */
export function withoutPrediction(
  rows: Uint8Array,
  width: number,
  height: number,
  channels: number,
): Uint8Array | null {
  const stride = width * channels;
  if (rows.length < (stride + 1) * height) return null;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const type = rows[y * (stride + 1)] ?? 0;
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (out[to + x - channels] ?? 0) : 0;
      const up = y > 0 ? (out[to + x - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[to + x - stride - channels] ?? 0) : 0;
      const raw = rows[from + x] ?? 0;
      out[to + x] = raw + predicted(type, left, up, corner);
    }
  }
  return out;
}

function predicted(type: number, left: number, up: number, corner: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [a, b, c] = [
        Math.abs(estimate - left),
        Math.abs(estimate - up),
        Math.abs(estimate - corner),
      ];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

/** The pixels of a Flate picture, or null when they are packed in a way that is not undone here. */
function pixelsOf(stream: PDFRawStream) {
  const { dict } = stream;
  const [width, height, channels] = [
    numberOf(dict, 'Width'),
    numberOf(dict, 'Height'),
    channelsOf(dict),
  ];
  if (width === null || height === null || channels === null) return null;
  const parameters = dict.lookup(PDFName.of('DecodeParms'));
  const predictor = parameters instanceof PDFDict ? (numberOf(parameters, 'Predictor') ?? 1) : 1;
  // SECURITY: a stream that unfolds to more than its picture needs is cut off there and refused.
  const most = (width * channels + 1) * height;
  const rows = new Uint8Array(inflateSync(stream.contents, { maxOutputLength: most + 1024 }));
  if (predictor === 1) {
    const size = width * height * channels;
    return rows.length < size ? null : { pixels: rows.subarray(0, size), width, height, channels };
  }
  if (predictor < 10 || !(parameters instanceof PDFDict)) return null;
  if (numberOf(parameters, 'Columns') !== width) return null;
  if ((numberOf(parameters, 'Colors') ?? 1) !== channels) return null;
  const pixels = withoutPrediction(rows, width, height, channels);
  return pixels === null ? null : { pixels, width, height, channels };
}

/** Compresses a picture inside the bundle to a level; leaves it as it is when that gains little or fails. */
export async function compressInner(
  context: PDFContext,
  scan: InnerScan,
  level: ScanLevel,
): Promise<void> {
  const stream = context.lookup(scan.ref);
  if (!(stream instanceof PDFRawStream)) return;
  try {
    const isJpeg = filtersOf(stream.dict)[0] === 'DCTDecode';
    const source = isJpeg ? stream.contents : pixelsOf(stream);
    if (source === null) return;
    const made = await compressAgain(source, scan.shown, level);
    if (made === null || made.jpeg.length > stream.contents.length * worthIt) return;
    const picture = pictureStream(context, made);
    // The numbers mean what the old space says they mean, as long as there are as many of them.
    const space = stream.dict.get(PDFName.of('ColorSpace'));
    if (space !== undefined && (channelsOf(stream.dict) === 1) === made.grey) {
      picture.dict.set(PDFName.of('ColorSpace'), space);
    }
    context.assign(scan.ref, picture);
  } catch {
    // A picture that cannot be unpacked stays as it is; viewers may be more lenient than we are.
  }
}

/** A JPEG as an object of the bundle. */
export function pictureStream(
  context: PDFContext,
  picture: { jpeg: Uint8Array; width: number; height: number; grey: boolean },
): PDFRawStream {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: picture.grey ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    Length: picture.jpeg.length,
  });
  return PDFRawStream.of(dict, picture.jpeg);
}
