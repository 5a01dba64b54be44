import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterEngine } from '#core/letters/index.ts';
import { planSheet } from '#core/plan/index.ts';
import { backwardPlan, type EvaluationInput } from '#shared/domain/rules/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import { readBack } from '../letters/tools.ts';
import {
  day,
  dossier,
  id,
  leg,
  office,
  passport,
  shippedCalendars,
  shippedPack,
  traveller,
} from '../../unit/rules/support.ts';

const engine = createLetterEngine({ assetsDir: join(import.meta.dirname, '../../../assets') });
afterAll(() => engine.dispose());

function viewOf(given: Partial<EvaluationInput> = {}) {
  const input: EvaluationInput = {
    dossier: dossier(),
    office: office(),
    pack: shippedPack,
    overlay: null,
    calendars: shippedCalendars,
    today: '2027-01-18',
    marks: [],
    events: [],
    attachments: {},
    papers: {},
    ...given,
  };
  return {
    title: input.dossier.title,
    plan: backwardPlan(input),
    names: Object.fromEntries(
      input.dossier.travellers.map((item) => [item.id, item.snapshot.name]),
    ),
  };
}

/** A delegation of many, each with a visa of their own: the longest page that the program makes. */
function manyTravellers(count: number) {
  const travellers = Array.from({ length: count }, (_unused, index) =>
    traveller(11 + index, index % 2 === 0 ? 'asn_kab_kota' : 'dprd_kab_kota', {
      name: `Peserta Nomor ${String(index + 1)}`,
      passport: index % 3 === 0 ? null : passport({ number: `X${String(index).padStart(7, '0')}` }),
    }),
  );
  return { ...dossier(), travellers, legs: [leg({ visaRequired: 'yes' })] };
}

/** The dark dots of a page by column, for seeing that a drawing is there. */
function inkOf(pdf: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-plan-'));
  try {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, pdf);
    const image = execFileSync('pdftoppm', ['-r', '40', '-gray', file], {
      maxBuffer: 32 * 1024 * 1024,
    });
    return image.reduce((dark, value) => (value < 245 ? dark + 1 : dark), 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the backward calendar on paper', () => {
  it('is one page of A4 landscape with embedded fonts, chart, table and names of holidays', async () => {
    const pdf = await engine.toPdf(planSheet(viewOf(), 'id'));
    const read = readBack(pdf);
    expect(read.pages).toBe(1);
    expect(read.info['Page size']).toContain('841.89 x 595.276');
    expect(read.check).toContain('No syntax or stream encoding errors found');
    expect(read.fonts.length).toBeGreaterThan(0);
    expect(read.fonts.every(({ name, embedded }) => embedded && name.includes('Arimo'))).toBe(true);
    for (const words of [
      'Jadwal mundur',
      'Studi banding ke Niigata',
      'Kementerian Sekretariat Negara',
      '7 hari sebelum berangkat',
      '5 April 2027',
      'Nyepi',
      'SKB 1205/2026',
      'Surat tugas dan SPD',
    ]) {
      expect(read.text.replaceAll(/\s+/gu, ' '), words).toContain(words);
    }
    expect(inkOf(pdf)).toBeGreaterThan(5000);
  });

  it('is in English when the window is', async () => {
    const read = readBack(await engine.toPdf(planSheet(viewOf(), 'en')));
    const text = read.text.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Backward calendar');
    expect(text).toContain('7 days before departure');
    expect(text).not.toContain('hari kerja');
  });

  it('stays on one page however many travel', async () => {
    const given = manyTravellers(24);
    const events = given.travellers.map((item, index) => ({
      id: id(2000 + index),
      step: `kemlu@${item.id}`,
      kind: 'sent' as const,
      date: day(`2027-01-${String(index + 1).padStart(2, '0')}`),
      reference: '',
      note: '',
      recordedAt: '2027-01-18T00:00:00.000Z' as StepEvent['recordedAt'],
    }));
    const view = viewOf({ dossier: given, events });
    const read = readBack(await engine.toPdf(planSheet(view, 'id')));
    expect(read.pages).toBe(1);
    expect(read.text).toContain('Peserta Nomor 24');
  });

  it('says which year has no calendar and which dates are therefore empty', async () => {
    const beyond = dossier({
      travel: {
        departsOn: day('2028-02-14'),
        returnsOn: day('2028-02-18'),
        departureCity: 'Jakarta',
      },
    });
    const read = readBack(await engine.toPdf(planSheet(viewOf({ dossier: beyond }), 'id')));
    expect(read.text.replaceAll(/\s+/gu, ' ')).toContain('cuti bersama tahun 2028 belum ada');
    expect(read.text).toContain('Tidak dapat dihitung');
  });

  it('gives the same bytes for the same plan', async () => {
    const [first, second] = [
      await engine.toPdf(planSheet(viewOf(), 'id')),
      await engine.toPdf(planSheet(viewOf(), 'id')),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
