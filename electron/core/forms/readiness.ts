import { PDFBool, PDFDict, PDFName } from 'pdf-lib';
import type { FormFinding } from '#shared/domain/forms/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { OpenForm } from './document.ts';
import { isSigned, kindOf } from './inspect.ts';
import type { FieldModel } from './model.ts';
import type { OpenedForm } from './repair.ts';

/**
 * Refuses what no filling survives or suits: throws `form_signed` and `form_xfa`, and `form_protected` while nobody
 * decided to fill a form that its maker protected.
 */
export function refuseUnfillable(
  form: OpenForm,
  fields: FieldModel[],
  { acceptProtected = false }: { acceptProtected?: boolean },
): void {
  // Saving rewrites the file, and every signature covers the old bytes.
  if (isSigned(form, fields)) throw new AppError('form_signed');
  if (kindOf(form, fields) === 'xfa_dynamic') throw new AppError('form_xfa');
  // SECURITY: the owner's password is not asked to read a form, only to change it; changing it is a decision.
  if (form.encrypted === 'owner' && !acceptProtected) throw new AppError('form_protected');
}

/** Whether the form asks the viewer to draw its fields anew. */
export function leavesDrawing(form: OpenForm): boolean {
  return form.acroForm?.lookup(PDFName.of('NeedAppearances')) === PDFBool.True;
}

/**
 * Removes what would contradict the values written, the XFA twin and usage rights, and says what is unusual about the
 * file.
 */
export function cleanUp(form: OpenedForm, fields: number): FormFinding[] {
  const findings: FormFinding[] = [];
  if (form.repaired) {
    const params = { pages: String(form.pages.length), fields: String(fields) };
    findings.push(fileFinding('warning', 'repaired', params));
  }
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

/** A finding about the whole file; the text is `forms:finding.<key>`. */
export function fileFinding(
  severity: FormFinding['severity'],
  key: string,
  params: Record<string, string> = {},
): FormFinding {
  return { severity, message: { key: `forms:finding.${key}`, params }, field: null };
}
