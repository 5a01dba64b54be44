import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFPageLeaf,
  PDFRef,
  type PDFDocument,
} from 'pdf-lib';
import { annotationInk, type FieldModel, type OpenForm } from '#core/forms/index.ts';
import { nameOf } from './objects.ts';

/** What a page may keep. Whatever else it has (actions, thumbnails, private data, structure) stays behind. */
const pageKeys = new Set(
  [
    'Type',
    'Parent',
    'Resources',
    'MediaBox',
    'CropBox',
    'Rotate',
    'Contents',
    'Group',
    'UserUnit',
  ].map((key) => PDFName.of(key)),
);

/** Annotations that are no ink: a link's frame, a window that opens, a film. */
const withoutInk = new Set([
  'Link',
  'Popup',
  'Movie',
  'Sound',
  'Screen',
  '3D',
  'RichMedia',
  'Watermark',
]);

/** Actions that do something other than jump; each of them is dropped and told. */
const active = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'GoToE',
  'RichMediaExecute',
]);

/** Names of what the document would do by itself. */
const documentActions = ['OpenAction', 'AA'];

/**
 * Turns a document's annotations and fields into ink and takes off everything that acts.
 *
 * @returns whether something that acts was there.
 */
export function cleanPages({ document, pages }: OpenForm): boolean {
  let acted = documentActs(document);
  for (const { dict } of pages) {
    if (!(dict instanceof PDFPageLeaf)) continue;
    const ink: string[] = [];
    const annotations = dict.lookup(PDFName.of('Annots'));
    for (let index = 0; annotations instanceof PDFArray && index < annotations.size(); index++) {
      const annotation = annotations.lookup(index);
      if (!(annotation instanceof PDFDict)) continue;
      if (acts(annotation)) acted = true;
      if (withoutInk.has(nameOf(annotation, 'Subtype'))) continue;
      const drawn = annotationInk(dict, annotation);
      if (drawn !== null) ink.push(drawn);
    }
    if (dict.has(PDFName.of('AA'))) acted = true;
    if (ink.length > 0) {
      const { context } = document;
      const wrap = (text: string) => context.register(context.flateStream(text));
      // What the page leaves set must not move the ink.
      dict.wrapContentStreams(wrap('q\n'), wrap('\nQ\n'));
      dict.addContentStream(wrap(ink.join('\n')));
    }
    // SECURITY: only what shows the page is copied; scripts, launches and links have no way in.
    for (const key of dict.keys()) if (!pageKeys.has(key)) dict.delete(key);
  }
  return acted;
}

function acts(annotation: PDFDict): boolean {
  if (annotation.has(PDFName.of('AA'))) return true;
  const action = annotation.lookup(PDFName.of('A'));
  return action instanceof PDFDict && active.has(nameOf(action, 'S'));
}

function documentActs({ catalog }: PDFDocument): boolean {
  const opening = catalog.lookup(PDFName.of('OpenAction'));
  if (opening instanceof PDFDict && active.has(nameOf(opening, 'S'))) return true;
  if (documentActions.slice(1).some((key) => catalog.has(PDFName.of(key)))) return true;
  const names = catalog.lookup(PDFName.of('Names'));
  return (
    names instanceof PDFDict &&
    (names.has(PDFName.of('JavaScript')) || names.has(PDFName.of('EmbeddedFiles')))
  );
}

/** Whether a filled field has no appearance, so that the page would show it empty. */
export function needsDrawing({ acroForm }: OpenForm, fields: readonly FieldModel[]): boolean {
  if (acroForm === null || fields.length === 0) return false;
  if (acroForm.lookup(PDFName.of('NeedAppearances')) === PDFBool.True) return true;
  return fields.some(
    ({ type, dict, widgets }) =>
      (type === 'text' || type === 'dropdown') &&
      dict.has(PDFName.of('V')) &&
      widgets.some((widget) => !widget.dict.has(PDFName.of('AP'))),
  );
}

/** Whether the document hides a layer: without its list of layers a hidden one would show. */
export function hidesLayers({ catalog }: PDFDocument): boolean {
  const layers = catalog.lookup(PDFName.of('OCProperties'));
  if (!(layers instanceof PDFDict)) return false;
  const usual = layers.lookup(PDFName.of('D'));
  if (!(usual instanceof PDFDict)) return false;
  const off = usual.lookup(PDFName.of('OFF'));
  return nameOf(usual, 'BaseState') === 'OFF' || (off instanceof PDFArray && off.size() > 0);
}

/** References of a document's pages that are not dictionaries of a page: such a file cannot be copied. */
export function hasOddPages({ pages }: OpenForm): boolean {
  return pages.some(({ dict, ref }) => !(dict instanceof PDFPageLeaf) || !(ref instanceof PDFRef));
}
