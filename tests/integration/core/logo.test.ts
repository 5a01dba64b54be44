import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
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

/** A PNG that says that it has so many pixels, and holds none of them. */
function flatPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    const body = Buffer.concat([Buffer.from(type), data]);
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    logoPng.subarray(0, 8),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const unreadable = { data: { code: 'logo_unreadable' } };

describe('a logo that cannot be read', () => {
  it.each([
    ['broken', () => logoPng.slice(0, 60), 'file_unreadable'],
    ['a small file of far too many pixels', () => flatPng(30_000, 30_000), 'file_too_large'],
  ])('is refused by name when it is %s, and the one before stays', async (_name, make, code) => {
    const { api, files } = await startOffice();
    const { rev } = await api.office.get();
    const before = await api.office.setLogo({ rev, handle: await chosenImage(files, logoPng) });
    const handle = await chosenImage(files, make());
    await expect(api.office.setLogo({ rev: before.rev, handle })).rejects.toMatchObject({
      data: { code, params: { name: 'logo.png' } },
    });
    const after = await api.office.get();
    expect(after.office.letterhead.logo).toBe(before.office.letterhead.logo);
    expect((await api.office.proof()).pages).toHaveLength(1);
  });

  it('is named as the reason when its stored file was altered', async () => {
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
