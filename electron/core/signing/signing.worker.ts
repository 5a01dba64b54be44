import { serveJobs } from '#core/isolation/index.ts';
import type { SigningJobs } from './protocol.ts';

/** Largest picture that is looked at, in pixels; a scan of F4 at 600 dpi has 40 million. */
const mostPixels = 60_000_000;
/** Side in pixels to which larger pictures are reduced before a code is looked for. */
const readingSide = 3500;

async function textOf(file: Uint8Array): Promise<string> {
  const { PDF } = await import('@libpdf/core');
  const document = await PDF.load(file);
  return document
    .extractText()
    .map((page) => page.text)
    .join('\n');
}

async function codeIn(file: Uint8Array): Promise<string | null> {
  const [{ default: sharp }, { decodeQR }] = await Promise.all([
    import('sharp'),
    import('qr/decode.js'),
  ]);
  const { data, info } = await sharp(file, { limitInputPixels: mostPixels })
    .rotate()
    .resize(readingSide, readingSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  try {
    const image = { width: info.width, height: info.height, data: new Uint8Array(data) };
    return decodeQR(image, { timeLimit: 5000 });
  } catch {
    return null;
  }
}

/** The process that reads files from outside. Libraries are read when they are needed. */
serveJobs<SigningJobs>({
  inspect: async ({ file, roots, now }) => {
    const { inspectSignatures } = await import('./inspectSignatures.ts');
    return inspectSignatures(file, roots, new Date(now));
  },
  text: textOf,
  code: codeIn,
});
