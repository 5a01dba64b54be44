import { streamChunk, type Chunk } from './chunks.ts';

/** What every copy's update says of the file that it is appended to. */
export interface UpdateBase {
  bytes: Uint8Array;
  /** Where the base's own cross-reference stream begins. */
  crossReference: number;
  /** References of catalogue and document information, as they stand in a file. */
  root: string;
  info: string | null;
}

/**
 * Appends one incremental update to an unchanged file.
 *
 * Dictionaries go into one object stream, streams stand by themselves, and a cross-reference stream names them all
 * (ISO 32000-1, 7.5.6 to 7.5.8).
 *
 * @param numbers two free object numbers, larger than all others: for the object stream and the cross-reference.
 */
export function appendUpdate(
  base: UpdateBase,
  update: {
    dictionaries: { number: number; text: string }[];
    chunks: Chunk[];
    numbers: readonly [packed: number, crossReference: number];
    id: string;
  },
): Uint8Array {
  const [packedNumber, ownNumber] = update.numbers;
  const chunks =
    update.dictionaries.length > 0
      ? [...update.chunks, packed(packedNumber, update.dictionaries)]
      : update.chunks;
  const places: Place[] = update.dictionaries.map(({ number }, index) => ({
    number,
    kind: 2,
    at: packedNumber,
    index,
  }));
  // A file may end without a line break; one before the first object harms nobody.
  let offset = base.bytes.length + 1;
  for (const chunk of chunks) {
    places.push({ number: chunk.number, kind: 1, at: offset, index: 0 });
    offset += chunk.bytes.length;
  }
  places.push({ number: ownNumber, kind: 1, at: offset, index: 0 });
  const table = crossReference(places);
  const entries = [
    `/Type/XRef/Size ${ownNumber + 1}/Root ${base.root}`,
    base.info === null ? '' : `/Info ${base.info}`,
    `/ID[<${update.id}><${update.id}>]/Prev ${base.crossReference}`,
    `/W[1 4 2]/Index[${table.index}]`,
  ].join('');
  const last = streamChunk(ownNumber, entries, table.data);
  const end = Buffer.from(`startxref\n${offset}\n%%EOF\n`, 'latin1');
  const file = new Uint8Array(offset + last.bytes.length + end.length);
  file.set(base.bytes, 0);
  let at = base.bytes.length;
  file[at++] = newLine;
  for (const { bytes } of [...chunks, last]) {
    file.set(bytes, at);
    at += bytes.length;
  }
  file.set(end, at);
  return file;
}

const newLine = 10;

function packed(number: number, dictionaries: readonly { number: number; text: string }[]): Chunk {
  let head = '';
  let body = '';
  for (const dictionary of dictionaries) {
    head += `${dictionary.number} ${body.length} `;
    body += `${dictionary.text}\n`;
  }
  const entries = `/Type/ObjStm/N ${dictionaries.length}/First ${head.length}`;
  return streamChunk(number, entries, head + body);
}

interface Place {
  number: number;
  /** 1: `at` is an offset in the file; 2: `at` is an object stream and `index` the place in it. */
  kind: 1 | 2;
  at: number;
  index: number;
}

/** Entries of 1, 4 and 2 bytes, with the sections of successive numbers that they stand for. */
function crossReference(places: Place[]): { index: string; data: Buffer } {
  places.sort((left, right) => left.number - right.number);
  const data = Buffer.alloc(places.length * 7);
  const sections: [first: number, count: number][] = [];
  for (const [row, { number, kind, at, index }] of places.entries()) {
    data[row * 7] = kind;
    data.writeUInt32BE(at, row * 7 + 1);
    data.writeUInt16BE(index, row * 7 + 5);
    const section = sections.at(-1);
    if (section && section[0] + section[1] === number) section[1] += 1;
    else sections.push([number, 1]);
  }
  return { index: sections.map((section) => section.join(' ')).join(' '), data };
}
