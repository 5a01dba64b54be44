import type { PDFDocument } from 'pdf-lib';
import { isAppError } from '#shared/contract/errors.ts';
import { isSigned, kindOf, openForm, readFields, type OpenForm } from '#core/forms/index.ts';
import { findInnerScans, objectsSince } from '#core/pdfParts/index.ts';
import type { SlotAnswer } from '../protocol.ts';
import { SlotError } from './slotError.ts';
import { SlotPages } from './slotPages.ts';

/** Whether a PDF carries a signature: every signature has its byte range in plain sight. */
function hasByteRange(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');
}

async function open(bytes: Uint8Array): Promise<OpenForm | 'too_large'> {
  try {
    return await openForm(bytes);
  } catch (error) {
    if (isAppError(error) && error.code === 'file_too_large') return 'too_large';
    const isLocked = isAppError(error) && error.code === 'form_encrypted';
    throw new SlotError(isLocked ? 'encrypted' : 'unreadable', error);
  }
}

function scansOf(document: PDFDocument) {
  return findInnerScans(objectsSince(document.context, 0), document.getPages());
}

/**
 * Makes a PDF smaller by the scans in it; everything else in it stays.
 *
 * A signed one is given back as it came, and so is one that cannot be brought down to the size: nothing would be won
 * for what is lost. Throws SlotError.
 */
export async function lessenPdf(bytes: Uint8Array, maxBytes: number): Promise<SlotAnswer> {
  const asItCame = { ok: true, pdf: Uint8Array.from(bytes), dpi: null } as const;
  // SECURITY: a signed file is never saved again: what it says would no longer be what was signed.
  if (hasByteRange(bytes)) return { ...asItCame, signed: true };
  if (bytes.byteLength <= maxBytes) return { ...asItCame, signed: false };
  const form = await open(bytes);
  if (form === 'too_large') return { ...asItCame, signed: false };
  const fields = readFields(form);
  if (isSigned(form, fields)) return { ...asItCame, signed: true };
  // Its owner forbade changes; saving it would take the protection off.
  if (form.encrypted !== 'no') throw new SlotError('protected');
  if (kindOf(form, fields) === 'xfa_dynamic') return { ...asItCame, signed: false };
  const pages = new SlotPages(form.document);
  pages.addInner(scansOf(form.document));
  const written = await pages.writeWithin(maxBytes);
  if (written.pdf.byteLength > maxBytes) return { ...asItCame, signed: false };
  return { ok: true, signed: false, ...written };
}
