import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { lint, type LintFinding, type RegisterEntry } from '#shared/domain/lint/index.ts';
import { readSurroundings, situationOfFile } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { openPaperDesk, planPapers, type PaperDesk } from '#core/papers/index.ts';
import type { ReadSession } from '#core/storage/index.ts';
import { lintInputOf } from './lintInput.ts';

/** What a snapshot shows: neither what was kept beside it nor the marks of proof, which say nothing of the trip. */
function shownOf(snapshot: object): unknown {
  const { type, model, values } = snapshot as Record<string, unknown>;
  if (type !== 'letter') return { type, values };
  const plain = Object.entries(Object(model) as object).filter(([name]) => name !== 'marks');
  return { type, model: Object.fromEntries(plain) };
}

/** The data of each paper's latest final PDF, without what was kept beside it. */
async function issuedContents(read: ReadSession, desk: PaperDesk): Promise<Map<string, unknown>> {
  const contents = new Map<string, unknown>();
  for (const [key, { issue }] of desk.stored) {
    if (issue === null) continue;
    const snapshot = await read.papers.snapshot(issue.id);
    if (typeof snapshot !== 'object' || snapshot === null) continue;
    contents.set(key, shownOf(snapshot));
  }
  return contents;
}

/** Checks all papers of a kept dossier before they are printed; errors: not_found, record_damaged. */
export async function lintKeptDossier(
  context: CoreContext,
  dossierId: string,
): Promise<{ desk: PaperDesk; findings: LintFinding[] }> {
  const { desk, surroundings, issued, register } = await context.session.store.read(
    async (read) => {
      const opened = await openPaperDesk(context, read, dossierId);
      return {
        desk: opened,
        surroundings: await readSurroundings(read, opened.situation.dossier),
        issued: await issuedContents(read, opened),
        register: await read.letterNumbers.register(),
      };
    },
  );
  const input = await lintInputOf(context, {
    situation: desk.situation,
    plan: desk.plan,
    stateOf: (key) => desk.stored.get(key)?.state ?? 'none',
    issuedOf: (key) => issued.get(key) ?? null,
    register,
    surroundings,
    today: desk.today,
  });
  return { desk, findings: lint(input) };
}

/** Checks all papers of a dossier file; its papers count as drafts, and only its own numbers are known. */
export async function lintDossierFile(
  context: CoreContext,
  file: DossierFile,
): Promise<LintFinding[]> {
  const situation = situationOfFile(file);
  const today = context.clock.today(situation.office.timeZone);
  const register = Object.entries(file.papers).flatMap(([paperKey, fields]): RegisterEntry[] =>
    fields.number.trim() === ''
      ? []
      : [
          {
            dossierId: file.dossier.id,
            title: file.dossier.title,
            paperKey,
            number: fields.number,
            date: fields.date,
            sequence: null,
          },
        ],
  );
  const input = await lintInputOf(context, {
    situation,
    plan: planPapers(context, situation, file.papers, today),
    stateOf: (key) => (key in file.papers ? 'draft' : 'none'),
    issuedOf: () => null,
    register,
    today,
  });
  return lint(input);
}
