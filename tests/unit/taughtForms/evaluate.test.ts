import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  catalogueEntry,
  dataIds,
  datePatterns,
  dateParts,
  evaluateEntry,
  evaluateTaught,
  emptyMapping,
  shapesFor,
  taughtMapping,
  type DataId,
  type TaughtEntry,
  type TaughtFormat,
  type TaughtMapping,
  type TaughtSource,
} from '#shared/domain/taughtForms/index.ts';
import { sampleInput } from './situation.ts';

const perTraveller = { per: 'traveller', language: 'id' } as const;

function source(data: DataId, more: Partial<Extract<TaughtSource, { from: 'data' }>> = {}) {
  return { from: 'data' as const, data, item: null, join: 'comma' as const, ...more };
}

function entry(
  from: TaughtSource,
  format: TaughtFormat = { kind: 'as_is' },
  upper = false,
): TaughtEntry {
  return { id: 'a', target: { kind: 'field', name: 'isian' }, source: from, format, upper };
}

function valueOf(
  given: TaughtEntry,
  mapping: Pick<TaughtMapping, 'per' | 'language'> = perTraveller,
  input = sampleInput(),
) {
  return evaluateEntry(given, mapping, input).value;
}

describe('values of a taught form', () => {
  it.each([
    ['long', '5 Januari 1980'],
    ['slash', '05/01/1980'],
    ['dash', '05-01-1980'],
    ['dots', '05.01.1980'],
    ['iso', '1980-01-05'],
    ['digits', '05011980'],
    ['day_month_name', '5 Januari'],
  ] as const)('writes a date in the pattern %s', (pattern, text) => {
    expect(valueOf(entry(source('person_birth_date'), { kind: 'date', pattern }))).toBe(text);
  });

  it.each([
    ['day', '05'],
    ['month', '01'],
    ['month_name', 'Januari'],
    ['year', '1980'],
    ['year_short', '80'],
  ] as const)('takes the %s of a date', (part, text) => {
    expect(valueOf(entry(source('person_birth_date'), { kind: 'date_part', part }))).toBe(text);
  });

  it('writes dates, choices and countries in the language of the form', () => {
    const english = { per: 'traveller', language: 'en' } as const;
    expect(
      valueOf(entry(source('person_birth_date'), { kind: 'date', pattern: 'long' }), english),
    ).toBe('5 January 1980');
    expect(valueOf(entry(source('person_sex')), english)).toBe('Male');
    expect(valueOf(entry(source('place_country', { join: 'and' })), english)).toBe(
      'Japan and Singapore',
    );
  });

  it('splits a name without its titles, where the officer says', () => {
    const part = (of: 'given' | 'family', given = 1) =>
      valueOf(entry(source('person_name'), { kind: 'name_part', part: of, given }, true));
    expect(part('given')).toBe('RAKA');
    expect(part('family')).toBe('CONTOH WIJAYA');
    expect(part('given', 2)).toBe('RAKA CONTOH');
    expect(part('family', 2)).toBe('WIJAYA');
  });

  it('says that a name of one word has no family name', () => {
    const input = {
      ...sampleInput(),
      travellerId: sampleInput().dossier.travellers[1]?.id ?? null,
    };
    const result = evaluateEntry(
      entry(source('person_name'), { kind: 'name_part', part: 'family', given: 1 }),
      perTraveller,
      input,
    );
    expect(result.value).toBe('');
    expect(result.findings.map(({ message }) => message.key)).toEqual([
      'taught:finding.oneWordName',
    ]);
  });

  it('groups an NIP for reading and strips it for boxes', () => {
    expect(valueOf(entry(source('person_nip')))).toBe('19800101 200501 1 001');
    expect(valueOf(entry(source('person_nip'), { kind: 'digits' }))).toBe('198001012005011001');
  });

  it('ticks a box by the value, and one without values when there is any', () => {
    expect(valueOf(entry(source('person_sex'), { kind: 'box', when: ['male'] }))).toBe(true);
    expect(valueOf(entry(source('person_sex'), { kind: 'box', when: ['female'] }))).toBe(false);
    expect(valueOf(entry(source('funding_payer'), { kind: 'box', when: ['donor'] }))).toBe(true);
    expect(valueOf(entry(source('funding_payer'), { kind: 'box', when: ['own'] }))).toBe(false);
    expect(valueOf(entry(source('passport_number'), { kind: 'box', when: [] }))).toBe(true);
    expect(valueOf(entry(source('person_phone'), { kind: 'box', when: [] }))).toBe(false);
    expect(valueOf(entry(source('place_country'), { kind: 'box', when: ['jepang'] }))).toBe(true);
  });

  it('chooses among the choices of the form and says when none stands for the value', () => {
    const map = [{ value: 'male', option: 'L' }];
    expect(valueOf(entry(source('person_sex'), { kind: 'choose', map }))).toBe('L');
    const other = {
      ...sampleInput(),
      travellerId: sampleInput().dossier.travellers[1]?.id ?? null,
    };
    const result = evaluateEntry(
      entry(source('person_sex'), { kind: 'choose', map }),
      perTraveller,
      other,
    );
    expect(result.value).toBe('');
    expect(result.findings[0]).toMatchObject({
      severity: 'warning',
      message: { key: 'taught:finding.noOption', params: { value: 'female' } },
    });
  });

  it('joins places, takes one of them, and leaves a place that is not there empty', () => {
    expect(valueOf(entry(source('place_both', { join: 'semicolon' })))).toBe(
      'Niigata, Jepang; Singapura',
    );
    expect(valueOf(entry(source('place_city', { item: 2 })))).toBe('Singapura');
    const third = evaluateEntry(
      entry(source('place_city', { item: 3 })),
      perTraveller,
      sampleInput(),
    );
    expect(third.value).toBe('');
    expect(third.findings[0]?.field).toBe('legs');
  });

  it('lists the travellers of a form of the whole dossier, one by one where asked', () => {
    const whole = { per: 'dossier', language: 'id' } as const;
    const input = { ...sampleInput(), travellerId: null };
    expect(valueOf(entry(source('person_plain_name', { join: 'line' })), whole, input)).toBe(
      'Raka Contoh Wijaya\nSukarto',
    );
    expect(valueOf(entry(source('person_name', { item: 2 })), whole, input)).toBe('Sukarto');
  });

  it('writes amounts as printed, bare, and in words', () => {
    expect(valueOf(entry(source('funding_total')))).toBe('Rp2.500.000');
    expect(valueOf(entry(source('funding_total'), { kind: 'number' }))).toBe('2.500.000');
    expect(valueOf(entry(source('funding_total'), { kind: 'words' }))).toBe(
      'dua juta lima ratus ribu rupiah',
    );
    expect(valueOf(entry(source('trip_days'), { kind: 'words' }))).toBe('empat');
  });

  it('gives no total of two currencies', () => {
    const input = sampleInput();
    const [first] = input.dossier.funding;
    if (first === undefined) throw new Error('no funding');
    input.dossier.funding.push({ ...first, amount: { amount: 100, currency: 'USD' } });
    expect(valueOf(entry(source('funding_total')), perTraveller, input)).toBe('');
  });

  it('says of an empty value where the dossier keeps it', () => {
    const { findings } = evaluateEntry(entry(source('person_phone')), perTraveller, sampleInput());
    expect(findings).toEqual([
      {
        severity: 'info',
        message: { key: 'taught:finding.empty', params: { field: 'isian' } },
        field: 'travellers.01890000-0000-7000-8000-000000000001.snapshot.phone',
      },
    ]);
  });
});

describe('mapping of a taught form', () => {
  it('refuses two values for one field', () => {
    const mapping = {
      ...emptyMapping('Formulir'),
      entries: [entry(source('person_name')), { ...entry(source('person_nip')), id: 'b' }],
    };
    expect(taughtMapping.safeParse(mapping).success).toBe(false);
  });

  it('evaluates every datum in every shape that it offers without failing', () => {
    const formats: Record<string, fc.Arbitrary<TaughtFormat>> = {
      as_is: fc.constant({ kind: 'as_is' }),
      digits: fc.constant({ kind: 'digits' }),
      words: fc.constant({ kind: 'words' }),
      number: fc.constant({ kind: 'number' }),
      date: fc.constantFrom(...datePatterns).map((pattern) => ({ kind: 'date' as const, pattern })),
      date_part: fc
        .constantFrom(...dateParts)
        .map((part) => ({ kind: 'date_part' as const, part })),
      name_part: fc.record({
        kind: fc.constant('name_part' as const),
        part: fc.constantFrom('given' as const, 'family' as const),
        given: fc.integer({ min: 1, max: 5 }),
      }),
      box: fc.array(fc.string(), { maxLength: 3 }).map((when) => ({ kind: 'box' as const, when })),
      choose: fc.constant({ kind: 'choose' as const, map: [] }),
    };
    const shaped = fc
      .record({
        data: fc.constantFrom(...dataIds),
        target: fc.constantFrom('text' as const, 'box' as const, 'choices' as const),
        item: fc.option(fc.integer({ min: 1, max: 4 })),
        per: fc.constantFrom('traveller' as const, 'dossier' as const),
        language: fc.constantFrom('id' as const, 'en' as const),
        upper: fc.boolean(),
      })
      .chain((given) => {
        const shapes = shapesFor(catalogueEntry(given.data).kind, given.target);
        return fc.constantFrom(...shapes).chain((kind) =>
          (formats[kind] ?? fc.constant({ kind: 'as_is' as const })).map((format) => ({
            ...given,
            format,
          })),
        );
      });
    fc.assert(
      fc.property(shaped, fc.boolean(), ({ data, item, per, language, upper, format }, isEmpty) => {
        const input = sampleInput(isEmpty ? { legs: [], funding: [], travellers: [] } : {});
        const given = { ...entry(source(data, { item }), format, upper) };
        const mapping = { ...emptyMapping('x'), per, language, entries: [given] };
        const { fields } = evaluateTaught(mapping, input);
        const value = fields['isian'];
        expect(typeof value).toBe(format.kind === 'box' ? 'boolean' : 'string');
        if (format.kind === 'digits') expect(value).toMatch(/^\d*$/u);
        // The same dossier gives the same values.
        expect(evaluateTaught(mapping, input).fields).toEqual(fields);
      }),
    );
  });
});
