import { deflateSync } from 'node:zlib';
import type { PDFObject, PDFRef } from 'pdf-lib';

/** One indirect object as it stands in a file. */
export interface Chunk {
  number: number;
  bytes: Buffer;
}

/** An object of the library as it stands in a file. */
export function chunkOf(ref: PDFRef, object: PDFObject): Chunk {
  const body = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(body, 0);
  return {
    number: ref.objectNumber,
    bytes: Buffer.concat([
      Buffer.from(`${ref.objectNumber} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]),
  };
}

/** Shorter contents are not deflated: setting up the compressor costs more than it saves. */
const worthDeflating = 400;

/**
 * A stream as it stands in a file, deflated when that is worth it.
 *
 * @param entries the entries of its dictionary but length and filter.
 */
export function streamChunk(number: number, entries: string, content: string | Buffer): Chunk {
  const plain = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const isDeflated = plain.length >= worthDeflating;
  // A small window: what is written here repeats itself within a few hundred bytes.
  const data = isDeflated ? deflateSync(plain, { level: 6, windowBits: 12, memLevel: 5 }) : plain;
  const filter = isDeflated ? '/Filter/FlateDecode' : '';
  const head = `${number} 0 obj\n<<${entries}${filter}/Length ${data.length}>>stream\n`;
  return {
    number,
    bytes: Buffer.concat([
      Buffer.from(head, 'latin1'),
      data,
      Buffer.from('\nendstream\nendobj\n', 'latin1'),
    ]),
  };
}
