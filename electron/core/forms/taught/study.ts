import { PDFName } from 'pdf-lib';
import type { TeachableField, TeachableForm } from '#shared/domain/taughtForms/index.ts';
import { guarded } from '../document.ts';
import { fieldFlags } from '../drawing.ts';
import { numbersOf } from '../frame.ts';
import { kindOf } from '../inspect.ts';
import { readFields, type FieldModel } from '../model.ts';
import { refuseUnfillable } from '../readiness.ts';
import { openOrRepair } from '../repair.ts';
import { readPageView, seenRect, seenSize, type PageView } from './pageView.ts';

/**
 * Reads a PDF as it is taught: its pages as they are seen and its fields with their places.
 *
 * Throws what opening throws, `form_xfa` for a dynamic form and `form_signed` for a signed one: neither can be filled.
 */
export async function studyForm(bytes: Uint8Array): Promise<TeachableForm> {
  const form = await openOrRepair(bytes);
  return guarded(() => {
    const models = readFields(form);
    // Looking at a protected form needs no decision; filling it does.
    refuseUnfillable(form, models, { acceptProtected: true });
    const views = form.pages.map(({ dict }) => readPageView(dict));
    return {
      kind: kindOf(form, models),
      encrypted: form.encrypted,
      pages: views.map(seenSize),
      fields: models.map((model) => describe(model, views)),
    };
  });
}

function describe(model: FieldModel, views: readonly PageView[]): TeachableField {
  const has = (flag: number) => (model.flags & flag) !== 0;
  return {
    name: model.name,
    tooltip: model.tooltip,
    type: model.type,
    required: has(fieldFlags.required),
    readOnly: has(fieldFlags.readOnly),
    multiline: model.type === 'text' && has(fieldFlags.multiline),
    comb: model.type === 'text' && has(fieldFlags.comb),
    maxLength: model.maxLength,
    options: model.options.map(({ label }) => label),
    spots: model.widgets.flatMap(({ dict, page }) => {
      const view = page === null ? undefined : views[page];
      if (page === null || view === undefined) return [];
      const rect = seenRect(view, numbersOf(dict.lookup(PDFName.of('Rect'))));
      return [{ page: page + 1, rect }];
    }),
  };
}
