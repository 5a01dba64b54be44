import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { createI18n, languages } from '#shared/i18n/index.ts';
import { startOffice, temporaryFolder } from './support.ts';

const day = (text: string) => text as CalendarDate;

/** An office with one dossier whose title was typed. */
async function withDossier() {
  const started = await startOffice();
  const { dossier, rev } = await started.api.dossiers.create({ title: 'Kunjungan ke Nagoya' });
  return { ...started, dossierId: dossier.id, rev };
}

describe('bad input through the contract', () => {
  it.each([
    ['a PDF that is no PDF', 'undangan.pdf', 0, 'file_not_pdf', { name: 'undangan.pdf' }],
    [
      'a scan of 200 MB',
      'pindai.pdf',
      200,
      'file_too_large',
      { name: 'pindai.pdf', limit: '50 MB' },
    ],
  ])(
    '%s is refused by name, and what was attached before stays',
    async (_n, name, mb, code, params) => {
      const { api, files, dossierId } = await withDossier();
      const folder = await temporaryFolder();
      const grant = async (fileName: string, content: string, size = 0) => {
        const path = join(folder, fileName);
        await writeFile(path, content);
        if (size > 0) await truncate(path, size);
        return files.grant({ right: 'read', path, name: fileName, size: Math.max(size, 1) });
      };
      const good = await grant('surat.pdf', '%PDF-1.7\n%%EOF\n');
      const item = 'undangan';
      await api.checklist.attach({ dossierId, item, handles: [good] });
      const bad = await grant(name, 'Ini bukan PDF.', mb * 1024 * 1024);
      await expect(api.checklist.attach({ dossierId, item, handles: [bad] })).rejects.toMatchObject(
        { code: 'APP', data: { code, params } },
      );
      const { attachments } = await api.checklist.get({ dossierId });
      expect(attachments.map(({ fileName }) => fileName)).toEqual(['surat.pdf']);
    },
  );

  it('dates that contradict, an expired passport and an empty delegation are kept and named', async () => {
    const { api, dossierId, rev } = await withDossier();
    const keysNow = async () => {
      const { checklist } = await api.checklist.get({ dossierId });
      return checklist.findings.map(({ message }) => message.key);
    };
    const travel = {
      departsOn: day('2027-03-10'),
      returnsOn: day('2027-03-01'),
      departureCity: 'Jakarta',
    };
    const save = { id: dossierId, rev, saveId: crypto.randomUUID(), patch: { travel } };
    expect((await api.dossiers.save(save)).dossier.travel).toEqual(travel);
    expect(await keysNow()).toEqual(
      expect.arrayContaining(['findings.travellers_empty', 'findings.return_before_departure']),
    );

    const { person } = await api.people.create({
      name: 'Ani Contoh',
      category: 'asn_kab_kota',
      passports: [
        {
          id: crypto.randomUUID(),
          kind: 'service',
          number: 'X0000001',
          nameInPassport: '',
          issuedAt: 'Jakarta',
          issuedOn: day('2021-01-04'),
          expiresOn: day('2026-01-04'),
        },
      ],
    });
    await api.dossiers.addTravellers({ id: dossierId, people: [person.id] });
    const after = await keysNow();
    expect(after).toContain('findings.passport_expired');
    expect(after).not.toContain('findings.travellers_empty');
    for (const language of languages) {
      const { exists } = createI18n(language);
      expect(after.filter((key) => !exists(`rules:${key}`))).toEqual([]);
    }
  });

  it('an approval dated before the papers were sent is refused with its field', async () => {
    const { api, dossierId } = await withDossier();
    const { person } = await api.people.create({ name: 'Ani Contoh', category: 'asn_kab_kota' });
    await api.dossiers.addTravellers({ id: dossierId, people: [person.id] });
    const record = (kind: 'sent' | 'granted', date: string) =>
      api.tracking.record({
        dossierId,
        event: { step: 'gubernur', kind, date: day(date), reference: '', note: '' },
      });
    await record('sent', '2026-11-20');
    await expect(record('granted', '2026-11-10')).rejects.toMatchObject({
      data: { code: 'invalid_input' },
    });
    const { steps } = await api.tracking.get({ dossierId });
    expect(steps.find(({ key }) => key === 'gubernur')?.state).toBe('sent');
  });
});
