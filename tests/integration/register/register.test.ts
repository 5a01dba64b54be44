import { describe, expect, it } from 'vitest';
import { startOffice } from '../core/support.ts';

async function withNumber() {
  const started = await startOffice();
  const { api } = started;
  await api.office.save({ rev: (await api.office.get()).rev, patch: { unitCode: 'BKS' } });
  const { dossier } = await api.dossiers.create({ title: 'Kunjungan ke Niigata' });
  const { person } = await api.people.create({ name: 'Ani Contoh', category: 'asn_kab_kota' });
  await api.dossiers.addTravellers({ id: dossier.id, people: [person.id] });
  const paper = { dossierId: dossier.id, key: 'surat_tugas' };
  const { fields } = await api.papers.assignNumber(paper);
  return { ...started, paper, number: fields.number };
}

describe('the register of letter numbers', () => {
  it('tells whose each number is', async () => {
    const { api, paper, number } = await withNumber();
    const view = await api.register.list({});
    expect(view.entries).toMatchObject([
      { seq: 1, number, ...paperOf(paper), dossierTitle: 'Kunjungan ke Niigata', voidReason: null },
    ]);
    expect(view.next).toBe(2);
  });

  it('takes a void number off its letter and never gives it again', async () => {
    const { api, paper, number } = await withNumber();
    const [entry] = (await api.register.list({})).entries;
    const view = await api.register.cancel({ id: entry?.id ?? '', reason: 'salah klasifikasi' });
    expect(view.entries[0]).toMatchObject({ number, voidReason: 'salah klasifikasi' });
    expect((await api.papers.get(paper)).fields.number).toBe('');
    expect((await api.papers.assignNumber(paper)).fields.number).not.toBe(number);
    expect((await api.register.list({})).entries.map(({ seq }) => seq)).toEqual([1, 2]);
    await expect(
      api.register.cancel({ id: entry?.id ?? '', reason: 'sekali lagi' }),
    ).rejects.toMatchObject({ data: { code: 'invalid_input' } });
  });

  it('never gives a number that another letter shows, however its pattern comes to it', async () => {
    const { api, paper, number } = await withNumber();
    const papers = await api.papers.list({ dossierId: paper.dossierId });
    const [spd] = papers.filter(({ kind }) => kind === 'spd');
    const kemlu = { ...paper, key: 'kemlu_request' };
    // Typed by hand, as a letter that came with a dossier file has it: the next number of the series.
    const next = number.replace('800.1.11.1/1/', '000.1.3.3/2/');
    const { rev: paperRev } = await api.papers.get(kemlu);
    await api.papers.save({ ...kemlu, rev: paperRev, patch: { number: next } });
    const given = await api.papers.assignNumber({ ...paper, key: spd?.key ?? '' });
    expect(given.fields.number).toBe(number.replace('800.1.11.1/1/', '000.1.3.3/3/'));

    // Another pattern that writes the same numbers begins a series of its own.
    const { office, rev } = await api.office.get();
    const numberPattern = office.numberPattern.replace('{unit}', office.unitCode);
    expect(numberPattern).not.toBe(office.numberPattern);
    await api.office.save({ rev, patch: { numberPattern } });
    const { dossier } = await api.dossiers.create({ title: 'Kunjungan ke Nagoya' });
    const listed = await api.people.list({ query: '', archived: false });
    const people = listed.map(({ person }) => person.id);
    await api.dossiers.addTravellers({ id: dossier.id, people });
    const after = await api.papers.assignNumber({ ...paper, dossierId: dossier.id });
    expect(after.fields.number).toBe(number.replace('/1/', '/2/'));
  });

  it('gives none while a code of the pattern is empty or the pattern is broken, and says which', async () => {
    const { api, paper } = await withNumber();
    const assign = () => api.papers.assignNumber({ ...paper, key: 'kemlu_request' });
    const save = async (patch: { unitCode?: string; numberPattern?: string }) =>
      api.office.save({ rev: (await api.office.get()).rev, patch });
    await save({ unitCode: '' });
    await expect(assign()).rejects.toMatchObject({
      data: { code: 'number_code_missing', params: { code: 'unit' } },
    });
    expect((await api.register.list({})).entries).toHaveLength(1);
    await save({ numberPattern: '{kode}/{tahun}' });
    await expect(assign()).rejects.toMatchObject({ data: { code: 'number_pattern' } });
  });

  it('goes on after numbers that were used elsewhere, and keeps the gap in sight', async () => {
    const { api, paper } = await withNumber();
    const { series, year } = await api.register.list({});
    await api.register.recordOutside({ series, year, seq: 144, reason: 'bagian umum' });
    await expect(
      api.register.recordOutside({ series, year, seq: 1, reason: 'sudah ada' }),
    ).rejects.toMatchObject({ data: { code: 'number_taken' } });
    const [spd] = (await api.papers.list({ dossierId: paper.dossierId })).filter(
      ({ kind }) => kind === 'spd',
    );
    const next = await api.papers.assignNumber({ ...paper, key: spd?.key ?? '' });
    expect(next.fields.number).toContain('145');
    expect((await api.register.list({})).entries.map(({ seq }) => seq)).toEqual([1, 144, 145]);
  });
});

function paperOf({ dossierId, key }: { dossierId: string; key: string }) {
  return { dossierId, paperKey: key };
}
