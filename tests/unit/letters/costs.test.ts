import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowanceOf, allowanceTableFor } from '#shared/domain/allowances/index.ts';
import {
  buildLetter,
  costsOf,
  paperFindings,
  plainText,
  suggestedCostLines,
  textsOf,
  type CostLine,
  type DocumentModel,
} from '#shared/domain/letters/index.ts';
import { numberWords } from '#shared/domain/language/index.ts';
import {
  allowances,
  costSheetFor,
  documentInput,
  wholeDossier,
} from '#tests/fixtures/letters/documents.ts';
import { day, idOf, people, travellerFrom } from '#tests/fixtures/letters/samples.ts';

const ones = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
];
const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Reads Indonesian number words back, so that a figure and its words can be compared. */
function readWords(text: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of text.toLowerCase().split(' ')) {
    const scale = scales[word];
    if (word === 'sepuluh') group += 10;
    else if (word === 'sebelas') group += 11;
    else if (word === 'seratus') group += 100;
    else if (word === 'seribu') total += 1000;
    else if (word === 'belas') [group, digit] = [group + 10 + digit, 0];
    else if (word === 'puluh') [group, digit] = [group + digit * 10, 0];
    else if (word === 'ratus') [group, digit] = [group + digit * 100, 0];
    else if (scale !== undefined) [total, group, digit] = [total + (group + digit) * scale, 0, 0];
    else if (ones.includes(word)) digit = ones.indexOf(word);
    else throw new Error(`what is ${word}`);
  }
  return total + group + digit;
}

const dossier = wholeDossier();
const line = fc.record<CostLine>({
  id: fc.uuid(),
  kind: fc.constantFrom('transport', 'daily_allowance', 'other'),
  travellerId: fc.constantFrom(null, ...dossier.travellers.map(({ id }) => id)),
  label: fc.constant('Biaya'),
  quantity: fc.integer({ min: 0, max: 400 }),
  percent: fc.constantFrom(100, 40, 30, 0, 33),
  country: fc.constantFrom('KR', 'JP', 'GB'),
  amount: fc.oneof(
    fc.constant(null),
    fc.record({
      amount: fc.integer({ min: 0, max: 900_000_000 }),
      currency: fc.constantFrom('IDR', 'USD'),
    }),
  ),
});

describe('the costs of a delegation', () => {
  it('add up: rows to people, people to kinds and to the whole', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const costs = costsOf(
          documentInput('cost_breakdown', {
            fields: { costs: { ...costSheetFor(dossier), lines } },
          }),
        );
        const total = (amounts: (number | null)[]) =>
          amounts.includes(null)
            ? null
            : amounts.reduce<number>((sum, item) => sum + (item ?? 0), 0);
        for (const person of costs.people) {
          expect(person.rupiah).toBe(total(person.items.map((item) => item.rupiah)));
          if (person.rupiah !== null)
            expect(total(Object.values(person.byKind))).toBe(person.rupiah);
        }
        expect(costs.rupiah).toBe(total(costs.people.map((person) => person.rupiah)));
        if (costs.rupiah !== null) expect(total(Object.values(costs.byKind))).toBe(costs.rupiah);
        for (const item of costs.people.flatMap((person) => person.items)) {
          expect(item.rupiah === null || Number.isSafeInteger(item.rupiah)).toBe(true);
        }
      }),
    );
  });

  it('are in words what they are in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (amount) => {
        expect(readWords(numberWords(amount))).toBe(amount);
      }),
    );
    const texts = textsOf(buildLetter(documentInput('cost_breakdown'))).map(plainText);
    const spelt = texts.filter((text) => text.endsWith(' rupiah'));
    expect(spelt).toHaveLength(dossier.travellers.length + 1);
    for (const text of spelt) {
      const amount = readWords(text.replace(/ rupiah$/u, ''));
      expect(texts).toContain(`Rp${amount.toLocaleString('de')}`);
    }
  });

  it('reckon days × rate × percent in cents and round each row to a rupiah once', () => {
    const costs = costsOf(documentInput('cost_breakdown'));
    const [first] = costs.people;
    // Three days in Korea for class B at USD 467, three of travel at 40 percent, at Rp16.345,50.
    expect(first?.items.map(({ amount, rupiah }) => [amount?.amount, rupiah])).toEqual([
      [18_250_000, 18_250_000],
      [140_100, 22_900_046],
      [56_040, 9_160_018],
      [8_050, 1_315_813],
    ]);
    expect(costs.currencies).toEqual(['USD']);
  });

  it('are marked and not guessed while class, rate or amount is unknown', () => {
    const sheet = costSheetFor(dossier);
    const input = documentInput('cost_breakdown', {
      fields: { costs: { classes: sheet.classes.slice(1), rates: [], lines: [] } },
    });
    const model = buildLetter(input);
    const marks = new Set(paperFindings(input, model).map((item) => item.message.params['mark']));
    for (const mark of [
      '[golongan]',
      '[kurs USD]',
      '[nilai Tiket perjalanan Jakarta–Busan–Jakarta]',
      '[belum lengkap]',
      '[terbilang]',
    ]) {
      expect([...marks]).toContain(mark);
    }
    expect(costsOf(input).rupiah).toBeNull();
  });

  it('say when the table is of another year, and when a class is nobody’s to verify', () => {
    const council = travellerFrom(9, { ...people.head, category: 'dprd_kab_kota' });
    const given = wholeDossier({ travellers: [council] });
    const input = documentInput('cost_breakdown', { dossier: given });
    const keys = paperFindings(input, buildLetter(input)).map((item) => item.message.key);
    expect(keys).toEqual(['letters:finding.allowanceYear', 'letters:finding.classUnverified']);
  });

  it('suggest only what public money covers, and no lodging beside the allowance', () => {
    const labels = (covers: Parameters<typeof wholeDossier>[0]) =>
      suggestedCostLines(wholeDossier(covers)).map(({ label, quantity, percent }) => [
        label,
        quantity,
        percent,
      ]);
    expect(labels({})).toEqual([
      ['Tiket perjalanan Jakarta–Busan–Jakarta', 1, 100],
      ['Uang harian di Busan', 3, 100],
      ['Uang harian waktu perjalanan', 3, 40],
    ]);
    const [funding] = dossier.funding;
    if (funding === undefined) throw new Error('no funding');
    expect(labels({ funding: [{ ...funding, covers: ['lodging', 'insurance'] }] })).toEqual([
      ['Penginapan', 1, 100],
      ['Asuransi perjalanan', 1, 100],
    ]);
    expect(labels({ funding: [{ ...funding, payer: 'donor' }] })).toEqual([]);
  });

  it('refuse amounts beyond words instead of rounding them', () => {
    const lines: CostLine[] = [
      {
        id: idOf(1),
        kind: 'other',
        travellerId: null,
        label: 'Biaya',
        quantity: 2000,
        percent: 100,
        country: null,
        amount: { amount: 9_000_000_000_000, currency: 'IDR' },
      },
    ];
    const model = buildLetter(
      documentInput('cost_breakdown', { fields: { costs: { classes: [], rates: [], lines } } }),
    ) as DocumentModel;
    expect(textsOf(model).map(plainText)).toContain('[belum lengkap]');
  });
});

describe('the table of daily allowances', () => {
  it('has the countries and the ends of the list that was read', () => {
    const [table] = allowances;
    if (table === undefined) throw new Error('no table');
    const rates = Object.values(table.rates);
    expect(rates).toHaveLength(97);
    expect([Math.min(...rates.map(([a]) => a)), Math.max(...rates.map(([a]) => a))]).toEqual([
      347, 792,
    ]);
    expect(allowanceOf(table, 'JP', 'D')).toEqual({ amount: 33_600, currency: 'USD' });
    expect(allowanceOf(table, 'IS', 'A')).toBeNull();
    // No class is ever dearer than the one above it.
    expect(rates.every(([a, b, c, d]) => a >= b && b >= c && c >= d)).toBe(true);
  });

  it('of the newest year that is not after the travel applies', () => {
    const [table] = allowances;
    if (table === undefined) throw new Error('no table');
    const next = { ...table, year: 2027 };
    expect(allowanceTableFor([table, next], day('2026-12-31'))?.year).toBe(2026);
    expect(allowanceTableFor([table, next], day('2028-01-01'))?.year).toBe(2027);
    expect(allowanceTableFor([table, next], null)?.year).toBe(2027);
    expect(allowanceTableFor([table], day('2025-12-31'))).toBeNull();
  });
});
