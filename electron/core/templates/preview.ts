import type { Dossier } from '#shared/domain/dossiers/index.ts';
import {
  buildLetter,
  checkTemplate,
  emptyPaperFields,
  type LetterInput,
  type LetterKind,
  type LetterTemplate,
  type PaperFields,
  type TemplateProblem,
} from '#shared/domain/letters/index.ts';
import { situationOfFile, readSituation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { logoBytes, planPapers, type PaperSource } from '#core/papers/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

/** How many of the newest dossiers are looked through for a letter, and offered. */
const mostDossiers = 20;

/** A paper's own fields without words of its own, so that the template's are seen. */
function withoutOwnWords(fields: PaperFields): PaperFields {
  const { subject, opening, body, closing, grounds, sections } = emptyPaperFields();
  return { ...fields, subject, opening, body, closing, grounds, sections };
}

/** The first letter of a kind in a dossier, spoken with given words; null when it has none. */
function letterOf(
  context: CoreContext,
  source: PaperSource,
  fieldsByKey: Readonly<Record<string, PaperFields>>,
  kind: LetterKind,
  template: LetterTemplate,
): LetterInput | null {
  const { templates, rules, clock } = context;
  const books = {
    rules,
    templates: {
      of: (other: LetterKind) => (other === kind ? template : templates.of(other)),
      officeVersion: (other: LetterKind) => templates.officeVersion(other),
    },
  };
  const today = clock.today(source.office.timeZone);
  const plan = planPapers(books, source, fieldsByKey, today);
  const letter = plan.find((paper) => paper.kind === kind)?.letter ?? null;
  return letter === null ? null : { ...letter, fields: withoutOwnWords(letter.fields) };
}

async function storedLetter(
  context: CoreContext,
  read: ReadSession,
  dossierId: string,
  words: { kind: LetterKind; template: LetterTemplate },
): Promise<{ letter: LetterInput; dossier: Dossier } | null> {
  const situation = await readSituation(read, dossierId);
  const stored = await read.papers.list(dossierId);
  const fields = Object.fromEntries(stored.map((paper) => [paper.key, paper.fields]));
  const letter = letterOf(context, situation, fields, words.kind, words.template);
  return letter === null ? null : { letter, dossier: situation.dossier };
}

/** The newest dossiers that have a letter of a kind. */
export function dossiersWith(
  context: CoreContext,
  kind: LetterKind,
): Promise<{ id: string; title: string }[]> {
  const words = { kind, template: context.templates.of(kind) };
  return context.session.store.read(async (read) => {
    const { rows } = await read.dossiers.list();
    const found: { id: string; title: string }[] = [];
    for (const { id, title } of rows.slice(0, mostDossiers)) {
      if ((await storedLetter(context, read, id, words)) !== null) found.push({ id, title });
    }
    return found;
  });
}

/** The sample dossier's letter with the office's own letterhead and signatories, where it has some. */
async function sampleLetter(
  context: CoreContext,
  words: { kind: LetterKind; template: LetterTemplate },
): Promise<LetterInput | null> {
  const { office } = await context.session.store.read((read) => read.office.get());
  const file = await context.sampleDossier();
  const situation = situationOfFile(file);
  const source = office.setUp ? { ...situation, office } : situation;
  return letterOf(context, source, file.papers, words.kind, words.template);
}

/** A draft's problems, and while it has no errors its pages with the data of a dossier, or with sample data. */
export async function previewDraft(
  context: CoreContext,
  { kind, draft, dossierId }: { kind: LetterKind; draft: unknown; dossierId: string | null },
): Promise<{
  problems: TemplateProblem[];
  pages: string[] | null;
  widthMm: number;
  heightMm: number;
}> {
  const { template, problems } = checkTemplate(draft, context.templates.builtIn(kind));
  const nothing = { problems, pages: null, widthMm: 210, heightMm: 297 };
  if (template === null || problems.some(({ severity }) => severity === 'error')) return nothing;
  const words = { kind, template };
  const found =
    dossierId === null
      ? null
      : await context.session.store.read((read) => storedLetter(context, read, dossierId, words));
  const letter = found?.letter ?? (await sampleLetter(context, words));
  if (letter === null) return { ...nothing, pages: [] };
  const model = buildLetter(letter);
  const logo = await logoBytes(context, letter.office.letterhead.logo);
  const pages = await asAppError(context.letters.toSvgPages(model, { logo }));
  return { problems, pages, widthMm: model.page.widthMm, heightMm: model.page.heightMm };
}
