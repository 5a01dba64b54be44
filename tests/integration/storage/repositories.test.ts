import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { emptyPersonDraft, snapshotPerson } from '#shared/domain/people/index.ts';
import { by, sampleDossier, temporaryStore } from './support.ts';

const day = (text: string) => text as CalendarDate;
const legId = '01900000-0000-7000-8000-000000000001';

describe('dossiers', () => {
  it('saves only sections that changed and counts a revision for each save', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier({ title: 'Satu' });
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    const saved = await store.write(by('dossier.save', dossier.id), (w) =>
      w.dossiers.patch(dossier.id, { title: 'Dua', notes: '' }, 1),
    );
    expect(saved).toMatchObject({ rev: 2, dossier: { title: 'Dua' } });
    const same = await store.write(by('dossier.save', dossier.id), (w) =>
      w.dossiers.patch(dossier.id, { title: 'Dua' }, 2),
    );
    expect(same.rev).toBe(2);
    const history = await store.read((r) => r.audit.history(`dossier:${dossier.id}`));
    expect(history.map((event) => event.subjects)).toEqual([['title'], ['dossier']]);
  });

  it('refuses to overwrite what was saved in between', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier();
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    const save = (title: string) =>
      store.write(by('dossier.save', dossier.id), (w) =>
        w.dossiers.patch(dossier.id, { title }, 1),
      );
    await save('pertama');
    await expect(save('kedua')).rejects.toMatchObject({ code: 'conflict' });
    const { dossier: kept } = await store.read((r) => r.dossiers.get(dossier.id));
    expect(kept.title).toBe('pertama');
  });

  it('stores nothing that could not be read back', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier();
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    await expect(
      store.write(by('dossier.save', dossier.id), (w) =>
        w.dossiers.patch(dossier.id, { title: 'x'.repeat(500) }),
      ),
    ).rejects.toMatchObject({ code: 'invalid_input', params: { field: 'title' } });
  });

  it('lists people as a directory does, whether a title is written small or large', async () => {
    const store = await temporaryStore();
    for (const name of ['Rahmat Khayal', 'dr. Kartini Andaikan', 'Dewi Specimen']) {
      const draft = { ...emptyPersonDraft(), name };
      await store.write(by('person.create'), (w) => w.people.create(draft));
    }
    const { people } = await store.read((r) => r.people.list());
    expect(people.map(({ person }) => person.name)).toEqual([
      'Dewi Specimen',
      'dr. Kartini Andaikan',
      'Rahmat Khayal',
    ]);
  });

  it('lists rows with places, travellers and the summary that was kept', async () => {
    const store = await temporaryStore();
    const draft = { ...emptyPersonDraft(), name: 'Dr. Ni Made Contoh, S.H., M.Si.' };
    const made = await store.write(by('person.create'), (w) => w.people.create(draft));
    const dossier = sampleDossier({
      title: 'Kunjungan ke Nagoya',
      travel: {
        departsOn: day('2027-02-28'),
        returnsOn: day('2027-03-03'),
        departureCity: 'Jakarta',
      },
      legs: [
        {
          id: legId,
          country: 'JP',
          city: 'Nagoya',
          arrivesOn: null,
          departsOn: null,
          visaRequired: 'unknown',
          diplomaticRelations: 'yes',
        },
      ],
      travellers: [
        {
          id: legId,
          personId: made.person.id,
          snapshot: snapshotPerson(made.person),
          frozenAt: sampleDossier().createdAt,
          role: '',
        },
      ],
    });
    await store.write(by('dossier.create', dossier.id), async (w) => {
      await w.dossiers.create(dossier);
      await w.dossiers.setSummary(
        dossier.id,
        {
          stage: 'gubernur',
          nextDue: { date: day('2027-01-15'), item: 'kak', label: 'KAK' },
          blockedBy: null,
          itemsDone: 3,
          itemsTotal: 9,
          problems: 1,
        },
        day('2026-11-22'),
      );
    });
    const { rows, damaged } = await store.read((r) => r.dossiers.list());
    expect(damaged).toEqual([]);
    expect(rows).toEqual([
      expect.objectContaining({
        id: dossier.id,
        countries: ['JP'],
        cities: ['Nagoya'],
        travellers: ['Dr. Ni Made Contoh, S.H., M.Si.'],
        stage: 'gubernur',
        nextDue: { date: '2027-01-15', item: 'kak', label: 'KAK' },
        itemsDone: 3,
      }),
    ]);
    const people = await store.read((r) => r.people.list());
    expect(people.people.map((entry) => entry.dossiers)).toEqual([1]);
    await expect(store.read((r) => r.dossiers.needingSummary(day('2026-11-22')))).resolves.toEqual(
      [],
    );
    await expect(store.read((r) => r.dossiers.needingSummary(day('2026-11-23')))).resolves.toEqual([
      dossier.id,
    ]);
  });
});
