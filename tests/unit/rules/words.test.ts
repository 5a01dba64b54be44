import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import {
  payer,
  purposes,
  purposesByTrack,
  familyReason,
  type Dossier,
} from '#shared/domain/dossiers/index.ts';
import { officeLevel } from '#shared/domain/office/index.ts';
import { travellerCategories } from '#shared/domain/people/index.ts';
import {
  activities,
  enforce,
  evaluate,
  grade,
  itemState,
  renderMessage,
  rule,
  servicePassportStates,
  type Because,
  type EvaluationInput,
  type OtherTrip,
  type RulesTranslator,
} from '#shared/domain/rules/index.ts';
import { agencies, stages } from '#shared/domain/tracking/index.ts';
import english from '#shared/i18n/en/rules.json' with { type: 'json' };
import indonesian from '#shared/i18n/id/rules.json' with { type: 'json' };
import {
  day,
  dossier,
  event,
  id,
  mark,
  office,
  passport,
  shippedCalendars,
  shippedPack,
  traveller,
} from './support.ts';

const texts = i18next.createInstance();
await texts.init({
  lng: 'id',
  fallbackLng: false,
  ns: ['rules'],
  resources: { id: { rules: indonesian }, en: { rules: english } },
  initAsync: false,
  interpolation: { escapeValue: false },
});
const languages = ['id', 'en'] as const;
const translators = Object.fromEntries(
  languages.map((language) => {
    const t = texts.getFixedT(language, 'rules') as unknown as RulesTranslator;
    return [language, t];
  }),
) as Record<(typeof languages)[number], RulesTranslator>;

/** Every path of a text file, with dots. */
function paths(tree: object, above = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : paths(value as object, `${above}${key}.`),
  );
}

const known = new Set(paths(indonesian));

/** A message in words; fails when a text is missing or a parameter was left out. */
function said(message: Because, language: (typeof languages)[number]): string {
  expect(known.has(message.key), message.key).toBe(true);
  const text = renderMessage(translators[language], message, language);
  expect(text, JSON.stringify(message)).not.toMatch(/\{\{|\$t\(|rules:|findings\.|agencies\./u);
  return text;
}

const dates = fc
  .constantFrom('2026-11-20', '2027-04-10', '2027-04-12', '2027-04-16', '2027-04-30', '2028-01-05')
  .map(day);
const maybeDate = fc.option(dates, { nil: null });
const answers = fc.constantFrom('yes', 'no', 'unknown');
const [sampleLine] = dossier().funding;
if (sampleLine === undefined) throw new Error('the sample has a funding line');

/** Dossiers of every kind, most of them with something wrong. */
const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    track: fc.constantFrom('official', 'important_reason'),
    purpose: fc.option(fc.constantFrom(...purposes), { nil: null }),
    familyReason: fc.option(fc.constantFrom(...familyReason.options), { nil: null }),
    event: fc.record({
      name: fc.constant(''),
      organiser: fc.constant(''),
      startsOn: maybeDate,
      endsOn: maybeDate,
    }),
    travel: fc.record({
      departsOn: maybeDate,
      returnsOn: maybeDate,
      departureCity: fc.constant(''),
    }),
    legs: fc.array(
      fc.record({
        id: fc.uuid({ version: 7 }),
        country: fc.option(fc.constantFrom('JP', 'TW', 'KR'), { nil: null }),
        city: fc.constant(''),
        arrivesOn: maybeDate,
        departsOn: maybeDate,
        visaRequired: answers,
        diplomaticRelations: answers,
      }),
      { maxLength: 3 },
    ),
    funding: fc.array(
      fc.record({
        payer: fc.constantFrom(...payer.options),
        budgetAccount: fc.constantFrom('', '5.1.02'),
      }),
      { maxLength: 3 },
    ),
    travellers: fc.array(
      fc.record({
        category: fc.option(fc.constantFrom(...travellerCategories), { nil: null }),
        kind: fc.constantFrom('service', 'ordinary', 'diplomatic', 'none'),
        expiresOn: maybeDate,
        person: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map((given) =>
    dossier({
      ...given,
      funding: given.funding.map((line) => ({ ...sampleLine, ...line })),
      travellers: given.travellers.map(({ category, kind, expiresOn, person }, index) => ({
        ...traveller(index + 1, category, {
          passport:
            kind === 'none' ? null : passport({ kind, expiresOn, number: `X${index}000000` }),
        }),
        personId: id(100 + person),
      })),
    }),
  );

/** Papers that agree with no dossier here. */
const contradictingPapers: EvaluationInput['papers'] = {
  surat_tugas: {
    state: 'final',
    number: '800/1',
    date: '2028-06-01',
    issued: {
      people: [
        { id: id(1), name: 'Nama Lama' },
        { id: id(99), name: 'Peserta Lama' },
      ],
      departsOn: '2026-01-01',
      returnsOn: '2026-01-02',
    },
    budgetAccount: '9.9',
    texts: ['Biaya Rp 7 juta.'],
  },
  [`spd@${id(1)}`]: { state: 'draft', number: '', date: '2026-01-01' },
};

/** Another dossier with the same people, head and deputy among them, all the time. */
const elsewhere: OtherTrip = {
  dossierId: id(2),
  title: 'Kunjungan lain',
  departsOn: '2026-01-01',
  returnsOn: '2028-12-31',
  track: 'official',
  purpose: 'seminar',
  familyReason: null,
  travellers: [
    { name: 'Kepala', category: 'bupati_wali_kota', marks: [`person ${id(101)}`] },
    { name: 'Wakil', category: 'wakil_bupati_wali_kota', marks: [] },
  ],
};

const anyInput: fc.Arbitrary<EvaluationInput> = fc.record({
  dossier: anyDossier,
  office: fc.constantFrom(...officeLevel.options).map((level) => office({ level })),
  pack: fc.constant(shippedPack),
  overlay: fc.constant(null),
  calendars: fc.constantFrom(shippedCalendars, shippedCalendars.slice(0, 1)),
  today: fc.constantFrom('2025-09-03', '2026-11-22', '2027-03-20', '2027-04-05', '2027-05-01'),
  marks: fc.constantFrom(
    [],
    [mark('undangan', { requestedOn: day('2028-03-02'), receivedOn: day('2028-03-01') })],
  ),
  events: fc.subarray([
    event(1, 'gubernur', 'returned', '2026-11-02'),
    event(2, 'kemendagri', 'sent', '2026-11-02'),
    event(3, 'setneg', 'refused', '2026-11-02'),
    event(4, `kemlu@${id(1)}`, 'granted', '2026-11-02'),
  ]),
  attachments: fc.constant({}),
  papers: fc.constantFrom<EvaluationInput['papers']>({}, contradictingPapers),
  otherTrips: fc.constantFrom([], [elsewhere]),
});

describe('what the rules say', () => {
  it('has the same texts in both languages', () => {
    expect(paths(english).sort()).toEqual([...known].sort());
  });

  it('can be said in both languages for any dossier', () => {
    const heard = new Set<string>();
    const told = new Set<string>();
    fc.assert(
      fc.property(anyInput, (input) => {
        const { items, findings } = evaluate(input);
        const messages = [
          ...findings.map((finding) => finding.message),
          ...items.flatMap((item) => [
            ...item.because,
            ...(item.problem === null ? [] : [item.problem]),
          ]),
        ];
        for (const message of messages) {
          const whole = JSON.stringify(message);
          if (told.has(whole)) continue;
          told.add(whole);
          heard.add(message.key);
          for (const language of languages) said(message, language);
        }
        for (const item of items) {
          for (const key of [`issuers.${item.issuer}`, `agencies.${item.agency}`]) {
            expect(known.has(key), key).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(heard.size).toBeGreaterThan(60);
  });

  it('is the same for the same input, and leaves the input alone', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = JSON.stringify(input);
        const first = JSON.stringify(evaluate(input));
        expect(JSON.stringify(evaluate(structuredClone(input)))).toBe(first);
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('has unique keys, and no item waits for what is not there', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { items, steps } = evaluate(input);
        const keys = [...items.map((item) => item.key), ...steps.map((step) => step.key), 'return'];
        expect(new Set(keys).size).toBe(keys.length);
        for (const item of items) {
          expect(item.state === 'cannot_start').toBe(item.waitsFor.length > 0);
          for (const key of item.waitsFor) expect(keys).toContain(key);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads as a sentence, with agencies, countries and dates in words', () => {
    const message = {
      key: 'findings.deadline_passed',
      params: { agency: 'setneg', date: '2027-04-05', number: '7', basis: 'Inpres 11/2005' },
    };
    expect(said(message, 'id')).toBe(
      'Batas tertulis 5 April 2027 untuk sampai di Kementerian Sekretariat Negara sudah lewat (Inpres 11/2005). Ubah tanggal berangkat, atau tanyakan pengecualian ke instansi itu.',
    );
    const visa = { key: 'because.visa.yes', params: { countries: 'JP,KR' } };
    expect(said(visa, 'en')).toBe('a visa is needed for Japan, South Korea');
  });

  it('shows what a person typed as it is, even when it looks like an instruction', () => {
    const message = {
      key: 'findings.passport_missing',
      params: { name: '$t(rules:grades.A) {{x}}' },
    };
    const text = renderMessage(translators.id, message, 'id');
    expect(text).toContain('$t(rules:grades.A)');
  });

  it('has words for every value that a pack may use', () => {
    const expected = [
      ...travellerCategories.map((key) => `categories.${key}`),
      ...travellerCategories.map((key) => `because.category.${key}`),
      ...purposes.map((key) => `purposes.${key}`),
      ...purposes.map((key) => `because.purpose.${key}`),
      ...Object.keys(purposesByTrack).map((key) => `tracks.${key}`),
      ...familyReason.options.map((key) => `because.family_reason.${key}`),
      ...activities.map((key) => `because.activity.${key}`),
      ...servicePassportStates.map((key) => `because.service_passport.${key}`),
      ...officeLevel.options.map((key) => `because.office_level.${key}`),
      ...payer.options.map((key) => `because.funding.${key}`),
      ...agencies.map((key) => `agencies.${key}`),
      ...stages.map((key) => `stages.${key}`),
      ...itemState.options.map((key) => `states.${key}`),
      ...grade.options.map((key) => `grades.${key}`),
      ...enforce.options.map((key) => `enforce.${key}`),
      ...rule.options.map((option) => `kinds.${option.shape.kind.value}`),
      ...shippedPack.documents.map((document) => `issuers.${document.issuer}`),
      ...shippedPack.documents.flatMap((document) =>
        document.must_contain.map((key) => `mustContain.${key}`),
      ),
    ];
    expect(expected.filter((key) => !known.has(key))).toEqual([]);
  });
});
