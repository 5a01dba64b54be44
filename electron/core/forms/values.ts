import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import { drawTickStates, setAppearance } from './appearance.ts';
import { textOf, type FieldModel } from './model.ts';
import { tickedState, type FieldPlan, type FillField, type StoredValue } from './plan.ts';

/**
 * The fields as filling sees them.
 *
 * With `leftToViewer` the form asks the viewer to draw every field, so that none of its own drawings counts.
 */
export function fillFields(fields: readonly FieldModel[], leftToViewer: boolean): FillField[] {
  return fields.map((field) => {
    const text = textOf(currentValue(field));
    const isShown = !leftToViewer && isDrawn(field);
    const seen = field.widgets.some(isSeen);
    return {
      ...field,
      valued: hasValue(field),
      redraw: text === '' || isShown ? null : text,
      seen,
    };
  });
}

/** Writes what was planned for a field into the library's objects. */
export function applyPlan(
  context: PDFContext,
  field: FieldModel,
  plan: FieldPlan,
  fontResources: PDFDict,
): void {
  for (const [index, widget] of field.widgets.entries()) {
    const drawing = plan.drawings[index];
    if (drawing) setAppearance(context, widget, drawing, fontResources);
    const state = plan.states[index];
    if (state === undefined) continue;
    if (!widget.hasStates) drawTickStates(context, widget, tickedState(widget));
    widget.dict.set(PDFName.of('AS'), PDFName.of(state));
  }
  if (plan.stored === null) return;
  field.dict.set(PDFName.of('V'), valueObject(context, plan.stored));
  // The rich-text twin and the choice's index would contradict the new value.
  field.dict.delete(PDFName.of('RV'));
  field.dict.delete(PDFName.of('I'));
}

function valueObject(context: PDFContext, stored: StoredValue): PDFObject {
  if (stored.kind === 'state') return PDFName.of(stored.name);
  if (stored.kind === 'text') return PDFHexString.fromText(stored.text);
  return context.obj(stored.texts.map((text) => PDFHexString.fromText(text)));
}

/** Bits of an annotation's `/F` that keep it from being seen: hidden, and not for viewing. */
const unseenFlags = 2 | 32;

/** Whether a widget is on a page and not hidden. */
function isSeen({ dict, page }: FieldModel['widgets'][number]): boolean {
  const flags = dict.lookup(PDFName.of('F'));
  return page !== null && !(flags instanceof PDFNumber && (flags.asNumber() & unseenFlags) !== 0);
}

/** Whether every widget of a field has a drawn appearance. */
function isDrawn(field: FieldModel): boolean {
  return field.widgets.every(({ dict }) => {
    const appearances = dict.lookup(PDFName.of('AP'));
    if (!(appearances instanceof PDFDict)) return false;
    const normal = appearances.lookup(PDFName.of('N'));
    return normal instanceof PDFDict || normal instanceof PDFStream;
  });
}

/** Whether a field holds a value: text, a tick, a choice. */
function hasValue(field: FieldModel): boolean {
  const value = currentValue(field);
  if (field.type === 'checkbox' || field.type === 'radio') {
    return value instanceof PDFName && value !== PDFName.of('Off');
  }
  return value instanceof PDFArray ? value.size() > 0 : textOf(value).trim() !== '';
}

function currentValue(field: FieldModel): PDFObject | undefined {
  const own = field.dict.lookup(PDFName.of('V'));
  if (own !== undefined) return own;
  const parent = field.dict.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? parent.lookup(PDFName.of('V')) : undefined;
}
