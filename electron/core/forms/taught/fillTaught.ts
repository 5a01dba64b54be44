import { createHash } from 'node:crypto';
import { PDFHexString } from 'pdf-lib';
import type { FormFinding, FormValues } from '#shared/domain/forms/index.ts';
import type { Language } from '#shared/domain/language/index.ts';
import type { PlacedValue, TaughtValues } from '#shared/domain/taughtForms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import { openForm } from '../document.ts';
import type { FilledForm } from '../fill.ts';
import { embedFont, readFont } from '../font.ts';
import { keptForm } from '../writer/index.ts';
import { addAddendum, type AddendumEntry } from './addendum.ts';
import {
  crossOperators,
  drawOnSeenPage,
  layOutPlace,
  textOperators,
  type InkFont,
} from './overlay.ts';
import { characterFindings, replaceMissing, tidyText } from '../shownText.ts';
import { shortened } from './shorten.ts';

/** A taught form to be filled once. */
export interface TaughtFill {
  /** The PDF as it was taught. */
  template: Uint8Array;
  values: Pick<TaughtValues, 'fields' | 'places'>;
  fontBytes: Uint8Array;
  flatten: boolean;
  /** Whether the office decided to fill a form that its maker protected. */
  mayLoseProtection: boolean;
  /** What the addendum says on top: name of the form, and of the person whom it is about. */
  about: { form: string; person: string; language: Language };
  /** What people call a field, by its name in the file. */
  labels: ReadonlyMap<string, string>;
}

/**
 * Fills a taught form: its fields, the places on its pages, and the addendum for what does not fit.
 *
 * The same input gives the same bytes. Throws what filling throws, and `form_protected`.
 */
export async function fillTaught(fill: TaughtFill): Promise<FilledForm> {
  const notes: AddendumEntry[] = [];
  const filled = await fillFields(fill, notes);
  if (fill.values.places.length === 0 && notes.length === 0) return filled;
  const form = await openForm(filled.pdf);
  const { context } = form.document;
  const metrics = readFont(fill.fontBytes);
  const font: InkFont = { metrics, embedded: embedFont(context, metrics, 'MUHIBT') };
  const findings = [...filled.findings];
  const ink = new Map<number, string[]>();
  for (const placed of fill.values.places) {
    if (placed.place.page > form.pages.length) throw new AppError('form_broken');
    const operators = inkOf(placed, font, fill.about.language, notes, findings);
    const page = placed.place.page - 1;
    ink.set(page, [...(ink.get(page) ?? []), ...operators]);
  }
  for (const [page, operators] of ink) {
    if (operators.length > 0) drawOnSeenPage(form, page, operators, font);
  }
  if (notes.length > 0) {
    for (const { label, text } of notes)
      findings.push(...characterFindings(label, text, metrics, null));
    addAddendum(form, notes, fill.about, font);
  }
  font.embedded.finish();
  const hash = identity(filled.pdf, fill);
  context.trailerInfo.ID = context.obj([PDFHexString.of(hash), PDFHexString.of(hash)]);
  const pdf = await form.document.save({
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: 2000,
  });
  return { pdf, findings };
}

/** Fills the fields; of a text that does not fit one, the field shows the beginning and where the rest is. */
async function fillFields(fill: TaughtFill, notes: AddendumEntry[]): Promise<FilledForm> {
  const { template, fontBytes, flatten, about, labels } = fill;
  const form = await keptForm(template, {
    fontBytes,
    flatten,
    acceptProtected: fill.mayLoseProtection,
  });
  const values: FormValues = { ...fill.values.fields };
  const extra: FormFinding[] = [];
  const moved = new Set<string>();
  for (const { name, value, canShorten, sizeOf } of await form.overflowing(values)) {
    const number = notes.length + 1;
    const label = labels.get(name) ?? name;
    notes.push({ number, label, text: value });
    moved.add(name);
    extra.push(onAddendum(label, number, name));
    const { language } = about;
    const shown = shortened({ text: value, number, language, canShorten, sizeOf });
    // Where not even a star fits, the field stays empty and the addendum alone has the text.
    if (shown === '') extra.push(noReference(label, name));
    values[name] = shown;
  }
  const filled = await form.fill(values);
  const findings = filled.findings.filter(
    // Of a text on the addendum the whole of it is checked there.
    ({ field, message }) =>
      field === null || !moved.has(field) || message.key !== 'forms:finding.charactersMissing',
  );
  return { pdf: filled.pdf, findings: [...findings, ...extra] };
}

/** What is drawn for a value in its place. */
function inkOf(
  { entryId, place, value }: PlacedValue,
  font: InkFont,
  language: Language,
  notes: AddendumEntry[],
  findings: FormFinding[],
): string[] {
  if (typeof value === 'boolean' || place.mark) return value === true ? crossOperators(place) : [];
  if (value === '') return [];
  const { metrics } = font;
  const text = tidyText(value, place.multiline);
  const layout = layOutPlace(metrics, place, replaceMissing(text, metrics));
  if (layout.fits) {
    findings.push(...characterFindings(place.label, text, metrics, entryId));
    return textOperators(place, layout, font);
  }
  const number = notes.length + 1;
  notes.push({ number, label: place.label, text: value });
  findings.push(onAddendum(place.label, number, entryId));
  const lay = (shown: string) => layOutPlace(metrics, place, replaceMissing(shown, metrics));
  const shown = shortened({
    text,
    number,
    language,
    canShorten: place.cells === null,
    sizeOf: (candidate) => {
      const { fits, size } = lay(candidate);
      return fits ? size : null;
    },
  });
  if (shown === '') {
    findings.push(noReference(place.label, entryId));
    return [];
  }
  return textOperators(place, lay(shown), font);
}

function onAddendum(label: string, number: number, field: string): FormFinding {
  const params = { field: label, number: String(number) };
  return { severity: 'info', message: { key: 'taught:finding.onAddendum', params }, field };
}

function noReference(label: string, field: string): FormFinding {
  const message = { key: 'taught:finding.noReference', params: { field: label } };
  return { severity: 'warning', message, field };
}

function identity(filled: Uint8Array, { values, about }: TaughtFill): string {
  return createHash('sha256')
    .update(filled)
    .update(JSON.stringify([values.places, about]))
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();
}
