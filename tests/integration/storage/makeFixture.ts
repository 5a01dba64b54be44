/**
 * Makes the fixture of the newest schema: run it once before a version is released, and commit the result.
 *
 * `npx node tests/integration/storage/makeFixture.ts` writes `tests/fixtures/stores/v<version>`.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrations } from '#core/storage/database/migrations/index.ts';
import { createStore } from '#core/storage/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { by, sampleDossier, tickingDeps } from './stores.ts';

const folder = join(import.meta.dirname, `../../fixtures/stores/v${migrations.length}`);
await rm(folder, { recursive: true, force: true });
const store = await createStore(folder, { sample: true }, tickingDeps());
const dossier = sampleDossier({ title: 'Contoh: Kunjungan ke Nagoya' });
const { id } = dossier;
const pdf = await store.files.putBytes(Buffer.from('%PDF-1.7\n% contoh undangan\n%%EOF\n'));
await store.write(by('dossier.create', id), async (w) => {
  await w.office.patch({ regionName: 'Contoh Raya', setUp: true });
  await w.people.create({ name: 'Ni Putu Contoh, S.E.', nip: '19900101 201501 2 001' });
  await w.dossiers.create(dossier);
  await w.marks.set(id, {
    item: 'kak',
    notApplicableReason: null,
    requestedOn: '2026-11-20' as CalendarDate,
    receivedOn: null,
    note: 'diminta ke bagian umum',
  });
  await w.tracking.record(id, {
    step: 'unit',
    kind: 'sent',
    date: '2026-11-21' as CalendarDate,
    reference: '000.1/12/BKS/2026',
    note: '',
  });
  await w.papers.patch(id, 'surat_tugas', { number: '000.1/13/BKS/2026' });
  await w.letterNumbers.take({
    series: '000.1/{seq}/BKS/{tahun}',
    year: 2026,
    seq: 13,
    number: '000.1/13/BKS/2026',
    dossierId: id,
    paperKey: 'surat_tugas',
  });
  await w.attachments.add({ dossierId: id, item: 'undangan', fileName: 'undangan.pdf', ...pdf });
  await w.preferences.set('list', { sort: 'nextDue' });
});
await store.close();
