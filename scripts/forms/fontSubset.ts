import * as fontkit from '@cantoo/fontkit';

/** Code points 128 to 159 of WinAnsiEncoding; 0 where nothing is assigned. */
const winAnsiUpper = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/** The code point behind a WinAnsi byte; 0 for bytes without a character. */
export function winAnsiCodePoint(byte: number): number {
  return byte >= 128 && byte <= 159 ? (winAnsiUpper[byte - 128] ?? 0) : byte;
}

/** A text as WinAnsi bytes in hexadecimal; throws when a character has no byte. */
export function winAnsiHex(text: string): string {
  let hex = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const upper = winAnsiUpper.indexOf(codePoint);
    const byte = upper >= 0 ? upper + 128 : codePoint;
    if (byte > 255 || byte < 32) throw new Error(`not in WinAnsi: ${character}`);
    hex += byte.toString(16).padStart(2, '0').toUpperCase();
  }
  return hex;
}

/** Latin letters of every European language and Vietnamese, punctuation, and the box for a missing character. */
export function latinCodePoints(): number[] {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x2c6, 0x2dd],
    [0x1e00, 0x1eff],
    [0x2010, 0x2044],
    [0x20ac, 0x20ac],
    [0x2116, 0x2122],
    [0x2212, 0x2212],
    [0x25a1, 0x25a1],
  ];
  return ranges.flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
}

/** A font cut down to some characters, still a complete TrueType file with its character map. */
export interface SubsetFont {
  bytes: Uint8Array;
  /** Glyph number in the subset by code point. */
  glyphs: Map<number, number>;
  /** Advance width in thousandths by glyph number in the subset. */
  widths: Map<number, number>;
}

/** Cuts a TrueType font down to the characters given, those that it has. */
export function subsetFont(source: Uint8Array, codePoints: number[]): SubsetFont {
  const font = fontkit.create(source) as unknown as {
    unitsPerEm: number;
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    glyphForCodePoint: (codePoint: number) => { id: number; advanceWidth: number };
    createSubset: () => { includeGlyph: (id: number) => number; encode: () => Uint8Array };
  };
  const subset = font.createSubset();
  const glyphs = new Map<number, number>();
  const widths = new Map<number, number>();
  for (const codePoint of [...new Set(codePoints)].sort((left, right) => left - right)) {
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const glyph = font.glyphForCodePoint(codePoint);
    const inSubset = subset.includeGlyph(glyph.id);
    glyphs.set(codePoint, inSubset);
    widths.set(inSubset, (glyph.advanceWidth * 1000) / font.unitsPerEm);
  }
  return { bytes: withCharacterMap(subset.encode(), glyphs), glyphs, widths };
}

/** Adds the character map that a simple font in a PDF needs: the subset comes without one. */
function withCharacterMap(sfnt: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...sfnt.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    tables.set(tag, new Uint8Array(sfnt.subarray(offset, offset + view.getUint32(entry + 12))));
  }
  tables.set('cmap', characterMap(glyphs));
  const head = tables.get('head');
  // The checksum of the whole is computed with this field at zero.
  if (head) new DataView(head.buffer).setUint32(8, 0);
  const sorted = [...tables].sort(([left], [right]) => (left < right ? -1 : 1));
  return assemble(sorted, view.getUint32(0));
}

function assemble(tables: [string, Uint8Array][], version: number): Uint8Array {
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const start = 12 + tables.length * 16;
  const total = tables.reduce((sum, [, data]) => sum + padded(data.length), start);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, version);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let offset = start;
  let headAt = 0;
  for (const [index, [tag, data]] of tables.entries()) {
    bytes.set(data, offset);
    const entry = 12 + index * 16;
    for (let at = 0; at < 4; at++) bytes[entry + at] = tag.charCodeAt(at);
    view.setUint32(entry + 4, checksum(view, offset, padded(data.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    if (tag === 'head') headAt = offset;
    offset += padded(data.length);
  }
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, total)) >>> 0);
  return bytes;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A format 4 character map for Windows Unicode (platform 3, encoding 1). */
function characterMap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const segments: { from: number; to: number; delta: number }[] = [];
  for (const [codePoint, glyph] of glyphs) {
    const last = segments.at(-1);
    const delta = (glyph - codePoint) & 0xffff;
    if (last?.to === codePoint - 1 && last.delta === delta) last.to = codePoint;
    else segments.push({ from: codePoint, to: codePoint, delta });
  }
  segments.push({ from: 0xffff, to: 0xffff, delta: 1 });
  const count = segments.length;
  const length = 16 + count * 8;
  const bytes = new Uint8Array(12 + length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 1);
  view.setUint32(8, 12);
  const power = Math.floor(Math.log2(count));
  const header = [4, length, 0, count * 2, 2 ** power * 2, power, count * 2 - 2 ** power * 2];
  for (const [index, value] of header.entries()) view.setUint16(12 + index * 2, value);
  for (const [index, { from, to, delta }] of segments.entries()) {
    const at = 26 + index * 2;
    view.setUint16(at, to);
    view.setUint16(at + count * 2 + 2, from);
    view.setUint16(at + count * 4 + 2, delta);
  }
  return bytes;
}
