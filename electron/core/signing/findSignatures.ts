import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { createHash, type Hash } from 'node:crypto';
import type { PagePlace } from '#shared/domain/signing/index.ts';

/** A signature as it stands in the file, not yet checked. */
export interface FoundSignature {
  field: string;
  subFilter: string;
  ranges: number[];
  contents: Uint8Array;
  reason: string;
  /** `/M` of the dictionary, as written. */
  written: string | null;
  /** Where its field can be seen, or null. */
  place: PagePlace | null;
}

/** A PDF opened to look at its signatures. */
export interface OpenedPdf {
  pages: number;
  signatures: FoundSignature[];
  /** Hash of everything that the pages show, without signatures and their fields. */
  shown: string;
  /** Fields of signatures on the pages, by their reference. */
  fields: ReadonlyMap<string, SignatureField>;
}

/** A field of a signature on a page. */
export interface SignatureField {
  /** Which signature it holds, or null while nobody signed. */
  signature: string | null;
  /** Hash of where it is and what it draws. */
  look: string;
  /** Whether it draws anything. */
  drawn: boolean;
}

const name = (text: string) => PDFName.of(text);

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** Names of signature fields by the reference of their value. */
function fieldNames(document: PDFDocument): Map<PDFObject, string> {
  const names = new Map<PDFObject, string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(name('FT')) !== name('Sig')) continue;
    const value = object.lookup(name('V'));
    if (value instanceof PDFDict) names.set(value, textOf(object.lookup(name('T'))));
  }
  return names;
}

function rectangleOf(annotation: PDFDict, page: number): PagePlace | null {
  const rectangle = annotation.lookup(name('Rect'));
  if (!(rectangle instanceof PDFArray)) return null;
  const numbers = rectangle
    .asArray()
    .flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []));
  const [left, bottom, right, top] = numbers;
  if (left === undefined || bottom === undefined) return null;
  if (right === undefined || top === undefined || left === right || bottom === top) return null;
  return {
    page,
    x: Math.min(left, right),
    y: Math.min(bottom, top),
    width: Math.abs(right - left),
    height: Math.abs(top - bottom),
  };
}

/** Places of signatures that can be seen, by the value of their field. */
function placesOf(document: PDFDocument): Map<PDFObject, PagePlace> {
  const places = new Map<PDFObject, PagePlace>();
  for (const [index, page] of document.getPages().entries()) {
    const list = page.node.lookup(name('Annots'));
    for (const item of list instanceof PDFArray ? list.asArray() : []) {
      const annotation = item instanceof PDFRef ? document.context.lookup(item) : item;
      if (!(annotation instanceof PDFDict)) continue;
      const parent = annotation.lookup(name('Parent'));
      const value =
        annotation.lookup(name('V')) ??
        (parent instanceof PDFDict ? parent.lookup(name('V')) : undefined);
      const place = rectangleOf(annotation, index + 1);
      if (value instanceof PDFDict && place !== null) places.set(value, place);
    }
  }
  return places;
}

function foundIn(dict: PDFDict, field: string, place: PagePlace | null): FoundSignature | null {
  const ranges = dict.lookup(name('ByteRange'));
  const contents = dict.lookup(name('Contents'));
  if (!(ranges instanceof PDFArray)) return null;
  const numbers = ranges
    .asArray()
    .map((item) => (item instanceof PDFNumber ? item.asNumber() : -1));
  const subFilter = dict.lookup(name('SubFilter'));
  return {
    field,
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : '',
    ranges: numbers,
    contents:
      contents instanceof PDFHexString || contents instanceof PDFString
        ? contents.asBytes()
        : new Uint8Array(),
    reason: textOf(dict.lookup(name('Reason'))),
    written: textOf(dict.lookup(name('M'))) || null,
    place,
  };
}

/** An annotation with the field above it, where its kind and value may stand. */
function withParent(annotation: PDFDict): PDFDict[] {
  const parent = annotation.lookup(name('Parent'));
  return [annotation, ...(parent instanceof PDFDict ? [parent] : [])];
}

/** Whether an annotation is the field of a signature. */
function isSignatureField(annotation: PDFDict): boolean {
  return withParent(annotation).some((dict) => dict.lookup(name('FT')) === name('Sig'));
}

/** What tells one signature from another: a hash of its contents. */
export function signatureName(contents: Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}

/** The signature in a field; null for one that nobody signed. */
function signatureIn(annotation: PDFDict): string | null {
  const [value] = withParent(annotation).flatMap((dict) => dict.lookup(name('V')) ?? []);
  if (!(value instanceof PDFDict) || !value.has(name('ByteRange'))) return null;
  const contents = value.lookup(name('Contents'));
  if (!(contents instanceof PDFHexString || contents instanceof PDFString)) return null;
  return signatureName(contents.asBytes());
}

/** Fields of signatures on the pages, with what they draw. */
function fieldsOf(document: PDFDocument): Map<string, SignatureField> {
  const fields = new Map<string, SignatureField>();
  for (const [index, page] of document.getPages().entries()) {
    const list = page.node.lookup(name('Annots'));
    for (const [place, item] of (list instanceof PDFArray ? list.asArray() : []).entries()) {
      const annotation = item instanceof PDFRef ? document.context.lookup(item) : item;
      if (!(annotation instanceof PDFDict && isSignatureField(annotation))) continue;
      const look = new Digest(document);
      for (const key of ['Rect', 'F', 'AS', 'AP', 'OC', 'MK']) look.add(annotation.get(name(key)));
      const key = item instanceof PDFRef ? item.toString() : `${String(index)}/${String(place)}`;
      fields.set(key, {
        signature: signatureIn(annotation),
        look: look.result(),
        drawn: annotation.has(name('AP')) && rectangleOf(annotation, index + 1) !== null,
      });
    }
  }
  return fields;
}

/** Keys of a page that say nothing about what it shows. */
const unseen = new Set([
  '/Parent',
  '/StructParents',
  '/Tabs',
  '/LastModified',
  '/PieceInfo',
  '/Metadata',
]);

/** Objects in one page that are looked at; a page of more is taken for hostile. */
const mostObjects = 200_000;

class Digest {
  readonly #hash: Hash = createHash('sha256');
  readonly #seen = new Map<PDFObject, number>();
  readonly #document: PDFDocument;
  #count = 0;

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** Adds an object with everything it refers to, each once. */
  add(object: PDFObject | undefined): void {
    this.#count += 1;
    if (this.#count > mostObjects) throw new Error('too many objects');
    const value = object instanceof PDFRef ? this.#document.context.lookup(object) : object;
    if (value === undefined) {
      this.#hash.update('null ');
    } else if (
      value instanceof PDFDict ||
      value instanceof PDFArray ||
      value instanceof PDFRawStream
    ) {
      const seen = this.#seen.get(value);
      // Which of them it is again matters: two that were seen may have changed places.
      if (seen !== undefined) {
        this.#hash.update(`again ${String(seen)} `);
        return;
      }
      this.#seen.set(value, this.#seen.size);
      this.#hash.update('( ');
      this.#compound(value);
      this.#hash.update(') ');
    } else {
      this.#hash.update(value.toString()).update(' ');
    }
  }

  #compound(value: PDFDict | PDFArray | PDFRawStream): void {
    if (value instanceof PDFArray) {
      for (const item of value.asArray()) this.add(item);
      return;
    }
    const dict = value instanceof PDFDict ? value : value.dict;
    for (const [key, item] of [...dict.entries()].sort(([left], [right]) =>
      left.asString() < right.asString() ? -1 : 1,
    )) {
      if (unseen.has(key.asString())) continue;
      // A page without annotations and one that has only fields of signatures show the same.
      if (key.asString() === '/Annots') {
        this.#annotations(item);
        continue;
      }
      this.#hash.update(key.asString());
      this.add(item);
    }
    if (value instanceof PDFRawStream) this.#hash.update(value.contents);
  }

  /** Annotations but the fields of signatures: later signatures add theirs. */
  #annotations(list: PDFObject): void {
    const array = list instanceof PDFRef ? this.#document.context.lookup(list) : list;
    if (!(array instanceof PDFArray)) return;
    for (const item of array.asArray()) {
      const annotation = item instanceof PDFRef ? this.#document.context.lookup(item) : item;
      if (!(annotation instanceof PDFDict && isSignatureField(annotation))) this.add(annotation);
    }
  }

  result(): string {
    return this.#hash.digest('hex');
  }
}

/**
 * Reads the signatures of a PDF; nothing is checked yet.
 *
 * Every dictionary with byte ranges counts, in whatever place: a signature that no field shows is still told.
 * Throws when the file cannot be read at all.
 */
export async function openSignedPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: false,
  });
  const names = fieldNames(document);
  const places = placesOf(document);
  const signatures: FoundSignature[] = [];
  const dictionaries = new Set<PDFObject>([
    ...names.keys(),
    ...document.context.enumerateIndirectObjects().map(([, object]) => object),
  ]);
  for (const object of dictionaries) {
    if (!(object instanceof PDFDict) || !object.has(name('ByteRange'))) continue;
    const found = foundIn(object, names.get(object) ?? '', places.get(object) ?? null);
    if (found !== null) signatures.push(found);
  }
  const digest = new Digest(document);
  const pages = document.getPages();
  for (const page of pages) digest.add(page.node);
  // Layers can be switched on and off without a change on any page.
  digest.add(document.catalog.get(name('OCProperties')));
  return {
    pages: pages.length,
    signatures,
    shown: digest.result(),
    fields: fieldsOf(document),
  };
}
