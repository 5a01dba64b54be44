import { describe, expect, it } from 'vitest';
import { startCore, temporaryFolder } from '../core/support.ts';
import { assetsWithNextPack, nextPackId, shippedPackId } from './twoPacks.ts';

/** The ministry's written ten days become twenty, and an insurance policy is asked for as the KAK is. */
const stricter: Record<string, [string, string][]> = {
  'deadlines.yaml': [
    [
      'step: kemendagri, counts: before_departure, role: minimum, unit: days, number: 10',
      'step: kemendagri, counts: before_departure, role: minimum, unit: days, number: 20',
    ],
  ],
  'documents.yaml': [
    [
      'documents:\n',
      'documents:\n  - { id: polis_contoh, label: Polis contoh, label_en: Example policy, issuer: unit, agency: kemendagri, per: dossier }\n',
    ],
  ],
  'requirements.yaml': [
    [
      'rules:\n',
      'rules:\n  - { id: dok_polis_contoh, kind: document, label: Polis contoh, label_en: Example policy, parameters: { document: polis_contoh }, source: [], grade: D }\n',
    ],
  ],
};

const titled = 'Kerja sama pertanian ke Niigata';

/** The sample office made under the shipped pack, then opened again with other data beside it. */
async function openedWith(assets: string) {
  const folder = await temporaryFolder();
  const before = await startCore(folder);
  await before.api.store.openSample();
  const rows = await before.api.dossiers.list({ query: '', archived: false });
  const id = rows.find(({ title }) => title === titled)?.id ?? '';
  const old = await before.api.checklist.get({ dossierId: id });
  await before.core.close();
  const { api } = await startCore(folder, assets);
  await api.store.openSample();
  return { api, id, old };
}

describe('a dossier that was prepared with an older pack', () => {
  it('goes on being judged by it, and says that there is a newer one', async () => {
    const { api, id, old } = await openedWith(await assetsWithNextPack(stricter));
    const now = await api.checklist.get({ dossierId: id });
    expect(old.pack).toMatchObject({ used: { id: shippedPackId }, absent: null, newer: null });
    expect(now.pack).toMatchObject({
      used: { id: shippedPackId, version: '2026.11' },
      absent: null,
      newer: { id: nextPackId, version: '2027.03', compiled: '2027-03-01' },
    });
    expect(now.checklist).toEqual(old.checklist);
  });

  it('shows what the newer pack would change without changing anything', async () => {
    const { api, id } = await openedWith(await assetsWithNextPack(stricter));
    const change = await api.checklist.packChange({ dossierId: id });
    expect(change?.items.appear.map(({ key }) => key)).toEqual(['polis_contoh']);
    expect(change?.items.vanish).toEqual([]);
    const ministry = change?.steps.moved.find(({ before }) => before.key === 'kemendagri');
    expect(ministry?.before.due.minimum).toMatch(/^2027-/u);
    expect((ministry?.after.due.minimum ?? '') < (ministry?.before.due.minimum ?? '')).toBe(true);
    expect((await api.checklist.get({ dossierId: id })).pack.used.id).toBe(shippedPackId);
    expect((await api.dossiers.get({ id })).dossier.rulePack).toBe(shippedPackId);
  });

  it('takes the newer pack on request, says so in its history, and gives it back by undo', async () => {
    const { api, id } = await openedWith(await assetsWithNextPack(stricter));
    const applied = await api.checklist.applyPack({ dossierId: id, pack: nextPackId });
    expect(applied.pack).toMatchObject({ used: { id: nextPackId }, newer: null });
    expect(applied.checklist.items.map(({ key }) => key)).toContain('polis_contoh');
    expect((await api.dossiers.history({ id }))[0]).toMatchObject({
      action: 'dossier.applyPack',
      subjects: expect.arrayContaining(['rulePack']) as unknown,
    });
    expect(await api.checklist.packChange({ dossierId: id })).toBeNull();

    await api.dossiers.undo({ id });
    const back = await api.checklist.get({ dossierId: id });
    expect(back.pack).toMatchObject({ used: { id: shippedPackId }, newer: { id: nextPackId } });
    expect(back.checklist.items.map(({ key }) => key)).not.toContain('polis_contoh');
  });

  it('takes no pack that is not the newer one', async () => {
    const { api, id } = await openedWith(await assetsWithNextPack(stricter));
    await expect(
      api.checklist.applyPack({ dossierId: id, pack: 'id-pdln-2099-01' }),
    ).rejects.toMatchObject({ data: { code: 'conflict' } });
  });

  it('is judged by the newest when its own is not here, and says which one it was', async () => {
    const folder = await temporaryFolder();
    const first = await startCore(
      folder,
      await assetsWithNextPack(stricter, { compiled: '2026-11-30' }),
    );
    await first.api.store.openSample();
    const rows = await first.api.dossiers.list({ query: '', archived: false });
    const id = rows.find(({ title }) => title === titled)?.id ?? '';
    await first.core.close();
    const { api } = await startCore(folder);
    await api.store.openSample();
    expect((await api.checklist.get({ dossierId: id })).pack).toMatchObject({
      used: { id: shippedPackId },
      absent: nextPackId,
      newer: { id: shippedPackId },
    });
    const taken = await api.checklist.applyPack({ dossierId: id, pack: shippedPackId });
    expect(taken.pack).toMatchObject({ absent: null, newer: null });
  });
});

describe('a new dossier', () => {
  it('is prepared with the newest pack, and one that is copied changes to it', async () => {
    const { api, id } = await openedWith(await assetsWithNextPack(stricter));
    expect((await api.dossiers.create({ title: 'Baru' })).dossier.rulePack).toBe(nextPackId);
    expect((await api.dossiers.duplicate({ id })).dossier.rulePack).toBe(nextPackId);
  });

  it('leaves a pack alone that is meant for a later day', async () => {
    const { api } = await openedWith(
      await assetsWithNextPack(stricter, { validFrom: '2027-03-01' }),
    );
    expect((await api.dossiers.create({ title: 'Baru' })).dossier.rulePack).toBe(shippedPackId);
  });
});

describe('two packs with one name', () => {
  it('are refused as a whole, with the folder', async () => {
    const assets = await assetsWithNextPack({
      'pack.yaml': [[`id: ${nextPackId}`, `id: ${shippedPackId}`]],
    });
    await expect(startCore(undefined, assets)).rejects.toMatchObject({
      code: 'rules_invalid',
      params: { file: nextPackId, reason: 'pack_twice', about: shippedPackId },
    });
  });
});
