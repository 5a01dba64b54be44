import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterEngine } from '#core/letters/index.ts';
import { buildLetter, paperFindings, type LetterKind } from '#shared/domain/letters/index.ts';
import {
  manyTravellers,
  nothingKnown,
  sampleDossier,
  sampleInput,
  sampleOffice,
  sixLegs,
} from '#tests/fixtures/letters/samples.ts';
import { readBack } from './tools.ts';

const engine = createLetterEngine({ assetsDir: join(import.meta.dirname, '../../../assets') });

afterAll(() => engine.dispose());

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');
const kinds = [
  'governor_cover',
  'setneg_request',
  'kemlu_request',
  'own_cost_statement',
  'responsibility_statement',
  'absence_statement',
  'extension_request',
  'correction_request',
  'cancellation_request',
] as const satisfies readonly LetterKind[];

async function made(...given: Parameters<typeof sampleInput>) {
  return readBack(await engine.toPdf(buildLetter(sampleInput(...given))));
}

describe('letters beside the request', () => {
  it.each(kinds)('%s is a faultless PDF, the same bytes twice', async (kind) => {
    const model = buildLetter(sampleInput(kind));
    const pdf = await engine.toPdf(model);
    expect(Buffer.compare(pdf, await engine.toPdf(model))).toBe(0);
    const { check, fonts } = readBack(pdf);
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((font) => font.embedded)).toBe(true);
  });

  it('a request to Setneg carries its list on a page of its own', async () => {
    const pdf = await made('setneg_request');
    expect(pdf.pages).toBe(2);
    expect(oneLine(pdf.page(1))).toContain('u.p. Kepala Biro Kerja Sama Teknik Luar Negeri');
    const list = oneLine(pdf.page(2));
    for (const part of ['000.1.3.3/050/BKS/2027', '12 Januari 2027', 'DAFTAR PESERTA']) {
      expect(list).toContain(part);
    }
    expect(list).toContain('19800101 200501 1 001');
  });

  it('below the province the governor’s letter is a draft without number, date and signatory', async () => {
    const draft = oneLine((await made('governor_cover')).text);
    expect(draft).toContain('KONSEP');
    expect(draft).toContain('GUBERNUR NUSANTARA TENGAH');
    expect(draft).toContain('surat Bupati Contoh Raya Nomor 000.1.3.3/045/BKS/2027');
    expect(draft).not.toContain('000.1.3.3/050/BKS/2027');
    expect(draft).not.toContain('Arga Wiratama');
    const office = sampleOffice({ level: 'provinsi', regionName: 'Nusantara Tengah' });
    const real = oneLine((await made('governor_cover', { office })).text);
    expect(real).not.toContain('KONSEP');
    expect(real).toContain('000.1.3.3/050/BKS/2027');
  });

  it('letters of change quote the approval and state only what differs', async () => {
    const text = oneLine((await made('correction_request')).page(1));
    for (const part of ['B-0001/Contoh/LN', '10 Januari 2027', 'Semula', 'Menjadi']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Penggantian peserta');
    // Who pays did not change, so that the letter does not speak of it.
    expect(text).not.toContain('Rp125.500.000');
    const unchanged = sampleInput('correction_request', {
      approval: { label: 'Izin', number: '1', date: '2027-01-10', changes: [] },
    });
    const marks = paperFindings(unchanged, buildLetter(unchanged)).map(
      ({ message }) => message.params['mark'],
    );
    expect(marks).toContain('[tidak ada perubahan]');
    expect(marks).toContain('[alasan perubahan]');
  });

  it('a statement is signed by the traveller, beside the place of the duty stamp', async () => {
    const text = oneLine((await made('own_cost_statement')).text);
    expect(text).toContain('Meterai');
    expect(text).toContain('Yang membuat pernyataan, ');
    expect(text).not.toContain('Ir. Laras Purnama Contoh');
    expect(oneLine((await made('absence_statement')).text)).not.toContain('Meterai');
  });

  it('25 travellers, six places and nothing at all break no page', async () => {
    const full = sampleDossier({ travellers: manyTravellers(25), legs: sixLegs() });
    const nothing = sampleDossier(nothingKnown);
    for (const kind of kinds) {
      for (const dossier of [full, nothing]) {
        const pdf = await made(kind, { dossier });
        expect(pdf.check).toContain('No syntax or stream encoding errors found');
      }
    }
    const list = await made('setneg_request', { dossier: full });
    const rows = oneLine(list.text).match(/19800101 200501 1 0(?:0[1-9]|1\d|2[0-5])/gu) ?? [];
    expect(new Set(rows).size).toBe(25);
  });
});
