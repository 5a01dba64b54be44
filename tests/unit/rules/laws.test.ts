import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { travellerCategories, type TravellerCategory } from '#shared/domain/people/index.ts';
import {
  emptyOverlay,
  evaluate,
  rule as ruleSchema,
  type EvaluationInput,
  type Finding,
  type Rule,
  type RulePack,
  type RulesOverlay,
} from '#shared/domain/rules/index.ts';
import {
  checked,
  day,
  dossier,
  event,
  leg,
  office,
  passport,
  shippedCalendars,
  shippedPack,
  traveller,
} from './support.ts';

const weight: Record<Finding['severity'], number> = { info: 0, warning: 1, error: 2 };

/** The block law in the test's own words; `undefined` is what data without a schema may hold. */
function stands(rule: { grade: unknown; repealed: unknown; verified?: unknown }): boolean {
  const verified = rule.verified as { by?: string } | null | undefined;
  return (
    (typeof verified?.by === 'string' && verified.by !== '') ||
    (rule.grade === 'A' && rule.repealed !== true)
  );
}

const someone = { by: 'Bagian Hukum', on: day('2026-11-01'), paper: 'Surat contoh' };

/** Evidence as nobody would write it: every mixture, some of it outside every schema. */
const anyEvidence = fc.record({
  grade: fc.constantFrom('A', 'B', 'C', 'D'),
  repealed: fc.boolean(),
  enforce: fc.constantFrom('inform', 'warn', 'block'),
  verified: fc.constantFrom<unknown>(null, someone, undefined, {}, { by: '' }),
});
type AnyEvidence = typeof anyEvidence extends fc.Arbitrary<infer Value> ? Value : never;

/** The shipped pack with other evidence on its rules, in turn; it never passed the schema. */
function withEvidence(given: readonly AnyEvidence[]): RulePack {
  return {
    ...shippedPack,
    rules: shippedPack.rules.map(
      (rule, index) => ({ ...rule, ...given[index % given.length] }) as unknown as Rule,
    ),
  };
}

/** Dossiers with much wrong in them: too many, too long, in a freeze, with the wrong passports, too late. */
const troubled: fc.Arbitrary<Partial<EvaluationInput>> = fc
  .record({
    categories: fc.array(fc.constantFrom(...travellerCategories), { minLength: 1, maxLength: 7 }),
    kind: fc.constantFrom('service', 'ordinary', 'none'),
    expiresOn: fc.constantFrom('2027-05-01', '2030-01-06', '2026-12-01'),
    track: fc.constantFrom('official', 'important_reason'),
    purpose: fc.constantFrom('studi_banding', 'promosi', 'ibadah', null),
    returnsOn: fc.constantFrom('2027-04-16', '2027-05-20', null),
    relations: fc.constantFrom('yes', 'no', 'unknown'),
    visa: fc.constantFrom('yes', 'no', 'unknown'),
    today: fc.constantFrom('2025-09-03', '2026-11-22', '2027-04-06'),
    sent: fc.boolean(),
  })
  .map((given) => ({
    dossier: dossier({
      track: given.track,
      purpose: given.purpose,
      travel: {
        departsOn: day('2027-04-12'),
        returnsOn: given.returnsOn === null ? null : day(given.returnsOn),
        departureCity: '',
      },
      legs: [leg({ diplomaticRelations: given.relations, visaRequired: given.visa })],
      travellers: given.categories.map((category, index) =>
        traveller(index + 1, category, {
          passport:
            given.kind === 'none'
              ? null
              : passport({
                  kind: given.kind,
                  expiresOn: day(given.expiresOn),
                  number: `X000000${index}`,
                }),
        }),
      ),
    }),
    today: given.today,
    events: given.sent ? [event(1, 'kemendagri', 'sent', '2026-11-02')] : [],
  }));

function people(count: number, category: TravellerCategory = 'asn_kab_kota') {
  return Array.from({ length: count }, (_, index) => traveller(index + 1, category));
}

/** Findings as a multiset: each as one text. */
function texts(findings: readonly Finding[]): string[] {
  return findings.map((finding) => JSON.stringify(finding)).sort();
}

describe('the block law', () => {
  it('holds for packs that no schema saw: an error has law in force or an office behind it', () => {
    fc.assert(
      fc.property(
        troubled,
        fc.array(anyEvidence, { minLength: 1, maxLength: 7 }),
        (input, given) => {
          const pack = withEvidence(given);
          const { findings, items } = checked({ ...input, pack });
          const byId = new Map(pack.rules.map((rule) => [rule.id, rule]));
          for (const finding of findings) {
            if (finding.severity !== 'error' && finding.enforce !== 'block') continue;
            const rule = byId.get(finding.rule);
            // Only what the entries contradict by themselves may be an error without a rule.
            if (rule === undefined) expect(finding.grade, finding.rule).toBeNull();
            else expect(stands(rule), finding.rule).toBe(true);
          }
          for (const item of items) {
            if (item.enforce === 'block') expect(stands(item), item.key).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('holds for overlays that no schema saw, in corrections and in rules of the office’s own', () => {
    fc.assert(
      fc.property(troubled, anyEvidence, fc.nat(), (input, given, at) => {
        const original = shippedPack.rules[at % shippedPack.rules.length];
        if (original === undefined) throw new Error('the pack has rules');
        const overlay = {
          corrections: [{ ...given, rule: original.id, parameters: {}, disabled: false, note: '' }],
          rules: [{ ...original, ...given, id: 'aturan_kantor' }],
          closed_days: [],
        } as unknown as RulesOverlay;
        const { findings } = checked({ ...input, overlay });
        const own = findings.filter(({ rule }) => rule === 'aturan_kantor');
        if (!stands(given)) {
          for (const finding of own)
            expect(finding.severity, finding.message.key).not.toBe('error');
        }
        const corrected = findings.filter(({ rule }) => rule === original.id);
        const standing = stands({ ...original, verified: given.verified ?? original.verified });
        if (!standing) {
          for (const finding of corrected) expect(finding.severity).not.toBe('error');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets a block stand that may', () => {
    const blocking = (given: Partial<AnyEvidence>) =>
      checked({
        pack: withEvidence([
          { grade: 'C', repealed: false, enforce: 'block', verified: null, ...given },
        ]),
        dossier: dossier({ travellers: people(9) }),
      }).findings.filter(({ severity, grade }) => severity === 'error' && grade !== null);
    expect(blocking({ grade: 'A' }).length).toBeGreaterThan(0);
    expect(blocking({ verified: someone }).length).toBeGreaterThan(0);
    expect(blocking({ grade: 'A', repealed: true })).toEqual([]);
    expect(blocking({ verified: {} })).toEqual([]);
    expect(blocking({})).toEqual([]);
  });
});

describe('evidence', () => {
  const gravest = (findings: readonly Finding[], rule: string) =>
    Math.max(
      -1,
      ...findings
        .filter((finding) => finding.rule === rule)
        .map(({ severity }) => weight[severity]),
    );
  const worst = (findings: readonly Finding[]) =>
    Math.max(-1, ...findings.map(({ severity }) => weight[severity]));

  it('never makes a finding graver by being removed', () => {
    fc.assert(
      fc.property(
        troubled,
        fc.array(anyEvidence, { minLength: 1, maxLength: 7 }),
        fc.constantFrom('verified', 'grade', 'repealed'),
        fc.nat({ max: 6 }),
        (input, given, what, at) => {
          const poorer = given.map((evidence, index) =>
            index !== at % given.length
              ? evidence
              : {
                  ...evidence,
                  ...(what === 'verified' ? { verified: null } : {}),
                  ...(what === 'grade' ? { grade: 'D' as const } : {}),
                  ...(what === 'repealed' ? { repealed: true } : {}),
                },
          );
          const before = checked({ ...input, pack: withEvidence(given) }).findings;
          const after = checked({ ...input, pack: withEvidence(poorer) }).findings;
          expect(worst(after)).toBeLessThanOrEqual(worst(before));
          for (const { rule } of after) {
            // Of two caps the other may speak now; together they are never graver, as the line above says.
            if (rule.startsWith('batas_')) continue;
            expect(gravest(after, rule), rule).toBeLessThanOrEqual(gravest(before, rule));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is not known', () => {
  /** Errors that rules make; what the entries contradict by themselves is not meant. */
  const blocked = (input: Partial<EvaluationInput>) =>
    checked(input)
      .findings.filter(({ severity, grade }) => severity === 'error' && grade !== null)
      // Where one cap is not known to apply another speaks of the same excess.
      .map(({ rule, field }) => `${rule.replace(/^batas_.*/u, 'batas')} ${field ?? ''}`);

  it('never blocks: no answer, no calendar, no purpose, category, passport or date adds an error', () => {
    const pack = withEvidence([
      { grade: 'A', repealed: false, enforce: 'block', verified: someone },
    ]);
    fc.assert(
      fc.property(
        troubled,
        fc.constantFrom('answers', 'calendars', 'purpose', 'return', 'category', 'expiry'),
        (given, what) => {
          const input = { ...given, pack };
          const own = input.dossier ?? dossier();
          const unknown: Record<typeof what, Partial<EvaluationInput>> = {
            answers: {
              dossier: {
                ...own,
                legs: own.legs.map((item) => ({
                  ...item,
                  visaRequired: 'unknown',
                  diplomaticRelations: 'unknown',
                })),
              },
            },
            calendars: { calendars: [] },
            purpose: { dossier: { ...own, purpose: null } },
            return: { dossier: { ...own, travel: { ...own.travel, returnsOn: null } } },
            category: {
              dossier: {
                ...own,
                travellers: own.travellers.map((item) => ({
                  ...item,
                  snapshot: { ...item.snapshot, category: null },
                })),
              },
            },
            expiry: {
              dossier: {
                ...own,
                travellers: own.travellers.map((item) => ({
                  ...item,
                  snapshot: {
                    ...item.snapshot,
                    passport:
                      item.snapshot.passport === null
                        ? null
                        : { ...item.snapshot.passport, expiresOn: null },
                  },
                })),
              },
            },
          };
          const before = blocked(input);
          for (const error of blocked({ ...input, ...unknown[what] })) {
            expect(before).toContain(error);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a freeze', () => {
  const freeze = (from: string, to: string, given: Partial<Rule> = {}): Rule =>
    ruleSchema.parse({
      id: 'edaran_contoh',
      kind: 'freeze',
      label: 'Edaran contoh',
      label_en: 'Example circular',
      parameters: { freeze: 'dated', from, to },
      source: [],
      grade: 'C',
      enforce: 'warn',
      ...given,
    });
  const withRule = (rule: Rule): RulesOverlay => ({ ...emptyOverlay(), rules: [rule] });
  const hit = (rule: Rule, input: Partial<EvaluationInput> = {}) =>
    checked({ overlay: withRule(rule), ...input }).findings.filter(
      (finding) => finding.rule === rule.id,
    ).length;

  it('never removes a finding or an item by being added', () => {
    const dates = fc.constantFrom('2025-09-01', '2027-04-01', '2027-04-12', '2027-04-30');
    fc.assert(
      fc.property(
        troubled,
        dates,
        dates,
        fc.constantFrom(...travellerCategories, null),
        (input, one, other, category) => {
          const [from = one, to = other] = [one, other].sort();
          const rule = freeze(
            from,
            to,
            category === null ? {} : { when: { category: [category] } },
          );
          const before = checked(input);
          const after = checked({ ...input, overlay: withRule(rule) });
          const left = texts(after.findings.filter((finding) => finding.rule !== rule.id));
          expect(left).toEqual(texts(before.findings));
          expect(after.items).toEqual(before.items);
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ['ends the day before the departure', '2027-04-01', '2027-04-11', 0],
    ['ends on the departure', '2027-04-01', '2027-04-12', 1],
    ['lies inside the trip', '2027-04-13', '2027-04-14', 1],
    ['starts on the return', '2027-04-16', '2027-04-30', 1],
    ['starts the day after the return', '2027-04-17', '2027-04-30', 0],
    ['holds the whole trip', '2027-01-01', '2027-12-31', 1],
  ])('that %s counts as it should', (_, from, to, times) => {
    expect(hit(freeze(from, to))).toBe(times);
  });

  it('takes a trip without a return as its day of departure', () => {
    const open = dossier({
      travel: { departsOn: day('2027-04-12'), returnsOn: null, departureCity: '' },
    });
    expect(hit(freeze('2027-04-12', '2027-04-12'), { dossier: open })).toBe(1);
    expect(hit(freeze('2027-04-13', '2027-04-30'), { dossier: open })).toBe(0);
  });

  it('is in force from its first to its last day, both included', () => {
    const rule = freeze('2027-04-01', '2027-04-30', {
      valid_from: day('2026-11-22'),
      valid_to: day('2026-11-24'),
    });
    const on = (today: string) => hit(rule, { today });
    expect(['2026-11-21', '2026-11-22', '2026-11-24', '2026-11-25'].map(on)).toEqual([0, 1, 1, 0]);
  });

  it.each([
    ['2027-04-05', 0],
    ['2027-04-06', 1],
    ['2027-04-22', 1],
    ['2027-04-23', 0],
  ])('around a polling day on %s reaches its days before and after', (polling, times) => {
    const rule = freeze('2027-01-01', '2027-01-01', {
      parameters: {
        freeze: 'election',
        days_before: 6,
        days_after: 6,
        polling_days: [day(polling)],
      },
    });
    expect(hit(rule)).toBe(times);
  });
});

describe('two caps', () => {
  const cap = (id: string, max: number, given: Partial<Rule> = {}): Rule =>
    ruleSchema.parse({
      id,
      kind: 'limit',
      label: id,
      label_en: id,
      parameters: { limit: 'delegation_size', max },
      source: [],
      basis: id,
      grade: 'C',
      enforce: 'warn',
      ...given,
    });
  const rest = shippedPack.rules.filter(({ kind }) => kind !== 'limit');
  const over = (count: number, ...caps: Rule[]) =>
    checked({
      pack: { ...shippedPack, rules: [...rest, ...caps] },
      dossier: dossier({ travellers: people(count) }),
    }).findings.filter(({ message }) => message.key.startsWith('findings.delegation_too_large'));

  it('count by the lower of the two, in either order, and name both', () => {
    const small = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(small, small, fc.integer({ min: 1, max: 8 }), (one, two, count) => {
        const found = over(count, cap('satu', one), cap('dua', two));
        expect(found).toHaveLength(count > Math.min(one, two) ? 1 : 0);
        expect(texts(over(count, cap('dua', two), cap('satu', one))).length).toBe(found.length);
        for (const { message } of found) {
          expect(message.params).toMatchObject({
            people: String(count),
            max: String(Math.min(one, two)),
            otherMax: String(Math.max(one, two)),
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('do not hide the graver one behind the lower one', () => {
    const law = cap('hukum', 5, { grade: 'A', enforce: 'block' });
    const habit = cap('kebiasaan', 3, { grade: 'D', enforce: 'warn' });
    expect(over(4, law, habit).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['kebiasaan', 'warning'],
    ]);
    expect(over(6, law, habit).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['hukum', 'error'],
      ['kebiasaan', 'warning'],
    ]);
  });

  it('leave a cap without a number to those who decide', () => {
    const open = cap('terbuka', 3, {
      parameters: { limit: 'delegation_size', max: null, decided_by: 'directed' },
    } as Partial<Rule>);
    expect(over(9, open)).toEqual([]);
  });
});

describe('evaluating', () => {
  /** Makes every object unchangeable, so that a change anywhere throws. */
  function frozen<Value>(value: Value): Value {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      for (const inner of Object.values(value)) frozen(inner);
    }
    return value;
  }

  it('gives the same answer for equal input that nothing can change, again and again', () => {
    fc.assert(
      fc.property(troubled, (given) => {
        const input: EvaluationInput = {
          dossier: dossier(),
          office: office(),
          pack: shippedPack,
          overlay: emptyOverlay(),
          calendars: shippedCalendars,
          today: '2026-11-22',
          marks: [],
          events: [],
          attachments: {},
          papers: { surat_tugas: { state: 'draft', number: '', date: '2027-05-01' } },
          ...given,
        };
        const first = JSON.stringify(evaluate(input));
        const copy = frozen(structuredClone(input));
        expect(JSON.stringify(evaluate(copy))).toBe(first);
        expect(JSON.stringify(evaluate(copy))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  it('does not let one day’s rules answer for another day', () => {
    const rule = ruleSchema.parse({
      id: 'hanya_november',
      kind: 'freeze',
      label: 'Contoh',
      label_en: 'Example',
      parameters: { freeze: 'dated', from: '2027-04-01', to: '2027-04-30' },
      source: [],
      grade: 'C',
      valid_to: '2026-11-30',
    });
    const overlay = { ...emptyOverlay(), rules: [rule] };
    const times = ['2026-11-30', '2026-12-01', '2026-11-30'].map(
      (today) =>
        checked({ overlay, today }).findings.filter((finding) => finding.rule === rule.id).length,
    );
    expect(times).toEqual([1, 0, 1]);
  });
});
