import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import type { FormFinding, FormValues } from '#shared/domain/forms/index.ts';
import {
  drawListWidget,
  drawTextWidget,
  drawTickStates,
  type AppearanceFont,
} from './appearance.ts';
import { missingCharacters } from './font.ts';
import { smallestSize } from './layout.ts';
import { fieldFlags, textOf, type FieldModel, type FieldWidget } from './model.ts';

type FormValue = FormValues[string];

/** Writes one value into its field and draws it; what cannot be done as asked comes back as findings. */
export function writeValue(
  context: PDFContext,
  field: FieldModel,
  value: FormValue,
  font: AppearanceFont,
): FormFinding[] {
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return [wrongType(field)];
      return writeText(context, field, value, font);
    case 'dropdown':
      if (typeof value !== 'string') return [wrongType(field)];
      return writeChoice(context, field, value, font);
    case 'list':
      if (typeof value === 'boolean') return [wrongType(field)];
      return writeList(context, field, typeof value === 'string' ? [value] : value, font);
    case 'checkbox':
    case 'radio':
      if (Array.isArray(value)) return [wrongType(field)];
      return writeTick(context, field, value);
    case 'signature':
    case 'button':
      return [wrongType(field)];
  }
}

/** Draws the value that a text or choice field already has, for forms that leave drawing to the viewer. */
export function redrawValue(context: PDFContext, field: FieldModel, font: AppearanceFont): void {
  const value = textOf(currentValue(field));
  if (value === '' || (field.type !== 'text' && field.type !== 'dropdown')) return;
  const shown = field.options.find((option) => option.value === value)?.label ?? value;
  drawText(context, field, shown, font);
}

/** Whether every widget of a field has a drawn appearance. */
export function isDrawn(field: FieldModel): boolean {
  return field.widgets.every(({ dict }) => {
    const appearances = dict.lookup(PDFName.of('AP'));
    if (!(appearances instanceof PDFDict)) return false;
    const normal = appearances.lookup(PDFName.of('N'));
    return normal instanceof PDFDict || normal instanceof PDFStream;
  });
}

/** Whether a field holds a value: text, a tick, a choice. */
export function hasValue(field: FieldModel): boolean {
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

function writeText(
  context: PDFContext,
  field: FieldModel,
  value: string,
  font: AppearanceFont,
): FormFinding[] {
  const isMultiline = (field.flags & fieldFlags.multiline) !== 0;
  const text = tidyText(value, isMultiline);
  const length = Array.from(text).length;
  if (field.maxLength !== null && length > field.maxLength) {
    // A number cut to its first characters looks right and is wrong: the field stays empty instead.
    return [
      fieldFinding('error', 'tooLong', field, {
        length: String(length),
        maxLength: String(field.maxLength),
      }),
    ];
  }
  setValue(field, PDFHexString.fromText(text));
  return [...checkCharacters(field, text, font), ...drawText(context, field, text, font)];
}

/** One Unicode form, one kind of line break; a field of one line gets spaces instead. */
function tidyText(value: string, isMultiline: boolean): string {
  const text = value.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ');
  return isMultiline ? text : text.replace(/\n+/gu, ' ');
}

function checkCharacters(field: FieldModel, text: string, font: AppearanceFont): FormFinding[] {
  const missing = missingCharacters(font.metrics, text);
  if (missing.length === 0) return [];
  const named = missing.map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return /\p{C}/u.test(character) ? `U+${code}` : `${character} (U+${code})`;
  });
  return [fieldFinding('error', 'charactersMissing', field, { characters: named.join(', ') })];
}

function drawText(
  context: PDFContext,
  field: FieldModel,
  text: string,
  font: AppearanceFont,
): FormFinding[] {
  const shown =
    (field.flags & fieldFlags.password) !== 0 && field.type === 'text'
      ? '*'.repeat(Array.from(text).length)
      : replaceMissing(text, font);
  const findings: FormFinding[] = [];
  for (const widget of field.widgets) {
    const drawn = drawTextWidget(context, field, widget, shown, font);
    if (!drawn.fits) {
      findings.push(fieldFinding('error', 'doesNotFit', field, {}));
    } else if (drawn.size < smallestSize + 1 && shown !== '') {
      findings.push(fieldFinding('info', 'smallText', field, { size: String(drawn.size) }));
    }
  }
  return findings;
}

/** Puts a box where the font has no glyph, so that the gap is seen on paper too. */
function replaceMissing(text: string, font: AppearanceFont): string {
  const box = font.metrics.glyphOf(0x25a1) === null ? '?' : '□';
  return Array.from(text, (character) =>
    character === '\n' || font.metrics.glyphOf(character.codePointAt(0) ?? 0) !== null
      ? character
      : box,
  ).join('');
}

function writeChoice(
  context: PDFContext,
  field: FieldModel,
  value: string,
  font: AppearanceFont,
): FormFinding[] {
  const option = field.options.find(
    ({ label, value: stored }) => label === value || stored === value,
  );
  const isFree = (field.flags & fieldFlags.editable) !== 0 || value === '';
  if (!option && !isFree) return [unknownOption(field, value)];
  const text = tidyText(option?.label ?? value, false);
  setValue(field, PDFHexString.fromText(option?.value ?? text));
  return [...checkCharacters(field, text, font), ...drawText(context, field, text, font)];
}

function writeList(
  context: PDFContext,
  field: FieldModel,
  values: string[],
  font: AppearanceFont,
): FormFinding[] {
  const chosen = new Set<string>();
  const findings: FormFinding[] = [];
  for (const value of values) {
    const option = field.options.find(
      ({ label, value: stored }) => label === value || stored === value,
    );
    if (option) chosen.add(option.value);
    else findings.push(unknownOption(field, value));
  }
  if (chosen.size > 1 && (field.flags & fieldFlags.multiSelect) === 0) return [wrongType(field)];
  const stored = [...chosen].map((value) => PDFHexString.fromText(value));
  setValue(field, stored.length === 1 && stored[0] ? stored[0] : context.obj(stored));
  for (const widget of field.widgets) drawListWidget(context, field, widget, chosen, font);
  return findings;
}

function writeTick(context: PDFContext, field: FieldModel, value: string | boolean): FormFinding[] {
  const isRadio = field.type === 'radio';
  if (isRadio && typeof value === 'boolean') return [wrongType(field)];
  const states = field.widgets.map((widget) => stateOf(context, widget));
  const first = states[0];
  if (first === undefined) return [];
  let state = 'Off';
  if (value === true) state = first;
  else if (typeof value === 'string' && value !== '' && value !== 'Off') {
    const option = field.options.find(({ label, value: on }) => label === value || on === value);
    const wanted = option?.value ?? value;
    if (!states.includes(wanted)) return [unknownOption(field, value)];
    state = wanted;
  }
  setValue(field, PDFName.of(state));
  for (const [index, widget] of field.widgets.entries()) {
    widget.dict.set(PDFName.of('AS'), PDFName.of(states[index] === state ? state : 'Off'));
  }
  return [];
}

function stateOf(context: PDFContext, widget: FieldWidget): string {
  const appearances = widget.dict.lookup(PDFName.of('AP'));
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined;
  if (widget.onState !== null && normal instanceof PDFDict) return widget.onState;
  return drawTickStates(context, widget);
}

function setValue(field: FieldModel, value: PDFObject): void {
  field.dict.set(PDFName.of('V'), value);
  // The rich-text twin and the choice's index would contradict the new value.
  field.dict.delete(PDFName.of('RV'));
  field.dict.delete(PDFName.of('I'));
}

function wrongType(field: FieldModel): FormFinding {
  return fieldFinding('error', 'wrongType', field, { type: field.type });
}

function unknownOption(field: FieldModel, value: string): FormFinding {
  return fieldFinding('error', 'optionUnknown', field, {
    value,
    options: field.options.map(({ label }) => label).join(', '),
  });
}

/** A finding about a field, named as people know it and as the file does; the text is `forms:finding.<key>`. */
export function fieldFinding(
  severity: FormFinding['severity'],
  key: string,
  { name, tooltip }: Pick<FieldModel, 'name' | 'tooltip'>,
  params: Record<string, string> = {},
): FormFinding {
  const field = tooltip === '' ? name : `${tooltip} (${name})`;
  return {
    severity,
    message: { key: `forms:finding.${key}`, params: { field, ...params } },
    field: name,
  };
}
