import sharp from 'sharp';
import { AppError } from '#shared/contract/errors.ts';
import { serveJobs } from '#core/isolation/index.ts';
import { decodeHeic } from './heic.ts';
import type { PictureJobs } from './protocol.ts';

/** Most pixels of a picture that goes into every letter, in millions. */
const maxMegapixels = 25;

/** The process for pictures that the window cannot show, and for those that letters will show. */
serveJobs<PictureJobs>({
  jpeg: async (heic) => {
    const { pixels, width, height } = await decodeHeic(heic);
    const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
    return picture.flatten().jpeg({ quality: 85 }).toBuffer();
  },
  check: async ({ bytes, name }) => {
    const picture = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
    const { width, height } = await picture.metadata();
    // SECURITY: a small file may unfold to gigabytes; what it declares is looked at before anything is decoded.
    if (width * height > maxMegapixels * 1_000_000) {
      throw new AppError('file_too_large', { name, limit: `${maxMegapixels} MP` });
    }
    await picture.stats();
    return null;
  },
});
