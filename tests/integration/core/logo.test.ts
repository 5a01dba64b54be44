import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logoPng } from '#tests/fixtures/letters/samples.ts';
import type { FileHandleRegistry } from '#core/files/index.ts';
import { english } from '#shared/i18n/en/index.ts';
import { indonesian } from '#shared/i18n/id/index.ts';
import { startOffice, temporaryFolder } from './support.ts';

async function chosenImage(files: FileHandleRegistry, bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'logo.png');
  await writeFile(path, bytes);
  return files.grant({ right: 'read', path, name: 'logo.png', size: bytes.length });
}

const unreadable = { data: { code: 'logo_unreadable' } };

describe('a logo that cannot be read', () => {
  it('is named as the reason, and letters work again once it is replaced or removed', async () => {
    const { api, files } = await startOffice();
    const { rev } = await api.office.get();
    const broken = await api.office.setLogo({
      rev,
      handle: await chosenImage(files, logoPng.slice(0, 60)),
    });
    await expect(api.office.proof()).rejects.toMatchObject(unreadable);

    const dossier = await api.dossiers.create({ title: 'Kunjungan' });
    const { person } = await api.people.create({ name: 'Ani Contoh', category: 'asn_kab_kota' });
    await api.dossiers.addTravellers({ id: dossier.dossier.id, people: [person.id] });
    const papers = await api.papers.list({ dossierId: dossier.dossier.id });
    const key = papers.find(({ kind }) => kind === 'surat_tugas')?.key ?? '';
    const paper = { dossierId: dossier.dossier.id, key };
    await expect(api.papers.preview(paper)).rejects.toMatchObject(unreadable);
    await expect(api.papers.toPrint(paper)).rejects.toMatchObject(unreadable);

    const replaced = await api.office.setLogo({
      rev: broken.rev,
      handle: await chosenImage(files, logoPng),
    });
    expect((await api.papers.preview(paper)).pages.length).toBeGreaterThan(0);
    await api.office.save({
      rev: replaced.rev,
      patch: { letterhead: { ...replaced.office.letterhead, logo: null } },
    });
    expect((await api.office.proof()).pages).toHaveLength(1);
  });

  it('is named too when its stored file was altered', async () => {
    const { api, files, directory } = await startOffice();
    const { rev } = await api.office.get();
    const { office } = await api.office.setLogo({ rev, handle: await chosenImage(files, logoPng) });
    const hash = office.letterhead.logo ?? '';
    const stored = join(directory, 'office', 'attachments', hash.slice(0, 2), hash);
    const bytes = await readFile(stored);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await writeFile(stored, bytes);
    await expect(api.office.proof()).rejects.toMatchObject(unreadable);
  });

  it.each([indonesian, english])(
    'is told with the way to the field, in words of the window',
    (texts) => {
      const { common, errors, office } = texts;
      const way = [common.nav.office, office.part.letterhead, office.letterhead.logo].join(' → ');
      expect(errors.logo_unreadable).toContain(way);
    },
  );
});
