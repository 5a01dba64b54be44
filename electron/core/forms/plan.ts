import type { FormFinding, FormValues } from '#shared/domain/forms/index.ts';
import {
  drawList,
  drawText,
  fieldFlags,
  type Drawing,
  type FieldShape,
  type PenFont,
} from './drawing.ts';
import { smallestSize } from './layout.ts';
import { namedMissing, replaceMissing, tidyText } from './shownText.ts';

type FormValue = FormValues[string];

/** A field as filling sees it: its shape, and what the template already says in it. */
export interface FillField extends FieldShape {
  /** Whether the template gives it a value. */
  valued: boolean;
  /** The template's own text, when no appearance shows it or the viewer was to draw it; otherwise null. */
  redraw: string | null;
  /** Whether anybody sees it: some place of it is on a page, and not hidden. */
  seen: boolean;
}

/** What is stored as a field's value. */
export type StoredValue =
  | { kind: 'text'; text: string }
  | { kind: 'texts'; texts: string[] }
  | { kind: 'state'; name: string };

/** What is to be written into one field. */
export interface FieldPlan {
  findings: FormFinding[];
  /** The new value, or null when the field keeps what it has. */
  stored: StoredValue | null;
  /** The new appearance of each widget; empty when they keep theirs. */
  drawings: readonly Drawing[];
  /** The state that each check box or radio button shows; empty for other fields. */
  states: readonly string[];
}

const kept: FieldPlan = { findings: [], stored: null, drawings: [], states: [] };

/**
 * Decides what is written into each field, and finds what cannot be done as asked.
 *
 * Pure: the same for the writer of copies and for the library's path. The plans stand in the order of the fields.
 */
export function planFilling(
  fields: readonly FillField[],
  values: FormValues,
  font: PenFont,
): { plans: FieldPlan[]; findings: FormFinding[] } {
  const findings: FormFinding[] = [];
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) {
      findings.push(fieldFinding('error', 'fieldUnknown', { name, tooltip: '' }));
    }
  }
  const plans = fields.map((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const asked = value === undefined ? kept : planValue(field, value, font);
    const plan =
      asked.stored === null ? { ...redrawn(field, font), findings: asked.findings } : asked;
    findings.push(...asked.findings);
    if (!field.seen && asked.stored !== null && holdsSomething(asked.stored)) {
      findings.push(fieldFinding('warning', 'notSeen', field));
    }
    const isRequired = (field.flags & fieldFlags.required) !== 0 && field.type !== 'signature';
    const isFilled = plan.stored === null ? field.valued : holdsSomething(plan.stored);
    if (isRequired && asked.findings.length === 0 && !isFilled) {
      findings.push(fieldFinding('error', 'requiredEmpty', field));
    }
    return plan;
  });
  return { plans, findings };
}

function holdsSomething(stored: StoredValue): boolean {
  if (stored.kind === 'text') return stored.text.trim() !== '';
  return stored.kind === 'texts' ? stored.texts.length > 0 : stored.name !== 'Off';
}

/** Draws the template's own text, for forms that leave drawing to the viewer. */
function redrawn(field: FillField, font: PenFont): FieldPlan {
  if (field.redraw === null || (field.type !== 'text' && field.type !== 'dropdown')) return kept;
  const label = field.options.find(({ value }) => value === field.redraw)?.label;
  const { drawings } = drawn(field, label ?? field.redraw, font);
  return { ...kept, drawings };
}

function planValue(field: FieldShape, value: FormValue, font: PenFont): FieldPlan {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? planText(field, value, font) : wrongType(field);
    case 'dropdown':
      return typeof value === 'string' ? planChoice(field, value, font) : wrongType(field);
    case 'list':
      if (typeof value === 'boolean') return wrongType(field);
      return planList(field, typeof value === 'string' ? [value] : value, font);
    case 'checkbox':
    case 'radio':
      return Array.isArray(value) ? wrongType(field) : planTick(field, value);
    case 'signature':
    case 'button':
      return wrongType(field);
  }
}

function planText(field: FieldShape, value: string, font: PenFont): FieldPlan {
  const text = tidyText(value, (field.flags & fieldFlags.multiline) !== 0);
  if (field.maxLength !== null && text.length > field.maxLength) {
    const length = Array.from(text).length;
    // A number cut to its first characters looks right and is wrong: the field stays as it is instead.
    if (length > field.maxLength) {
      const params = { length: String(length), maxLength: String(field.maxLength) };
      return refused(fieldFinding('error', 'tooLong', field, params));
    }
  }
  return planned(field, text, text, font);
}

function planChoice(field: FieldShape, value: string, font: PenFont): FieldPlan {
  const option = optionOf(field, value);
  const isFree = (field.flags & fieldFlags.editable) !== 0 || value === '';
  if (!option && !isFree) return refused(unknownOption(field, value));
  const text = tidyText(option?.label ?? value, false);
  return planned(field, option?.value ?? text, text, font);
}

function planned(field: FieldShape, stored: string, shown: string, font: PenFont): FieldPlan {
  const { drawings, findings } = drawn(field, shown, font);
  return {
    findings: [...checkCharacters(field, shown, font), ...findings],
    stored: { kind: 'text', text: stored },
    drawings,
    states: [],
  };
}

function planList(field: FieldShape, values: string[], font: PenFont): FieldPlan {
  const chosen = new Set<string>();
  const findings: FormFinding[] = [];
  for (const value of values) {
    const option = optionOf(field, value);
    if (option) chosen.add(option.value);
    else findings.push(unknownOption(field, value));
  }
  if (chosen.size > 1 && (field.flags & fieldFlags.multiSelect) === 0) return wrongType(field);
  const [only, ...others] = chosen;
  return {
    findings,
    stored:
      only !== undefined && others.length === 0
        ? { kind: 'text', text: only }
        : { kind: 'texts', texts: [...chosen] },
    drawings: field.widgets.map((widget) => drawList(field, widget, chosen, font)),
    states: [],
  };
}

function planTick(field: FieldShape, value: string | boolean): FieldPlan {
  if (field.type === 'radio' && typeof value === 'boolean') return wrongType(field);
  const states = field.widgets.map(tickedState);
  const [first] = states;
  if (first === undefined) return kept;
  let state = 'Off';
  if (value === true) state = first;
  else if (typeof value === 'string' && value !== '' && value !== 'Off') {
    state = optionOf(field, value)?.value ?? value;
    if (!states.includes(state)) return refused(unknownOption(field, value));
  }
  return {
    findings: [],
    stored: { kind: 'state', name: state },
    drawings: [],
    states: states.map((own) => (own === state ? state : 'Off')),
  };
}

/** The name of a check box's ticked state; one that the form did not draw is called Yes. */
export function tickedState({ onState }: { onState: string | null }): string {
  return onState ?? 'Yes';
}

function optionOf(field: FieldShape, value: string) {
  return field.options.find(({ label, value: stored }) => label === value || stored === value);
}

function checkCharacters(field: FieldShape, text: string, font: PenFont): FormFinding[] {
  const characters = namedMissing(font.metrics, text);
  return characters === null
    ? []
    : [fieldFinding('error', 'charactersMissing', field, { characters })];
}

function drawn(field: FieldShape, text: string, font: PenFont) {
  const shown =
    (field.flags & fieldFlags.password) !== 0 && field.type === 'text'
      ? '*'.repeat(Array.from(text).length)
      : replaceMissing(text, font.metrics);
  const findings: FormFinding[] = [];
  const drawings = field.widgets.map((widget) => {
    const drawing = drawText(field, widget, shown, font);
    if (!drawing.fits) {
      findings.push(fieldFinding('error', 'doesNotFit', field, {}));
    } else if (drawing.size < smallestSize + 1 && shown !== '') {
      findings.push(fieldFinding('info', 'smallText', field, { size: String(drawing.size) }));
    }
    return drawing;
  });
  return { drawings, findings };
}

function refused(finding: FormFinding): FieldPlan {
  return { ...kept, findings: [finding] };
}

function wrongType(field: FieldShape): FieldPlan {
  return refused(fieldFinding('error', 'wrongType', field, { type: field.type }));
}

function unknownOption(field: FieldShape, value: string): FormFinding {
  return fieldFinding('error', 'optionUnknown', field, {
    value,
    options: field.options.map(({ label }) => label).join(', '),
  });
}

/** A finding about a field, named as people know it and as the file does; the text is `forms:finding.<key>`. */
export function fieldFinding(
  severity: FormFinding['severity'],
  key: string,
  { name, tooltip }: Pick<FieldShape, 'name' | 'tooltip'>,
  params: Record<string, string> = {},
): FormFinding {
  const field = tooltip === '' ? name : `${tooltip} (${name})`;
  return {
    severity,
    message: { key: `forms:finding.${key}`, params: { field, ...params } },
    field: name,
  };
}
