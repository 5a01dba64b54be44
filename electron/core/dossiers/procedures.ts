import { AppError } from '#shared/contract/errors.ts';
import { emptyDossier, type Dossier, type Traveller } from '#shared/domain/dossiers/index.ts';
import { snapshotPerson } from '#shared/domain/people/index.ts';
import { changeDossier, travelDossier } from '#core/checklist/index.ts';
import { errorFields, os, type CoreContext } from '#core/context/index.ts';
import {
  exportDossier,
  importDossier,
  readDossierFile,
  writeDossierFile,
} from '#core/exchange/index.ts';
import { refreshForToday } from './dayRefresh.ts';
import { copyOf } from './duplicate.ts';
import { rowsForToday } from './rows.ts';
import { dossierView } from './view.ts';

async function createDossier(context: CoreContext, dossier: Dossier, action: string) {
  await changeDossier(context, { dossierId: dossier.id, action }, ({ dossiers }) =>
    dossiers.create(dossier),
  );
  return dossierView(context.session.store, dossier.id);
}

/** Procedures of dossiers. */
export const dossiersProcedures = {
  list: os.dossiers.list.handler(async ({ input, context }) => {
    const rows = await context.session.store.read(async ({ office, dossiers }) => {
      const settings = (await office.get()).office;
      const today = context.clock.today(settings.timeZone);
      return rowsForToday(await dossiers.list(input), context.rules, settings, today);
    });
    void refreshForToday(context).catch((error: unknown) => {
      context.log('summary_refresh_failed', errorFields(error));
    });
    return rows;
  }),

  create: os.dossiers.create.handler(({ input, context }) =>
    createDossier(
      context,
      emptyDossier({
        id: context.newId(),
        now: context.clock.now(),
        rulePack: context.rules.pack.id,
        title: input.title,
      }),
      'dossier.create',
    ),
  ),

  get: os.dossiers.get.handler(({ input, context }) =>
    dossierView(context.session.store, input.id),
  ),

  save: os.dossiers.save.handler(async ({ input, context }) => {
    const { id, rev, saveId, patch } = input;
    await changeDossier(
      context,
      { dossierId: id, action: 'dossier.save', requestId: saveId },
      async ({ dossiers, isRepeat }) => {
        // The answer to the first try was lost, for instance with the core: it is saved already.
        if (!isRepeat) await dossiers.patch(id, patch, rev);
      },
    );
    return dossierView(context.session.store, id);
  }),

  addTravellers: os.dossiers.addTravellers.handler(async ({ input, context }) => {
    const { id } = input;
    await changeDossier(
      context,
      { dossierId: id, action: 'dossier.addTravellers' },
      async ({ dossiers, people }) => {
        const { dossier } = await dossiers.get(id);
        const present = new Set(dossier.travellers.map((traveller) => traveller.personId));
        const added: Traveller[] = [];
        for (const personId of input.people) {
          if (present.has(personId)) continue;
          const { person } = await people.get(personId);
          added.push({
            id: context.newId(),
            personId,
            snapshot: snapshotPerson(person),
            frozenAt: context.clock.now(),
            role: '',
          });
        }
        await dossiers.patch(id, { travellers: [...dossier.travellers, ...added] });
      },
    );
    return dossierView(context.session.store, id);
  }),

  refreshTraveller: os.dossiers.refreshTraveller.handler(async ({ input, context }) => {
    const { id, travellerId, passportId } = input;
    await changeDossier(
      context,
      { dossierId: id, action: 'dossier.refreshTraveller' },
      async ({ dossiers, people }) => {
        const { dossier } = await dossiers.get(id);
        const traveller = dossier.travellers.find((item) => item.id === travellerId);
        const personId = traveller?.personId ?? null;
        if (personId === null) throw new AppError('not_found', { record: 'traveller' });
        const { person } = await people.get(personId);
        const snapshot = snapshotPerson(person, passportId ?? undefined);
        await dossiers.patch(id, {
          travellers: dossier.travellers.map((item) =>
            item.id === travellerId ? { ...item, snapshot, frozenAt: context.clock.now() } : item,
          ),
        });
      },
    );
    return dossierView(context.session.store, id);
  }),

  undo: os.dossiers.undo.handler(async ({ input, context }) => {
    await travelDossier(context, 'undo', input.id);
    return dossierView(context.session.store, input.id);
  }),

  redo: os.dossiers.redo.handler(async ({ input, context }) => {
    await travelDossier(context, 'redo', input.id);
    return dossierView(context.session.store, input.id);
  }),

  duplicate: os.dossiers.duplicate.handler(async ({ input, context }) => {
    const { dossier } = await context.session.store.read(({ dossiers }) => dossiers.get(input.id));
    const copy = copyOf(dossier, context, dossier.title.slice(0, 190));
    return createDossier(context, copy, 'dossier.duplicate');
  }),

  archive: os.dossiers.archive.handler(async ({ input, context }) => {
    await changeDossier(
      context,
      { dossierId: input.id, action: 'dossier.archive' },
      ({ dossiers }) => dossiers.setArchived(input.id, input.archived),
    );
    return null;
  }),

  history: os.dossiers.history.handler(({ input, context }) =>
    context.session.store.read(({ audit }) => audit.history(`dossier:${input.id}`)),
  ),

  exportFile: os.dossiers.exportFile.handler(async ({ input, context }) => {
    const file = await context.session.store.read((read) => exportDossier(read, input.id));
    const { path } = context.files.resolveForWriting(input.handle);
    await writeDossierFile(path, file);
    return null;
  }),

  importFile: os.dossiers.importFile.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForReading(input.handle);
    const id = await importDossier(context, await readDossierFile(path));
    return dossierView(context.session.store, id);
  }),
};
