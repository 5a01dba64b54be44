import type { FormFinding, FormValues } from '../forms/index.ts';
import { joinIndonesian, type Language } from '../language/index.ts';
import { catalogueEntry, isMany, type DataId } from './catalogue.ts';
import type { Datum, TaughtInput } from './input.ts';
import { readData } from './readData.ts';
import { shapeText } from './shapeValue.ts';
import type { PlaceTarget, TaughtEntry, TaughtMapping, TaughtSource } from './taughtForm.ts';

/** A value for a place on a page: a text, or whether the cross is drawn. */
export interface PlacedValue {
  entryId: string;
  place: PlaceTarget;
  value: string | boolean;
}

/** What a form is filled with. */
export interface TaughtValues {
  /** Values of the form's fields by name. */
  fields: FormValues;
  /** Values of places on its pages, in the order of the mapping. */
  places: PlacedValue[];
  findings: FormFinding[];
}

/** What a mapping makes of a dossier: values of fields and places, and what there is to say about them. */
export function evaluateTaught(mapping: TaughtMapping, input: TaughtInput): TaughtValues {
  const result: TaughtValues = { fields: {}, places: [], findings: [] };
  for (const entry of mapping.entries) {
    const { value, findings } = evaluateEntry(entry, mapping, input);
    result.findings.push(...findings);
    if (entry.target.kind === 'field') result.fields[entry.target.name] = value;
    else result.places.push({ entryId: entry.id, place: entry.target, value });
  }
  return result;
}

/** The value of one mapping: a text, or a tick. */
export function evaluateEntry(
  entry: TaughtEntry,
  mapping: Pick<TaughtMapping, 'per' | 'language'>,
  input: TaughtInput,
): { value: string | boolean; findings: FormFinding[] } {
  const { source, format } = entry;
  const label = entry.target.kind === 'field' ? entry.target.name : entry.target.label;
  const found = (
    severity: FormFinding['severity'],
    key: string,
    params: Record<string, string>,
  ) => ({
    severity,
    message: { key: `taught:finding.${key}`, params: { field: label, ...params } },
    field: pathOf(source, input),
  });
  const isMark = entry.target.kind === 'place' && entry.target.mark;
  if (source.from === 'text') {
    if (format.kind === 'box' || isMark) return { value: source.text !== '', findings: [] };
    return { value: inCapitals(source.text, entry.upper), findings: [] };
  }
  const data = chosenData(source, mapping, input);
  if (format.kind === 'box')
    return { value: isTicked(data, source.data, format.when, mapping.language), findings: [] };
  if (isMark) return { value: data.some((datum) => rawText(datum) !== ''), findings: [] };
  if (format.kind === 'choose') {
    const [first] = data;
    const raw = first === undefined ? '' : rawText(first);
    if (raw === '') return { value: '', findings: [found('info', 'empty', {})] };
    const option = format.map.find(({ value }) => value === raw)?.option;
    if (option !== undefined) return { value: option, findings: [] };
    return { value: '', findings: [found('warning', 'noOption', { value: raw })] };
  }
  const texts = data
    .map((datum) => shapeText(datum, source.data, format, mapping.language))
    .filter((text) => text.trim() !== '');
  if (texts.length === 0) {
    // A name of one word has no family name: nothing is missing from the dossier.
    const isOneWord = format.kind === 'name_part' && data.some((datum) => rawText(datum) !== '');
    return { value: '', findings: [found('info', isOneWord ? 'oneWordName' : 'empty', {})] };
  }
  return {
    value: inCapitals(joined(texts, source.join, mapping.language), entry.upper),
    findings: [],
  };
}

function chosenData(
  source: Extract<TaughtSource, { from: 'data' }>,
  { per, language }: Pick<TaughtMapping, 'per' | 'language'>,
  input: TaughtInput,
): Datum[] {
  const data = readData(source.data, input, per, language);
  if (source.item === null || !isMany(source.data, per)) return data;
  const one = data[source.item - 1];
  return one === undefined ? [] : [one];
}

/** A box is ticked when any of the values is one of those; without a list, when there is any value. */
function isTicked(
  data: readonly Datum[],
  id: DataId,
  when: readonly string[],
  language: Language,
): boolean {
  return data.some((datum) => {
    const raw = rawText(datum);
    if (when.length === 0) return raw !== '';
    const shown = shapeText(datum, id, { kind: 'as_is' }, language);
    return when.includes(raw) || when.some((value) => sameText(value, shown));
  });
}

function sameText(left: string, right: string): boolean {
  return (
    right !== '' && left.trim().toLocaleLowerCase('id') === right.trim().toLocaleLowerCase('id')
  );
}

/** The value as closed lists name it. */
function rawText(datum: Datum): string {
  switch (datum.kind) {
    case 'text':
    case 'name':
      return datum.text.trim();
    case 'date':
      return datum.date ?? '';
    case 'choice':
      return datum.value;
    case 'money':
      return datum.money === null ? '' : String(datum.money.amount);
    case 'count':
      return datum.count === null ? '' : String(datum.count);
  }
}

function joined(
  texts: readonly string[],
  join: Extract<TaughtSource, { from: 'data' }>['join'],
  language: Language,
): string {
  switch (join) {
    case 'comma':
      return texts.join(', ');
    case 'semicolon':
      return texts.join('; ');
    case 'line':
      return texts.join('\n');
    case 'and':
      return language === 'id' ? joinIndonesian(texts) : englishList(texts);
  }
}

function englishList(texts: readonly string[]): string {
  if (texts.length <= 1) return texts[0] ?? '';
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

function inCapitals(text: string, upper: boolean): string {
  return upper ? text.toLocaleUpperCase('id') : text;
}

/** Path of the dossier's field behind a value; null for what no field of the dossier holds. */
function pathOf(source: TaughtSource, { travellerId, dossier }: TaughtInput): string | null {
  if (source.from === 'text') return null;
  const { path, of } = catalogueEntry(source.data);
  if (path === undefined) return null;
  if (of !== 'traveller') return path;
  const id = travellerId ?? dossier.travellers[(source.item ?? 1) - 1]?.id;
  return id === undefined ? 'travellers' : `travellers.${id}.${path}`;
}
