import fontkit from '@cantoo/fontkit';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import type { ArchiveObstacle, BundleFindingCode } from '#shared/domain/bundles/index.ts';
import { isAppError } from '#shared/contract/errors.ts';
import { isSigned, kindOf, openForm, readFields, type OpenForm } from '#core/forms/index.ts';
import { claimsArchive, isExternal, obstaclesIn, sanitise } from './archive.ts';
import { cleanPages, hasOddPages, hidesLayers, needsDrawing } from './clean.ts';
import { findInnerScans, type InnerScan } from './innerScans.ts';
import { objectsSince } from './objects.ts';
import { PartTrouble } from './partTrouble.ts';

/** Pages of a PDF, copied into the bundle and not yet in their place. */
export interface PdfPages {
  pages: PDFPage[];
  scans: InnerScan[];
  findings: BundleFindingCode[];
  obstacles: ArchiveObstacle[];
}

function troubleOf(error: unknown): PartTrouble {
  if (!isAppError(error)) return new PartTrouble('part_broken', { cause: error });
  if (error.code === 'form_encrypted') {
    return new PartTrouble('part_encrypted', { carried: true, cause: error });
  }
  if (error.code === 'file_too_large') {
    return new PartTrouble('too_large', { params: error.params, cause: error });
  }
  return new PartTrouble('part_broken', { cause: error });
}

async function open(bytes: Uint8Array): Promise<OpenForm> {
  try {
    return await openForm(bytes);
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Draws fields whose values have no appearance, in a typeface that has every Latin letter. */
async function drawFields({ document }: OpenForm, font: Uint8Array): Promise<void> {
  document.registerFontkit(fontkit);
  document.getForm().updateFieldAppearances(await document.embedFont(font));
}

/**
 * Copies the pages of a PDF into the bundle, flat and without anything that acts.
 *
 * @throws PartTrouble when they cannot or must not be copied: broken, locked, signed, dynamic XFA.
 */
export async function copyPdf(
  bundle: PDFDocument,
  { bytes, own }: { bytes: Uint8Array; own: boolean },
  font: Uint8Array,
): Promise<PdfPages> {
  const form = await open(bytes);
  const findings: BundleFindingCode[] = [];
  try {
    const fields = readFields(form);
    // A signed file is never saved again: whatever is changed, the signature would be gone.
    if (isSigned(form, fields)) throw new PartTrouble('part_signed', { carried: true });
    // Its owner forbade changes; taking the pages out would take the protection off.
    if (form.encrypted !== 'no') throw new PartTrouble('part_protected', { carried: true });
    if (kindOf(form, fields) === 'xfa_dynamic')
      throw new PartTrouble('part_xfa', { carried: true });
    if (hasOddPages(form)) throw new PartTrouble('part_broken');
    if (needsDrawing(form, fields)) {
      await drawFields(form, font);
      findings.push('fields_redrawn');
    }
    if (hidesLayers(form.document)) findings.push('layers');
    const claims = claimsArchive(form.document);
    if (cleanPages(form)) findings.push('active_removed');
    const before = bundle.context.largestObjectNumber;
    const pages = await bundle.copyPages(form.document, form.document.getPageIndices());
    const objects = objectsSince(bundle.context, before);
    const external = objects.some(isExternal);
    sanitise(objects);
    return {
      pages,
      scans: own ? [] : findInnerScans(objects, pages),
      findings,
      obstacles: obstaclesIn(objects, { own, claims, external }),
    };
  } catch (error) {
    throw error instanceof PartTrouble ? error : new PartTrouble('part_broken', { cause: error });
  }
}
