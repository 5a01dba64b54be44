import type { CoreContext } from '#core/context/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { logoBytes, type PaperDesk } from './paperDesk.ts';
import { contentHash, makePaper, type MadePaper } from './makePaper.ts';
import type { PlannedPaper } from './paperPlan.ts';

/**
 * Makes a paper final: its PDF, and a record of what it was made from.
 *
 * The PDF is made before the transaction; a draft becomes final, a printed or signed paper keeps its state.
 * Errors: letter_failed, logo_unreadable, form_broken, cancelled, disk_full.
 */
export async function issuePaper(
  context: CoreContext,
  desk: PaperDesk,
  paper: PlannedPaper,
  signal?: AbortSignal,
): Promise<MadePaper> {
  const logo = await logoBytes(context, desk.situation.office.letterhead.logo);
  const made = await makePaper(context, desk.situation, paper, {
    logo,
    ...(signal === undefined ? {} : { signal }),
  });
  const dossierId = desk.situation.dossier.id;
  await changeDossier(context, { dossierId, action: 'paper.issue' }, async ({ papers }) => {
    const { state, issue } = await papers.get(dossierId, paper.key);
    if (state === 'none' || state === 'draft') await papers.setState(dossierId, paper.key, 'final');
    if (issue?.pdfSha256 === made.pdfSha256) return;
    await papers.addIssue(dossierId, paper.key, {
      templateVersion: context.version,
      pdfSha256: made.pdfSha256,
      staleHash: contentHash(made.content),
      snapshot: made.content,
    });
  });
  return made;
}
