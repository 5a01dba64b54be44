import { emptyDossier } from '#shared/domain/dossiers/index.ts';
import { buildLetter, emptyPaperFields } from '#shared/domain/letters/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { logoBytes } from '#core/papers/index.ts';

/** A surat tugas of the office without any content: what its letters look like with the set-up so far. */
export async function proofPages(context: CoreContext): Promise<string[]> {
  const { office } = await context.session.store.read((read) => read.office.get());
  const now = context.clock.now();
  const model = buildLetter({
    kind: 'surat_tugas',
    template: context.templates.of('surat_tugas'),
    dossier: emptyDossier({ id: context.newId(), now, rulePack: context.rules.pack.id }),
    office,
    fields: { ...emptyPaperFields(), date: context.clock.today(office.timeZone) },
    route: null,
  });
  const logo = await logoBytes(context, office.letterhead.logo);
  return asAppError(context.letters.toSvgPages(model, { logo }));
}
