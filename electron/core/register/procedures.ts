import type { RegisterView } from '#shared/contract/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

/** One series of the register with the titles of its letters' dossiers. */
async function viewOf(
  context: CoreContext,
  read: ReadSession,
  part: { series?: string | undefined; year?: number | undefined },
): Promise<RegisterView> {
  const { office } = await read.office.get();
  const series = part.series ?? office.numberPattern;
  const year = part.year ?? Number(context.clock.today(office.timeZone).slice(0, 4));
  const entries = await read.letterNumbers.list({ series, year });
  const titles = await read.dossiers.titles(entries.flatMap((entry) => entry.dossierId ?? []));
  return {
    series,
    year,
    all: await read.letterNumbers.series(),
    next: await read.letterNumbers.next({ series, year }),
    entries: entries.map(({ series: _series, year: _year, ...entry }) => ({
      ...entry,
      dossierTitle: titles.get(entry.dossierId ?? '') ?? '',
    })),
  };
}

function show(
  context: CoreContext,
  part: { series?: string | undefined; year?: number | undefined },
): Promise<RegisterView> {
  return context.session.store.read((read) => viewOf(context, read, part));
}

/** Procedures of the register of letter numbers. */
export const registerProcedures = {
  list: os.register.list.handler(({ input, context }) => show(context, input)),

  cancel: os.register.cancel.handler(async ({ input, context }) => {
    const { store } = context.session;
    const entry = await store.read((read) => read.letterNumbers.get(input.id));
    const { dossierId, paperKey, series, year } = entry;
    if (dossierId === null || paperKey === null || entry.voidReason !== null) {
      throw new AppError('invalid_input', { field: 'register.number', rule: 'notALetters' });
    }
    await changeDossier(context, { dossierId, action: 'register.cancel' }, async (writes) => {
      await writes.letterNumbers.cancel(input.id, input.reason);
      const paper = await writes.papers.get(dossierId, paperKey);
      // A letter that shows a void number would be a false one.
      if (paper.fields.number === entry.number) {
        await writes.papers.patch(dossierId, paperKey, { number: '' });
      }
    });
    return show(context, { series, year });
  }),

  recordOutside: os.register.recordOutside.handler(async ({ input, context }) => {
    const { series, year, seq, reason } = input;
    await context.session.store.write({ actor, action: 'register.recordOutside' }, (writes) =>
      writes.letterNumbers.takeOutside({ series, year, seq, reason }),
    );
    context.changes.publish('register');
    return show(context, { series, year });
  }),
};
