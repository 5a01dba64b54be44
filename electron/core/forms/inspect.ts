import { PDFBool, PDFDict, PDFName } from 'pdf-lib';
import type { FormField, FormInspection, FormKind } from '#shared/domain/forms/index.ts';
import { guarded, type OpenForm } from './document.ts';
import { fieldFlags } from './drawing.ts';
import { readFields, type FieldModel } from './model.ts';
import { openOrRepair } from './repair.ts';

/**
 * Says what a PDF form holds: its fields in order, its kind, whether it is protected or signed.
 *
 * Throws `file_empty`, `file_too_large`, `file_not_pdf`, `form_encrypted`, `form_broken`. A dynamic XFA form is told by
 * its `kind`; filling one throws `form_xfa`.
 */
export async function inspectForm(bytes: Uint8Array, password?: string): Promise<FormInspection> {
  const form = await openOrRepair(bytes, password);
  return guarded(() => {
    const models = readFields(form);
    return {
      fields: models.map(describeField),
      pages: form.pages.length,
      kind: kindOf(form, models),
      encrypted: form.encrypted,
      signed: isSigned(form, models),
      repaired: form.repaired,
    };
  });
}

function describeField(model: FieldModel): FormField {
  const page = model.widgets.find((widget) => widget.page !== null)?.page ?? null;
  return {
    name: model.name,
    type: model.type,
    page: page === null ? null : page + 1,
    required: (model.flags & fieldFlags.required) !== 0,
    maxLength: model.maxLength,
    options: model.options.map(({ label }) => label),
  };
}

/** Tells fillable forms from flat pages and from XFA, static or dynamic. */
export function kindOf(form: OpenForm, models: FieldModel[]): FormKind {
  const placed = models.filter(
    ({ type, widgets }) => type !== 'signature' && widgets.some(({ page }) => page !== null),
  );
  if (form.acroForm?.has(PDFName.of('XFA')) === true) {
    const needsRendering = form.document.catalog.lookup(PDFName.of('NeedsRendering'));
    // A dynamic form draws itself from its XML: it has no field on the page, or says that it must be rendered.
    const isDynamic = placed.length === 0 || needsRendering === PDFBool.True;
    return isDynamic ? 'xfa_dynamic' : 'xfa_static';
  }
  return models.length > 0 ? 'acroform' : 'flat';
}

/** Whether writing the file would destroy a signature: one in a field, or a certification of the whole. */
export function isSigned(form: OpenForm, models: FieldModel[]): boolean {
  const hasValue = models.some(
    ({ type, dict }) => type === 'signature' && dict.lookup(PDFName.of('V')) instanceof PDFDict,
  );
  if (hasValue) return true;
  const permissions = form.document.catalog.lookup(PDFName.of('Perms'));
  // /SigFlags is no evidence: writers set it for a field that still waits for its signature.
  return permissions instanceof PDFDict && permissions.has(PDFName.of('DocMDP'));
}
