import type { FormValues } from '#shared/domain/forms/index.ts';
import { fieldFlags, layOutField, shapeOf, type FieldShape } from './drawing.ts';
import type { FormFont } from './font.ts';
import { replaceMissing, tidyText } from './shownText.ts';

/** A text that does not fit its field. */
export interface Overflow {
  name: string;
  value: string;
  /** Whether a beginning of the text may stand in the field: in boxes with one character each it would look complete. */
  canShorten: boolean;
  /** Size in points at which another text stands in the field; null when that does not fit either. */
  sizeOf: (text: string) => number | null;
}

/** The texts that do not fit their fields, in the order of the form. */
export function overflowing(
  fields: readonly FieldShape[],
  values: FormValues,
  font: FormFont,
): Overflow[] {
  return fields.flatMap((field): Overflow[] => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (typeof value !== 'string' || value === '' || !takesAnyText(field)) return [];
    const sizeOf = (text: string) => sizeInField(field, text, font);
    if (sizeOf(value) !== null) return [];
    return [{ name: field.name, value, canShorten: shapeOf(field).kind !== 'comb', sizeOf }];
  });
}

/** Whether a reference can stand in a field: not in a closed list, and not where letters become stars. */
function takesAnyText({ type, flags }: FieldShape): boolean {
  if (type === 'dropdown') return (flags & fieldFlags.editable) !== 0;
  return type === 'text' && (flags & fieldFlags.password) === 0;
}

function sizeInField(field: FieldShape, value: string, font: FormFont): number | null {
  const text = tidyText(value, (field.flags & fieldFlags.multiline) !== 0);
  if (field.maxLength !== null && Array.from(text).length > field.maxLength) return null;
  let smallest = Infinity;
  for (const widget of field.widgets) {
    const { fits, size } = layOutField(field, widget, replaceMissing(text, font), font);
    if (!fits) return null;
    smallest = Math.min(smallest, size);
  }
  return smallest;
}
