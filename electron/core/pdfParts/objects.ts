import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';

/** The name under a key, without its slash; empty for anything else. */
export function nameOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** The number under a key, or null. */
export function numberOf(dict: PDFDict, key: string): number | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** Names of a stream's filters in their order. */
export function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return Array.from({ length: filter.size() }, (_unused, index) => {
    const name = filter.lookup(index);
    return name instanceof PDFName ? name.decodeText() : '?';
  });
}

/** An object of the bundle that came in with a document. */
export interface NewObject {
  ref: PDFRef;
  object: PDFObject;
}

/** Objects whose numbers lie after the given one. */
export function objectsSince(context: PDFContext, after: number): NewObject[] {
  const found: NewObject[] = [];
  for (let number = after + 1; number <= context.largestObjectNumber; number++) {
    const ref = PDFRef.of(number);
    const object = context.lookup(ref);
    if (object !== undefined) found.push({ ref, object });
  }
  return found;
}

/** The dictionary of an object that is one or has one. */
export function dictOf(object: PDFObject): PDFDict | null {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFRawStream ? object.dict : null;
}

/** Every dictionary inside an object, itself included, without following references. */
export function* dictsWithin(object: PDFObject, depth = 0): Generator<PDFDict> {
  // SECURITY: arrays in arrays without end stop here.
  if (depth > 32) return;
  if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++)
      yield* dictsWithin(object.get(index), depth + 1);
    return;
  }
  const dict = dictOf(object);
  if (dict === null) return;
  yield dict;
  for (const value of dict.values()) {
    if (value instanceof PDFDict || value instanceof PDFArray) yield* dictsWithin(value, depth + 1);
  }
}
