import { readFile, readdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shiftedJourney } from '#shared/domain/dossiers/index.ts';
import { startCore } from '../core/support.ts';

async function openSample() {
  const { api, core, directory } = await startCore();
  await api.store.openSample();
  const rows = await api.dossiers.list({ query: '', archived: false });
  const id = rows.find(({ title }) => title === 'Kerja sama pertanian ke Niigata')?.id ?? '';
  return { api, core, directory, id, dossier: (await api.dossiers.get({ id })).dossier };
}

/** Every file of the data directory with a hash of what is in it. */
async function filesOf(directory: string): Promise<Record<string, string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const pairs = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path,
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ] as const;
    }),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => a.localeCompare(b)));
}

describe('what if', () => {
  it('tells which papers go with public money and come with it', async () => {
    const { api, id, dossier } = await openSample();
    const payers = (wanted: string) => dossier.funding.filter(({ payer }) => payer === wanted);
    expect([payers('government').length, payers('donor').length]).not.toContain(0);
    const donated = await api.checklist.whatIf({
      dossierId: id,
      changes: { funding: payers('donor') },
    });
    const gone = donated.items.vanish.map(({ id: document }) => document);
    expect(gone).toContain('dpa');
    expect(donated.items.appear).toEqual([]);
    const bare = await api.checklist.whatIf({
      dossierId: id,
      changes: { funding: payers('government') },
    });
    expect(bare.items.vanish.map(({ id: document }) => document)).not.toContain('dpa');
  });

  it('moves the dates of items and steps with the departure', async () => {
    const { api, id, dossier } = await openSample();
    const { items, steps } = await api.checklist.whatIf({
      dossierId: id,
      changes: shiftedJourney(dossier, 28),
    });
    const moved = items.changed.filter(({ aspects }) => aspects.includes('plan'));
    expect(moved.length).toBeGreaterThan(10);
    for (const { before, after } of moved) {
      expect((after.due.plan ?? '') > (before.due.plan ?? '')).toBe(true);
    }
    expect(steps.moved.map(({ after }) => after.key)).toContain('kemendagri');
    expect([...items.appear, ...items.vanish]).toEqual([]);
  });

  it('tells what leaves with a traveller', async () => {
    const { api, id, dossier } = await openSample();
    const { items } = await api.checklist.whatIf({
      dossierId: id,
      changes: { travellers: dossier.travellers.slice(0, -1) },
    });
    const gone = items.vanish.flatMap(({ traveller }) => traveller ?? []);
    expect(new Set(gone)).toEqual(new Set([dossier.travellers.at(-1)?.id]));
  });

  it('tells which findings come with other dates, and which go', async () => {
    const { api, id, dossier } = await openSample();
    const { findings } = await api.checklist.whatIf({
      dossierId: id,
      changes: { travel: { ...dossier.travel, returnsOn: '2026-12-01' } },
    });
    const come = findings.come.map(({ message }) => message.key);
    expect(come).toContain('findings.return_before_departure');
    const gone = findings.go.map(({ message }) => message.key);
    expect(gone).toContain('findings.passport_expired');
  });

  it('finds no difference when nothing is changed', async () => {
    const { api, id, dossier } = await openSample();
    const { items, findings, steps } = await api.checklist.whatIf({
      dossierId: id,
      changes: { purpose: dossier.purpose },
    });
    expect([items.appear, items.vanish, items.changed]).toEqual([[], [], []]);
    expect([findings.come, findings.go, findings.changed]).toEqual([[], [], []]);
    expect([steps.appear, steps.vanish, steps.moved]).toEqual([[], [], []]);
  });

  it('leaves the store as it was, to the byte', async () => {
    const { api, core, directory, id, dossier } = await openSample();
    const view = await api.checklist.get({ dossierId: id });
    const history = await api.dossiers.history({ id });
    const before = await filesOf(directory);
    await api.checklist.whatIf({ dossierId: id, changes: shiftedJourney(dossier, 60) });
    await api.checklist.whatIf({ dossierId: id, changes: { travellers: [], purpose: 'promosi' } });
    expect(await filesOf(directory)).toEqual(before);
    expect((await api.dossiers.get({ id })).dossier).toEqual(dossier);
    expect(await api.checklist.get({ dossierId: id })).toEqual(view);
    expect(await api.dossiers.history({ id })).toEqual(history);
    await core.close();
  });

  it('refuses what is no part of the question', async () => {
    const { api, id } = await openSample();
    const changes = { rulePack: 'lain' } as never;
    await expect(api.checklist.whatIf({ dossierId: id, changes })).rejects.toMatchObject({
      data: { code: 'invalid_input' },
    });
  });
});
