import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import {
  imagePage,
  type ImagePage,
  type PaperPoints,
  type ScanLevel,
} from '#shared/domain/bundles/index.ts';
import { decodeHeic, maxHeicPixels, PictureError } from '#core/pictures/index.ts';
import type { PictureFile } from './files.ts';
import { PartTrouble } from './partTrouble.ts';

/** Pictures under way at the same time: one for each processor, as far as memory stays small (about 15 MB each). */
export const picturesAtOnce = Math.min(3, availableParallelism());

/** Most pixels of a picture: 120 million, an A3 sheet at 600 dots per inch. */
export const maxPixels = 120_000_000;

// SECURITY: of all the formats that the library reads only these two are let in, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);
// Several pictures are under way at once; more threads for each would only fight over the processor.
sharp.concurrency(1);

/** Who waits for a place among the pictures under way. */
const waiting: (() => void)[] = [];
let free = picturesAtOnce;

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  else free -= 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}

/** A compressed picture. */
export interface ScanBytes {
  jpeg: Uint8Array;
  width: number;
  height: number;
  grey: boolean;
}

/** A picture on its page. */
export interface ScanPage extends ScanBytes {
  page: ImagePage;
}

/** sRGB as a colour profile, for documents that must say what their colours mean. */
export async function colourProfile(): Promise<Uint8Array> {
  const base = { width: 8, height: 8, channels: 3 as const, background: '#ffffff' };
  const plain = Buffer.alloc(8 * 8 * 3, 255);
  const file = await sharp(plain, { raw: { width: base.width, height: base.height, channels: 3 } })
    .withIccProfile('srgb')
    .jpeg()
    .toBuffer();
  const { icc } = await sharp(file).metadata();
  if (icc === undefined) throw new Error('no colour profile');
  return new Uint8Array(icc);
}

/** A limit of pixels for a message. */
function megapixels(pixels: number): { limit: string } {
  return { limit: String(Math.round(pixels / 1_000_000)) };
}

interface OpenPicture {
  picture: Sharp;
  width: number;
  height: number;
  density: number | null;
  grey: boolean;
}

async function open(part: PictureFile): Promise<OpenPicture> {
  if (part.kind === 'heic') {
    const { pixels, width, height } = await decodeHeic(part.bytes);
    const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
    return { picture, width, height, density: null, grey: false };
  }
  const about = await sharp(part.bytes, { limitInputPixels: false }).metadata();
  // SECURITY: a small file may unfold to gigabytes; what it declares is looked at before anything is decoded.
  if (about.width * about.height > maxPixels) {
    throw new PartTrouble('too_many_pixels', { params: megapixels(maxPixels) });
  }
  const picture = sharp(part.bytes, { limitInputPixels: maxPixels, failOn: 'error' });
  const { width, height } = about.autoOrient;
  return {
    // Phones leave the pixels as the sensor lay and note how they were held.
    picture: picture.autoOrient(),
    width,
    height,
    density: about.density ?? null,
    grey: about.channels <= 2,
  };
}

function compress(
  picture: Sharp,
  size: { width: number; height: number },
  { quality }: ScanLevel,
  grey: boolean,
): Promise<ScanBytes> {
  // A triangle filter and fixed Huffman tables: the same legibility at little more than half the time.
  return picture
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .flatten({ background: '#ffffff' })
    .toColourspace(grey ? 'b-w' : 'srgb')
    .jpeg({ quality, chromaSubsampling: '4:2:0', optimizeCoding: false })
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => ({
      jpeg: new Uint8Array(data),
      width: info.width,
      height: info.height,
      grey: info.channels === 1,
    }));
}

/** Pixels that a picture needs to be shown so large at a level; never more than it has. */
function pixelsFor(
  shown: { width: number; height: number },
  own: { width: number; height: number },
  dpi: number,
) {
  const scale = Math.min(
    1,
    ((shown.width / 72) * dpi) / own.width,
    ((shown.height / 72) * dpi) / own.height,
  );
  return {
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale)),
  };
}

/** Turns a picture upright, lays it on a page and compresses it. Throws PartTrouble. */
export function scanPage(
  part: PictureFile,
  level: ScanLevel,
  paper: PaperPoints,
): Promise<ScanPage> {
  return inTurn(() => scanNow(part, level, paper));
}

async function scanNow(part: PictureFile, level: ScanLevel, paper: PaperPoints): Promise<ScanPage> {
  try {
    const { picture, width, height, density, grey } = await open(part);
    const page = imagePage({ width, height, density }, paper);
    const size = pixelsFor(page.picture, { width, height }, level.dpi);
    return { ...(await compress(picture, size, level, grey)), page };
  } catch (error) {
    if (error instanceof PartTrouble) throw error;
    if (error instanceof PictureError && error.code === 'too_many_pixels') {
      throw new PartTrouble('too_many_pixels', { params: megapixels(maxHeicPixels) });
    }
    throw new PartTrouble('image_broken', { cause: error });
  }
}

/** Compresses a picture that is shown at most so large (in points); null when it cannot be read. */
export async function compressAgain(
  source: Uint8Array | { pixels: Uint8Array; width: number; height: number; channels: 1 | 3 },
  shown: { width: number; height: number },
  level: ScanLevel,
): Promise<ScanBytes | null> {
  try {
    const picture =
      source instanceof Uint8Array
        ? sharp(source, { limitInputPixels: maxPixels, failOn: 'error' })
        : sharp(source.pixels, {
            raw: { width: source.width, height: source.height, channels: source.channels },
          });
    const { width, height, channels } = await picture.metadata();
    return await compress(
      picture,
      pixelsFor(shown, { width, height }, level.dpi),
      level,
      channels === 1,
    );
  } catch {
    return null;
  }
}
