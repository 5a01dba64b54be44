import { AppError, type ChecklistView } from '#shared/contract/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { compareChecklists, type ChecklistDifference } from '#shared/domain/rules/index.ts';
import { os, type CoreContext } from '#core/context/index.ts';
import { publishCopy, writeUserFile } from '#core/files/index.ts';
import { viewable } from '#core/pictures/index.ts';
import type { StoredFile } from '#core/storage/index.ts';
import { changeDossier } from './changeDossier.ts';
import { newerPack, packStanding } from './packStanding.ts';
import { evaluateSituation, explainerOf, readSituation, readSurroundings } from './situation.ts';

/** The checklist of a dossier as of today. */
async function checklistView(context: CoreContext, dossierId: string): Promise<ChecklistView> {
  const { situation, surroundings } = await context.session.store.read(async (read) => {
    const found = await readSituation(read, dossierId);
    return { situation: found, surroundings: await readSurroundings(read, found.dossier) };
  });
  const today = context.clock.today(situation.office.timeZone);
  return {
    pack: packStanding(context.rules, situation.dossier.rulePack),
    checklist: evaluateSituation(context.rules, situation, today, surroundings),
    marks: situation.marks,
    attachments: situation.attachments,
  };
}

/** What differs between the checklist of a dossier and that of a changed copy; the store is only read. */
async function differenceTo(
  context: CoreContext,
  dossierId: string,
  changes: Partial<Dossier>,
): Promise<ChecklistDifference> {
  const { situation, scratch, around, aroundScratch } = await context.session.store.read(
    async (read) => {
      const present = await readSituation(read, dossierId);
      const changed = { ...present, dossier: { ...present.dossier, ...changes } };
      return {
        situation: present,
        scratch: changed,
        around: await readSurroundings(read, present.dossier),
        // Other days meet other trips.
        aroundScratch: await readSurroundings(read, changed.dossier),
      };
    },
  );
  const today = context.clock.today(situation.office.timeZone);
  return compareChecklists(
    evaluateSituation(context.rules, situation, today, around),
    evaluateSituation(context.rules, scratch, today, aroundScratch),
  );
}

/** Procedures of the checklist: items, marks, files. */
export const checklistProcedures = {
  get: os.checklist.get.handler(({ input, context }) => checklistView(context, input.dossierId)),

  explain: os.checklist.explain.handler(async ({ input, context }) => {
    const { dossierId, item } = input;
    const situation = await context.session.store.read((read) => readSituation(read, dossierId));
    const today = context.clock.today(situation.office.timeZone);
    const { items } = evaluateSituation(context.rules, situation, today);
    const found = items.find(({ key }) => key === item);
    if (found === undefined) throw new AppError('not_found', { record: 'item' });
    return explainerOf(context.rules, situation, today)(found);
  }),

  whatIf: os.checklist.whatIf.handler(({ input, context }) => {
    const changes = Object.entries(input.changes).filter(([, value]) => value !== undefined);
    return differenceTo(context, input.dossierId, Object.fromEntries(changes));
  }),

  packChange: os.checklist.packChange.handler(async ({ input, context }) => {
    const { dossierId } = input;
    const { dossier } = await context.session.store.read(({ dossiers }) => dossiers.get(dossierId));
    const newer = newerPack(context.rules, dossier.rulePack);
    return newer === null ? null : differenceTo(context, dossierId, { rulePack: newer.id });
  }),

  applyPack: os.checklist.applyPack.handler(async ({ input, context }) => {
    const { dossierId, pack } = input;
    await changeDossier(context, { dossierId, action: 'dossier.applyPack' }, async (writes) => {
      const { dossier } = await writes.dossiers.get(dossierId);
      if (dossier.rulePack === pack) return;
      if (newerPack(context.rules, dossier.rulePack)?.id !== pack) {
        throw new AppError('conflict', { record: 'rulePack' });
      }
      await writes.dossiers.setRulePack(dossierId, pack);
    });
    return checklistView(context, dossierId);
  }),

  mark: os.checklist.mark.handler(async ({ input, context }) => {
    const { dossierId, mark } = input;
    await changeDossier(context, { dossierId, action: 'checklist.mark' }, async ({ marks }) => {
      const isEmpty =
        mark.notApplicableReason === null &&
        mark.requestedOn === null &&
        mark.receivedOn === null &&
        mark.note === '';
      if (isEmpty) await marks.clear(dossierId, mark.item);
      else await marks.set(dossierId, mark);
    });
    return checklistView(context, dossierId);
  }),

  attach: os.checklist.attach.handler(async ({ input, context }) => {
    const { dossierId, item, handles } = input;
    const { store } = context.session;
    // The files are stored first and outside the transaction: a large scan must not hold up other saves.
    const stored: (StoredFile & { fileName: string })[] = [];
    for (const handle of handles) {
      const file = context.files.resolveForReading(handle);
      stored.push({
        ...(await store.files.putFile(file.path, { name: file.name })),
        fileName: file.name.slice(0, 255),
      });
    }
    await changeDossier(
      context,
      { dossierId, action: 'checklist.attach' },
      async ({ attachments, dossiers }) => {
        await dossiers.get(dossierId);
        for (const { hash, mime, bytes, fileName } of stored) {
          await attachments.add({ dossierId, item, fileName, mime, bytes, hash });
        }
      },
    );
    return checklistView(context, dossierId);
  }),

  detach: os.checklist.detach.handler(async ({ input, context }) => {
    const { dossierId, attachmentId } = input;
    await changeDossier(context, { dossierId, action: 'checklist.detach' }, ({ attachments }) =>
      attachments.remove(attachmentId),
    );
    return checklistView(context, dossierId);
  }),

  view: os.checklist.view.handler(async ({ input, context }) => {
    const { store } = context.session;
    const attachment = await store.read((read) => read.attachments.get(input.attachmentId));
    const kept = await store.files.read(attachment.hash);
    const shown = await viewable(kept, attachment.mime, attachment.fileName);
    const { url } = await publishCopy(context, { name: attachment.fileName, ...shown });
    return { url, fileName: attachment.fileName, mime: shown.mime };
  }),

  saveCopy: os.checklist.saveCopy.handler(async ({ input, context }) => {
    const { store } = context.session;
    const attachment = await store.read((read) => read.attachments.get(input.attachmentId));
    const { path } = context.files.resolveForWriting(input.handle);
    await writeUserFile(path, await store.files.read(attachment.hash));
    return null;
  }),
};
