import type createHeif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';

/** A decoded picture: rows of red, green, blue and alpha, upright. */
export interface RawPicture {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** A picture that was not decoded: it is broken, or larger than what is taken. */
export class PictureError extends Error {
  readonly code: 'broken' | 'too_many_pixels';

  constructor(code: PictureError['code']) {
    super(code);
    this.name = 'PictureError';
    this.code = code;
  }
}

/** Most pixels of a HEIC picture (50 million); each takes four bytes while it is decoded. */
export const maxHeicPixels = 50_000_000;

let heif: ReturnType<typeof createHeif> | null = null;

/**
 * Decodes the main picture of a HEIC file; its rotation is part of the format and applied here.
 *
 * Works synchronously for up to a second: run it in a process of its own. Throws PictureError.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<RawPicture> {
  // Two megabytes of program, read when the first such picture comes.
  heif ??= (await import('libheif-js/libheif-wasm/libheif-bundle.mjs')).default();
  const [picture, ...others] = new heif.HeifDecoder().decode(bytes);
  if (picture === undefined) throw new PictureError('broken');
  try {
    const width = picture.get_width();
    const height = picture.get_height();
    // SECURITY: the size that the file declares is looked at before a pixel is decoded.
    if (width * height > maxHeicPixels) throw new PictureError('too_many_pixels');
    const data = new Uint8ClampedArray(width * height * 4);
    await new Promise<void>((resolve, reject) => {
      picture.display({ data, width, height }, (shown) => {
        if (shown === null) reject(new PictureError('broken'));
        else resolve();
      });
    });
    return { pixels: new Uint8Array(data.buffer), width, height };
  } finally {
    for (const one of [picture, ...others]) one.free();
  }
}
