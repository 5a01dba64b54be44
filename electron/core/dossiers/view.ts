import { isDeepStrictEqual } from 'node:util';
import type { DossierView } from '#shared/contract/index.ts';
import { isAppError } from '#shared/contract/errors.ts';
import type { Dossier, Traveller } from '#shared/domain/dossiers/index.ts';
import { snapshotPerson } from '#shared/domain/people/index.ts';
import type { ReadSession, Store } from '#core/storage/index.ts';

/** Whether the directory says something else of a traveller than the frozen snapshot. */
async function isOutdated(read: ReadSession, traveller: Traveller): Promise<boolean> {
  if (traveller.personId === null) return false;
  try {
    const { person } = await read.people.get(traveller.personId);
    const fresh = snapshotPerson(person, traveller.snapshot.passport?.id);
    return !isDeepStrictEqual(fresh, traveller.snapshot);
  } catch (error) {
    // A person who is gone or damaged leaves the snapshot as the only truth.
    if (isAppError(error)) return false;
    throw error;
  }
}

async function outdatedTravellers(read: ReadSession, dossier: Dossier): Promise<string[]> {
  const ids: string[] = [];
  for (const traveller of dossier.travellers) {
    if (await isOutdated(read, traveller)) ids.push(traveller.id);
  }
  return ids;
}

/** A dossier as the window edits it; errors: not_found, record_damaged. */
export async function dossierView(store: Store, id: string): Promise<DossierView> {
  return store.read(async (read) => {
    const { dossier, rev } = await read.dossiers.get(id);
    return {
      dossier,
      rev,
      canUndo: await read.audit.canUndo(`dossier:${id}`),
      canRedo: await read.audit.canRedo(`dossier:${id}`),
      outdatedTravellers: await outdatedTravellers(read, dossier),
    };
  });
}
