import { open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '#core/storage/index.ts';
import { by, reopened, sampleDossier, temporaryFolder, temporaryStore } from './support.ts';

const pdf = Buffer.from('%PDF-1.7\nSurat undangan dari Nagoya\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function pathOf(store: Store, hash: string): string {
  return join(store.directory, 'attachments', hash.slice(0, 2), hash);
}

async function fileNamed(name: string, content: Buffer): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

describe('attachments on disk', () => {
  it('come back as they were, and are unreadable on the disk', async () => {
    const store = await temporaryStore();
    const stored = await store.files.putFile(await fileNamed('undangan.pdf', pdf));
    expect(stored).toMatchObject({ bytes: pdf.length, mime: 'application/pdf' });
    const again = await reopened(store);
    expect(await again.files.read(stored.hash)).toEqual(pdf);
    const onDisk = await readFile(pathOf(store, stored.hash));
    expect(onDisk.includes('Nagoya')).toBe(false);
    expect(onDisk.includes('%PDF')).toBe(false);
  });

  it('are kept once, whatever they are called', async () => {
    const store = await temporaryStore();
    const one = await store.files.putFile(await fileNamed('a.pdf', pdf));
    const two = await store.files.putBytes(pdf);
    expect(two.hash).toBe(one.hash);
    expect(await readdir(join(store.directory, 'attachments', one.hash.slice(0, 2)))).toHaveLength(
      1,
    );
  });

  it('have another address in another store, so that names tell nothing', async () => {
    const [one, two] = [await temporaryStore(), await temporaryStore()];
    expect((await one.files.putBytes(pdf)).hash).not.toBe((await two.files.putBytes(pdf)).hash);
  });

  it('hold several pieces of a large file together', async () => {
    const store = await temporaryStore();
    const large = Buffer.concat([pdf, Buffer.alloc(1_500_000, 'isi')]);
    const { hash, bytes } = await store.files.putFile(await fileNamed('besar.pdf', large));
    expect(bytes).toBe(large.length);
    expect((await store.files.read(hash)).equals(large)).toBe(true);
  });

  it.each([0, 12, 30, 50])('refuse to be read when byte %i was altered', async (position) => {
    const store = await temporaryStore();
    const { hash } = await store.files.putBytes(pdf);
    const file = await open(pathOf(store, hash), 'r+');
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, position);
    buffer[0] = (buffer[0] ?? 0) ^ 1;
    await file.write(buffer, 0, 1, position);
    await file.close();
    await expect(store.files.read(hash)).rejects.toMatchObject({
      code: 'record_damaged',
      params: { record: 'file', id: hash, name: '' },
    });
  });

  it('refuse to be read when cut short or exchanged for another', async () => {
    const store = await temporaryStore();
    const one = await store.files.putBytes(pdf);
    const two = await store.files.putBytes(png);
    await writeFile(pathOf(store, one.hash), await readFile(pathOf(store, two.hash)));
    await expect(store.files.read(one.hash)).rejects.toMatchObject({ code: 'record_damaged' });
    await truncate(pathOf(store, two.hash), 10);
    await expect(store.files.read(two.hash)).rejects.toMatchObject({ code: 'record_damaged' });
  });

  it('say that they are gone when the file is lost, and heal when it is added again', async () => {
    const store = await temporaryStore();
    const { hash } = await store.files.putBytes(pdf);
    await rm(pathOf(store, hash));
    expect(await store.files.has(hash)).toBe(false);
    await expect(store.files.read(hash)).rejects.toMatchObject({ code: 'file_gone' });
    await store.files.putBytes(pdf);
    expect(await store.files.read(hash)).toEqual(pdf);
  });

  it('leave nothing half written behind after a crash', async () => {
    const store = await temporaryStore();
    await store.files.putBytes(pdf);
    const incoming = join(store.directory, 'attachments', 'incoming');
    await writeFile(join(incoming, 'sisa'), 'setengah');
    await reopened(store);
    await expect(readdir(incoming)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('files that cannot be attached', () => {
  it('are refused by size before anything of them is read', async () => {
    const store = await temporaryStore();
    const path = await fileNamed('besar.pdf', pdf);
    // A file with a hole: 200 MB by its size, a few bytes on the disk, and no PDF could be read from the hole.
    await truncate(path, 0);
    await truncate(path, 200 * 1024 * 1024);
    await expect(store.files.putFile(path)).rejects.toMatchObject({
      code: 'file_too_large',
      params: { limit: '50 MB', name: 'besar.pdf' },
    });
  });

  it.each([
    ['a file of no bytes', Buffer.alloc(0), 'file_empty'],
    ['text that is called a PDF', Buffer.from('Ini bukan PDF.'), 'file_not_pdf'],
    ['a program that is called a PDF', Buffer.from('MZ\u0090\u0000\u0003\u0000'), 'file_not_pdf'],
    [
      'an image of another kind that is called a PDF',
      Buffer.from('GIF89a\u0001\u0000'),
      'file_not_pdf',
    ],
  ])('%s is told apart by its content', async (_name, content, code) => {
    const store = await temporaryStore();
    const path = await fileNamed('berkas.PDF', content);
    const told = { code, params: { name: 'berkas.PDF' } };
    await expect(store.files.putFile(path)).rejects.toMatchObject(told);
    await expect(store.files.putBytes(content, { name: 'berkas.PDF' })).rejects.toMatchObject(told);
    // Under another name, or none, it is only of a wrong kind.
    await expect(store.files.putBytes(content)).rejects.toMatchObject({
      code: code === 'file_not_pdf' ? 'file_type' : code,
    });
  });

  it('are named as gone or unreadable when they are not files', async () => {
    const store = await temporaryStore();
    const folder = await temporaryFolder();
    await expect(store.files.putFile(join(folder, 'tiada.pdf'))).rejects.toMatchObject({
      code: 'file_gone',
    });
    await expect(store.files.putFile(folder)).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  it('are refused where only images are wanted', async () => {
    const store = await temporaryStore();
    const accept = ['image/png', 'image/jpeg'] as const;
    await expect(store.files.putBytes(pdf, { accept })).rejects.toMatchObject({
      code: 'file_type',
    });
    expect((await store.files.putBytes(png, { accept })).mime).toBe('image/png');
  });

  it('are never looked for outside the folder', async () => {
    const store = await temporaryStore();
    await expect(store.files.read('../../vault.json')).rejects.toMatchObject({ code: 'file_gone' });
  });
});

describe('attachments of a dossier', () => {
  it('are listed, taken off, and put back by undo with the file still there', async () => {
    const store = await temporaryStore();
    const dossier = sampleDossier();
    const { id } = dossier;
    await store.write(by('dossier.create', id), (w) => w.dossiers.create(dossier));
    const { hash, bytes, mime } = await store.files.putBytes(png);
    const added = await store.write(by('checklist.attach', id), (w) =>
      w.attachments.add({
        dossierId: id,
        item: 'paspor@x',
        fileName: 'paspor.png',
        mime,
        bytes,
        hash,
      }),
    );
    expect(await store.read((r) => r.attachments.list(id))).toEqual([added]);
    await store.write(by('checklist.detach', id), (w) => w.attachments.remove(added.id));
    expect(await store.read((r) => r.attachments.list(id))).toEqual([]);
    await store.undo(`dossier:${id}`, 'Petugas Uji', () => Promise.resolve());
    expect(await store.read((r) => r.attachments.get(added.id))).toEqual(added);
    expect(await store.files.read(hash)).toEqual(png);
  });
});
