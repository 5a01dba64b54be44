import { join } from 'node:path';
import { createCore, type Core } from '#core/app/index.ts';
import { clockAt, systemNewId } from '#core/context/index.ts';
import { importDossier } from '#core/exchange/index.ts';
import { FileHandleRegistry } from '#core/files/index.ts';
import { sampleDossierFile } from '#core/samples/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';

/** Passphrase of the stores that benchmarks make. */
export const benchPassphrase = 'kata sandi tolok ukur';

/** How many dossiers a full store has: more than an office makes in twenty years. */
export const fullStoreSize = 1000;

const assetsDir = join(import.meta.dirname, '..', '..', '..', 'assets');
const today = '2026-11-23' as CalendarDate;

/** The core over a data directory, on a fixed day. */
export function startCore(dataDir: string): Promise<Core> {
  return createCore({
    dataDir,
    assetsDir,
    files: new FileHandleRegistry(),
    log: () => undefined,
    version: 'bench',
    clock: clockAt(today),
  });
}

/** Fills a new store with the delegation of the main job, a thousand times under its own title. */
export async function fillStore(dataDir: string, size = fullStoreSize): Promise<void> {
  const core = await startCore(dataDir);
  try {
    const { context } = core;
    await context.session.create(benchPassphrase);
    const file = await sampleDossierFile(assetsDir, {
      clock: context.clock,
      newId: systemNewId,
      rulePack: context.rules.pack.id,
    });
    await context.session.store.write({ actor: 'bench', action: 'office.save' }, (writes) =>
      writes.office.patch(file.office),
    );
    for (let index = 1; index <= size; index += 1) {
      const title = `${file.dossier.title} ${String(index).padStart(4, '0')}`;
      await importDossier(context, { ...file, dossier: { ...file.dossier, title } });
    }
  } finally {
    await core.close();
  }
}
