import { z } from 'zod';
import type { CoreContext } from '#core/context/index.ts';
import { issuePaper } from './issuePaper.ts';
import type { PaperDesk } from './paperDesk.ts';
import type { PlannedPaper } from './paperPlan.ts';

/**
 * The signed PDF of a paper that is marked as signed, byte for byte, or null.
 *
 * Such a file is never made again and never changed: a signed PDF that is saved once more has no signature.
 */
async function signedPdfOf(
  context: CoreContext,
  desk: PaperDesk,
  key: string,
): Promise<Uint8Array | null> {
  if (desk.stored.get(key)?.state !== 'signed') return null;
  const { store } = context.session;
  const dossierId = desk.situation.dossier.id;
  const files = await store.read((read) => read.signedPapers.list(dossierId, z.unknown()));
  const latest = files.findLast((file) => file.key === key);
  return latest === undefined ? null : store.files.read(latest.fileHash, latest.fileName);
}

/**
 * The PDF of a paper as it leaves the office: the signed file where there is one, else made final now.
 *
 * Errors: those of making it, and `record_damaged` when the signed file was altered in the store.
 */
export async function finalPdf(
  context: CoreContext,
  desk: PaperDesk,
  paper: PlannedPaper,
  signal?: AbortSignal,
): Promise<{ pdf: Uint8Array; isSigned: boolean }> {
  const signed = await signedPdfOf(context, desk, paper.key);
  if (signed !== null) return { pdf: signed, isSigned: true };
  const { pdf } = await issuePaper(context, desk, paper, signal);
  return { pdf, isSigned: false };
}
