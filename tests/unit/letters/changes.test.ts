import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/domain/common/index.ts';
import { tripFactsOf, type Dossier, type TripFacts } from '#shared/domain/dossiers/index.ts';
import {
  differencesSinceApproval,
  isExtension,
  plainText,
  sortedChanges,
  type TripChange,
} from '#shared/domain/letters/index.ts';
import {
  day,
  idOf,
  leg,
  people,
  sampleDossier,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

const approved = tripFactsOf(sampleDossier());

function changed(change: Partial<Dossier>) {
  return differencesSinceApproval(approved, tripFactsOf(sampleDossier(change))).map(said);
}

function said({ label, before, after }: TripChange): string {
  return `${label}: ${plainText(before)} → ${plainText(after)}`;
}

describe('differences between what was approved and what the dossier says now', () => {
  const travellers = sampleDossier().travellers;
  const [first, second] = travellers;
  const [line] = sampleDossier().funding;

  it('are none while nothing changed', () => {
    expect(changed({})).toEqual([]);
    // Texts that no approval is about.
    expect(changed({ notes: 'catatan', title: 'Judul lain' })).toEqual([]);
    expect(changed({ travellers: [...travellers].reverse() })).toEqual([]);
  });

  it('name who is replaced, added and left out', () => {
    const other = travellerFrom(9, { ...people.artist, name: 'Tirta Contoh', position: 'Ketua' });
    const named = (name: string, position: string) => `${name} (${position})`;
    const analyst = named(
      'Sekar Ayu Contoh, S.I.P., Ph.D.',
      'Analis Kerja Sama Luar Negeri Ahli Muda',
    );
    expect(changed({ travellers: [...travellers, other] })).toEqual([
      'Penambahan peserta: - → Tirta Contoh (Ketua)',
    ]);
    expect(changed({ travellers: travellers.filter((item) => item !== second) })).toEqual([
      `Pengurangan peserta: ${analyst} → -`,
    ]);
    expect(
      changed({ travellers: travellers.map((item) => (item === second ? other : item)) }),
    ).toEqual([`Penggantian peserta: ${analyst} → Tirta Contoh (Ketua)`]);
  });

  it('know a person again who was taken out and put back', () => {
    const again = { ...first, id: idOf(777) } as (typeof travellers)[number];
    expect(changed({ travellers: [again, ...travellers.slice(1)] })).toEqual([]);
  });

  it('state of a person only what changed', () => {
    const moved = travellers.map((item) =>
      item === first
        ? { ...item, snapshot: { ...item.snapshot, position: 'Kepala Bagian Umum' } }
        : item,
    );
    expect(changed({ travellers: moved })).toEqual([
      'Data peserta: Dr. Raditya Nugraha Contoh, S.STP., M.Si. (Kepala Bagian Kerja Sama) → ' +
        'Dr. Raditya Nugraha Contoh, S.STP., M.Si. (Kepala Bagian Umum)',
    ]);
  });

  it('name other days, places, events and money', () => {
    const travel = { ...sampleDossier().travel, returnsOn: day('2027-03-06') };
    expect(changed({ travel })).toEqual([
      'Waktu perjalanan: 27 Februari s.d. 4 Maret 2027 → 27 Februari s.d. 6 Maret 2027',
    ]);
    expect(changed({ legs: [leg(1, { departsOn: day('2027-03-05') })] })).toEqual([
      'Waktu di tempat tujuan: Busan, Korea Selatan, 28 Februari s.d. 3 Maret 2027 → ' +
        'Busan, Korea Selatan, 28 Februari s.d. 5 Maret 2027',
    ]);
    expect(changed({ legs: [leg(1, { country: 'JP', city: 'Osaka' })] })).toEqual([
      'Tempat tujuan: Busan, Korea Selatan, 28 Februari s.d. 3 Maret 2027 → ' +
        'Osaka, Jepang, 28 Februari s.d. 3 Maret 2027',
    ]);
    expect(changed({ event: { ...sampleDossier().event, name: 'Forum Lain' } })).toEqual([
      'Nama kegiatan: Forum Kerja Sama Kota Pelabuhan Asia 2027 → Forum Lain',
    ]);
    expect(changed({ funding: [] })).toEqual([
      expect.stringMatching(/^Pengurangan pembiayaan: APBD .* → -$/u),
    ]);
    const donor = { ...line, payer: 'donor', institution: 'Kota Busan', budgetAccount: '' };
    expect(changed({ funding: [donor as Dossier['funding'][number]] })).toEqual([
      expect.stringMatching(/^Pembiayaan: APBD .* → Kota Busan .*\(donor\)$/u),
    ]);
  });

  it('go to one letter each: the longer stay to the extension, the rest to the correction', () => {
    const travel = { ...sampleDossier().travel, returnsOn: day('2027-03-06') };
    const now = tripFactsOf(sampleDossier({ travel, travellers: travellers.slice(1) }));
    const sorted = sortedChanges(approved, now);
    expect(sorted.extension.map(({ topic }) => topic)).toEqual(['time']);
    expect(sorted.correction.map(({ topic }) => topic)).toEqual(['people']);
    // A trip that is moved is no longer one.
    const shifted = tripFactsOf(
      sampleDossier({ travel: { ...travel, departsOn: day('2027-03-01') } }),
    );
    expect(isExtension(approved, shifted)).toBe(false);
    expect(sortedChanges(approved, shifted).correction.map(({ topic }) => topic)).toEqual(['time']);
  });
});

const date = fc
  .integer({ min: 1, max: 28 })
  .map((number) => calendarDate.parse(`2027-03-${String(number).padStart(2, '0')}`));
const word = fc.constantFrom('', 'Busan', 'Osaka', 'Sekar Ayu', 'Bayu', 'Pemerintah Kota');
const id = fc.integer({ min: 1, max: 5 }).map(idOf);
const distinctIds = { selector: (item: { id: string }) => item.id } as const;

const trip: fc.Arbitrary<TripFacts> = fc.record({
  purpose: fc.constantFrom(null, 'seminar', 'kerja_sama', 'keluarga'),
  event: fc.record({ name: word, organiser: word }),
  travel: fc.record({
    departsOn: fc.option(date, { nil: null }),
    returnsOn: fc.option(date, { nil: null }),
  }),
  legs: fc.uniqueArray(
    fc.record({
      id,
      country: fc.constantFrom(null, 'KR', 'JP'),
      city: word,
      arrivesOn: fc.option(date, { nil: null }),
      departsOn: fc.option(date, { nil: null }),
    }),
    { ...distinctIds, maxLength: 3 },
  ),
  funding: fc.uniqueArray(
    fc.record({
      id,
      payer: fc.constantFrom('government', 'donor', 'own'),
      institution: word,
      covers: fc.subarray(['ticket', 'lodging', 'other']),
      amount: fc.option(
        fc.record({ amount: fc.integer({ min: 1, max: 9 }), currency: fc.constant('IDR') }),
        { nil: null },
      ),
      budgetAccount: fc.constantFrom('', '5.1.02'),
    }),
    { ...distinctIds, maxLength: 3 },
  ),
  travellers: fc.uniqueArray(
    fc.record({
      id,
      name: word,
      nip: fc.constantFrom('', '198001012005011001', '199003032015032003'),
      rank: fc.constantFrom('', 'Penata (III/c)'),
      position: word,
      institution: word,
    }),
    { ...distinctIds, maxLength: 4 },
  ),
});

/** Without what lists do not tell: identifiers, the order of people and money, and of what a line pays for. */
function essence({ legs, funding, travellers, ...rest }: TripFacts) {
  const withoutId = <Item extends { id: string }>({ id: _id, ...item }: Item) => item;
  const sorted = (items: unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  return {
    ...rest,
    legs: legs.map(withoutId),
    funding: sorted(funding.map(withoutId)),
    travellers: sorted(travellers.map(withoutId)),
  };
}

const exchangedLabels: Record<string, string> = {
  'Penambahan peserta': 'Pengurangan peserta',
  'Pengurangan peserta': 'Penambahan peserta',
  'Penambahan pembiayaan': 'Pengurangan pembiayaan',
  'Pengurangan pembiayaan': 'Penambahan pembiayaan',
};

describe('whatever two trips are', () => {
  it('a trip does not differ from itself', () => {
    fc.assert(
      fc.property(trip, (facts) => {
        expect(differencesSinceApproval(facts, structuredClone(facts))).toEqual([]);
      }),
    );
  });

  it('two trips that say something else differ, each row in what it says', () => {
    fc.assert(
      fc.property(trip, trip, (before, after) => {
        const rows = differencesSinceApproval(before, after);
        if (JSON.stringify(essence(before)) !== JSON.stringify(essence(after))) {
          expect(rows.length).toBeGreaterThan(0);
        }
        for (const row of rows) expect(plainText(row.before)).not.toBe(plainText(row.after));
      }),
      { numRuns: 1000 },
    );
  });

  it('exchanging the trips exchanges before and after', () => {
    fc.assert(
      fc.property(trip, trip, (before, after) => {
        const forth = differencesSinceApproval(before, after).map(said);
        const back = differencesSinceApproval(after, before).map((row) =>
          said({
            ...row,
            label: exchangedLabels[row.label] ?? row.label,
            before: row.after,
            after: row.before,
          }),
        );
        expect(back.sort()).toEqual(forth.sort());
      }),
    );
  });

  it('every difference goes to exactly one of the two letters', () => {
    fc.assert(
      fc.property(trip, trip, (before, after) => {
        const { extension, correction } = sortedChanges(before, after);
        const all = differencesSinceApproval(before, after).map(said);
        expect([...extension, ...correction].map(said).sort()).toEqual(all.sort());
      }),
    );
  });
});
