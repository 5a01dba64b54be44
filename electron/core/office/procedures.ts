import { AppError } from '#shared/contract/errors.ts';
import {
  emptyLetterhead,
  type Letterhead,
  type LetterheadVariant,
  type Office,
} from '#shared/domain/office/index.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { checkPicture } from '#core/pictures/index.ts';
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

/** A letterhead of the office: a variant, or the ordinary one. */
function letterheadBy(office: Office, variant?: LetterheadVariant): Letterhead | undefined {
  if (variant === undefined) return office.letterhead;
  return office.letterheads.find((item) => item.variant === variant)?.letterhead;
}

/** What changes when a letterhead gets a logo; a variant that was not set up before begins with it. */
function withLogo(
  office: Office,
  variant: LetterheadVariant | undefined,
  logo: string,
): Partial<Office> {
  const letterhead = { ...(letterheadBy(office, variant) ?? emptyLetterhead()), logo };
  if (variant === undefined) return { letterhead };
  const others = office.letterheads.filter((item) => item.variant !== variant);
  return { letterheads: [...others, { variant, letterhead }] };
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
    await checkPicture(await store.files.read(stored.hash, file.name), file.name);
    const { office } = await store.read((read) => read.office.get());
    return saveOffice(context, input.rev, withLogo(office, input.variant, stored.hash));
  }),

  logo: os.office.logo.handler(async ({ input, context }) => {
    const { store } = context.session;
    const { office } = await store.read((read) => read.office.get());
    const logo = letterheadBy(office, input.variant)?.logo ?? null;
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
