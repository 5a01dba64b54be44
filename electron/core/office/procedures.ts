import { AppError } from '#shared/contract/errors.ts';
import type { Office } from '#shared/domain/office/index.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { proofPages } from './proof.ts';

/** Largest logo that is taken, in bytes; it is inside every letter. */
const maxLogoBytes = 2 * 1024 * 1024;

async function saveOffice(context: CoreContext, rev: number, patch: Partial<Office>) {
  const stored = await context.session.store.write({ actor, action: 'office.save' }, ({ office }) =>
    office.patch(patch, rev),
  );
  context.changes.publish('office', 'dossiers');
  return stored;
}

/** Procedures of the office and of how the window looks. */
export const officeProcedures = {
  get: os.office.get.handler(({ context }) =>
    context.session.store.read(({ office }) => office.get()),
  ),

  save: os.office.save.handler(({ input, context }) =>
    saveOffice(context, input.rev, input.patch as Partial<Office>),
  ),

  setLogo: os.office.setLogo.handler(async ({ input, context }) => {
    const file = context.files.resolveForReading(input.handle);
    if (file.size > maxLogoBytes) {
      throw new AppError('file_too_large', { name: file.name, limit: '2 MB' });
    }
    const { store } = context.session;
    const stored = await store.files.putFile(file.path, {
      name: file.name,
      accept: ['image/png', 'image/jpeg'],
    });
    const { office } = await store.read((read) => read.office.get());
    return saveOffice(context, input.rev, {
      letterhead: { ...office.letterhead, logo: stored.hash },
    });
  }),

  logo: os.office.logo.handler(async ({ context }) => {
    const { store } = context.session;
    const { office } = await store.read((read) => read.office.get());
    const { logo } = office.letterhead;
    if (logo === null) return { dataUrl: null };
    const bytes = await store.files.read(logo);
    const mime = bytes[0] === 0x89 ? 'image/png' : 'image/jpeg';
    return { dataUrl: `data:${mime};base64,${bytes.toString('base64')}` };
  }),

  proof: os.office.proof.handler(async ({ context }) => ({ pages: await proofPages(context) })),

  undo: os.office.undo.handler(async ({ context }) => {
    const stored = await context.session.store.undo('office', actor, ({ office }) => office.get());
    context.changes.publish('office', 'dossiers');
    return stored;
  }),

  preferences: os.office.preferences.handler(({ context }) => context.preferences.read()),

  setPreferences: os.office.setPreferences.handler(({ input, context }) =>
    context.preferences.save(input as Parameters<typeof context.preferences.save>[0]),
  ),

  verifyAudit: os.office.verifyAudit.handler(({ context }) => context.session.store.verifyAudit()),
};
