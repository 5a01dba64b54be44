import { describe, expect, it } from 'vitest';
import type { Store } from '#core/storage/index.ts';
import { by, temporaryStore } from './support.ts';

const series = { series: '{kode}/{seq}/{unit}/{tahun}', year: 2026 };
const dossierId = '01900000-0000-7000-8000-0000000000d1';

const take = (store: Store, seq: number, paperKey: string, year = 2026) =>
  store.write(by('paper.assignNumber'), (w) =>
    w.letterNumbers.take({
      ...series,
      year,
      seq,
      number: `000.1/${seq}/BKS/${year}`,
      dossierId,
      paperKey,
    }),
  );

describe('the register of letter numbers', () => {
  it('counts up in each series and starts anew each year', async () => {
    const store = await temporaryStore();
    expect(await store.read((r) => r.letterNumbers.next(series))).toBe(1);
    await take(store, 1, 'surat_tugas');
    expect(await store.read((r) => r.letterNumbers.next(series))).toBe(2);
    expect(await store.read((r) => r.letterNumbers.next({ ...series, year: 2027 }))).toBe(1);
    expect(await store.read((r) => r.letterNumbers.next({ ...series, series: 'SPD' }))).toBe(1);
  });

  it('gives no number twice, not even after it was cancelled', async () => {
    const store = await temporaryStore();
    const { id } = await take(store, 1, 'surat_tugas');
    await expect(take(store, 1, 'spd@x')).rejects.toMatchObject({
      code: 'number_taken',
      params: { number: '000.1/1/BKS/2026' },
    });
    await store.write(by('register.cancel'), (w) => w.letterNumbers.cancel(id, 'salah ketik'));
    await expect(take(store, 1, 'spd@x')).rejects.toMatchObject({ code: 'number_taken' });
    expect(await store.read((r) => r.letterNumbers.next(series))).toBe(2);
    expect(await store.read((r) => r.letterNumbers.ofPaper(dossierId, 'surat_tugas'))).toBeNull();
  });

  it('refuses the same words under another sequence number', async () => {
    const store = await temporaryStore();
    const first = await take(store, 1, 'surat_tugas');
    await expect(
      store.write(by('paper.assignNumber'), (w) =>
        w.letterNumbers.take({
          ...series,
          seq: 2,
          number: first.number,
          dossierId,
          paperKey: 'spd@x',
        }),
      ),
    ).rejects.toMatchObject({ code: 'number_taken' });
  });

  it('shows gaps: numbers never taken here, and cancelled ones with their reason', async () => {
    const store = await temporaryStore();
    await take(store, 2, 'surat_tugas');
    const { id } = await take(store, 4, 'spd@x');
    await take(store, 5, 'spd@y');
    await store.write(by('register.cancel'), (w) => w.letterNumbers.cancel(id, 'batal'));
    expect(await store.read((r) => r.letterNumbers.gaps(series))).toEqual([
      { seq: 1, reason: null },
      { seq: 3, reason: null },
      { seq: 4, reason: 'batal' },
    ]);
    expect(await store.read((r) => r.letterNumbers.list(series))).toHaveLength(3);
  });

  it('lets two letters that ask at the same moment have two numbers', async () => {
    const store = await temporaryStore();
    const assign = (paperKey: string) =>
      store.write(by('paper.assignNumber'), async (w) => {
        const seq = await w.letterNumbers.next(series);
        const number = `000.1/${seq}`;
        return w.letterNumbers.take({ ...series, seq, number, dossierId, paperKey });
      });
    const given = await Promise.all(['a', 'b', 'c', 'd'].map(assign));
    expect(given.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });
});
