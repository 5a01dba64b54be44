import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { SignedFile, TakenFile } from '#shared/contract/signing.ts';
import {
  placementOf,
  signedReport,
  type PagePlace,
  type SignatureReport,
} from '#shared/domain/signing/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { openPaperDesk, paperOfPlan } from '#core/papers/index.ts';
import { matchLetter } from './matchLetter.ts';
import { isPdf, readOutsideFile } from './readFile.ts';
import { readRoots } from './roots.ts';
import { inSigningProcess } from './signingProcess.ts';

/** A paper of a dossier. */
interface PaperRef {
  dossierId: string;
  key: string;
}

/** A file from outside, read. */
interface OutsideFile {
  bytes: Uint8Array;
  name: string;
}

/** Reads a PDF that the user chose; errors: file_not_pdf and those of reading it. */
export async function readPdf(context: CoreContext, handle: string): Promise<OutsideFile> {
  const { path, name } = context.files.resolveForReading(handle);
  const bytes = await readOutsideFile(path, name);
  if (!isPdf(bytes)) throw new AppError('file_not_pdf', { name });
  return { bytes, name };
}

/** What is in a PDF's signatures; error: file_unreadable. */
export function inspectFile(
  file: OutsideFile,
  roots: readonly string[],
  now: string,
): Promise<SignatureReport> {
  return inSigningProcess('inspect', { file: file.bytes, roots, now }, file.name);
}

/** Looks at a signed PDF and compares it with the paper. */
export async function inspectFor(
  context: CoreContext,
  ref: PaperRef,
  file: OutsideFile,
): Promise<SignedFile> {
  const desk = await context.session.store.read((read) =>
    openPaperDesk(context, read, ref.dossierId),
  );
  const paper = paperOfPlan(desk.plan, ref.key);
  const roots = await readRoots(context);
  const report = await inspectFile(file, roots, context.clock.now());
  const match = await matchLetter(context, desk, paper, file);
  return { fileName: file.name, report, match };
}

/** Why a file is not taken as the signed letter, or null. */
function refusal({ report, match }: SignedFile, acceptDifference: boolean): string | null {
  if (report.verdict === 'unsigned') return 'unsigned';
  if (report.verdict === 'invalid') return 'invalid';
  if (report.verdict === 'changed') return 'changed';
  return match.how === 'different' && !acceptDifference ? 'different' : null;
}

/**
 * Keeps a signed PDF, byte for byte, as the final form of its paper.
 *
 * @throws AppError `signed_refused` with the reason when it is not signed, was changed, or is another letter.
 */
export async function takeIn(
  context: CoreContext,
  ref: PaperRef,
  file: OutsideFile,
  options: {
    acceptDifference: boolean;
    source: TakenFile['source'];
    /** Where the service was asked to show the signature. */
    box?: PagePlace | null;
  },
): Promise<TakenFile> {
  const seen = await inspectFor(context, ref, file);
  const reason = refusal(seen, options.acceptDifference);
  if (reason !== null) throw new AppError('signed_refused', { name: file.name, reason });
  const { store } = context.session;
  const kept = await store.files.putBytes(file.bytes, {
    name: file.name,
    accept: ['application/pdf'],
  });
  const { report, match } = seen;
  const { box = null } = options;
  const placed =
    box === null ? {} : { placement: placementOf(report.signatures.at(-1)?.place ?? null, box) };
  const { dossierId, key } = ref;
  const { id, receivedAt } = await changeDossier(
    context,
    { dossierId, action: 'paper.takeSigned' },
    async (writes) => {
      const issue = (await writes.papers.get(dossierId, key)).issue;
      const added = await writes.signedPapers.add({
        dossierId,
        key,
        issueSha256: issue?.pdfSha256 ?? '',
        fileHash: kept.hash,
        fileName: basename(file.name).slice(0, 255),
        bytes: kept.bytes,
        report: { report, match, ...placed },
        source: options.source,
      });
      await writes.papers.setState(dossierId, key, 'signed');
      for (const waiting of await writes.signQueue.list(dossierId)) {
        if (waiting.key === key) await writes.signQueue.remove(waiting.id);
      }
      return added;
    },
  );
  return { ...seen, ...placed, id, key, receivedAt, source: options.source };
}

/** The signed files of a dossier, oldest first. */
export async function listSigned(context: CoreContext, dossierId: string): Promise<TakenFile[]> {
  const rows = await context.session.store.read((read) =>
    read.signedPapers.list(dossierId, signedReport),
  );
  return rows.map(({ id, key, fileName, receivedAt, source, report }) => ({
    id,
    key,
    fileName,
    receivedAt,
    source: source === 'connector' ? 'connector' : 'import',
    ...report,
  }));
}

/** The bytes of a signed file; error: not_found. */
export async function signedBytes(
  context: CoreContext,
  { dossierId, id }: { dossierId: string; id: string },
): Promise<{ bytes: Buffer; fileName: string }> {
  const { store } = context.session;
  const rows = await store.read((read) => read.signedPapers.list(dossierId, signedReport));
  const row = rows.find((item) => item.id === id);
  if (row === undefined) throw new AppError('not_found', { record: 'paperSigned' });
  return { bytes: await store.files.read(row.fileHash, row.fileName), fileName: row.fileName };
}
