import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFontCoverage, createLetterEngine } from '#core/letters/index.ts';
import { buildLetter, type LetterKind } from '#shared/domain/letters/index.ts';
import type { Paper } from '#shared/domain/office/index.ts';
import {
  logoPng,
  manyTravellers,
  nothingKnown,
  sampleDossier,
  sampleInput,
  sampleOffice,
  sixLegs,
} from '#tests/fixtures/letters/samples.ts';
import { readBack } from './tools.ts';

const assetsDir = join(import.meta.dirname, '../../../assets');
const engine = createLetterEngine({ assetsDir });
const kinds: LetterKind[] = ['permission_request', 'surat_tugas', 'spd'];

afterAll(() => engine.dispose());

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');

async function made(...given: Parameters<typeof sampleInput>) {
  return readBack(await engine.toPdf(buildLetter(sampleInput(...given))));
}

describe('letters as PDF', () => {
  it.each(kinds)('%s is a faultless, tagged PDF with its fonts inside', async (kind) => {
    const pdf = await made(kind);
    expect(pdf.check).toContain('No syntax or stream encoding errors found');
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter((font) => !font.embedded || !font.name.includes('Arimo'))).toEqual([]);
    expect(pdf.info['Tagged']).toBe('yes');
    expect(pdf.info['Title']).toBeTruthy();
  });

  it('a request says who, where, when and who pays', async () => {
    const pdf = await made('permission_request');
    const text = oneLine(pdf.text);
    for (const part of [
      '000.1.3.3/045/BKS/2027',
      'Kota Contoh, 12 Januari 2027',
      'Permohonan Izin Perjalanan Dinas Luar Negeri ke Korea Selatan',
      'Gubernur Nusantara Tengah',
      'BFIC-2027/0117',
      '27 Februari 2027',
      '4 Maret 2027',
      'Rp125.500.000',
      '19800101 200501 1 001',
      'Sekar Ayu Contoh, S.I.P., Ph.D.',
      'Ir. Laras Purnama Contoh, M.T.',
      'Bupati Contoh Raya (sebagai laporan)',
    ]) {
      expect(text).toContain(part);
    }
    expect(pdf.info['Title']).toBe('Permohonan Izin Perjalanan Dinas Luar Negeri ke Korea Selatan');
    // The regional secretary prints no NIP (Permendagri 1/2023 Pasal 44).
    expect(text).not.toContain('19700101');
  });

  it('a surat tugas and an SPD say it too', async () => {
    const tugas = oneLine((await made('surat_tugas')).text);
    for (const part of ['SURAT TUGAS', 'NOMOR 800.1.11.1/046/BKS/2027', 'MENUGASKAN']) {
      expect(tugas).toContain(part);
    }
    const spd = await made('spd');
    expect(spd.pages).toBe(2);
    expect(spd.page(1)).toContain('SURAT PERJALANAN DINAS (SPD)');
    expect(spd.page(1)).toContain('NIP 19820202 200502 1 002');
    expect(spd.page(2)).toContain('Telah diperiksa');
    expect(spd.page(2)).toMatch(/Tiba di\s*:\s*Busan, Korea Selatan/u);
  });

  it.each<[string, Paper, string]>([
    ['F4', { name: 'F4' }, '609.449 x 935.433 pts'],
    ['A4', { name: 'A4' }, '595.276 x 841.89 pts (A4)'],
    ['custom', { name: 'custom', widthMm: 216, heightMm: 356 }, '612.283 x 1009.13 pts'],
  ])('has the page size of %s', async (_name, paper, size) => {
    const pdf = await made('permission_request', { office: sampleOffice({ paper }) });
    expect(pdf.info['Page size']).toBe(size);
  });

  it('uses the office’s other typeface', async () => {
    const pdf = await made('surat_tugas', { office: sampleOffice({ fontFamily: 'Tinos' }) });
    expect(pdf.fonts.every((font) => font.name.includes('Tinos') && font.embedded)).toBe(true);
  });

  it.each(kinds)('%s has the same bytes twice, from another engine too', async (kind) => {
    const model = buildLetter(sampleInput(kind));
    const first = await engine.toPdf(model);
    await engine.toPdf(buildLetter(sampleInput('spd', { fields: { number: 'x' } })));
    const other = createLetterEngine({ assetsDir });
    const second = await other.toPdf(model);
    await other.dispose();
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await engine.toPdf(model))).toBe(0);
  });

  it('sets officers’ words as text and never as markup', async () => {
    const opening = '#panic("x") *tebal* _miring_ $x$ @label <b> \\ = Judul // komentar #{1+1}';
    const pdf = await made('permission_request', { fields: { opening } });
    expect(oneLine(pdf.text)).toContain(oneLine(opening));
  });
});

describe('extreme letters', () => {
  const extreme = sampleDossier({ travellers: manyTravellers(25), legs: sixLegs() });

  it('repeats the table header on every page and never splits a row', async () => {
    for (const kind of ['permission_request', 'surat_tugas'] as const) {
      const pdf = await made(kind, { dossier: extreme });
      expect(pdf.pages).toBeGreaterThan(3);
      const text = oneLine(pdf.text);
      for (let number = 1001; number <= 1025; number += 1) {
        const digits = String(number);
        expect(text).toContain(`19800101 200501 ${digits.slice(0, 1)} ${digits.slice(1)}`);
      }
      let rows = 0;
      for (let number = 1; number <= pdf.pages; number += 1) {
        const page = pdf.page(number);
        const onPage = page.match(/19800101 200501 1 \d{3}/gu)?.length ?? 0;
        // A row begins with its NIP and ends with the last word of the long institution.
        const ends = page.match(/\bRaya$/gmu)?.length ?? 0;
        if (onPage > 0) expect(page).toMatch(/No\.\s+Nama\s+NIP\s+Pangkat/u);
        if (number > 1 && onPage > 0) expect(ends).toBeGreaterThanOrEqual(onPage);
        rows += onPage;
      }
      expect(rows).toBe(25);
    }
  });

  it('keeps the signature with the last paragraph at whatever length', async () => {
    for (let paragraphs = 8; paragraphs <= 40; paragraphs += 4) {
      const body = Array.from(
        { length: Math.ceil(paragraphs / 4) },
        (_unused, index) =>
          `Butir ke-${index + 1}. ${'Kerja sama ini bermanfaat bagi masyarakat Kabupaten Contoh Raya. '.repeat(paragraphs % 20)}`,
      ).slice(0, 20);
      const closing = 'PENUTUP demikian permohonan ini kami sampaikan.';
      const pdf = await made('permission_request', { fields: { body, closing } });
      const pageOf = (words: string) =>
        Array.from({ length: pdf.pages }, (_unused, index) => index + 1).filter((number) =>
          pdf.page(number).includes(words),
        );
      const [closes] = pageOf('PENUTUP');
      expect(pageOf('SEKRETARIS DAERAH,')).toEqual([closes]);
      expect(pageOf('Ir. Laras Purnama Contoh, M.T.')).toEqual([closes]);
    }
  });

  it('never leaves the copies alone on a page', async () => {
    const office = sampleOffice();
    for (let lines = 10; lines <= 16; lines += 1) {
      const body = ['Butir.', ...Array.from({ length: lines }, () => 'Butir.')];
      const pdf = await made('permission_request', { office, fields: { body } });
      const copies = Array.from({ length: pdf.pages }, (_unused, index) => pdf.page(index + 1));
      const on = copies.filter((page) => page.includes('Tembusan:'));
      expect(on).toHaveLength(1);
      expect(on[0]).toContain('Ir. Laras Purnama Contoh, M.T.');
    }
  });

  it('sets three pages of the officer’s own text', async () => {
    const sentence =
      'Kunjungan ini menindaklanjuti pembahasan kerja sama pelabuhan dan perikanan. ';
    const body = Array.from({ length: 12 }, () => sentence.repeat(14));
    const pdf = await made('permission_request', {
      fields: { body, closing: sentence.repeat(20) },
    });
    expect(pdf.pages).toBeGreaterThanOrEqual(3);
    expect(pdf.page(3).trim().startsWith('3')).toBe(true);
    expect(pdf.check).toContain('No syntax or stream encoding errors found');
  });

  it.each(['F4', 'A4'] as const)(
    'keeps an SPD of six destinations on two pages of %s',
    async (name) => {
      const legs = sixLegs().map((leg, index) =>
        index === 5 ? { ...leg, city: 'Liverpool' } : leg,
      );
      const dossiers = { F4: extreme, A4: sampleDossier() };
      const office = sampleOffice({ paper: { name } });
      const pdf = await made('spd', { dossier: { ...dossiers[name], legs }, office });
      expect(pdf.pages).toBe(2);
      expect(pdf.page(2)).toContain('Perhatian');
    },
  );

  it.each(['F4', 'A4'] as const)(
    'keeps an SPD of six towns with sixty letters each on the two sides of one sheet of %s',
    async (name) => {
      const town = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
      const legs = sixLegs().map((leg) => ({ ...leg, city: town }));
      const office = sampleOffice({ paper: { name } });
      const pdf = await made('spd', { dossier: { ...extreme, legs }, office });
      expect(pdf.pages).toBe(2);
      expect(pdf.page(1)).toContain('NIP 19820202 200502 1 002');
      expect(pdf.page(2)).toContain('Perhatian');
      // Copied, the name has no more than its letters, and none of them leaves its cell.
      expect(pdf.text.replaceAll('\n', '')).toContain(town);
      const { widthMm, marginsCm } = buildLetter(sampleInput('spd', { office })).page;
      const rightMargin = ((widthMm - marginsCm.right * 10) / 25.4) * 72;
      expect(Math.max(...pdf.rightEdges(2))).toBeLessThanOrEqual(rightMargin + 0.5);
    },
  );

  it('sets a letter of which nothing is known yet', async () => {
    const dossier = sampleDossier(nothingKnown);
    const office = sampleOffice({ signatories: [], regionName: '', unitName: '', city: '' });
    for (const kind of kinds) {
      const pdf = await made(kind, { dossier, office, fields: { number: '', date: null } });
      expect(pdf.text).toContain('[nomor surat]');
      expect(pdf.text).toContain('[penanda tangan]');
      // A list of nobody is no bare head of a table.
      if (kind === 'permission_request') expect(pdf.text).toContain('[peserta]');
    }
  });
});

describe('the letterhead', () => {
  const office = sampleOffice({
    letterhead: {
      logo: 'b'.repeat(64),
      lines: [{ text: 'PEMERINTAH KABUPATEN CONTOH RAYA', sizePt: 14, bold: true }],
      rule: 'thick',
      logoPlace: 'left',
    },
  });
  const model = buildLetter(sampleInput('surat_tugas', { office }));

  it('carries the logo and the office’s own lines', async () => {
    const withLogo = await engine.toPdf(model, { logo: logoPng });
    const text = readBack(withLogo).text;
    expect(text).toContain('PEMERINTAH KABUPATEN CONTOH RAYA');
    expect(text).not.toContain('SEKRETARIAT DAERAH\n');
    const without = createLetterEngine({ assetsDir });
    const bare = await without.toPdf(model);
    await without.dispose();
    expect(
      Buffer.from(withLogo).includes('/Subtype /Image') || withLogo.length !== bare.length,
    ).toBe(true);
    // The logo stays with the engine: the next letter needs only its hash.
    expect(Buffer.compare(await engine.toPdf(model), withLogo)).toBe(0);
  });

  it('says so when the logo cannot be read', async () => {
    const broken = buildLetter(
      sampleInput('surat_tugas', {
        office: { ...office, letterhead: { ...office.letterhead, logo: 'c'.repeat(64) } },
      }),
    );
    await expect(engine.toPdf(broken, { logo: Uint8Array.from([1, 2, 3]) })).rejects.toMatchObject({
      code: 'logo_unreadable',
    });
    await expect(engine.toPdf(broken, { logo: logoPng.slice(0, 30) })).rejects.toMatchObject({
      code: 'logo_unreadable',
    });
    await expect(engine.toPdf(broken, { logo: logoPng })).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('the preview', () => {
  it('is one SVG for each page of the PDF, without scripts or styles', async () => {
    const model = buildLetter(
      sampleInput('permission_request', {
        dossier: sampleDossier({ travellers: manyTravellers(8) }),
      }),
    );
    const pages = await engine.toSvgPages(model);
    expect(pages).toHaveLength(readBack(await engine.toPdf(model)).pages);
    for (const page of pages) {
      expect(page).toMatch(/^<svg [^>]*viewBox="0 0 609\.4488 935\.43304"/u);
      expect(page).not.toMatch(/<script|<style|foreignObject/iu);
      const used = [...page.matchAll(/xlink:href="#([^"]+)"/gu)].map((match) => match[1]);
      const defined = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]));
      expect(used.length).toBeGreaterThan(100);
      expect(used.filter((id) => !defined.has(id))).toEqual([]);
    }
  });
});

describe('the fonts', () => {
  it('have every Latin letter and say which characters they lack', async () => {
    const coverage = createFontCoverage(assetsDir);
    for (const family of ['Arimo', 'Tinos'] as const) {
      for (const character of 'aÉđŁőşğİĩ“”–…s.d.’Việt') {
        expect(await coverage.hasGlyph(family, character.codePointAt(0) ?? 0)).toBe(true);
      }
      for (const character of '釜م😀') {
        expect(await coverage.hasGlyph(family, character.codePointAt(0) ?? 0)).toBe(false);
      }
    }
    const model = buildLetter(
      sampleInput('permission_request', { fields: { closing: 'Salam 釜山.' } }),
    );
    expect(
      (await coverage.findings(model)).map((finding) => finding.message.params['code']),
    ).toEqual(['U+91DC', 'U+5C71']);
    expect(await coverage.findings(buildLetter(sampleInput('spd')))).toEqual([]);
  });
});
