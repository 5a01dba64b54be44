import { describe, expect, it } from 'vitest';
import { startCore } from './support.ts';

/** The sample office with its dossier on Niigata, whose papers and people are complete. */
async function withNiigata() {
  const { api } = await startCore();
  await api.store.openSample();
  const [row] = await api.dossiers.list({ query: 'Niigata', archived: false });
  const dossierId = row?.id ?? '';
  const findings = async (id = dossierId) =>
    (await api.checklist.get({ dossierId: id })).checklist.findings.map(({ message, field }) => ({
      key: message.key.replace('findings.', ''),
      params: message.params,
      field,
    }));
  return { api, dossierId, findings };
}

describe('cross-checks over the store', () => {
  it('warn of a copy on the same days, on either side, until it is archived', async () => {
    const { api, dossierId, findings } = await withNiigata();
    expect((await findings()).map(({ key }) => key)).not.toContain('trip_at_once');

    const { dossier } = await api.dossiers.get({ id: dossierId });
    const copy = await api.dossiers.create({ title: 'Perjalanan kedua' });
    await api.dossiers.save({
      id: copy.dossier.id,
      rev: copy.rev,
      saveId: crypto.randomUUID(),
      patch: { travel: dossier.travel, travellers: dossier.travellers },
    });
    const found = (await findings()).filter(({ key }) => key === 'trip_at_once');
    expect(found).toHaveLength(dossier.travellers.length);
    expect(found[0]).toMatchObject({
      field: `travellers.${dossier.travellers[0]?.id ?? ''}`,
      params: { trip: 'Perjalanan kedua', dateFrom: dossier.travel.departsOn },
    });
    const mirrored = await findings(copy.dossier.id);
    expect(mirrored.map(({ key }) => key)).toContain('trip_at_once');

    await api.dossiers.archive({ id: copy.dossier.id, archived: true });
    expect((await findings()).map(({ key }) => key)).not.toContain('trip_at_once');
  });

  it('hold a letter that was made final against people and names that changed since', async () => {
    const { api, dossierId, findings } = await withNiigata();
    const key = 'surat_tugas';
    await api.papers.toPrint({ dossierId, key });
    const ofLetter = async () =>
      (await findings()).filter(({ field }) => field === `papers.${key}`).map((one) => one.key);
    expect(await ofLetter()).not.toContain('letter_people');

    const { dossier, rev } = await api.dossiers.get({ id: dossierId });
    const [first, ...others] = dossier.travellers;
    if (first === undefined) throw new Error('the sample has travellers');
    const renamed = { ...first, snapshot: { ...first.snapshot, name: 'Nama Yang Lain' } };
    const saved = await api.dossiers.save({
      id: dossierId,
      rev,
      saveId: crypto.randomUUID(),
      patch: { travellers: [renamed, ...others] },
    });
    expect(await ofLetter()).toContain('letter_name');
    await api.dossiers.save({
      id: dossierId,
      rev: saved.rev,
      saveId: crypto.randomUUID(),
      patch: { travellers: others },
    });
    expect(await ofLetter()).toContain('letter_people');

    await api.papers.toPrint({ dossierId, key });
    expect(await ofLetter()).not.toContain('letter_people');
  }, 30_000);
});
