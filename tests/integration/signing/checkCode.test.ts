import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeQR } from 'qr/decode.js';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterEngine, letterMarks } from '#core/letters/index.ts';
import { LetterSeal } from '#core/storage/vault/letterSeal.ts';
import { buildLetter, type LetterKind } from '#shared/domain/letters/index.ts';
import { usualSigning, type Office, type SigningSettings } from '#shared/domain/office/index.ts';
import { checkedText, readCheckCode } from '#shared/domain/signing/index.ts';
import { sampleInput, sampleOffice } from '#tests/fixtures/letters/samples.ts';
import { readBack } from '../letters/tools.ts';

const engine = createLetterEngine({ assetsDir: join(import.meta.dirname, '../../../assets') });
const seal = new LetterSeal(Buffer.alloc(32, 7));
const folder = mkdtempSync(join(tmpdir(), 'muhibah-signing-'));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await engine.dispose();
});

function letter(
  kind: LetterKind,
  {
    signing,
    ...change
  }: { signing?: Partial<SigningSettings> } & Partial<Omit<Office, 'signing'>> = {},
) {
  const input = sampleInput(kind, { office: { ...sampleOffice(), ...change } });
  const { number, date } = input.fields;
  const marks = letterMarks({ ...usualSigning(), ...signing }, { number, date }, seal);
  return { number, date, model: { ...buildLetter(input), marks } };
}

/** A page as another program draws it: RGB pixels. */
function picture(pdf: Uint8Array, page: number, dpi: number) {
  const file = join(folder, 'letter.pdf');
  writeFileSync(file, pdf);
  const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', String(dpi), ...pages, file, join(folder, 'page')]);
  const ppm = readFileSync(join(folder, 'page.ppm'));
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'));
  const [whole = '', width, height] = head ?? [];
  return { width: Number(width), height: Number(height), data: ppm.subarray(whole.length) };
}

const slowly = { timeLimit: 5000 };

describe('the check code on letters', () => {
  it.each<LetterKind>(['permission_request', 'surat_tugas', 'spd'])(
    'is read back from a scan of %s and belongs to its number and date',
    async (kind) => {
      const { model, number, date } = letter(kind);
      const pdf = await engine.toPdf(model);
      const { pages, text, check } = readBack(pdf);
      expect(check).toContain('No syntax or stream encoding errors found');
      expect(text).toContain('bukan tanda tangan elektronik.');
      const page = kind === 'spd' ? 1 : pages;
      for (const dpi of [150, 300]) {
        const found = readCheckCode(decodeQR(picture(pdf, page, dpi), slowly));
        expect(found).toEqual({
          ok: true,
          code: { number, date, check: seal.checkOf(checkedText({ number, date: date ?? '' })) },
        });
      }
    },
    30_000,
  );

  it('changes nothing else: the letter breaks into the same lines and pages as without it', async () => {
    const { model } = letter('surat_tugas');
    const plain = readBack(await engine.toPdf(buildLetter(sampleInput('surat_tugas'))));
    const marked = readBack(await engine.toPdf(model));
    expect(marked.pages).toBe(plain.pages);
    const withoutCode = marked.text
      .split('\n')
      .filter(
        (line) =>
          !/^Kode pemeriksaan,|^bukan tanda tangan|^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/u.test(line),
      );
    expect(withoutCode.sort()).toEqual(plain.text.split('\n').sort());
  });

  it('finds its place under the signature where margins leave no room beside it', async () => {
    const marginsCm = { top: 2, bottom: 2, left: 4, right: 4 };
    const { model, number } = letter('surat_tugas', { paper: { name: 'A4' }, marginsCm });
    const pdf = await engine.toPdf(model);
    const found = decodeQR(picture(pdf, readBack(pdf).pages, 200), slowly);
    expect(found).toContain(`:${number}`);
  });

  it('is left out where the office wants none, and before number and date are there', () => {
    const settings = { ...usualSigning(), checkCode: false };
    const whole = { number: '1/2027', date: '2027-01-12' };
    expect(letterMarks(settings, whole, seal).checkCode).toBeNull();
    expect(letterMarks(usualSigning(), { ...whole, number: ' ' }, seal).checkCode).toBeNull();
    expect(letterMarks(usualSigning(), { ...whole, date: null }, seal).checkCode).toBeNull();
    expect(letterMarks(usualSigning(), whole, null).checkCode).toBeNull();
    expect(letterMarks(usualSigning(), whole, seal).checkCode).not.toBeNull();
  });
});

describe('the box for the electronic signature', () => {
  it('stands between office and name, with the statement at the foot of every page', async () => {
    const { model } = letter('permission_request', { signing: { signatureBox: true } });
    const { page, pages } = readBack(await engine.toPdf(model));
    const last = page(pages);
    const box = last.indexOf('Ruang tanda tangan elektronik');
    expect(box).toBeGreaterThan(last.indexOf('SEKRETARIS DAERAH'));
    for (let number = 1; number <= pages; number += 1) {
      expect(page(number)).toContain('Balai Sertifikasi Elektronik (BSrE)');
    }
  });

  it('keeps the statement on the paper when the bottom margin is narrow', async () => {
    const marginsCm = { top: 2, bottom: 0.5, left: 2, right: 2 };
    const { model } = letter('spd', { marginsCm, signing: { signatureBox: true } });
    const pdf = readBack(await engine.toPdf(model));
    expect(pdf.page(1).replace(/\s+/gu, ' ')).toContain('Badan Siber dan Sandi Negara');
    expect(pdf.pages).toBe(2);
  });
});
