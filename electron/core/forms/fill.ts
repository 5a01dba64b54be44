import { createHash } from 'node:crypto';
import { PDFBool, PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import type { FormFinding, FormValues } from '#shared/domain/forms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { AppearanceFont } from './appearance.ts';
import { openForm, type OpenForm } from './document.ts';
import { flattenFields } from './flatten.ts';
import { embedFont, readFont } from './font.ts';
import { isSigned, kindOf } from './inspect.ts';
import { fieldFlags, readFields, type FieldModel } from './model.ts';
import { fieldFinding, hasValue, isDrawn, redrawValue, writeValue } from './values.ts';

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
 * form and `form_signed` for a signed one, which no change survives.
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
  const form = await openForm(template, options.password);
  try {
    const fields = readFields(form);
    refuseUnfillable(form, fields);
    const findings = [...cleanUp(form), ...writeValues(form, fields, values, options.fontBytes)];
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

function refuseUnfillable(form: OpenForm, fields: FieldModel[]): void {
  // Saving rewrites the file, and every signature covers the old bytes.
  if (isSigned(form, fields)) throw new AppError('form_signed');
  if (kindOf(form, fields) === 'xfa_dynamic') throw new AppError('form_xfa');
}

/** Removes what would contradict the values written: the XFA twin, redrawing by the viewer, usage rights. */
function cleanUp(form: OpenForm): FormFinding[] {
  const findings: FormFinding[] = [];
  form.acroForm?.delete(PDFName.of('XFA'));
  if (form.encrypted !== 'no') findings.push(fileFinding('warning', 'protectionRemoved'));
  const { catalog } = form.document;
  const permissions = catalog.lookup(PDFName.of('Perms'));
  if (permissions instanceof PDFDict) {
    // Reader usage rights are a signature over the old bytes; left in, Acrobat refuses the form.
    catalog.delete(PDFName.of('Perms'));
    findings.push(fileFinding('info', 'usageRightsRemoved'));
  }
  return findings;
}

function fileFinding(severity: FormFinding['severity'], key: string): FormFinding {
  return { severity, message: { key: `forms:finding.${key}`, params: {} }, field: null };
}

function writeValues(
  form: OpenForm,
  fields: FieldModel[],
  values: FormValues,
  fontBytes: Uint8Array,
): FormFinding[] {
  const { context } = form.document;
  const metrics = readFont(fontBytes);
  const font: AppearanceFont = { metrics, embedded: embedFont(context, metrics) };
  const leftToViewer = form.acroForm?.lookup(PDFName.of('NeedAppearances')) === PDFBool.True;
  const findings: FormFinding[] = [];
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(values)) {
    if (!known.has(name))
      findings.push(fieldFinding('error', 'fieldUnknown', { name, tooltip: '' }));
  }
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const written = value === undefined ? [] : writeValue(context, field, value, font);
    findings.push(...written);
    if (value === undefined && (leftToViewer || !isDrawn(field))) redrawValue(context, field, font);
    const isRequired = (field.flags & fieldFlags.required) !== 0 && field.type !== 'signature';
    if (isRequired && written.length === 0 && !hasValue(field)) {
      findings.push(fieldFinding('error', 'requiredEmpty', field));
    }
  }
  form.acroForm?.delete(PDFName.of('NeedAppearances'));
  font.embedded.finish();
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
