import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { usualChoices, type BundleChoices } from '#shared/domain/bundles/index.ts';
import { emptyOffice } from '#shared/domain/office/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import { makeBundle, type BundleDocument, type BundleRequest } from '#core/bundles/index.ts';
import { createFontCoverage, createLetterEngine } from '#core/letters/index.ts';

const assetsDir = join(import.meta.dirname, '../../../assets');
const letters = createLetterEngine({ assetsDir });
const makers = {
  letters,
  coverage: createFontCoverage(assetsDir),
  log: () => undefined,
  bundleFont: async () =>
    new Uint8Array(await readFile(join(assetsDir, 'fonts', 'Arimo-Regular.ttf'))),
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muhibah-bundle-'));
});
afterAll(async () => {
  await letters.dispose();
  await rm(folder, { recursive: true, force: true });
});

function document(
  key: string,
  bytes: Uint8Array,
  more: Partial<BundleDocument> = {},
): BundleDocument {
  return {
    key,
    title: `Dokumen ${key}`,
    detail: '',
    enclosure: true,
    kind: 'pdf',
    own: false,
    fileName: `${key}.pdf`,
    bytes: bytes.length,
    read: () => Promise.resolve(Uint8Array.from(bytes)),
    ...more,
  };
}

function requestOf(
  documents: BundleDocument[],
  choices: Partial<BundleChoices> = {},
): BundleRequest {
  return {
    title: 'Kerja sama ke Niigata',
    office: { ...emptyOffice(), unitName: 'Bagian Kerja Sama', regionName: 'Contoh Raya' },
    today: '2026-11-23' as CalendarDate,
    logo: null,
    documents,
    missing: ['Kerangka acuan kerja'],
    choices: { ...usualChoices('archive'), ...choices },
  };
}

async function make(request: BundleRequest, signal?: AbortSignal) {
  for await (const step of makeBundle(makers, request, signal)) {
    if (step.type === 'made') return { pdf: step.pdf, ...step.result };
  }
  throw new Error('no bundle');
}

async function saved(name: string, pdf: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, pdf);
  return path;
}

const say = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8' });
const pageText = (path: string, page: number) =>
  say('pdftotext', '-layout', '-f', String(page), '-l', String(page), path, '-');

/** A sheet whose upper half is red and lower half blue; turned by the EXIF orientation that puts it upright. */
async function sheet(width = 1240, height = 1754): Promise<Buffer> {
  const half = {
    create: { width, height: height / 2, channels: 3 as const, background: '#d01010' },
  };
  return sharp({ create: { width, height, channels: 3, background: '#1030d0' } })
    .composite([{ input: await sharp(half).png().toBuffer(), left: 0, top: 0 }])
    .removeAlpha()
    .png()
    .toBuffer();
}

async function plainPdf(pages: number, rotate = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page++) {
    const made = pdf.addPage([595, 842]);
    made.drawText(`isi halaman ${String(page)}`, { x: 60, y: 400, font, size: 20 });
    made.setRotation(degrees(rotate));
  }
  return pdf.save();
}

/** Colours of a page as a viewer shows it: near its top and near its bottom. */
async function topAndBottom(path: string, page: number): Promise<string[]> {
  const target = join(folder, `look-${String(page)}`);
  execFileSync('pdftoppm', [
    '-r',
    '20',
    '-f',
    String(page),
    '-l',
    String(page),
    '-png',
    '-singlefile',
    path,
    target,
  ]);
  const { data, info } = await sharp(await readFile(`${target}.png`))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (share: number) => {
    const offset =
      (Math.floor(info.height * share) * info.width + Math.floor(info.width / 2)) * info.channels;
    const [red = 0, , blue = 0] = data.subarray(offset, offset + 3);
    return red > blue + 60 ? 'red' : blue > red + 60 ? 'blue' : 'other';
  };
  return [at(0.45), at(0.55)];
}

describe('a bundle', () => {
  it('has cover, linked contents, bookmarks, stamps and page numbers, and gives the same bytes twice', async () => {
    const request = requestOf([
      document('surat', await plainPdf(1), { enclosure: false }),
      document('undangan', await plainPdf(2)),
      document('ktp', await sheet(), { kind: 'png', fileName: 'ktp.png' }),
    ]);
    const made = await make(request);
    const path = await saved('whole.pdf', made.pdf);
    expect(spawnSync('qpdf', ['--check', path]).status).toBe(0);
    expect(made.pages).toBe(6);
    expect(say('pdfinfo', path)).toMatch(/Pages:\s+6/u);
    expect(pageText(path, 2)).toMatch(/Dokumen undangan\s+Lampiran 1\s+4–5/u);
    expect(pageText(path, 2)).toContain('Kerangka acuan kerja');
    expect(pageText(path, 3)).not.toContain('Lampiran');
    expect(pageText(path, 3)).toContain('Bundel, hal. 3 dari 6');
    expect(pageText(path, 5)).toContain('Lampiran 1, hal. 2 dari 2');
    expect(pageText(path, 5)).toContain('isi halaman 2');
    expect(pageText(path, 6)).toContain('Lampiran 2, hal. 1 dari 1');
    const { outlines } = JSON.parse(say('qpdf', '--json=2', '--json-key=outlines', path)) as {
      outlines: { title: string; destpageposfrom1: number }[];
    };
    expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
      ['Sampul', 1],
      ['Daftar isi', 2],
      ['Dokumen surat', 3],
      ['Lampiran 1: Dokumen undangan', 4],
      ['Lampiran 2: Dokumen ktp', 6],
    ]);
    const raw = say('qpdf', '--qdf', '--object-streams=disable', path, '-');
    expect(raw).not.toContain('muhibah.invalid');
    expect(raw.match(/\/Subtype \/Link/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(Buffer.compare((await make(request)).pdf, made.pdf)).toBe(0);
  });

  it('has the same bytes whichever of its documents is read and compressed first', async () => {
    const large = await sheet(2480, 3508);
    const small = await sheet(1000, 1500);
    const papers = [await plainPdf(40), await plainPdf(1)];
    const bundle = (slowIsFirst: boolean) =>
      make(
        requestOf(
          [large, small, ...papers].map((bytes, index) => {
            const isSlow = slowIsFirst === index < 2;
            const read = async () => {
              await new Promise((resolve) => setTimeout(resolve, isSlow ? 80 : 0));
              return Uint8Array.from(bytes);
            };
            return document(String(index), bytes, { kind: index < 2 ? 'png' : 'pdf', read });
          }),
        ),
      );
    const [first, second] = [await bundle(true), await bundle(false)];
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  it('stamps turned pages where a reader sees the upper right', async () => {
    const turns = [0, 90, 180, 270];
    const documents = await Promise.all(
      turns.map(async (turn) => document(`p${String(turn)}`, await plainPdf(1, turn))),
    );
    const path = await saved('turned.pdf', (await make(requestOf(documents))).pdf);
    for (const [index] of turns.entries()) {
      const page = index + 3;
      const box = say('pdftotext', '-bbox', '-f', String(page), '-l', String(page), path, '-');
      const size = /page width="([\d.]+)" height="([\d.]+)"/u.exec(box);
      const word = /xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>Lampiran</u.exec(box);
      // Seen from the upper left: far to the right, close to the top.
      expect(Number(word?.[1]) / Number(size?.[1])).toBeGreaterThan(0.7);
      expect(Number(word?.[2])).toBeLessThan(30);
    }
  });

  it('puts photos upright for every EXIF orientation', async () => {
    const upright = await sheet(1000, 1500);
    // How the sensor saw it when the camera notes this orientation.
    const stored: Record<number, (of: Sharp) => Sharp> = {
      1: (of) => of,
      3: (of) => of.rotate(180),
      6: (of) => of.rotate(270),
      8: (of) => of.rotate(90),
    };
    const documents = await Promise.all(
      Object.entries(stored).map(async ([orientation, turn]) => {
        const bytes = await turn(sharp(upright))
          .withMetadata({ orientation: Number(orientation) })
          .jpeg()
          .toBuffer();
        return document(`foto${orientation}`, bytes, { kind: 'jpeg' });
      }),
    );
    const path = await saved('photos.pdf', (await make(requestOf(documents))).pdf);
    for (let page = 3; page <= 6; page++) {
      expect([page, ...(await topAndBottom(path, page))]).toEqual([page, 'red', 'blue']);
    }
  });

  it('reads HEIC photos of phones', async () => {
    const bytes = await readFile(join(import.meta.dirname, '../../fixtures/bundles/sheet.heic'));
    const made = await make(requestOf([document('heic', bytes, { kind: 'heic' })]));
    expect(made.findings).toEqual([]);
    const path = await saved('heic.pdf', made.pdf);
    expect(await topAndBottom(path, 3)).toEqual(['red', 'blue']);
  });

  it('comes down to the chosen size, or says what size came out', async () => {
    const noise = await sharp({
      create: {
        width: 1654,
        height: 2339,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 25 },
      },
    })
      .jpeg({ quality: 92 })
      .toBuffer();
    const documents = [1, 2, 3].map((index) =>
      document(`s${String(index)}`, noise, { kind: 'jpeg' }),
    );
    const large = await make(requestOf(documents));
    const small = await make(requestOf(documents, { maxBytes: 800_000 }));
    expect(large.pdf.length).toBeGreaterThan(800_000);
    expect(small.pdf.length).toBeLessThanOrEqual(800_000);
    expect(small.findings).toEqual([]);
    const missed = await make(requestOf(documents, { maxBytes: 100_000 }));
    expect(missed.findings.map(({ code }) => code)).toEqual(['size_missed']);
  });

  it('says PDF/A only when nothing that was looked at stands against it', async () => {
    const scan = document('ktp', await sheet(), { kind: 'png' });
    const clean = await make(requestOf([scan]));
    expect(clean.archive).toEqual({ level: '2B', obstacles: [] });
    const raw = say('qpdf', '--qdf', await saved('a.pdf', clean.pdf), '-');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/u);
    expect(raw).toContain('/OutputIntents');
    const mixed = await make(requestOf([scan, document('luar', await plainPdf(1))]));
    expect(mixed.archive.level).toBeNull();
    expect(mixed.archive.obstacles).toEqual([
      { part: 'luar', title: 'Dokumen luar', reasons: ['no_claim', 'font_not_embedded'] },
    ]);
    expect(say('qpdf', '--qdf', await saved('b.pdf', mixed.pdf), '-')).not.toContain('pdfaid');
  });
});

describe('files from outside', () => {
  it('keep their filled fields as ink and lose scripts, launches and links', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const field = pdf.getForm().createTextField('nama');
    field.setText('Budi Contoh');
    field.addToPage(page, { x: 60, y: 600, width: 300, height: 30 });
    pdf.addJavaScript('x', 'app.alert(1)');
    const launch = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 100, 100],
      A: { S: 'Launch', F: PDFString.of('cmd.exe') },
    });
    page.node.addAnnot(pdf.context.register(launch));
    pdf.catalog.set(
      PDFName.of('OpenAction'),
      pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(2)') }),
    );
    const made = await make(requestOf([document('aktif', await pdf.save())]));
    const path = await saved('active.pdf', made.pdf);
    expect(made.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['active_removed', 'info'],
    ]);
    expect(pageText(path, 3)).toContain('Budi Contoh');
    const raw = say('qpdf', '--qdf', '--object-streams=disable', path, '-');
    for (const word of ['JavaScript', 'Launch', 'cmd.exe', 'OpenAction', '/Widget', '/AcroForm']) {
      expect(raw).not.toContain(word);
    }
  });

  it('that are signed are carried unchanged, with a page that says so', async () => {
    const signed = await PDFDocument.create();
    const page = signed.addPage([595, 842]);
    const value = signed.context.register(
      signed.context.obj({
        Type: 'Sig',
        Filter: 'Adobe.PPKLite',
        SubFilter: 'adbe.pkcs7.detached',
      }),
    );
    const widget = signed.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('ttd'),
      Rect: [0, 0, 0, 0],
      V: value,
    });
    const ref = signed.context.register(widget);
    page.node.addAnnot(ref);
    signed.catalog.set(PDFName.of('AcroForm'), signed.context.obj({ Fields: [ref], SigFlags: 3 }));
    const bytes = await signed.save();
    const made = await make(requestOf([document('surat', bytes)]));
    const path = await saved('signed.pdf', made.pdf);
    expect(made.carried).toBe(1);
    expect(made.archive.level).toBe('3B');
    expect(pageText(path, 3)).toContain('bertanda tangan elektronik');
    const { attachments } = JSON.parse(say('qpdf', '--json=2', '--json-key=attachments', path)) as {
      attachments: Record<string, unknown>;
    };
    expect(Object.keys(attachments)).toEqual(['surat.pdf']);
    const kept = execFileSync('qpdf', ['--show-attachment=surat.pdf', path]);
    expect(Buffer.compare(kept, bytes)).toBe(0);
  });

  it('that are broken, locked, too large or no picture get a page in their place, and the rest goes on', async () => {
    const plain = await saved('plain.pdf', await plainPdf(1));
    const locked = join(folder, 'locked.pdf');
    execFileSync('qpdf', ['--encrypt', 'rahasia', 'pemilik', '256', '--', plain, locked]);
    const owned = join(folder, 'owned.pdf');
    execFileSync('qpdf', ['--encrypt', '', 'pemilik', '256', '--modify=none', '--', plain, owned]);
    const jpeg = await sharp(await sheet())
      .jpeg()
      .toBuffer();
    const bomb = await sharp({
      create: { width: 16_000, height: 9_000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const made = await make(
      requestOf([
        document('rusak', Buffer.from('%PDF-1.7\nbukan apa-apa')),
        document('terkunci', await readFile(locked)),
        document('terlindung', await readFile(owned)),
        document('terpotong', jpeg.subarray(0, 4_000), { kind: 'jpeg' }),
        document('bom', bomb, { kind: 'png' }),
        document('svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), { kind: 'png' }),
        document('hilang', jpeg, {
          kind: 'jpeg',
          read: () => Promise.reject(new AppError('file_gone', { name: 'x' })),
        }),
        document('baik', await plainPdf(1)),
      ]),
    );
    const path = await saved('hostile.pdf', made.pdf);
    expect(spawnSync('qpdf', ['--check', path]).status).toBe(0);
    expect(made.findings.map(({ part, code }) => [part, code])).toEqual([
      ['rusak', 'part_broken'],
      ['terkunci', 'part_encrypted'],
      ['terlindung', 'part_protected'],
      ['terpotong', 'image_broken'],
      ['bom', 'too_many_pixels'],
      ['svg', 'image_broken'],
      ['hilang', 'part_gone'],
    ]);
    expect(made.pages).toBe(10);
    expect(pageText(path, 3)).toContain('rusak dan tidak dapat dibaca');
    expect(pageText(path, 10)).toContain('isi halaman 1');
    expect(made.carried).toBe(2);
  });

  it('leave nothing behind when the work is stopped', async () => {
    const stop = new AbortController();
    const documents = [1, 2, 3].map((index) =>
      document(String(index), new Uint8Array(), {
        read: async () => {
          stop.abort();
          return plainPdf(1);
        },
      }),
    );
    await expect(make(requestOf(documents), stop.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(existsSync(join(folder, 'stopped.pdf'))).toBe(false);
  });
});
