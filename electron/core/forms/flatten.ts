import { PDFArray, PDFDict, PDFName, PDFNumber, PDFPageLeaf, PDFRef, PDFStream } from 'pdf-lib';
import type { OpenForm } from './document.ts';
import { number, numbersOf } from './frame.ts';
import type { FieldModel } from './model.ts';

const hidden = 1 << 1;
const noView = 1 << 5;

/**
 * Turns the fields of a form into ink.
 *
 * Signature fields stay fields, so that the flat form can still be signed.
 */
export function flattenFields(form: OpenForm, fields: FieldModel[]): void {
  const { context } = form.document;
  const inks = new Map<number, string[]>();
  const gone = new Set<PDFDict>();
  for (const field of fields) {
    if (field.type === 'signature') continue;
    for (const widget of field.widgets) {
      gone.add(widget.dict);
      if (widget.page === null) continue;
      const page = form.pages[widget.page]?.dict;
      const ink = page instanceof PDFPageLeaf ? annotationInk(page, widget.dict) : null;
      if (ink !== null) inks.set(widget.page, [...(inks.get(widget.page) ?? []), ink]);
    }
  }
  for (const [index, page] of form.pages.entries()) {
    removeWidgets(page.dict, gone);
    const ink = inks.get(index);
    if (!ink || !(page.dict instanceof PDFPageLeaf)) continue;
    page.dict.addContentStream(context.register(context.flateStream(ink.join('\n'))));
  }
  keepSignatures(form, fields);
}

/**
 * Gives the page an annotation's current appearance and returns the operators that draw it in its place, or null
 * when it shows nothing.
 */
export function annotationInk(page: PDFPageLeaf, annotation: PDFDict): string | null {
  const flags = annotation.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & (hidden | noView)) !== 0) return null;
  const found = currentAppearance(annotation);
  if (!found) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(annotation.lookup(PDFName.of('Rect')));
  const box = appearanceBox(found.stream);
  const [scaleX, scaleY] = [
    box.width > 0 ? Math.abs(x2 - x1) / box.width : 1,
    box.height > 0 ? Math.abs(y2 - y1) / box.height : 1,
  ];
  const [moveX, moveY] = [
    Math.min(x1, x2) - box.left * scaleX,
    Math.min(y1, y2) - box.low * scaleY,
  ];
  // Streams are always indirect; one that is not was already refused by the reader.
  const name = page.newXObject('Isian', found.ref);
  const matrix = [scaleX, 0, 0, scaleY, moveX, moveY].map(number).join(' ');
  return `q ${matrix} cm ${name.asString()} Do Q`;
}

function currentAppearance(widget: PDFDict): { stream: PDFStream; ref: PDFRef } | null {
  const appearances = widget.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return null;
  let holder = appearances;
  let key = PDFName.of('N');
  const states = appearances.lookup(key);
  if (states instanceof PDFDict) {
    const state = widget.lookup(PDFName.of('AS'));
    if (!(state instanceof PDFName)) return null;
    holder = states;
    key = state;
  }
  const ref = holder.get(key);
  const stream = holder.lookup(key);
  return stream instanceof PDFStream && ref instanceof PDFRef ? { stream, ref } : null;
}

/** The appearance's box after its own matrix: what is fitted onto the widget's rectangle (ISO 32000-1, 12.5.5). */
function appearanceBox(stream: PDFStream) {
  const [left = 0, low = 0, right = 0, high = 0] = numbersOf(
    stream.dict.lookup(PDFName.of('BBox')),
  );
  const matrix = numbersOf(stream.dict.lookup(PDFName.of('Matrix')));
  const [a, b, c, d, e, f] = matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0];
  const corners = [
    [left, low],
    [left, high],
    [right, low],
    [right, high],
  ].map(([x = 0, y = 0]) => ({
    x: (a ?? 1) * x + (c ?? 0) * y + (e ?? 0),
    y: (b ?? 0) * x + (d ?? 1) * y + (f ?? 0),
  }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [minX, minY] = [Math.min(...xs), Math.min(...ys)];
  return { left: minX, low: minY, width: Math.max(...xs) - minX, height: Math.max(...ys) - minY };
}

function removeWidgets(page: PDFDict, gone: ReadonlySet<PDFDict>): void {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  for (let index = annotations.size() - 1; index >= 0; index--) {
    const annotation = annotations.lookup(index);
    if (annotation instanceof PDFDict && gone.has(annotation)) annotations.remove(index);
  }
  if (annotations.size() === 0) page.delete(PDFName.of('Annots'));
}

function keepSignatures(form: OpenForm, fields: FieldModel[]): void {
  const roots = form.acroForm?.lookup(PDFName.of('Fields'));
  if (!form.acroForm || !(roots instanceof PDFArray)) return;
  const kept = new Set(fields.filter(({ type }) => type === 'signature').map(({ dict }) => dict));
  pruneKids(roots, kept, 0);
  if (roots.size() === 0) form.document.catalog.delete(PDFName.of('AcroForm'));
}

/** Drops every branch of the field tree that holds no kept field. */
function pruneKids(kids: PDFArray, kept: ReadonlySet<PDFDict>, depth: number): void {
  for (let index = kids.size() - 1; index >= 0; index--) {
    const kid = kids.lookup(index);
    if (!(kid instanceof PDFDict) || depth > 32) {
      kids.remove(index);
      continue;
    }
    if (kept.has(kid)) continue;
    const children = kid.lookup(PDFName.of('Kids'));
    if (children instanceof PDFArray) pruneKids(children, kept, depth + 1);
    if (!(children instanceof PDFArray) || children.size() === 0) kids.remove(index);
  }
}
