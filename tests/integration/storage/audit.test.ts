import { describe, expect, it } from 'vitest';
import { by, editRaw, sampleDossier, temporaryStore } from './support.ts';

async function threeWrites() {
  const store = await temporaryStore();
  const dossier = sampleDossier({ title: 'awal' });
  await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
  for (const title of ['satu', 'dua']) {
    await store.write(by('dossier.save', dossier.id), (w) =>
      w.dossiers.patch(dossier.id, { title }),
    );
  }
  return { store, id: dossier.id };
}

describe('the audit trail', () => {
  it('chains every write and verifies', async () => {
    const { store } = await threeWrites();
    expect(await store.verifyAudit()).toEqual({ ok: true, events: 3, brokenAt: null });
  });

  it('gets no event from work that changed nothing', async () => {
    const { store, id } = await threeWrites();
    await store.write(by('dossier.save', id), (w) => w.dossiers.patch(id, { title: 'dua' }));
    expect((await store.verifyAudit()).events).toBe(3);
  });

  it('keeps nothing of a write that failed', async () => {
    const { store, id } = await threeWrites();
    await expect(
      store.write(by('dossier.save', id), async (w) => {
        await w.dossiers.patch(id, { title: 'setengah' });
        throw new Error('terhenti');
      }),
    ).rejects.toThrow('terhenti');
    expect((await store.read((r) => r.dossiers.get(id))).dossier.title).toBe('dua');
    expect((await store.verifyAudit()).events).toBe(3);
    expect(await store.read((r) => r.search.find('setengah'))).toEqual([]);
  });

  it('recognises a request that was done before', async () => {
    const { store, id } = await threeWrites();
    const requestId = '01900000-0000-7000-8000-00000000000a';
    const save = () =>
      store.write({ ...by('dossier.save', id), requestId }, async (w) => {
        if (!w.isRepeat) await w.dossiers.patch(id, { title: 'sekali' });
        return w.isRepeat;
      });
    expect(await save()).toBe(false);
    expect(await save()).toBe(true);
    expect((await store.verifyAudit()).events).toBe(4);
  });

  it.each([
    "UPDATE audit_event SET actor = 'orang lain' WHERE seq = 2",
    'DELETE FROM audit_event WHERE seq = 3',
  ])('refuses %s', async (statement) => {
    const { store } = await threeWrites();
    await expect(editRaw(store, [statement])).rejects.toThrow('append only');
  });

  it.each([
    ["UPDATE audit_event SET actor = 'orang lain' WHERE seq = 2", 1],
    ["UPDATE audit_event SET changes = '[]' WHERE seq = 3", 2],
    ['DELETE FROM audit_event WHERE seq = 2', 1],
  ])('shows where the chain breaks after %s behind its back', async (statement, intact) => {
    const { store } = await threeWrites();
    const again = await editRaw(store, [
      'PRAGMA foreign_keys = OFF',
      'DROP TRIGGER audit_event_is_never_changed',
      'DROP TRIGGER audit_event_is_never_deleted',
      statement,
    ]);
    const report = await again.verifyAudit();
    expect(report).toMatchObject({ ok: false, events: intact });
    expect(report.brokenAt).not.toBeNull();
  });

  it('notices that its guards are gone', async () => {
    const { store } = await threeWrites();
    const again = await editRaw(store, ['DROP TRIGGER audit_event_is_never_deleted']);
    expect(await again.verifyAudit()).toMatchObject({ ok: false, brokenAt: null });
  });
});

describe('reads and writes inside one another', () => {
  it('a read inside a write sees what the write has done so far', async () => {
    const { store, id } = await threeWrites();
    const title = await store.write(by('dossier.save', id), async (w) => {
      await w.dossiers.patch(id, { title: 'di dalam' });
      return store.read(async (r) => (await r.dossiers.get(id)).dossier.title);
    });
    expect(title).toBe('di dalam');
  });

  it('a write inside a write is refused and nothing hangs', async () => {
    const { store, id } = await threeWrites();
    const inner = () => store.write(by('dossier.save', id), () => Promise.resolve());
    await expect(store.write(by('dossier.save', id), inner)).rejects.toThrow('inside');
    expect((await store.read((r) => r.dossiers.get(id))).rev).toBe(3);
  });

  it('writes at the same moment follow one another', async () => {
    const { store, id } = await threeWrites();
    const append = (letter: string) =>
      store.write(by('dossier.save', id), async (w) => {
        const { dossier } = await w.dossiers.get(id);
        await new Promise((resolve) => setTimeout(resolve, 1));
        await w.dossiers.patch(id, { notes: dossier.notes + letter });
      });
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(append));
    expect((await store.read((r) => r.dossiers.get(id))).dossier.notes).toBe('abcdef');
  });

  it('tell listeners of what was saved, once it was saved', async () => {
    const { store, id } = await threeWrites();
    const news: unknown[] = [];
    store.subscribe(() => {
      throw new Error('pendengar rusak');
    });
    const stop = store.subscribe((change) => news.push(change));
    await store.write(by('dossier.save', id), (w) => w.dossiers.patch(id, { title: 'baru' }));
    stop();
    await store.write(by('dossier.save', id), (w) => w.dossiers.patch(id, { title: 'lagi' }));
    expect(news).toEqual([{ entities: ['dossier'], dossierId: id }]);
  });

  it('are refused as locked once the store is closed', async () => {
    const { store, id } = await threeWrites();
    await store.close();
    await expect(store.read((r) => r.dossiers.get(id))).rejects.toMatchObject({ code: 'locked' });
    await expect(store.files.read('a'.repeat(64))).rejects.toMatchObject({ code: 'locked' });
  });
});
