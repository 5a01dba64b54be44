import { parentPort } from 'node:worker_threads';
import type { SigningAnswer, SigningJob, SigningResults } from './protocol.ts';

/** The thread that reads files from outside: one job, one answer. Libraries are read when they are needed. */
const port = parentPort;
if (port === null) throw new Error('signing.worker runs in a worker thread only');

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

async function resultOf(job: SigningJob): Promise<SigningResults[keyof SigningResults]> {
  switch (job.kind) {
    case 'inspect': {
      const { inspectSignatures } = await import('./inspectSignatures.ts');
      return inspectSignatures(job.file, job.roots, new Date(job.now));
    }
    case 'text':
      return textOf(job.file);
    case 'code':
      return codeIn(job.file);
  }
}

port.once('message', (job: SigningJob) => {
  resultOf(job).then(
    (result) => port.postMessage({ ok: true, result } satisfies SigningAnswer),
    (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      port.postMessage({ ok: false, detail } satisfies SigningAnswer);
    },
  );
});
