import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterEngine } from '#core/letters/index.ts';
import { buildLetter, documentKinds } from '#shared/domain/letters/index.ts';
import { documentInput, extremeDossier, wholeDossier } from '#tests/fixtures/letters/documents.ts';
import { nothingKnown, sampleDossier, sampleOffice } from '#tests/fixtures/letters/samples.ts';
import { readBack } from './tools.ts';

const engine = createLetterEngine({ assetsDir: join(import.meta.dirname, '../../../assets') });

afterAll(() => engine.dispose());

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');
const make = async (...given: Parameters<typeof documentInput>) =>
  readBack(await engine.toPdf(buildLetter(documentInput(...given))));

describe('documents as PDF', () => {
  it.each(documentKinds)('%s is faultless and tagged, with the same bytes twice', async (kind) => {
    const model = buildLetter(documentInput(kind));
    const first = await engine.toPdf(model);
    expect(Buffer.compare(first, await engine.toPdf(model))).toBe(0);
    const pdf = readBack(first);
    expect(pdf.check).toContain('No syntax or stream encoding errors found');
    expect(pdf.fonts.filter((font) => !font.embedded)).toEqual([]);
    expect(pdf.info).toMatchObject({ Tagged: 'yes', 'Page size': '609.449 x 935.433 pts' });
    expect(pdf.text).not.toMatch(/\[[a-z]/u);
  });

  it.each(documentKinds)(
    '%s takes 25 travellers with the longest names and six places',
    async (kind) => {
      const pdf = await make(kind, { dossier: extremeDossier() });
      expect(pdf.check).toContain('No syntax or stream encoding errors found');
      const text = oneLine(pdf.text);
      const hasPeople = kind !== 'schedule' && kind !== 'telaahan_staf';
      for (let number = 1; hasPeople && number <= 25; number += 1) {
        expect(text).toContain(`Haryo ${String(number)} Panji`);
      }
      // The name of the signatory never stands on a page without anything of the document.
      const last = oneLine(pdf.page(pdf.pages));
      expect(last.split(' ').length).toBeGreaterThan(18);
    },
  );

  it.each(documentKinds)('%s can be made when nothing is known', async (kind) => {
    const dossier = sampleDossier({
      ...nothingKnown,
      reasoning: { background: '', urgency: '', objectives: '', costBenefit: '', followUp: '' },
    });
    const office = sampleOffice({ signatories: [], regionName: '', unitName: '', city: '' });
    const fields = { number: '', date: null, sections: [], agenda: [], participantCosts: [] };
    const pdf = await make(kind, { dossier, office, fields });
    expect(pdf.text).toContain('[penanda tangan]');
  });

  it('flows three-page texts through pages and keeps a heading with its text', async () => {
    const long = Array.from(
      { length: 40 },
      (_unused, index) =>
        `Alinea ke-${String(index + 1)}. ${'Kerja sama ini bermanfaat bagi daerah. '.repeat(9)}`,
    ).join('\n');
    const dossier = wholeDossier();
    const reasoning = { ...dossier.reasoning, background: long, costBenefit: long };
    const travellers = dossier.travellers.map((item) => ({ ...item, role: long.slice(0, 3900) }));
    const pdf = await make('kak', { dossier: { ...dossier, reasoning, travellers } });
    expect(pdf.pages).toBeGreaterThan(6);
    const text = oneLine(pdf.text);
    for (const part of ['Alinea ke-40.', 'Urgensi *)', 'Rencana Tindak Lanjut *)']) {
      expect(text).toContain(part);
    }
    for (let number = 1; number <= pdf.pages; number += 1) {
      const lines = pdf.page(number).trim().split('\n');
      expect(lines.at(-1)).not.toMatch(/^\s*[A-H]\.\s+[A-Z]/u);
    }
    const report = await make('trip_report', {
      fields: { sections: [{ key: 'materi', title: '', text: long.slice(0, 19_900) }] },
    });
    expect(report.pages).toBeGreaterThan(3);
  });

  it('puts sums and words under the rows of each person', async () => {
    const text = oneLine((await make('cost_breakdown')).text);
    for (const part of [
      '3 hari × USD 467 × 40%',
      'Rp51.625.877',
      'Lima puluh satu juta enam ratus dua puluh lima ribu delapan ratus tujuh puluh tujuh rupiah',
      'Rp16.345,50 untuk USD 1, tanggal 11 Januari 2027, sumber JISDOR Bank Indonesia',
      'Jumlah seluruhnya',
      'Rp146.204.709',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('never leaves the signature alone: the last thing that is signed stands on its page', async () => {
    const last = {
      kak: 'Rencana kerja disusun',
      schedule: 'Tiba kembali di',
      cost_breakdown: 'Terbilang',
      personal_data: 'Waktu penugasan',
      trip_report: 'Foto kegiatan',
    } as const;
    const dossier = wholeDossier();
    for (const kind of Object.keys(last) as (keyof typeof last)[]) {
      // Growing text pushes the end over the page at some length.
      for (const lines of [6, 12, 18]) {
        const background = Array.from({ length: lines }, (_line, at) => `Baris ke-${at}.`).join(
          '\n',
        );
        const reasoning = { ...dossier.reasoning, background };
        const office = sampleOffice({
          marginsCm: { top: 2, left: 2, right: 2, bottom: lines / 2 },
        });
        const pdf = await make(kind, { dossier: { ...dossier, reasoning }, office });
        expect(pdf.page(pdf.pages), `${kind} ${lines}`).toContain(last[kind]);
      }
    }
  }, 120_000);

  it('keeps the rows of a day together on a page', async () => {
    const base = documentInput('schedule').fields.agenda;
    const agenda = wholeDossier().legs.flatMap(() =>
      Array.from({ length: 6 }, (_unused, day) =>
        Array.from({ length: 8 }, (_other, index) => ({
          ...base[0],
          id: `01900000-0000-7000-8000-0000000${String(day)}${String(index).padStart(4, '0')}`,
          date: [
            `2027-02-27`,
            `2027-02-28`,
            `2027-03-01`,
            `2027-03-02`,
            `2027-03-03`,
            `2027-03-04`,
          ][day],
          time: '',
          activity: `Acara hari ${String(day + 1)} nomor ${String(index + 1)}`,
          place: 'Balai Kota',
          note: '',
        })),
      ).flat(),
    );
    const pdf = await make('schedule', { fields: { agenda: agenda as typeof base } });
    expect(pdf.pages).toBeGreaterThan(1);
    for (let day = 1; day <= 6; day += 1) {
      const on = Array.from({ length: pdf.pages }, (_unused, index) => index + 1).filter((page) =>
        pdf.page(page).includes(`Acara hari ${String(day)} nomor`),
      );
      expect(on).toHaveLength(1);
    }
  });
});
