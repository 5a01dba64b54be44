import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
  type PDFDocument,
} from 'pdf-lib';
import type { ArchiveObstacle } from '#shared/domain/bundles/index.ts';
import { dictsWithin, filtersOf, nameOf, type NewObject } from './objects.ts';

/** What no page of a bundle needs and PDF/A forbids or a file from outside must not bring along. */
const unwanted = [
  'AA',
  'JS',
  'OPI',
  'Alternates',
  'PieceInfo',
  'StructParent',
  'StructParents',
  'LastModified',
  'PS',
  'Ref',
  'TR',
  'HTO',
].map((key) => PDFName.of(key));
const interpolate = PDFName.of('Interpolate');

/** Takes off what a document's objects must not bring into the bundle. */
export function sanitise(objects: readonly NewObject[]): void {
  for (const { object } of objects) {
    for (const dict of dictsWithin(object)) {
      for (const key of unwanted) dict.delete(key);
      dict.delete(interpolate);
    }
    // SECURITY: a stream whose bytes lie in another file or at an address is never fetched by a viewer.
    if (object instanceof PDFRawStream) {
      for (const key of ['F', 'FFilter', 'FDecodeParms']) object.dict.delete(PDFName.of(key));
    }
  }
}

/** Whether a document says of itself that it is PDF/A. Its own word is needed: this program cannot prove it. */
export function claimsArchive({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return false;
  try {
    const text = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
    return /pdfaid:part\s*(?:=\s*["']|>)\s*[123]\b/u.test(text);
  } catch {
    return false;
  }
}

function fontObstacle(dict: PDFDict): boolean {
  if (nameOf(dict, 'Type') !== 'Font') return false;
  const kind = nameOf(dict, 'Subtype');
  if (kind === 'Type3' || kind === 'Type0') return false;
  const about = dict.lookup(PDFName.of('FontDescriptor'));
  return !(
    about instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => about.has(PDFName.of(key)))
  );
}

function usesInks(dict: PDFDict): boolean {
  for (const key of ['ColorSpace', 'CS']) {
    const space = dict.lookup(PDFName.of(key));
    if (space instanceof PDFName && space.decodeText() === 'DeviceCMYK') return true;
    if (space instanceof PDFArray && space.toString().includes('/DeviceCMYK')) return true;
  }
  return false;
}

/**
 * What in a document's objects PDF/A forbids and the bundle does not mend.
 *
 * Not every rule is looked at, so a file from outside must also claim PDF/A itself.
 */
export function obstaclesIn(
  objects: readonly NewObject[],
  given: { own: boolean; claims: boolean; external: boolean },
): ArchiveObstacle[] {
  const found = new Set<ArchiveObstacle>();
  if (!given.own && !given.claims) found.add('no_claim');
  if (given.external) found.add('external');
  for (const { object } of objects) {
    const filters = object instanceof PDFRawStream ? filtersOf(object.dict) : [];
    if (filters.includes('LZWDecode')) found.add('lzw');
    if (filters.includes('JPXDecode')) found.add('jpeg2000');
    for (const dict of dictsWithin(object)) {
      if (fontObstacle(dict)) found.add('font_not_embedded');
      if (usesInks(dict)) found.add('cmyk');
    }
  }
  return [...found];
}

/** Whether a stream's bytes lie outside the document. */
export function isExternal({ object }: NewObject): boolean {
  return object instanceof PDFRawStream && object.dict.has(PDFName.of('F'));
}
