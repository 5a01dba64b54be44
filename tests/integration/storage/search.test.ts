import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Store } from '#core/storage/index.ts';
import { by, sampleDossier, temporaryStore } from './support.ts';

const found = async (store: Store, text: string) =>
  (await store.read((r) => r.search.find(text))).map((hit) => `${hit.kind}: ${hit.title}`);

async function filled() {
  const store = await temporaryStore();
  const dossier = sampleDossier({
    title: 'Studi Banding Pengelolaan Sampah',
    event: { name: 'Tōkyō Waste Forum', organiser: 'Café Société', startsOn: null, endsOn: null },
    invitation: { from: 'Kota Nagoya', number: 'NGY/2026/0451', date: null },
    legs: [
      {
        id: '01900000-0000-7000-8000-000000000001',
        country: 'JP',
        city: 'Nagoya',
        arrivesOn: null,
        departsOn: null,
        visaRequired: 'unknown',
        diplomaticRelations: 'unknown',
      },
    ],
  });
  const { id } = dossier;
  await store.write(by('dossier.create', id), async (w) => {
    await w.dossiers.create(dossier);
    await w.people.create({
      name: 'Dr. I Gusti Contoh, S.STP., M.Si.',
      position: 'Kepala Bagian Kerja Sama',
      nip: '19800101 200501 1 001',
    });
    await w.papers.patch(id, 'surat_tugas', { number: '000.1.2.3/77/BKS/2026' });
    await w.tracking.record(id, {
      step: 'setneg',
      kind: 'sent',
      date: '2026-11-20' as CalendarDate,
      reference: 'SIMPEL-889120',
      note: 'diunggah lengkap',
    });
  });
  return { store, id };
}

describe('the search', () => {
  it.each([
    ['sampah', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['pengel samp', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['tokyo', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['cafe', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['jepang', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['japan', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['0451', 'dossier: Studi Banding Pengelolaan Sampah'],
    ['gusti', 'person: Dr. I Gusti Contoh, S.STP., M.Si.'],
    ['200501', 'person: Dr. I Gusti Contoh, S.STP., M.Si.'],
    ['3/77/B', 'paper: 000.1.2.3/77/BKS/2026'],
    ['8912', 'tracking: SIMPEL-889120'],
    ['diunggah', 'tracking: SIMPEL-889120'],
  ])('finds by %s', async (text, expected) => {
    const { store } = await filled();
    expect(await found(store, text)).toContain(expected);
  });

  it.each(['', '   ', '"', 'AND', "' OR 1=1 --", '*', 'NEAR(', '-', '(sampah', 'title:sampah'])(
    'takes %j as words and not as a query',
    async (text) => {
      const { store } = await filled();
      await expect(found(store, text)).resolves.toBeInstanceOf(Array);
    },
  );

  it('follows every change at once', async () => {
    const { store, id } = await filled();
    await store.write(by('dossier.save', id), (w) => w.dossiers.patch(id, { title: 'Lawatan' }));
    expect(await found(store, 'lawatan')).toEqual(['dossier: Lawatan']);
    expect(await found(store, 'sampah')).toEqual([]);
    await store.undo(`dossier:${id}`, 'Petugas Uji', () => Promise.resolve());
    expect(await found(store, 'sampah')).toHaveLength(1);
  });

  it('narrows the list of dossiers by what is in their papers and tracking too', async () => {
    const { store, id } = await filled();
    const other = sampleDossier({ title: 'Lain' });
    await store.write(by('dossier.create', other.id), (w) => w.dossiers.create(other));
    for (const query of ['SIMPEL-889', '000.1.2.3/77', 'sampah']) {
      const { rows } = await store.read((r) => r.dossiers.list({ query }));
      expect(rows.map((row) => row.id)).toEqual([id]);
    }
    expect((await store.read((r) => r.dossiers.list({ query: 'tidakada' }))).rows).toEqual([]);
    expect((await store.read((r) => r.people.list({ query: 'kerja sama' }))).people).toHaveLength(
      1,
    );
    expect((await store.read((r) => r.people.list({ query: 'sampah' }))).people).toEqual([]);
  });
});
