import { v7 } from 'uuid';
import type { StoreDeps, WriteContext } from '#core/storage/index.ts';
import type { Instant } from '#shared/domain/common/index.ts';
import { emptyDossier, type Dossier } from '#shared/domain/dossiers/index.ts';

/** The passphrase of every store that tests make. */
export const passphrase = 'kata sandi untuk uji';

/** Cheap wraps: what scrypt costs is no subject of most tests. */
export const cheap = { scryptCost: 1024 };

/** A clock that moves one second at each look, so that order shows in times. */
export function tickingDeps(start = '2026-11-22T03:00:00.000Z'): StoreDeps {
  let time = Date.parse(start);
  return {
    clock: {
      now: () => {
        time += 1000;
        return new Date(time).toISOString() as Instant;
      },
    },
    newId: () => v7(),
  };
}

/** A dossier to store, with what a test wants of it. */
export function sampleDossier(parts: Partial<Dossier> = {}): Dossier {
  const now = '2026-11-22T03:00:00.000Z' as Instant;
  return { ...emptyDossier({ id: v7(), now, rulePack: 'pdln-2026.1' }), ...parts };
}

/** The context of most writes in tests. */
export function by(action: string, dossierId?: string): WriteContext {
  return { actor: 'Petugas Uji', action, ...(dossierId === undefined ? {} : { dossierId }) };
}
