import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCore, startOffice, temporaryFolder, testToday } from './support.ts';

describe('the main job in the core', () => {
  it('opens the sample office with a dozen dossiers in different stages', async () => {
    const { api } = await startCore();
    await api.store.openSample();
    const rows = await api.dossiers.list({ query: '', archived: false });
    expect(rows).toHaveLength(12);
    const home = await api.desk.home();
    expect(home.tasks.length).toBeGreaterThan(0);
    const refreshed = await api.dossiers.list({ query: '', archived: false });
    expect(new Set(refreshed.map((row) => row.stage)).size).toBeGreaterThanOrEqual(7);
  });

  it('keeps the sample store apart from the office store', async () => {
    const { api } = await startOffice();
    await api.dossiers.create({ title: 'Milik kantor' });
    await api.store.openSample();
    const titles = (await api.dossiers.list({ query: '', archived: false })).map(
      (row) => row.title,
    );
    expect(titles).not.toContain('Milik kantor');
    await api.store.lock();
    await api.store.unlock({ passphrase: 'kata sandi uji' });
    const own = await api.dossiers.list({ query: '', archived: false });
    expect(own.map((row) => row.title)).toEqual(['Milik kantor']);
  });

  it('evaluates, attaches, numbers, makes and tracks a dossier', async () => {
    const { api, files } = await startCore();
    await api.store.openSample();
    const rows = await api.dossiers.list({ query: 'Niigata', archived: false });
    const dossierId = rows[0]?.id ?? '';
    const folder = await temporaryFolder();
    const scan = join(folder, 'undangan.pdf');
    await writeFile(scan, '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    const handle = files.grant({ right: 'read', path: scan, name: 'undangan.pdf', size: 40 });

    const before = await api.checklist.get({ dossierId });
    expect(before.checklist.items.length).toBeGreaterThan(15);
    const item = before.checklist.items.find(({ id }) => id === 'korespondensi_perwakilan');
    expect(item?.state).not.toBe('done');
    const after = await api.checklist.attach({
      dossierId,
      item: item?.key ?? '',
      handles: [handle],
    });
    const attached = after.checklist.items.find(({ key }) => key === item?.key);
    expect(attached?.state).toBe('done');

    const papers = await api.papers.list({ dossierId });
    expect(papers.map((paper) => paper.kind)).toContain('exit_permit_form');
    const request = papers.find((paper) => paper.kind === 'permission_request');
    const numbered = await api.papers.assignNumber({ dossierId, key: request?.key ?? '' });
    expect(numbered.fields.number).toMatch(/^000\.1\.3\.1\/001\/KS\/XI\/2026$/u);

    const out = files.grant({ right: 'folder', path: folder, name: 'out', size: 0 });
    const keys = papers.map((paper) => paper.key);
    let done: string[] = [];
    for await (const step of await api.papers.saveAll({ dossierId, keys, folder: out })) {
      if (step.type === 'done') {
        expect(step.failed).toEqual([]);
        done = step.files.map((file) => file.fileName);
      }
    }
    expect(done).toHaveLength(papers.length);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(done));

    const tracking = await api.tracking.record({
      dossierId,
      event: {
        step: 'kepala_daerah',
        kind: 'granted',
        date: testToday,
        reference: 'A/1',
        note: '',
      },
    });
    expect(tracking.steps.find((step) => step.key === 'kepala_daerah')?.state).toBe('granted');
    const undone = await api.dossiers.undo({ id: dossierId });
    expect(undone.canRedo).toBe(true);
    const again = await api.tracking.get({ dossierId });
    expect(again.steps.find((step) => step.key === 'kepala_daerah')?.state).not.toBe('granted');
  }, 60_000);

  it('repeats a save with the same id without a conflict', async () => {
    const { api, core } = await startOffice();
    const { dossier, rev } = await api.dossiers.create({ title: 'Uji' });
    const saveId = core.context.newId();
    const request = { id: dossier.id, rev, saveId, patch: { title: 'Uji simpan' } };
    const first = await api.dossiers.save(request);
    const second = await api.dossiers.save(request);
    expect(second.rev).toBe(first.rev);
    expect(second.dossier.title).toBe('Uji simpan');
  });

  it('names the field of refused input and never crosses a stack', async () => {
    const { api } = await startOffice();
    const { dossier, rev } = await api.dossiers.create({ title: 'Uji' });
    const refused = api.dossiers.save({
      id: dossier.id,
      rev,
      saveId: dossier.id,
      patch: { travel: { departsOn: '2026-02-30', returnsOn: null, departureCity: '' } },
    });
    await expect(refused).rejects.toMatchObject({
      code: 'APP',
      data: { code: 'invalid_input', params: { field: 'patch.travel.departsOn' } },
    });
  });

  it('says locked while no store is open', async () => {
    const { api } = await startCore();
    await expect(api.dossiers.list({ query: '', archived: false })).rejects.toMatchObject({
      data: { code: 'locked' },
    });
  });
});
