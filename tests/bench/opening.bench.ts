import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { router } from '#core/app/index.ts';
import { median, medianTime, type Figure } from './support/figures.ts';
import { benchPassphrase, fillStore, fullStoreSize, startCore } from './support/fullStore.ts';

/** Opening a dossier of a full store: everything that the window asks for, through the contract. Target: 100 ms. */
export async function opening(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-bench-'));
  try {
    await fillStore(folder);
    const core = await startCore(folder);
    try {
      const api = createRouterClient(router, { context: core.context });
      const unlocking = performance.now();
      await api.store.unlock({ passphrase: benchPassphrase });
      const unlocked = performance.now() - unlocking;
      const rows = await api.dossiers.list({ query: '', archived: false });
      const times: number[] = [];
      for (let round = 0; round < 60; round += 1) {
        const id = rows[(round * 397) % rows.length]?.id ?? '';
        const started = performance.now();
        await api.dossiers.get({ id });
        await api.checklist.get({ dossierId: id });
        await api.papers.list({ dossierId: id });
        await api.tracking.get({ dossierId: id });
        times.push(performance.now() - started);
      }
      const listing = () => api.dossiers.list({ query: '', archived: false });
      const searching = () => api.dossiers.list({ query: 'Niigata 0500', archived: false });
      const size = fullStoreSize.toLocaleString('en');
      return [
        {
          what: `open a dossier, ${size} in the store`,
          value: median(times.slice(5)),
          unit: 'ms',
          target: 100,
        },
        { what: 'open the first dossier after unlocking', value: times[0] ?? NaN, unit: 'ms' },
        { what: 'unlock the store (scrypt on purpose)', value: unlocked, unit: 'ms' },
        {
          what: `list ${size} dossiers`,
          value: await medianTime(listing, { rounds: 15, warmUp: 3 }),
          unit: 'ms',
        },
        {
          what: `search ${size} dossiers`,
          value: await medianTime(searching, { rounds: 15, warmUp: 3 }),
          unit: 'ms',
        },
      ];
    } finally {
      await core.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
