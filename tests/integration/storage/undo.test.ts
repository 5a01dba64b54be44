import { describe, expect, it } from 'vitest';
import type { Store } from '#core/storage/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { ItemMark } from '#shared/domain/rules/index.ts';
import { by, sampleDossier, temporaryStore } from './support.ts';

const day = (text: string) => text as CalendarDate;

async function withDossier(): Promise<{ store: Store; id: string }> {
  const store = await temporaryStore();
  const dossier = sampleDossier({ title: 'awal' });
  await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
  return { store, id: dossier.id };
}

const undo = (store: Store, id: string) =>
  store.undo(`dossier:${id}`, 'Petugas Uji', (w) => w.dossiers.get(id));
const redo = (store: Store, id: string) =>
  store.redo(`dossier:${id}`, 'Petugas Uji', (w) => w.dossiers.get(id));
const retitle = (store: Store, id: string, title: string) =>
  store.write(by('dossier.save', id), (w) => w.dossiers.patch(id, { title }));

describe('undo and redo', () => {
  it('walk back through saves and forward again, as new events of the history', async () => {
    const { store, id } = await withDossier();
    await retitle(store, id, 'satu');
    await retitle(store, id, 'dua');
    expect((await undo(store, id)).dossier.title).toBe('satu');
    expect((await undo(store, id)).dossier.title).toBe('awal');
    expect((await redo(store, id)).dossier.title).toBe('satu');
    expect((await redo(store, id)).dossier.title).toBe('dua');
    expect((await undo(store, id)).dossier.title).toBe('satu');
    const history = await store.read((r) => r.audit.history(`dossier:${id}`));
    expect(history).toHaveLength(8);
    expect(history.filter((event) => event.undone).map((event) => event.subjects)).toEqual([
      ['title'],
    ]);
  });

  it('do not take the making of a dossier back', async () => {
    const { store, id } = await withDossier();
    await expect(undo(store, id)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    await expect(redo(store, id)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    expect(await store.read((r) => r.audit.canUndo(`dossier:${id}`))).toBe(false);
  });

  it('forget what could be redone once something new is done', async () => {
    const { store, id } = await withDossier();
    await retitle(store, id, 'satu');
    await undo(store, id);
    expect(await store.read((r) => r.audit.canRedo(`dossier:${id}`))).toBe(true);
    await retitle(store, id, 'lain');
    expect(await store.read((r) => r.audit.canRedo(`dossier:${id}`))).toBe(false);
    expect((await undo(store, id)).dossier.title).toBe('awal');
  });

  it('leave other dossiers alone', async () => {
    const { store, id } = await withDossier();
    const other = sampleDossier({ title: 'tetangga' });
    await store.write(by('dossier.create', other.id), (w) => w.dossiers.create(other));
    await retitle(store, id, 'satu');
    await retitle(store, other.id, 'tetangga baru');
    await undo(store, id);
    const { dossier } = await store.read((r) => r.dossiers.get(other.id));
    expect(dossier.title).toBe('tetangga baru');
  });

  it('cover marks of checklist items', async () => {
    const { store, id } = await withDossier();
    const mark: ItemMark = {
      item: 'kak',
      notApplicableReason: null,
      requestedOn: day('2026-11-01'),
      receivedOn: null,
      note: '',
    };
    await store.write(by('checklist.mark', id), (w) => w.marks.set(id, mark));
    await store.write(by('checklist.mark', id), (w) => w.marks.set(id, { ...mark, note: 'dua' }));
    await undo(store, id);
    expect(await store.read((r) => r.marks.get(id, 'kak'))).toEqual(mark);
    await undo(store, id);
    expect(await store.read((r) => r.marks.list(id))).toEqual([]);
    await redo(store, id);
    expect(await store.read((r) => r.marks.list(id))).toEqual([mark]);
  });

  it('cover tracking events, which come back with the same identifier', async () => {
    const { store, id } = await withDossier();
    const event = await store.write(by('tracking.record', id), (w) =>
      w.tracking.record(id, {
        step: 'gubernur',
        kind: 'sent',
        date: day('2026-11-20'),
        reference: '000.1.3.3/45/BKS/2026',
        note: '',
      }),
    );
    await undo(store, id);
    expect(await store.read((r) => r.tracking.list(id))).toEqual([]);
    await redo(store, id);
    expect(await store.read((r) => r.tracking.list(id))).toEqual([event]);
    await store.write(by('tracking.remove', id), (w) => w.tracking.remove(event.id));
    await undo(store, id);
    expect(await store.read((r) => r.tracking.list(id))).toEqual([event]);
  });

  it('cover the own fields of papers and leave the register of numbers as it is', async () => {
    const { store, id } = await withDossier();
    const series = { series: '{kode}/{seq}', year: 2026 };
    await store.write(by('paper.assignNumber', id), async (w) => {
      const seq = await w.letterNumbers.next(series);
      const number = `000.1/${seq}`;
      const paperKey = 'surat_tugas';
      await w.letterNumbers.take({ ...series, seq, number, dossierId: id, paperKey });
      await w.papers.patch(id, paperKey, { number });
    });
    await undo(store, id);
    const paper = await store.read((r) => r.papers.get(id, 'surat_tugas'));
    expect(paper).toMatchObject({ state: 'none', fields: { number: '' } });
    const kept = await store.read((r) => r.letterNumbers.ofPaper(id, 'surat_tugas'));
    expect(kept?.number).toBe('000.1/1');
    expect(await store.read((r) => r.letterNumbers.next(series))).toBe(2);
  });

  it('pass over letters that were made final', async () => {
    const { store, id } = await withDossier();
    await retitle(store, id, 'satu');
    await store.write(by('paper.make', id), (w) =>
      w.papers.addIssue(id, 'surat_tugas', {
        templateVersion: '1',
        pdfSha256: 'a'.repeat(64),
        staleHash: 'b'.repeat(64),
        snapshot: { any: 'data' },
      }),
    );
    expect((await undo(store, id)).dossier.title).toBe('awal');
    const paper = await store.read((r) => r.papers.get(id, 'surat_tugas'));
    expect(paper.issue?.pdfSha256).toBe('a'.repeat(64));
    const snapshot = await store.read((r) => r.papers.snapshot(paper.issue?.id ?? ''));
    expect(snapshot).toEqual({ any: 'data' });
  });

  it('take a change to a person and to the office back', async () => {
    const store = await temporaryStore();
    const made = await store.write(by('person.create'), (w) =>
      w.people.create({ name: 'Made Contoh' }),
    );
    const { id } = made.person;
    await store.write(by('person.save'), (w) => w.people.patch(id, { name: 'I Made Contoh' }, 1));
    await store.undo(`person:${id}`, 'Petugas Uji', () => Promise.resolve());
    expect((await store.read((r) => r.people.get(id))).person.name).toBe('Made Contoh');
    await store.write(by('office.save'), (w) => w.office.patch({ regionName: 'Contoh' }, 0));
    await store.write(by('office.save'), (w) => w.office.patch({ regionName: 'Lain' }, 1));
    await store.undo('office', 'Petugas Uji', () => Promise.resolve());
    expect((await store.read((r) => r.office.get())).office.regionName).toBe('Contoh');
  });
});
