import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import type { FormFieldType } from '#shared/domain/forms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { OpenForm } from './document.ts';
import { fieldFlags, type FieldOption, type FieldShape, type WidgetShape } from './drawing.ts';
import { readFrame, readTextStyle } from './frame.ts';

const maxFields = 20_000;
const maxDepth = 32;

/** The place of a field on a page. */
export interface FieldWidget extends WidgetShape {
  dict: PDFDict;
  ref: PDFRef | null;
  /** Index of its page, or null when no page shows it. */
  page: number | null;
}

/** A field of a form with what it inherits, looked up once. */
export interface FieldModel extends FieldShape {
  dict: PDFDict;
  ref: PDFRef | null;
  widgets: FieldWidget[];
}

interface Inherited {
  name: string;
  type: PDFObject | undefined;
  flags: PDFObject | undefined;
  maxLength: PDFObject | undefined;
  options: PDFObject | undefined;
  appearance: PDFObject | undefined;
  align: PDFObject | undefined;
}

/** Lists the fields of a form in the order of its field tree. */
export function readFields(form: OpenForm): FieldModel[] {
  const roots = form.acroForm?.lookup(PDFName.of('Fields'));
  if (!form.acroForm || !(roots instanceof PDFArray)) return [];
  const pageOf = widgetPages(form);
  const fields: FieldModel[] = [];
  const seen = new Set<PDFDict>();
  const visit = (dict: PDFDict, ref: PDFRef | null, above: Inherited, depth: number): void => {
    // SECURITY: a field tree that loops, shares branches, or is absurdly deep or wide ends here.
    if (seen.has(dict)) return;
    seen.add(dict);
    if (depth > maxDepth || seen.size > maxFields) throw new AppError('form_broken');
    const given = inherit(dict, above);
    const kids = dictsOf(dict.lookup(PDFName.of('Kids')));
    const children = kids.filter(({ dict: kid }) => kid.has(PDFName.of('T')));
    if (children.length > 0) {
      for (const child of children) visit(child.dict, child.ref, given, depth + 1);
      return;
    }
    const places = kids.length > 0 ? kids : [{ dict, ref }];
    const field = fieldOf(
      { dict, ref },
      given,
      places.filter(({ dict: place }) => place.has(PDFName.of('Rect'))),
      pageOf,
    );
    if (field) fields.push(field);
  };
  const start: Inherited = {
    name: '',
    type: undefined,
    flags: undefined,
    maxLength: undefined,
    options: undefined,
    appearance: form.acroForm.lookup(PDFName.of('DA')),
    align: form.acroForm.lookup(PDFName.of('Q')),
  };
  for (const { dict, ref } of dictsOf(roots)) visit(dict, ref, start, 0);
  return fields;
}

function inherit(dict: PDFDict, above: Inherited): Inherited {
  const own = (key: string) => dict.lookup(PDFName.of(key));
  const partial = textOf(own('T'));
  return {
    name: [above.name, partial].filter((part) => part !== '').join('.'),
    type: own('FT') ?? above.type,
    flags: own('Ff') ?? above.flags,
    maxLength: own('MaxLen') ?? above.maxLength,
    options: own('Opt') ?? above.options,
    appearance: own('DA') ?? above.appearance,
    align: own('Q') ?? above.align,
  };
}

function fieldOf(
  { dict, ref: ownRef }: DictPlace,
  given: Inherited,
  places: DictPlace[],
  pageOf: Map<PDFDict, number>,
): FieldModel | null {
  const flags = given.flags instanceof PDFNumber ? given.flags.asNumber() : 0;
  const type = typeOf(given.type, flags);
  if (!type) return null;
  const isTick = type === 'checkbox' || type === 'radio';
  const widgets = places.map(({ dict: place, ref }): FieldWidget => {
    const onState = isTick ? onStateOf(place) : null;
    return {
      dict: place,
      ref,
      page: pageOf.get(place) ?? null,
      frame: readFrame(place),
      style: readTextStyle(textOf(place.lookup(PDFName.of('DA'))) || textOf(given.appearance)),
      onState,
      hasStates: onState !== null && normalAppearance(place) instanceof PDFDict,
    };
  });
  const align = given.align instanceof PDFNumber ? given.align.asNumber() : 0;
  return {
    name: given.name,
    tooltip: textOf(dict.lookup(PDFName.of('TU'))),
    type,
    dict,
    ref: ownRef,
    flags,
    maxLength: given.maxLength instanceof PDFNumber ? given.maxLength.asNumber() : null,
    options: optionsOf(type, given.options, widgets),
    align: align === 1 ? 'center' : align === 2 ? 'right' : 'left',
    widgets,
  };
}

function typeOf(type: PDFObject | undefined, flags: number): FormFieldType | null {
  if (type === PDFName.of('Tx')) return 'text';
  if (type === PDFName.of('Sig')) return 'signature';
  if (type === PDFName.of('Ch')) return flags & fieldFlags.combo ? 'dropdown' : 'list';
  if (type !== PDFName.of('Btn')) return null;
  if (flags & fieldFlags.pushButton) return 'button';
  return flags & fieldFlags.radio ? 'radio' : 'checkbox';
}

function normalAppearance(widget: PDFDict): PDFObject | undefined {
  const appearances = widget.lookup(PDFName.of('AP'));
  return appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined;
}

function onStateOf(widget: PDFDict): string | null {
  const appearances = widget.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return null;
  for (const key of ['N', 'D']) {
    const states = appearances.lookup(PDFName.of(key));
    if (!(states instanceof PDFDict) || states instanceof PDFStream) continue;
    for (const state of states.keys()) {
      if (state !== PDFName.of('Off')) return state.decodeText();
    }
  }
  return null;
}

function optionsOf(
  type: FormFieldType,
  options: PDFObject | undefined,
  widgets: FieldWidget[],
): FieldOption[] {
  const listed: FieldOption[] = [];
  if (options instanceof PDFArray) {
    for (let index = 0; index < options.size(); index++) {
      const option = options.lookup(index);
      if (option instanceof PDFArray) {
        const value = textOf(option.lookup(0));
        listed.push({ value, label: textOf(option.lookup(1)) || value });
      } else {
        listed.push({ value: textOf(option), label: textOf(option) });
      }
    }
  }
  if (type === 'dropdown' || type === 'list') return listed;
  if (type !== 'radio' && type !== 'checkbox') return [];
  // Buttons: what is stored is the state's name; /Opt, when there is one, holds the texts by widget.
  const states = new Map<string, string>();
  for (const [index, { onState }] of widgets.entries()) {
    if (onState === null || states.has(onState)) continue;
    states.set(onState, listed[index]?.label ?? onState);
  }
  return [...states].map(([value, label]) => ({ value, label }));
}

/** Maps each widget to the page that lists it. */
function widgetPages(form: OpenForm): Map<PDFDict, number> {
  const pageOf = new Map<PDFDict, number>();
  for (const [index, page] of form.pages.entries()) {
    for (const { dict } of dictsOf(page.dict.lookup(PDFName.of('Annots')))) {
      if (!pageOf.has(dict)) pageOf.set(dict, index);
    }
  }
  return pageOf;
}

/** A dictionary with the reference under which it was found; null when it stands inside another object. */
interface DictPlace {
  dict: PDFDict;
  ref: PDFRef | null;
}

function dictsOf(array: PDFObject | undefined): DictPlace[] {
  const found: DictPlace[] = [];
  if (!(array instanceof PDFArray)) return found;
  for (let index = 0; index < array.size(); index++) {
    const dict = array.lookup(index);
    const ref = array.get(index);
    if (dict instanceof PDFDict) found.push({ dict, ref: ref instanceof PDFRef ? ref : null });
  }
  return found;
}

/** Text of a PDF string or name; empty for anything else. */
export function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  if (object instanceof PDFName) return object.decodeText();
  return '';
}
