import { tripFactsOf, type Dossier } from '#shared/domain/dossiers/index.ts';
import { travellersOf } from '#shared/domain/letters/index.ts';
import type { IssuedPaper } from '#shared/domain/rules/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { paperLogo, type PaperDesk } from './paperDesk.ts';
import { contentHash, makePaper, type MadePaper } from './makePaper.ts';
import type { PlannedPaper } from './paperPlan.ts';

/** Whom a paper names and when they travel, kept so that the dossier's later changes can be held against it. */
function aboutOf({ travellers, travel }: Dossier, paper: PlannedPaper): IssuedPaper {
  const named =
    paper.letter === null
      ? travellers.filter(({ id }) => paper.travellerId === null || id === paper.travellerId)
      : travellersOf(paper.letter);
  return {
    people: named.map(({ id, snapshot }) => ({ id, name: snapshot.name })),
    departsOn: travel.departsOn,
    returnsOn: travel.returnsOn,
  };
}

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
  const logo = await paperLogo(context, desk.situation, paper);
  const made = await makePaper(context, desk.situation, paper, {
    logo,
    seal: context.session.store.seal,
    ...(signal === undefined ? {} : { signal }),
  });
  const dossierId = desk.situation.dossier.id;
  await changeDossier(context, { dossierId, action: 'paper.issue' }, async ({ papers }) => {
    const { state, issue } = await papers.get(dossierId, paper.key);
    if (state === 'none' || state === 'draft') await papers.setState(dossierId, paper.key, 'final');
    if (issue?.pdfSha256 === made.pdfSha256) return;
    await papers.addIssue(dossierId, paper.key, {
      // Whose words they were: `0.1.0` the program's, `0.1.0+surat_tugas.3` the office's third version.
      templateVersion:
        paper.wordsVersion === null
          ? context.version
          : `${context.version}+${paper.kind}.${paper.wordsVersion}`,
      pdfSha256: made.pdfSha256,
      staleHash: contentHash(made.content),
      snapshot: {
        ...made.content,
        about: aboutOf(desk.situation.dossier, paper),
        facts: tripFactsOf(desk.situation.dossier),
      },
    });
  });
  return made;
}
