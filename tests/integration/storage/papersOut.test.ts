import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { by, sampleDossier, temporaryStore } from './support.ts';

const words = z.strictObject({ subject: z.string() });

describe('templates of the office', () => {
  it('keep every version, and the newest is in use', async () => {
    const store = await temporaryStore();
    await store.write(by('template.save'), async ({ templates }) => {
      await templates.add('letter', 'kak', { document: { subject: 'satu' }, note: '' });
      await templates.add('letter', 'kak', { document: { subject: 'dua' }, note: 'ralat ejaan' });
      await templates.add('form', 'kak', { document: { subject: 'lain' }, note: '' });
    });
    const latest = await store.read((r) => r.templates.latest('letter', words));
    expect(latest).toMatchObject([
      { key: 'kak', version: 2, document: { subject: 'dua' }, note: 'ralat ejaan' },
    ]);
    const versions = await store.read((r) => r.templates.versions('letter', 'kak', words));
    expect(versions.map((item) => item.document?.subject)).toEqual(['satu', 'dua']);
  });

  it('are withdrawn by a version without document', async () => {
    const store = await temporaryStore();
    await store.write(by('template.save'), ({ templates }) =>
      templates.add('letter', 'kak', { document: { subject: 'satu' }, note: '' }),
    );
    await store.write(by('template.withdraw'), ({ templates }) =>
      templates.add('letter', 'kak', { document: null, note: '', expected: 1 }),
    );
    const [latest] = await store.read((r) => r.templates.latest('letter', words));
    expect(latest).toMatchObject({ version: 2, document: null });
  });

  it('are not overwritten by an edit of an older version', async () => {
    const store = await temporaryStore();
    const add = (expected: number) =>
      store.write(by('template.save'), ({ templates }) =>
        templates.add('letter', 'kak', { document: { subject: 'x' }, note: '', expected }),
      );
    await add(0);
    await expect(add(0)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that no longer fit their schema are told, not guessed', async () => {
    const store = await temporaryStore();
    await store.write(by('template.save'), ({ templates }) =>
      templates.add('letter', 'kak', { document: { other: 1 }, note: '' }),
    );
    await expect(store.read((r) => r.templates.latest('letter', words))).rejects.toMatchObject({
      code: 'record_damaged',
    });
  });
});

describe('papers that leave the office', () => {
  const dossier = sampleDossier({});
  const paper = { dossierId: dossier.id, key: 'surat_tugas' };
  const open = async () => {
    const store = await temporaryStore();
    await store.write(by('dossier.create', dossier.id), (w) => w.dossiers.create(dossier));
    return store;
  };

  it('have a log of prints', async () => {
    const store = await open();
    await store.write(by('paper.print', dossier.id), ({ paperPrints }) =>
      paperPrints.add({
        ...paper,
        pdfSha256: 'a'.repeat(64),
        copies: 3,
        printer: 'Ruang TU',
        paper: 'F4',
      }),
    );
    expect(await store.read((r) => r.paperPrints.list(dossier.id))).toMatchObject([
      { key: 'surat_tugas', copies: 3, printer: 'Ruang TU' },
    ]);
  });

  it('are kept signed, each file beside the earlier ones', async () => {
    const store = await open();
    const given = {
      ...paper,
      issueSha256: 'a'.repeat(64),
      fileName: 'surat tugas (signed).pdf',
      bytes: 10,
      source: 'import' as const,
    };
    await store.write(by('paper.signed', dossier.id), async ({ signedPapers }) => {
      await signedPapers.add({ ...given, fileHash: 'b'.repeat(64), report: { signers: 1 } });
      await signedPapers.add({ ...given, fileHash: 'c'.repeat(64), report: { signers: 2 } });
    });
    const report = z.object({ signers: z.number() });
    const kept = await store.read((r) => r.signedPapers.list(dossier.id, report));
    expect(kept.map((item) => item.report.signers)).toEqual([1, 2]);
  });

  it('wait for their signature once, the newest version only', async () => {
    const store = await open();
    const put = (pdfSha256: string) =>
      store.write(by('paper.queue', dossier.id), ({ signQueue }) =>
        signQueue.put({ ...paper, pdfSha256, signatoryId: null }),
      );
    await put('a'.repeat(64));
    const second = await put('b'.repeat(64));
    await store.write(by('paper.queueFailed', dossier.id), ({ signQueue }) =>
      signQueue.failed(second.id, 'offline'),
    );
    const waiting = await store.read((r) => r.signQueue.list());
    expect(waiting).toMatchObject([{ pdfSha256: 'b'.repeat(64), lastError: 'offline' }]);
    await store.write(by('paper.signed', dossier.id), ({ signQueue }) =>
      signQueue.remove(second.id),
    );
    expect(await store.read((r) => r.signQueue.list(dossier.id))).toEqual([]);
  });
});
