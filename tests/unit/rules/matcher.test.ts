import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import { matcher, type Matcher } from '#shared/domain/rules/index.ts';
import {
  checked,
  day,
  dossier,
  leg,
  office,
  passport,
  ruleOf,
  shippedPack,
  traveller,
} from './support.ts';

/** The clauses with which a rule asks for a document, or null when it does not. */
function asked(
  when: Matcher,
  given: Partial<Dossier> = {},
  by: Partial<Office> = {},
  unless: Matcher = {},
): string[] | null {
  const rules = [
    ruleOf({ when, unless }),
    ...shippedPack.rules.filter((item) => item.kind !== 'document'),
  ];
  const checklist = checked({
    pack: { ...shippedPack, rules },
    dossier: dossier(given),
    office: office(by),
  });
  return checklist.items[0]?.because.map((clause) => clause.key) ?? null;
}

/** A dossier that a field matches, one that it does not, and the clause that says so. */
interface FieldCase {
  when: Matcher;
  matching: Partial<Dossier>;
  by?: Partial<Office>;
  other: Partial<Dossier>;
  otherBy?: Partial<Office>;
  clause: string;
}

const money = dossier().funding[0];
const byField: Record<keyof Matcher, FieldCase> = {
  track: {
    when: { track: ['official'] },
    matching: {},
    other: { track: 'important_reason' },
    clause: 'track.official',
  },
  purpose: {
    when: { purpose: ['seminar', 'promosi'] },
    matching: { purpose: 'promosi' },
    other: { purpose: null },
    clause: 'purpose.promosi',
  },
  family_reason: {
    when: { family_reason: ['wisuda'] },
    matching: { track: 'important_reason', purpose: 'keluarga', familyReason: 'wisuda' },
    // A reason left over from another purpose says nothing.
    other: { purpose: 'seminar', familyReason: 'wisuda' },
    clause: 'family_reason.wisuda',
  },
  activity: {
    when: { activity: ['promosi'] },
    matching: { purpose: 'promosi' },
    other: { purpose: 'seminar' },
    clause: 'activity.promosi',
  },
  funding: {
    when: { funding: ['donor', 'own'] },
    matching: { funding: money === undefined ? [] : [{ ...money, payer: 'own' }] },
    other: {},
    clause: 'funding.own',
  },
  country: {
    when: { country: ['JP', 'KR'] },
    matching: {},
    other: { legs: [leg({ country: 'CN' }), leg({ country: null })] },
    clause: 'country',
  },
  visa: {
    when: { visa: ['yes'] },
    matching: { legs: [leg({ visaRequired: 'no' }), leg({ visaRequired: 'yes' })] },
    other: { legs: [leg({ visaRequired: 'unknown' })] },
    clause: 'visa.yes',
  },
  relations: {
    when: { relations: ['no'] },
    matching: { legs: [leg({ diplomaticRelations: 'no' })] },
    other: { legs: [leg({ diplomaticRelations: 'unknown' })] },
    clause: 'relations.no',
  },
  office_level: {
    when: { office_level: ['kota'] },
    matching: {},
    by: { level: 'kota' },
    other: {},
    otherBy: { level: 'kabupaten' },
    clause: 'office_level.kota',
  },
  category: {
    when: { category: ['gubernur'] },
    matching: { travellers: [traveller(1, 'gubernur')] },
    other: { travellers: [traveller(1, null), traveller(2, 'wakil_gubernur')] },
    clause: 'category.gubernur',
  },
  service_passport: {
    when: { service_passport: ['expired'] },
    matching: {
      travellers: [
        traveller(1, 'asn_kab_kota', { passport: passport({ expiresOn: day('2027-01-01') }) }),
      ],
    },
    other: {},
    clause: 'service_passport.expired',
  },
};

describe('every field of a matcher', () => {
  const fields = Object.keys(matcher.shape) as (keyof Matcher)[];

  it('has a case here', () => {
    expect(Object.keys(byField).sort()).toEqual([...fields].sort());
    for (const field of fields) expect(Object.keys(byField[field].when)).toEqual([field]);
  });

  it.each(fields)('%s asks and explains itself', (field) => {
    const { when, matching, by, other, otherBy, clause } = byField[field];
    expect(asked(when, matching, by)).toEqual([`because.${clause}`]);
    expect(asked(when, other, otherBy)).toBeNull();
  });

  it.each(fields)('%s excepts what it matches, and nothing else', (field) => {
    const { when, matching, by, other, otherBy } = byField[field];
    expect(asked({}, matching, by, when)).toBeNull();
    expect(asked({}, other, otherBy, when)).toEqual(['because.always']);
  });

  it('asks all fields at once, and category and passport of the same traveller', () => {
    const when: Matcher = { category: ['gubernur'], service_passport: ['missing'] };
    const apart = [traveller(1, 'gubernur'), traveller(2, 'asn_provinsi', { passport: null })];
    expect(asked(when, { travellers: apart })).toBeNull();
    expect(asked(when, { travellers: [traveller(1, 'gubernur', { passport: null })] })).toEqual([
      'because.category.gubernur',
      'because.service_passport.missing',
    ]);
    expect(asked({ track: ['official'], purpose: ['promosi'] })).toBeNull();
  });

  it('says that a rule without conditions always applies', () => {
    expect(asked({})).toEqual(['because.always']);
  });

  it('lets any one exception stand', () => {
    const unless: Matcher = { purpose: ['pengobatan'], family_reason: ['kedukaan'] };
    expect(asked({}, { purpose: 'pengobatan' }, {}, unless)).toBeNull();
    expect(
      asked(
        {},
        { track: 'important_reason', purpose: 'keluarga', familyReason: 'kedukaan' },
        {},
        unless,
      ),
    ).toBeNull();
    expect(asked({}, {}, {}, unless)).toEqual(['because.always']);
  });
});
