import { createHash } from 'node:crypto';
import { PDFHexString, PDFName } from 'pdf-lib';
import type { FormFinding, FormValues } from '#shared/domain/forms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { OpenForm } from './document.ts';
import type { PenFont } from './drawing.ts';
import { flattenFields } from './flatten.ts';
import { embedFont, readFont } from './font.ts';
import { readFields, type FieldModel } from './model.ts';
import { planFilling } from './plan.ts';
import { cleanUp, leavesDrawing, refuseUnfillable } from './readiness.ts';
import { openOrRepair } from './repair.ts';
import { applyPlan, fillFields } from './values.ts';

/** Name of the font's resource in each appearance. */
const fontName = 'Isian';

/** How a form is filled. */
export interface FillOptions {
  /** TrueType font that shows the values; embedded with the glyphs used. */
  fontBytes: Uint8Array;
  /** Turns the fields into ink; an unsigned signature field stays one. */
  flatten?: boolean;
  /** Makes no PDF when a finding is an error. */
  strict?: boolean;
  /** Password that opens the form, when it asks for one. */
  password?: string;
  /** Somebody was shown that the maker protected this form against changes, and decided to fill it all the same. */
  acceptProtected?: boolean;
}

/** A filled form and what could not be done as asked. */
export interface FilledForm {
  pdf: Uint8Array;
  findings: FormFinding[];
}

/**
 * Fills a PDF form.
 *
 * Whatever cannot be written or shown is a finding that names its field; with `strict` an error among them leaves `pdf`
 * null. The same template, values and font give the same bytes. Throws what opening throws, `form_xfa` for a dynamic
 * form, `form_signed` for a signed one, which no change survives, and `form_protected` for one that its maker protected
 * unless `acceptProtected` says that this was decided.
 */
export async function fillForm(
  template: Uint8Array,
  values: FormValues,
  options: FillOptions & { strict: true },
): Promise<{ pdf: Uint8Array | null; findings: FormFinding[] }>;
export async function fillForm(
  template: Uint8Array,
  values: FormValues,
  options: FillOptions & { strict?: false },
): Promise<FilledForm>;
export async function fillForm(
  template: Uint8Array,
  values: FormValues,
  options: FillOptions,
): Promise<{ pdf: Uint8Array | null; findings: FormFinding[] }> {
  const form = await openOrRepair(template, options.password);
  try {
    const fields = readFields(form);
    refuseUnfillable(form, fields, options);
    const findings = [
      ...cleanUp(form, fields.length),
      ...writeValues(form, fields, values, options.fontBytes),
    ];
    if (options.strict && findings.some(({ severity }) => severity === 'error')) {
      return { pdf: null, findings };
    }
    if (options.flatten) flattenFields(form, fields);
    setIdentity(form, template, values, options);
    const pdf = await form.document.save({
      updateFieldAppearances: false,
      addDefaultPage: false,
      objectsPerTick: 2000,
    });
    return { pdf, findings };
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('form_broken', {}, { cause: error });
  }
}

function writeValues(
  form: OpenForm,
  fields: FieldModel[],
  values: FormValues,
  fontBytes: Uint8Array,
): FormFinding[] {
  const { context } = form.document;
  const metrics = readFont(fontBytes);
  const embedded = embedFont(context, metrics);
  const pen: PenFont = {
    metrics,
    runs: (text) => [{ font: fontName, codes: embedded.codes(text) }],
  };
  const { plans, findings } = planFilling(fillFields(fields, leavesDrawing(form)), values, pen);
  const fontResources = context.obj({ [fontName]: embedded.ref });
  for (const [index, field] of fields.entries()) {
    const plan = plans[index];
    if (plan) applyPlan(context, field, plan, fontResources);
  }
  form.acroForm?.delete(PDFName.of('NeedAppearances'));
  embedded.finish();
  return findings;
}

/** Gives the file an identifier made of what went in, so that the same input gives the same bytes. */
function setIdentity(
  form: OpenForm,
  template: Uint8Array,
  values: FormValues,
  options: FillOptions,
): void {
  const sorted = Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));
  const hash = createHash('sha256')
    .update(template)
    .update(JSON.stringify([sorted, options.flatten ?? false]))
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();
  const { context } = form.document;
  context.trailerInfo.ID = context.obj([PDFHexString.of(hash), PDFHexString.of(hash)]);
}
