import { AppError } from '#shared/contract/errors.ts';
import { belongsTo } from '#shared/domain/taughtForms/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { os } from '#core/context/index.ts';
import { readKeptForms } from './keptForms.ts';
import { isPaperOf, taughtKey } from './taughtPapers.ts';

/** Procedures of forms on demand in one dossier. */
export const formsOfDossier = {
  offers: os.taughtForms.offers.handler(({ input, context }) =>
    context.session.store.read(async (read) => {
      const { dossier } = await read.dossiers.get(input.dossierId);
      const papers = await read.papers.list(input.dossierId);
      const isAdded = (id: string) =>
        papers.some(({ key, state }) => state !== 'none' && isPaperOf(id, key));
      return (await readKeptForms(read))
        .filter(({ form }) => !belongsTo(form.mapping.applies, dossier) && !isAdded(form.id))
        .map(({ form }) => ({ id: form.id, name: form.mapping.name }));
    }),
  ),

  addToDossier: os.taughtForms.addToDossier.handler(async ({ input, context }) => {
    const { id, dossierId } = input;
    return changeDossier(context, { dossierId, action: 'paper.addForm' }, async (writes) => {
      const kept = (await readKeptForms(writes)).find(({ form }) => form.id === id);
      if (kept === undefined) throw new AppError('not_found', { record: 'form' });
      const { dossier } = await writes.dossiers.get(dossierId);
      const travellerId = dossier.travellers[0]?.id ?? null;
      const key = taughtKey(kept.form, travellerId);
      // One begun paper is what makes the form belong to the dossier; the others of its kind follow from that.
      await writes.papers.setState(dossierId, key, 'draft');
      return { key };
    });
  }),

  removeFromDossier: os.taughtForms.removeFromDossier.handler(async ({ input, context }) => {
    const { id, dossierId } = input;
    await changeDossier(context, { dossierId, action: 'paper.removeForm' }, async (writes) => {
      const begun = (await writes.papers.list(dossierId)).filter(
        ({ key, state }) => state !== 'none' && isPaperOf(id, key),
      );
      if (begun.length === 0) throw new AppError('not_found', { record: 'form' });
      // What was entered into them stays with the paper, for undo and for adding the form again.
      for (const { key } of begun) await writes.papers.setState(dossierId, key, 'none');
    });
    return null;
  }),
};
