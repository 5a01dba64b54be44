import type { TemplateState, TemplateView } from '#shared/contract/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import {
  checkTemplate,
  letterKinds,
  letterTemplate,
  partsOf,
  templateDraft,
  withLabels,
  type LetterKind,
  type LetterTemplate,
} from '#shared/domain/letters/index.ts';
import { actor, type CoreContext } from '#core/context/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

/** Where the store keeps what is typed and not yet saved. */
export function draftKey(kind: LetterKind): string {
  return `templateDraft:${kind}`;
}

/** The office's own words in use, one for each kind of letter that has some; error: record_damaged. */
export async function officeTemplates({
  templates,
}: Pick<ReadSession, 'templates'>): Promise<LetterTemplate[]> {
  const latest = await templates.latest('letter', letterTemplate);
  return latest.flatMap(({ document }) => document ?? []);
}

/** Every kind of letter with the state of its words; error: record_damaged. */
export async function templateStates(context: CoreContext): Promise<TemplateState[]> {
  const latest = await context.session.store.read(({ templates }) =>
    templates.latest('letter', letterTemplate),
  );
  const own = new Map(latest.map((stored) => [stored.key, stored]));
  return letterKinds.map((kind) => {
    const stored = own.get(kind);
    return stored === undefined || stored.document === null
      ? { kind, version: null, changedAt: stored?.createdAt ?? null, note: stored?.note ?? '' }
      : { kind, version: stored.version, changedAt: stored.createdAt, note: stored.note };
  });
}

/** The words of one kind with all their versions; error: record_damaged. */
export async function templateView(context: CoreContext, kind: LetterKind): Promise<TemplateView> {
  const { stored, draft } = await context.session.store.read(async (read) => ({
    stored: await read.templates.versions('letter', kind, letterTemplate),
    draft: await read.preferences.get(draftKey(kind), templateDraft),
  }));
  const last = stored.at(-1);
  const builtIn = context.templates.builtIn(kind);
  const whole = (template: LetterTemplate | null | undefined) =>
    template === null || template === undefined ? null : withLabels(template, builtIn);
  return {
    state: {
      kind,
      version: last === undefined || last.document === null ? null : last.version,
      changedAt: last?.createdAt ?? null,
      note: last?.note ?? '',
    },
    template: whole(last?.document) ?? builtIn,
    builtIn,
    parts: partsOf(builtIn),
    versions: stored
      .map(({ version, createdAt, note, document }) => ({
        version,
        createdAt,
        note,
        template: whole(document),
      }))
      .reverse(),
    draft: whole(draft),
    latest: last?.version ?? 0,
  };
}

/** What a new version is about. */
export interface Keeping {
  kind: LetterKind;
  note: string;
  /** Newest stored version that the officer saw, 0 for none. */
  expected: number;
}

/**
 * Keeps words as a new version and has every letter made from now on speak with them; null returns to the built-in
 * ones.
 *
 * @throws AppError `template_invalid` with the number of mistakes, `conflict`.
 */
export async function keepTemplate(
  context: CoreContext,
  action: string,
  { kind, note, expected }: Keeping,
  given: unknown,
): Promise<void> {
  let document: LetterTemplate | null = null;
  if (given !== null) {
    const { template, problems } = checkTemplate(given, context.templates.builtIn(kind));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (template === null || errors > 0) {
      throw new AppError('template_invalid', { count: String(errors) });
    }
    document = { ...template, version: expected + 1 };
  }
  const own = await context.session.store.write({ actor, action }, async (writes) => {
    await writes.templates.add('letter', kind, { document, note: note.trim(), expected });
    await writes.preferences.set(draftKey(kind), null);
    return officeTemplates(writes);
  });
  context.templates.useOffice(own);
  context.changes.publish('templates', 'dossiers');
}
