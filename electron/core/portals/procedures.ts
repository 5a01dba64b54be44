import { stringify } from 'yaml';
import { AppError } from '#shared/contract/errors.ts';
import type { Portal, PortalId } from '#shared/domain/portals/index.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { exportPack } from './exportPack.ts';
import { loadPortalFile } from './loadPortals.ts';
import { openPortalDesk, portalInUse } from './portalDesk.ts';
import { portalView, setCopied } from './portalView.ts';

async function viewOf(context: CoreContext, ref: { dossierId: string; portal: PortalId }) {
  const desk = await openPortalDesk(context, ref.dossierId, ref.portal);
  return portalView(context, desk, ref.dossierId);
}

/** Keeps the office's own definition of a portal as a new version, or takes it back. */
async function keepDefinition(
  context: CoreContext,
  id: PortalId,
  document: Portal | null,
): Promise<void> {
  const action = document === null ? 'portal.takeBack' : 'portal.import';
  await context.session.store.write({ actor, action }, (writes) =>
    writes.templates.add('portal', id, { document, note: '' }),
  );
  context.changes.publish('dossiers');
}

/** Procedures of the portals' packs. */
export const portalsProcedures = {
  view: os.portals.view.handler(({ input, context }) => viewOf(context, input)),

  setCopied: os.portals.setCopied.handler(async ({ input, context }) => {
    const desk = await openPortalDesk(context, input.dossierId, input.portal);
    await setCopied(context, desk, input);
    return null;
  }),

  save: os.portals.save.handler(async function* ({ input, context, signal }) {
    const { path } = context.files.resolveFolder(input.folder);
    const desk = await openPortalDesk(context, input.dossierId, input.portal);
    yield* exportPack(context, desk, { folder: path, csv: input.csv }, signal);
  }),

  saveDefinition: os.portals.saveDefinition.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForWriting(input.handle);
    const { portal } = await context.session.store.read((read) =>
      portalInUse(context, input.portal, read),
    );
    await writeUserFile(path, stringify(portal));
    return null;
  }),

  importDefinition: os.portals.importDefinition.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForReading(input.handle);
    // Read and checked as a whole before anything is touched.
    const portal = await loadPortalFile(path);
    if (portal.id !== input.portal) {
      throw new AppError('invalid_input', { field: 'id', rule: 'other_portal' });
    }
    await keepDefinition(context, input.portal, portal);
    return null;
  }),

  takeBackDefinition: os.portals.takeBackDefinition.handler(async ({ input, context }) => {
    await keepDefinition(context, input.portal, null);
    return null;
  }),
};
