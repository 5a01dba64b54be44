import { PDFName, type PDFDict, type PDFRef } from 'pdf-lib';
import { drawTickStates } from '../appearance.ts';
import type { OpenForm } from '../document.ts';
import { number } from '../frame.ts';
import type { FieldModel } from '../model.ts';
import { tickedState, type FieldPlan, type FillField, type StoredValue } from '../plan.ts';
import { fillFields } from '../values.ts';
import { leavesDrawing } from '../readiness.ts';
import { textString } from '../literal.ts';
import { streamChunk, type Chunk } from './chunks.ts';
import type { TemplateFont } from './templateFont.ts';

/** A dictionary of the template, cut where a copy differs; the parts are text of the file. */
interface TemplateDict {
  number: number;
  /** Everything that no copy changes, with the opening but not the closing brackets. */
  open: string;
  value: string;
  appearance: string;
  state: string;
}

interface TemplateField {
  fill: FillField;
  /** Null for signatures and push buttons, which no copy writes. */
  dict: TemplateDict | null;
  widgets: { dict: TemplateDict; appearance: number; entries: string }[];
}

/** The fields of a template, ready to be written again and again. */
export interface FormTemplate {
  fields: TemplateField[];
  /** How many object numbers the appearances may take. */
  appearances: number;
}

/** What a copy changes. */
export interface CopyChanges {
  dictionaries: { number: number; text: string }[];
  chunks: Chunk[];
  /** The font resources that are used. */
  fonts: Set<string>;
}

const valueKeys = ['V', 'RV', 'I'];

/**
 * Cuts the fields of an open form into what stays and what a copy writes.
 *
 * Returns null when a field or widget that is written has no object number of its own. Draws the states of check boxes
 * that have none, and takes away the wish for drawing by the viewer: the form is then as copies need it.
 */
export function templateOf(form: OpenForm, models: readonly FieldModel[]): FormTemplate | null {
  const dicts = new Map<PDFDict, TemplateDict>();
  const cut = (dict: PDFDict, ref: PDFRef): TemplateDict => {
    const known = dicts.get(dict);
    if (known) return known;
    const made = cutDict(dict, ref.objectNumber);
    dicts.set(dict, made);
    return made;
  };
  const fills = fillFields(models, leavesDrawing(form));
  form.acroForm?.delete(PDFName.of('NeedAppearances'));
  let appearances = 0;
  const fields: TemplateField[] = [];
  for (const [index, model] of models.entries()) {
    const fill = fills[index];
    if (!fill) continue;
    if (model.type === 'signature' || model.type === 'button') {
      fields.push({ fill: plainFill(fill), dict: null, widgets: [] });
      continue;
    }
    if (!isOwnObject(model.ref)) return null;
    const isTick = model.type === 'checkbox' || model.type === 'radio';
    for (const widget of model.widgets) {
      if (isTick && !widget.hasStates) {
        drawTickStates(form.document.context, widget, tickedState(widget));
      }
    }
    const widgets: TemplateField['widgets'] = [];
    for (const { dict, ref, frame } of model.widgets) {
      if (!isOwnObject(ref)) return null;
      const box = `/BBox[0 0 ${number(frame.width)} ${number(frame.height)}]`;
      const isTurned = frame.matrix.some((part, at) => part !== [1, 0, 0, 1, 0, 0][at]);
      const matrix = isTurned ? `/Matrix[${frame.matrix.map(number).join(' ')}]` : '';
      const entries = `/Type/XObject/Subtype/Form${box}${matrix}`;
      widgets.push({ dict: cut(dict, ref), appearance: appearances++, entries });
    }
    fields.push({ fill: plainFill(fill), dict: cut(model.dict, model.ref), widgets });
  }
  return { fields, appearances };
}

/** The field without the library's objects, so that a compiled form does not keep a whole document in memory. */
export function plainFill(fill: FillField): FillField {
  const { name, tooltip, type, flags, maxLength, options, align, valued, redraw, seen } = fill;
  const widgets = fill.widgets.map(({ frame, style, onState }) => ({
    frame,
    style,
    onState,
    hasStates: true,
  }));
  return { name, tooltip, type, flags, maxLength, options, align, valued, redraw, seen, widgets };
}

function isOwnObject(ref: PDFRef | null): ref is PDFRef {
  return ref?.generationNumber === 0;
}

function cutDict(dict: PDFDict, objectNumber: number): TemplateDict {
  const rest = dict.clone();
  const take = (...keys: string[]): string => {
    let text = '';
    for (const key of keys.map((name) => PDFName.of(name))) {
      const object = rest.get(key);
      if (object) text += `${key.toString()} ${object.toString()}`;
      rest.delete(key);
    }
    return text;
  };
  const [value, appearance, state] = [take(...valueKeys), take('AP'), take('AS')];
  const open = rest.toString().replace(/>>\s*$/u, '');
  return { number: objectNumber, open, value, appearance, state };
}

/** Writes the plans of one copy as the dictionaries and streams that differ from the template. */
export function writeCopy(
  template: FormTemplate,
  plans: readonly FieldPlan[],
  font: TemplateFont,
  firstAppearance: number,
): CopyChanges {
  const changes: CopyChanges = { dictionaries: [], chunks: [], fonts: new Set() };
  for (const [index, field] of template.fields.entries()) {
    const plan = plans[index];
    if (!plan || field.dict === null) continue;
    const value = plan.stored === null ? null : `/V ${valueText(plan.stored)}`;
    let isFieldWritten = value === null;
    for (const [at, widget] of field.widgets.entries()) {
      const drawing = plan.drawings[at];
      const state = plan.states[at];
      const isField = widget.dict === field.dict;
      if (!drawing && state === undefined && !(isField && value !== null)) continue;
      const own = firstAppearance + widget.appearance;
      const appearance = drawing ? addDrawing(changes, own, widget.entries, drawing, font) : null;
      const text = joined(widget.dict, {
        value: isField ? value : null,
        appearance,
        state: state === undefined ? null : `/AS ${PDFName.of(state).toString()}`,
      });
      changes.dictionaries.push({ number: widget.dict.number, text });
      if (isField) isFieldWritten = true;
    }
    if (!isFieldWritten) {
      const text = joined(field.dict, { value, appearance: null, state: null });
      changes.dictionaries.push({ number: field.dict.number, text });
    }
  }
  return changes;
}

/** Adds what is drawn in a widget as an object of its own, and gives the entry that refers to it. */
function addDrawing(
  changes: CopyChanges,
  objectNumber: number,
  entries: string,
  drawing: NonNullable<FieldPlan['drawings'][number]>,
  font: TemplateFont,
): string {
  for (const name of drawing.fonts) changes.fonts.add(name);
  const dictionary = entries + resources(drawing.fonts, font);
  changes.chunks.push(streamChunk(objectNumber, dictionary, drawing.content));
  return `/AP<</N ${objectNumber} 0 R>>`;
}

function joined(
  dict: TemplateDict,
  changed: { value: string | null; appearance: string | null; state: string | null },
): string {
  const { value, appearance, state } = changed;
  return `${dict.open}${value ?? dict.value}${appearance ?? dict.appearance}${state ?? dict.state}>>`;
}

function resources(fonts: readonly string[], font: TemplateFont): string {
  if (fonts.length === 0) return '/Resources<<>>';
  const named = fonts.map((name) => `/${name} ${font.referenceOf(name)}`);
  return `/Resources<</Font<<${named.join('')}>>>>`;
}

function valueText(stored: StoredValue): string {
  if (stored.kind === 'state') return PDFName.of(stored.name).toString();
  if (stored.kind === 'text') return textString(stored.text);
  return `[${stored.texts.map(textString).join('')}]`;
}
