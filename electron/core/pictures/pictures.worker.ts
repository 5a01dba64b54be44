import sharp from 'sharp';
import { serveJobs } from '#core/isolation/index.ts';
import { decodeHeic } from './heic.ts';
import type { PictureJobs } from './protocol.ts';

/** The process for pictures that the window cannot show. */
serveJobs<PictureJobs>({
  jpeg: async (heic) => {
    const { pixels, width, height } = await decodeHeic(heic);
    const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
    return picture.flatten().jpeg({ quality: 85 }).toBuffer();
  },
});
