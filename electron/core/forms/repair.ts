import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from 'pdf-lib';
import { AppError } from '#shared/contract/errors.ts';
import { guarded, maxFormBytes, mentions, openForm, type OpenForm } from './document.ts';
import { numbersOf } from './frame.ts';
import { readFields } from './model.ts';

/** A form that was opened, perhaps after a repair. */
export type OpenedForm = OpenForm & { repaired: boolean };

/** Most of a page's content that is inflated to see whether it is whole, in bytes. */
const maxContentBytes = 64_000_000;

/**
 * Opens a form; one that is broken is repaired by a second library first, when nothing is lost by that.
 *
 * After a repair everything is looked at again: each reference, page, annotation and field. Throws what `openForm`
 * throws: `form_broken` also when the repair would lose something.
 */
export async function openOrRepair(bytes: Uint8Array, password?: string): Promise<OpenedForm> {
  try {
    return { ...(await openForm(bytes, password)), repaired: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'form_broken') throw error;
    const mended = await repairedBytes(bytes);
    if (mended === null) throw error;
    const form = await openForm(mended, password);
    guarded(() => {
      if (mentions(bytes, '/AcroForm')) refuseLostFields(form);
      refuseLosses(form);
    });
    return { ...form, repaired: true };
  }
}

/** The file written anew by a library that finds objects without their table; null when it cannot. */
async function repairedBytes(bytes: Uint8Array): Promise<Uint8Array | null> {
  // What is protected is not rewritten on the way: its protection would be decided on nowhere.
  if (bytes.length > maxFormBytes || mentions(bytes, '/Encrypt')) return null;
  try {
    const { PDF } = await import('@libpdf/core');
    // A copy: the library keeps the bytes that it is given.
    const document = await PDF.load(bytes.slice());
    const catalogue = document.context.catalog.getDict();
    const pages = catalogue.get('Pages');
    if (pages === undefined) return null;
    // It gives the broken bytes back while nothing was changed, so its own page tree is set again.
    catalogue.set('Pages', pages);
    return await document.save({ compressStreams: false });
  } catch {
    return null;
  }
}

/** Throws `form_broken` when a file that spoke of a form has no list of fields after the repair. */
function refuseLostFields({ acroForm }: OpenForm): void {
  const fields = acroForm?.lookup(PDFName.of('Fields'));
  if (!(fields instanceof PDFArray)) throw new AppError('form_broken');
}

/** Throws `form_broken` where a repaired file misses something that it speaks of. */
function refuseLosses(form: OpenForm): void {
  const { context } = form.document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    for (const ref of referencesIn(object)) {
      const object = context.lookup(ref);
      if (object === undefined || object === PDFNull) throw new AppError('form_broken');
    }
  }
  let annotated = 0;
  for (const { dict } of form.pages) {
    refuseCutContents(dict.lookup(PDFName.of('Contents')));
    const annotations = dict.lookup(PDFName.of('Annots'));
    if (annotations === undefined) continue;
    if (!(annotations instanceof PDFArray)) throw new AppError('form_broken');
    for (let index = 0; index < annotations.size(); index++) {
      if (isWidget(annotations.lookup(index))) annotated += 1;
    }
  }
  const widgets = readFields(form).flatMap((field) => field.widgets);
  const isPlaced = widgets.every(({ page }) => page !== null);
  if (!isPlaced || widgets.length !== annotated) throw new AppError('form_broken');
}

/** Whether an annotation is a field's place; throws `form_broken` when it is no annotation at all. */
function isWidget(annotation: PDFObject | undefined): boolean {
  const isWhole =
    annotation instanceof PDFDict &&
    annotation.lookup(PDFName.of('Subtype')) instanceof PDFName &&
    numbersOf(annotation.lookup(PDFName.of('Rect'))).length === 4;
  if (!isWhole) throw new AppError('form_broken');
  return annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Widget');
}

/** Throws `form_broken` when a page's content ends before its end. */
function refuseCutContents(contents: PDFObject | undefined): void {
  const streams =
    contents instanceof PDFArray
      ? Array.from({ length: contents.size() }, (_, index) => contents.lookup(index))
      : [contents];
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) continue;
    if (stream.dict.lookup(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue;
    try {
      // SECURITY: a content that inflates without end stops here.
      inflateSync(stream.contents, { maxOutputLength: maxContentBytes });
    } catch (error) {
      throw new AppError('form_broken', {}, { cause: error });
    }
  }
}

function* referencesIn(object: PDFObject): Generator<PDFRef> {
  if (object instanceof PDFRef) yield object;
  else if (object instanceof PDFStream) yield* referencesIn(object.dict);
  else if (object instanceof PDFArray)
    for (const item of object.asArray()) yield* referencesIn(item);
  else if (object instanceof PDFDict) for (const item of object.values()) yield* referencesIn(item);
}
