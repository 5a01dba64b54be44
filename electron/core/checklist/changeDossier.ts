import { actor, type CoreContext } from '#core/context/index.ts';
import type { WriteSession } from '#core/storage/index.ts';
import { evaluateSituation, readSituation } from './situation.ts';
import { summarise } from './summary.ts';

/** Computes anew what the list shows of a dossier, inside the write that changed it. */
export async function refreshSummary(
  context: CoreContext,
  writes: WriteSession,
  dossierId: string,
): Promise<void> {
  const situation = await readSituation(writes, dossierId);
  const today = context.clock.today(situation.office.timeZone);
  const checklist = evaluateSituation(context.rules, situation, today);
  await writes.dossiers.setSummary(dossierId, summarise(situation, checklist), today);
}

/**
 * Changes a dossier or what belongs to it: one transaction with the change, its audit event and the list's summary.
 *
 * A repeat of a request that was already carried out (`requestId`) changes nothing.
 */
export async function changeDossier<T>(
  context: CoreContext,
  about: { dossierId: string; action: string; requestId?: string },
  work: (writes: WriteSession) => Promise<T>,
): Promise<T> {
  const result = await context.session.store.write({ actor, ...about }, async (writes) => {
    const value = await work(writes);
    await refreshSummary(context, writes, about.dossierId);
    return value;
  });
  context.changes.publish('dossiers', `dossier:${about.dossierId}`);
  return result;
}

/** Takes the latest change of a dossier back, or does it again; error: nothing_to_undo. */
export async function travelDossier(
  context: CoreContext,
  direction: 'undo' | 'redo',
  dossierId: string,
): Promise<void> {
  await context.session.store[direction](`dossier:${dossierId}`, actor, (writes) =>
    refreshSummary(context, writes, dossierId),
  );
  context.changes.publish('dossiers', `dossier:${dossierId}`);
}
