import {
  catalogueEntry,
  shapesFor,
  suggestEntry,
  unteachable,
  type DataId,
  type FormatKind,
  type PlaceRect,
  type PlaceTarget,
  type TargetShape,
  type TaughtEntry,
  type TaughtFormat,
  type TaughtMapping,
  type TeachableField,
  type TeachableForm,
} from '#shared/domain/taughtForms/index.ts';

/** One line of the list: a field of the form, or a place that was added. */
export interface TeachLine {
  /** Stable name: `field <name>` or `place <entry>`. */
  key: string;
  label: string;
  /** The field's own name, where the label is another. */
  detail: string;
  page: number | null;
  field: TeachableField | null;
  entry: TaughtEntry | null;
}

/** Every field that can be taught, then the places. */
export function linesOf(form: TeachableForm, mapping: TaughtMapping): TeachLine[] {
  const byField = new Map<string, TaughtEntry>();
  for (const entry of mapping.entries) {
    if (entry.target.kind === 'field') byField.set(entry.target.name, entry);
  }
  const fields = form.fields
    .filter(({ type }) => !unteachable.includes(type))
    .map((field): TeachLine => ({
      key: `field ${field.name}`,
      label: field.tooltip === '' ? field.name : field.tooltip,
      detail: field.tooltip === '' ? '' : field.name,
      page: field.spots[0]?.page ?? null,
      field,
      entry: byField.get(field.name) ?? null,
    }));
  const places = mapping.entries.flatMap((entry): TeachLine[] =>
    entry.target.kind === 'place'
      ? [
          {
            key: `place ${entry.id}`,
            label: entry.target.label,
            detail: '',
            page: entry.target.page,
            field: null,
            entry,
          },
        ]
      : [],
  );
  return [...fields, ...places];
}

/** Whether a line has nothing to write yet: no mapping, or a fixed text that nobody typed. */
export function isOpen({ entry }: Pick<TeachLine, 'entry'>): boolean {
  return entry === null || (entry.source.from === 'text' && entry.source.text === '');
}

/** The open line after a line, from the beginning again after the last; null when no other is open. */
export function nextOpen(lines: readonly TeachLine[], key: string): TeachLine | null {
  const at = lines.findIndex((line) => line.key === key);
  const others = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))];
  return others.find(isOpen) ?? null;
}

/** Lines whose words contain the text, and of those only what has no value yet when asked. */
export function filterLines(
  lines: readonly TeachLine[],
  { text, open }: { text: string; open: boolean },
): TeachLine[] {
  const wanted = text.trim().toLocaleLowerCase('id');
  return lines.filter(
    (line) =>
      (!open || isOpen(line)) &&
      `${line.label} ${line.detail}`.toLocaleLowerCase('id').includes(wanted),
  );
}

/** What stands in the form for a line: text, a box, or choices. */
export function shapeOfLine({ field, entry }: TeachLine): TargetShape {
  if (field?.type === 'checkbox') return field.options.length > 1 ? 'choices' : 'box';
  if (field?.type === 'radio' || field?.type === 'dropdown' || field?.type === 'list') {
    return 'choices';
  }
  return entry?.target.kind === 'place' && entry.target.mark ? 'box' : 'text';
}

/** A format of a kind as it is before anybody changed its details. */
export function startingFormat(kind: FormatKind, data: DataId, line: TeachLine): TaughtFormat {
  switch (kind) {
    case 'date':
      return { kind, pattern: line.field?.comb === true ? 'digits' : 'long' };
    case 'date_part':
      return { kind, part: 'day' };
    case 'name_part':
      return { kind, part: 'given', given: 1 };
    case 'box':
      return { kind, when: catalogueEntry(data).choices?.values.slice(0, 1) ?? [] };
    case 'choose':
      return { kind, map: [] };
    case 'as_is':
    case 'digits':
    case 'words':
    case 'number':
      return { kind };
  }
}

/** The mapping of a line when a datum is chosen for it: the likeliest shape, other details kept. */
export function withData(line: TeachLine, data: DataId, entryId: string): TaughtEntry {
  const shapes = shapesFor(catalogueEntry(data).kind, shapeOfLine(line));
  const suggested = line.field === null ? null : suggestFor(line.field, data, entryId);
  const kind = shapes[0] ?? 'as_is';
  const target = line.entry?.target ?? { kind: 'field' as const, name: line.field?.name ?? '' };
  return {
    id: line.entry?.id ?? entryId,
    target,
    source: { from: 'data', data, item: null, join: 'comma' },
    format: suggested?.format ?? startingFormat(kind, data, line),
    upper: line.entry?.upper ?? false,
  };
}

/** The suggestion for a field, when it is about that very datum. */
function suggestFor(field: TeachableField, data: DataId, entryId: string): TaughtEntry | null {
  const entry = suggestEntry(field, { per: 'traveller', language: 'id' }, entryId);
  return entry?.source.from === 'data' && entry.source.data === data ? entry : null;
}

/** Puts a mapping in the place of the one with its id, or adds it. */
export function withEntry(mapping: TaughtMapping, entry: TaughtEntry): TaughtMapping {
  const isThere = mapping.entries.some(({ id }) => id === entry.id);
  return {
    ...mapping,
    entries: isThere
      ? mapping.entries.map((other) => (other.id === entry.id ? entry : other))
      : [...mapping.entries, entry],
  };
}

/** Takes a mapping out. */
export function withoutEntry(mapping: TaughtMapping, id: string): TaughtMapping {
  return { ...mapping, entries: mapping.entries.filter((entry) => entry.id !== id) };
}

/** Adds the suggestions for all fields that have no value yet. */
export function withSuggestions(
  form: TeachableForm,
  mapping: TaughtMapping,
  newId: () => string,
): TaughtMapping {
  let next = mapping;
  for (const { field, entry } of linesOf(form, mapping)) {
    if (field === null || entry !== null) continue;
    const suggested = suggestEntry(field, mapping, newId());
    if (suggested !== null) next = withEntry(next, suggested);
  }
  return next;
}

/** Changes for whom a form is made; numbered fields of a list of people then take the person of their number. */
export function withPer(
  form: TeachableForm,
  mapping: TaughtMapping,
  per: TaughtMapping['per'],
): TaughtMapping {
  const next = { ...mapping, per };
  const fields = new Map(form.fields.map((field) => [field.name, field]));
  const entries = mapping.entries.map((entry): TaughtEntry => {
    const { target, source } = entry;
    const field = target.kind === 'field' ? fields.get(target.name) : undefined;
    if (field === undefined || source.from !== 'data' || source.item !== null) return entry;
    const suggested = suggestEntry(field, next, entry.id)?.source;
    const isSame = suggested?.from === 'data' && suggested.data === source.data;
    return isSame ? { ...entry, source: { ...source, item: suggested.item } } : entry;
  });
  return { ...next, entries };
}

/** A new place on a page, with a text that says nothing yet. */
export function newPlace(id: string, label: string, page: number, rect: PlaceRect): TaughtEntry {
  return {
    id,
    target: {
      kind: 'place',
      label,
      page,
      rect,
      fontSize: 0,
      align: 'left',
      multiline: false,
      cells: null,
      mark: false,
    },
    source: { from: 'text', text: '' },
    format: { kind: 'as_is' },
    upper: false,
  };
}

/** A rectangle in whole tenths of a point, inside the page. */
export function settledRect(rect: PlaceRect, page: { width: number; height: number }): PlaceRect {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const width = Math.min(Math.max(tenth(rect.width), 4), page.width);
  const height = Math.min(Math.max(tenth(rect.height), 4), page.height);
  return {
    x: tenth(Math.min(Math.max(rect.x, 0), page.width - width)),
    y: tenth(Math.min(Math.max(rect.y, 0), page.height - height)),
    width,
    height,
  };
}

/** What an arrow key does to a place: moves it, with Shift sizes it; ten points with Ctrl, else one. */
export function nudged(
  { rect }: PlaceTarget,
  key: string,
  modifiers: { shiftKey: boolean; ctrlKey: boolean },
): PlaceRect | null {
  const steps: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const step = steps[key];
  if (step === undefined) return null;
  const far = modifiers.ctrlKey ? 10 : 1;
  const [across, up] = [step[0] * far, step[1] * far];
  if (!modifiers.shiftKey) return { ...rect, x: rect.x + across, y: rect.y + up };
  // Down makes it taller: the upper edge stays where it is.
  return { ...rect, width: rect.width + across, height: rect.height - up, y: rect.y + up };
}
