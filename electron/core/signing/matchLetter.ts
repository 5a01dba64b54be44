import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LetterModel } from '#shared/domain/letters/index.ts';
import { compareTexts, type LetterMatch } from '#shared/domain/signing/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { logoBytes, makePaper, type PaperDesk, type PlannedPaper } from '#core/papers/index.ts';
import { inSigningProcess } from './signingProcess.ts';

/** Most places at which a file may have ended before it was signed. */
const mostEnds = 200;

/** Whether the file begins with one of our final PDFs: signing only appended to it. */
function beginsWith(file: Uint8Array, hashes: ReadonlySet<string>): boolean {
  const bytes = Buffer.from(file);
  const mark = Buffer.from('%%EOF');
  let at = bytes.indexOf(mark);
  for (let count = 0; at !== -1 && count < mostEnds; count += 1) {
    const end = at + mark.length;
    const endings = ['', '\n', '\r', '\r\n'].filter((ending) =>
      bytes.subarray(end, end + ending.length).equals(Buffer.from(ending)),
    );
    for (const ending of endings) {
      const beginning = bytes.subarray(0, end + ending.length);
      if (hashes.has(createHash('sha256').update(beginning).digest('hex'))) return true;
    }
    at = bytes.indexOf(mark, end);
  }
  return false;
}

/** Signing only appended to our file. */
const sameBytes: LetterMatch = { how: 'bytes', missing: [], added: [], moved: [] };

const issuedLetter = z.object({
  type: z.literal('letter'),
  model: z.custom<LetterModel>((model) => typeof model === 'object' && model !== null),
});

/** The letter as it was when it was last made final, else as it is now. */
async function ourPdf(
  context: CoreContext,
  desk: PaperDesk,
  paper: PlannedPaper,
): Promise<Uint8Array> {
  const { store } = context.session;
  const logo = await logoBytes(context, desk.situation.office.letterhead.logo);
  const issue = desk.stored.get(paper.key)?.issue ?? null;
  if (issue !== null) {
    const kept = issuedLetter.safeParse(await store.read((read) => read.papers.snapshot(issue.id)));
    if (kept.success) return asAppError(context.letters.toPdf(kept.data.model, { logo }));
  }
  const { pdf } = await makePaper(context, desk.situation, paper, { logo, seal: store.seal });
  return pdf;
}

/**
 * Compares a signed PDF with the letter that was sent: by its first bytes, else by its words.
 *
 * Some signing services write the whole file anew, so that other bytes alone are no reproach.
 */
export async function matchLetter(
  context: CoreContext,
  desk: PaperDesk,
  paper: PlannedPaper,
  file: { bytes: Uint8Array; name: string },
): Promise<LetterMatch> {
  const { store } = context.session;
  const dossierId = desk.situation.dossier.id;
  const hashes = await store.read(({ papers }) => papers.issueHashes(dossierId, paper.key));
  if (beginsWith(file.bytes, hashes)) return sameBytes;
  return compareFiles({ bytes: await ourPdf(context, desk, paper), name: paper.key }, file);
}

/** Compares a signed PDF with the letter's own: by its first bytes, else by its words. */
export async function compareFiles(
  letter: { bytes: Uint8Array; name: string },
  signed: { bytes: Uint8Array; name: string },
): Promise<LetterMatch> {
  const hash = createHash('sha256').update(letter.bytes).digest('hex');
  if (beginsWith(signed.bytes, new Set([hash]))) return sameBytes;
  const [ours, theirs] = await Promise.all([
    inSigningProcess('text', letter.bytes, letter.name),
    inSigningProcess('text', signed.bytes, signed.name),
  ]);
  const difference = compareTexts(ours, theirs);
  const same = Object.values(difference).every((words) => words.length === 0);
  return { how: same ? 'text' : 'different', ...difference };
}
