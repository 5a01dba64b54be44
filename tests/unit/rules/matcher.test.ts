import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import type { Matcher } from '#shared/domain/rules/index.ts';
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

describe('every field of a matcher', () => {
  const money = dossier().funding[0];
  const rows: [string, Matcher, Partial<Dossier>, Partial<Dossier>, string][] = [
    ['track', { track: ['official'] }, {}, { track: 'important_reason' }, 'track.official'],
    ['purpose', { purpose: ['seminar', 'promosi'] }, { purpose: 'promosi' }, {}, 'purpose.promosi'],
    [
      'family_reason',
      { family_reason: ['wisuda'] },
      { track: 'important_reason', purpose: 'keluarga', familyReason: 'wisuda' },
      { familyReason: 'wisuda' },
      'family_reason.wisuda',
    ],
    [
      'activity',
      { activity: ['promosi'] },
      { purpose: 'promosi' },
      { purpose: 'seminar' },
      'activity.promosi',
    ],
    [
      'funding',
      { funding: ['donor', 'own'] },
      { funding: money === undefined ? [] : [{ ...money, payer: 'own' }] },
      {},
      'funding.own',
    ],
    ['country', { country: ['JP', 'KR'] }, {}, { legs: [leg({ country: 'CN' })] }, 'country'],
    ['visa', { visa: ['yes'] }, { legs: [leg({ visaRequired: 'yes' })] }, {}, 'visa.yes'],
    [
      'relations',
      { relations: ['no'] },
      { legs: [leg({ diplomaticRelations: 'no' })] },
      {},
      'relations.no',
    ],
    [
      'category',
      { category: ['gubernur'] },
      { travellers: [traveller(1, 'gubernur')] },
      {},
      'category.gubernur',
    ],
    [
      'service_passport',
      { service_passport: ['expired'] },
      {
        travellers: [
          traveller(1, 'asn_kab_kota', { passport: passport({ expiresOn: day('2027-01-01') }) }),
        ],
      },
      {},
      'service_passport.expired',
    ],
  ];

  it.each(rows)('%s asks and explains itself', (_, when, matching, other, clause) => {
    expect(asked(when, matching)).toEqual([`because.${clause}`]);
    expect(asked(when, other)).toBeNull();
  });

  it('office_level asks for the office', () => {
    expect(asked({ office_level: ['kota'] }, {}, { level: 'kota' })).toEqual([
      'because.office_level.kota',
    ]);
    expect(asked({ office_level: ['kota'] })).toBeNull();
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
