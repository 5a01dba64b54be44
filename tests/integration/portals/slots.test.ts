import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFBool, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlotJob, SlotPart } from '#core/portals/protocol.ts';
import { makeSlot } from '#core/portals/slot/makeSlot.ts';
import { assetsDir } from '../cli/support.ts';

const limit = 2 * 1024 * 1024;
let folder = '';
let font = new Uint8Array();
let noise = new Uint8Array();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muhibah-slots-'));
  font = new Uint8Array(await readFile(join(assetsDir, 'fonts', 'Arimo-Regular.ttf')));
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 25 };
  const [width, height] = [1500, 2121];
  noise = new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#808080', noise: grain } })
      .jpeg({ quality: 92 })
      .toBuffer(),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function make(parts: SlotPart[], maxBytes = limit) {
  return makeSlot({ parts, maxBytes, font } satisfies SlotJob);
}

function pdfPart(bytes: Uint8Array, fileName = 'lampiran.pdf'): SlotPart {
  return { kind: 'pdf', fileName, bytes };
}

async function made(parts: SlotPart[], name: string) {
  const answer = await make(parts);
  if (!answer.ok) throw new Error(`${answer.trouble} ${answer.file}`);
  const path = join(folder, name);
  await writeFile(path, answer.pdf);
  expect(spawnSync('qpdf', ['--check', path]).status).toBe(0);
  return { ...answer, path };
}

const say = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8' });

/** Resolutions of a PDF's pictures as poppler works them out. */
function resolutions(path: string): number[] {
  const [, , ...rows] = say('pdfimages', '-list', path).trim().split('\n');
  return rows.map((row) => Number(row.trim().split(/\s+/u)[12]));
}

/** A scan of two sheets, about 4 MB, with a field that is filled in. */
async function largeScan(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(noise);
  for (let page = 0; page < 2; page++) {
    const sheet = pdf.addPage([595.28, 841.89]);
    const copy = page === 0 ? picture : await pdf.embedJpg(noise);
    sheet.drawImage(copy, { x: 0, y: 0, width: 595.28, height: 841.89 });
    sheet.drawText(`Halaman ${String(page + 1)} undangan`, { x: 60, y: 700, size: 16 });
  }
  const field = pdf.getForm().createTextField('nomor');
  field.setText('005/123/2026');
  field.addToPage(pdf.getPage(0), { x: 60, y: 600, width: 300, height: 30 });
  return pdf;
}

/** Colours of the first page as a viewer shows it: near its top and near its bottom. */
async function topAndBottom(path: string): Promise<string[]> {
  const look = join(folder, 'look');
  execFileSync('pdftoppm', ['-r', '20', '-png', '-singlefile', path, look]);
  const { data, info } = await sharp(await readFile(`${look}.png`))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [0.45, 0.55].map((share) => {
    const row = Math.floor(info.height * share) * info.width;
    const at = (row + Math.floor(info.width / 2)) * info.channels;
    const [red = 0, , blue = 0] = data.subarray(at, at + 3);
    return red > blue + 60 ? 'red' : blue > red + 60 ? 'blue' : 'other';
  });
}

describe('a single PDF above the limit', () => {
  it('is made smaller by its scans, and everything else in it stays', async () => {
    const bytes = await (await largeScan()).save();
    expect(bytes.byteLength).toBeGreaterThan(limit);
    const answer = await made([pdfPart(bytes)], 'scan.pdf');
    expect(answer.pdf.byteLength).toBeLessThanOrEqual(limit);
    expect(say('pdfinfo', answer.path)).toMatch(/Pages:\s+2/u);
    expect(say('pdftotext', answer.path, '-')).toMatch(/Halaman 2 undangan/u);
    const form = (await PDFDocument.load(answer.pdf)).getForm();
    expect(form.getTextField('nomor').getText()).toBe('005/123/2026');
    const dpi = answer.dpi ?? 0;
    expect(dpi).toBeGreaterThanOrEqual(90);
    expect(dpi).toBeLessThan(200);
    for (const found of resolutions(answer.path)) expect(Math.abs(found - dpi)).toBeLessThan(3);
    expect(Buffer.compare((await made([pdfPart(bytes)], 'again.pdf')).pdf, answer.pdf)).toBe(0);
  });

  it('stays as it came when it cannot be brought down to it', async () => {
    const bytes = await (await largeScan()).save();
    const answer = await make([pdfPart(bytes)], 20_000);
    expect(answer).toEqual({ ok: true, pdf: bytes, signed: false, dpi: null });
  });

  it('stays as it came when it is signed, and says so', async () => {
    const pdf = await largeScan();
    const signature = pdf.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite' });
    const widget = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('ttd'),
      Rect: [0, 0, 0, 0],
      V: pdf.context.register(signature),
    });
    const ref = pdf.context.register(widget);
    pdf.getPage(0).node.addAnnot(ref);
    pdf.getForm().acroForm.addField(ref);
    const bytes = await pdf.save({ updateFieldAppearances: false });
    const answer = await make([pdfPart(bytes)]);
    expect(answer).toEqual({ ok: true, pdf: bytes, signed: true, dpi: null });
  });

  it('is refused by its name when it is locked or protected', async () => {
    const open = join(folder, 'open.pdf');
    await writeFile(open, await (await largeScan()).save());
    const lock = async (user: string) => {
      const path = join(folder, `locked${user}.pdf`);
      execFileSync('qpdf', [
        '--encrypt',
        user,
        'pemilik',
        '256',
        '--modify=none',
        '--',
        open,
        path,
      ]);
      return make([pdfPart(await readFile(path), 'undangan.pdf')]);
    };
    const about = { ok: false, file: 'undangan.pdf' };
    expect(await lock('rahasia')).toEqual({ ...about, trouble: 'encrypted' });
    expect(await lock('')).toEqual({ ...about, trouble: 'protected' });
  });
});

describe('pictures in a slot', () => {
  it('of phones are read and stand upright: HEIC, and JPEG turned by its EXIF', async () => {
    const heic = await readFile(join(import.meta.dirname, '../../fixtures/bundles/sheet.heic'));
    const one = await made([{ kind: 'heic', fileName: 'foto.heic', bytes: heic }], 'heic.pdf');
    expect(await topAndBottom(one.path)).toEqual(['red', 'blue']);
    const half = { width: 1000, height: 750, channels: 3 as const, background: '#d01010' };
    const upright = await sharp({ create: { ...half, height: 1500, background: '#1030d0' } })
      .composite([{ input: await sharp({ create: half }).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const turned = await sharp(upright)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const other = await made([{ kind: 'jpeg', fileName: 'foto.jpg', bytes: turned }], 'exif.pdf');
    expect(await topAndBottom(other.path)).toEqual(['red', 'blue']);
    expect(say('pdfinfo', other.path)).toMatch(/Page size:\s+595\S* x 84/u);
  });

  it('are compressed with the scans of the PDFs that they are joined with', async () => {
    const scan = await largeScan();
    const photo = { kind: 'jpeg' as const, fileName: 'ktp.jpg', bytes: noise };
    const answer = await made([pdfPart(await scan.save()), photo], 'joined.pdf');
    expect(answer.pdf.byteLength).toBeLessThanOrEqual(limit);
    expect(resolutions(answer.path)).toHaveLength(3);
    expect(say('pdftotext', answer.path, '-')).toContain('005/123/2026');
  });
});

describe('files that are joined', () => {
  it('keep a filled field that has no appearance as ink', async () => {
    const form = await PDFDocument.create();
    const field = form.getForm().createTextField('nama');
    field.setText('Budi Contoh');
    field.addToPage(form.addPage([300, 400]), { x: 20, y: 300, width: 200, height: 24 });
    for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
    form.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
    const bytes = await form.save({ updateFieldAppearances: false });
    const answer = await made([pdfPart(bytes), pdfPart(bytes)], 'fields.pdf');
    expect(say('pdftotext', answer.path, '-').match(/Budi Contoh/gu)).toHaveLength(2);
  });

  it('name the one that cannot be read', async () => {
    const sound = await PDFDocument.create();
    sound.addPage([300, 400]);
    const broken = { kind: 'png' as const, fileName: 'rusak.png', bytes: Buffer.from('bukan') };
    expect(await make([pdfPart(await sound.save()), broken])).toEqual({
      ok: false,
      trouble: 'unreadable',
      file: 'rusak.png',
    });
  });

  it('are never signed ones', async () => {
    const signed = Buffer.from('%PDF-1.7\n1 0 obj<</ByteRange [0 1 2 3]>>endobj\n');
    expect(await make([pdfPart(signed)], 10)).toEqual({
      ok: true,
      pdf: Uint8Array.from(signed),
      signed: true,
      dpi: null,
    });
  });
});
