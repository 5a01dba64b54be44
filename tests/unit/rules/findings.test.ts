import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { TravellerCategory } from '#shared/domain/people/index.ts';
import { emptyOverlay } from '#shared/domain/rules/index.ts';
import {
  checked,
  day,
  dossier,
  event,
  findingsOf,
  id,
  leg,
  passport,
  traveller,
} from './support.ts';

function on(given: Partial<Dossier>, today = '2026-11-22') {
  return checked({ dossier: dossier(given), today });
}

function travel(departsOn: string, returnsOn: string): Pick<Dossier, 'travel'> {
  return { travel: { departsOn: day(departsOn), returnsOn: day(returnsOn), departureCity: '' } };
}

function people(...categories: TravellerCategory[]) {
  return categories.map((category, index) => traveller(index + 1, category));
}

describe('findings about the entries', () => {
  it('are none on a complete dossier but what nobody can see from the entries', () => {
    const { findings } = checked();
    expect(findings.map((finding) => finding.rule)).toEqual([
      'info_inpres_11_2005',
      'info_keadaan_daerah_pdln',
      'blk_pemilihan',
    ]);
    expect(findings.every((finding) => finding.severity === 'info')).toBe(true);
  });

  it('name an empty delegation, a missing purpose and missing dates', () => {
    const checklist = on({
      travellers: [],
      purpose: null,
      legs: [],
      travel: { departsOn: null, returnsOn: null, departureCity: '' },
    });
    const wrong = checklist.findings.filter((finding) => finding.severity !== 'info');
    expect(wrong.map((finding) => [finding.message.key, finding.field])).toEqual([
      ['findings.purpose_missing', 'purpose'],
      ['findings.legs_empty', 'legs'],
      ['findings.travellers_empty', 'travellers'],
      ['findings.departure_missing', 'travel.departsOn'],
      ['findings.return_missing', 'travel.returnsOn'],
    ]);
  });

  it('see a return before the departure and an event outside the travel', () => {
    const checklist = on({
      ...travel('2027-04-14', '2027-04-12'),
      event: {
        name: '',
        organiser: '',
        startsOn: day('2027-04-01'),
        endsOn: day('2027-04-30'),
      },
    });
    expect(findingsOf(checklist, 'return_before_departure')[0]).toMatchObject({
      severity: 'error',
      field: 'travel.returnsOn',
      grade: null,
    });
    expect(findingsOf(checklist, 'event_before_departure')).toHaveLength(1);
    expect(findingsOf(checklist, 'event_after_return')).toHaveLength(1);
  });

  it('see legs that overlap, leave a hole, or lie outside the travel', () => {
    const checklist = on({
      ...travel('2027-04-12', '2027-04-20'),
      legs: [
        leg({ id: id(501), arrivesOn: day('2027-04-11'), departsOn: day('2027-04-14') }),
        leg({
          id: id(502),
          country: 'KR',
          arrivesOn: day('2027-04-13'),
          departsOn: day('2027-04-15'),
        }),
        leg({
          id: id(503),
          country: 'CN',
          arrivesOn: day('2027-04-18'),
          departsOn: day('2027-04-22'),
        }),
      ],
    });
    expect(
      checklist.findings
        .filter((finding) => finding.field?.startsWith('legs'))
        .map((finding) => [finding.message.key, finding.field]),
    ).toEqual([
      ['findings.leg_before_departure', `legs.${id(501)}.arrivesOn`],
      ['findings.legs_overlap', `legs.${id(502)}.arrivesOn`],
      ['findings.leg_after_return', `legs.${id(503)}.departsOn`],
      ['findings.legs_gap', `legs.${id(503)}.arrivesOn`],
    ]);
  });

  it('see a departure in the past only while permits are open', () => {
    const past = checked({ today: '2027-05-01' });
    expect(findingsOf(past, 'departure_past')).toHaveLength(1);
    const granted = ['kepala_daerah', 'gubernur', 'kemendagri', 'setneg', `kemlu@${id(11)}`];
    const done = checked({
      today: '2027-05-01',
      events: granted.map((step, index) => event(index, step, 'granted', '2027-03-01')),
    });
    expect(findingsOf(done, 'departure_past')).toEqual([]);
  });

  it('see the same person twice by any identity', () => {
    const first = traveller(1, 'asn_kab_kota');
    const second = { ...traveller(2, 'asn_kab_kota'), personId: first.personId };
    expect(findingsOf(on({ travellers: [first, second] }), 'traveller_duplicate')[0]?.field).toBe(
      `travellers.${second.id}`,
    );
    expect(
      findingsOf(on({ travellers: people('asn_kab_kota', 'asn_kab_kota') }), 'traveller_duplicate'),
    ).toEqual([]);
  });

  it('ask for the category of a traveller', () => {
    const [finding] = findingsOf(on({ travellers: [traveller(1, null)] }), 'category_missing');
    expect(finding?.field).toBe(`travellers.${id(1)}.snapshot.category`);
  });

  it('say when a purpose belongs to the other track', () => {
    expect(findingsOf(on({ purpose: 'ibadah' }), 'purpose_other_track')).toHaveLength(1);
  });
});

describe('findings about passports', () => {
  const withPassport = (own: ReturnType<typeof passport> | null, given: Partial<Dossier> = {}) =>
    on({ travellers: [traveller(1, 'asn_kab_kota', { passport: own })], ...given });

  it('refuse one that expires before the return', () => {
    const [finding] = findingsOf(
      withPassport(passport({ expiresOn: day('2027-04-15') })),
      'passport_expired',
    );
    expect(finding).toMatchObject({
      severity: 'error',
      field: `travellers.${id(1)}.snapshot.passport.expiresOn`,
    });
  });

  it('warn, as a habit and not as law, below six months after the return', () => {
    const [finding] = findingsOf(
      withPassport(passport({ expiresOn: day('2027-10-15') })),
      'passport_ending',
    );
    expect(finding).toMatchObject({ severity: 'warning', grade: 'D', basis: '' });
    expect(
      findingsOf(withPassport(passport({ expiresOn: day('2027-10-16') })), 'passport_ending'),
    ).toEqual([]);
  });

  it('want a service passport for official travel and an ordinary one otherwise', () => {
    const ordinary = passport({ kind: 'ordinary' });
    expect(findingsOf(withPassport(ordinary), 'passport_not_service')[0]?.grade).toBe('A');
    expect(findingsOf(withPassport(null), 'passport_missing')).toHaveLength(1);
    const pilgrimage = { track: 'important_reason', purpose: 'ibadah' } as const;
    expect(findingsOf(withPassport(ordinary, pilgrimage), 'passport_not_ordinary')).toEqual([]);
    expect(findingsOf(withPassport(passport(), pilgrimage), 'passport_not_ordinary')).toHaveLength(
      1,
    );
  });
});

describe('findings about limits', () => {
  it('hold the delegation to the lower of two caps and show both', () => {
    const four = people('asn_kab_kota', 'asn_kab_kota', 'asn_kab_kota', 'asn_kab_kota');
    const [finding] = findingsOf(on({ travellers: four }), 'delegation_too_large_two');
    expect(finding).toMatchObject({
      rule: 'batas_setneg_studi_banding_seminar',
      severity: 'warning',
      grade: 'C',
    });
    expect(finding?.message.params).toMatchObject({ people: '4', max: '3', otherMax: '5' });
    expect(
      findingsOf(on({ travellers: four, purpose: 'diklat' }), 'delegation_too_large_two'),
    ).toEqual([]);
  });

  it('count seven days from departure to return, and call the rule repealed', () => {
    expect(findingsOf(on(travel('2027-04-12', '2027-04-18')), 'too_long_repealed')).toEqual([]);
    expect(
      findingsOf(on(travel('2027-04-12', '2027-04-19')), 'too_long_repealed')[0],
    ).toMatchObject({
      repealed: true,
      severity: 'warning',
    });
  });

  it('keep head and deputy apart, except in bereavement', () => {
    const travellers = people('bupati_wali_kota', 'wakil_bupati_wali_kota');
    expect(findingsOf(on({ travellers }), 'together')).toHaveLength(1);
    const grief = {
      travellers,
      track: 'important_reason',
      purpose: 'keluarga',
      familyReason: 'kedukaan',
    } as const;
    expect(findingsOf(on(grief), 'together')).toEqual([]);
  });

  it('match freezes by date, by who travels, and by their exceptions', () => {
    const winter = travel('2026-01-10', '2026-01-14');
    const bupati = { ...winter, travellers: people('bupati_wali_kota') };
    const [finding] = findingsOf(on(bupati, '2025-11-01'), 'freeze');
    expect(finding).toMatchObject({ rule: 'blk_2025_12', basis: 'SE 000.2.3/9633/SJ', grade: 'C' });
    expect(findingsOf(on(winter, '2025-11-01'), 'freeze')).toEqual([]);
    expect(
      findingsOf(on({ ...bupati, ...travel('2026-01-16', '2026-01-20') }, '2025-11-01'), 'freeze'),
    ).toEqual([]);
    const autumn = {
      ...travel('2025-09-10', '2025-09-12'),
      travellers: people('bupati_wali_kota'),
    };
    expect(findingsOf(on(autumn, '2025-08-01'), 'freeze_approximate')).toHaveLength(1);
    expect(
      findingsOf(
        on({ ...autumn, track: 'important_reason', purpose: 'ibadah' }, '2025-08-01'),
        'freeze_approximate',
      ),
    ).toEqual([]);
  });

  it('watch polling days once the office has entered them', () => {
    const overlay = {
      ...emptyOverlay(),
      corrections: [
        {
          rule: 'blk_pemilihan',
          parameters: { polling_days: ['2027-04-20'] },
          disabled: false,
          verified: null,
          note: '',
        },
      ],
    };
    const checklist = checked({ overlay });
    expect(findingsOf(checklist, 'freeze')[0]?.message.params).toMatchObject({
      dateFrom: '2027-04-13',
      dateTo: '2027-04-27',
    });
    expect(findingsOf(checklist, 'election_unknown')).toEqual([]);
  });
});

describe('findings about money, places and time', () => {
  it('want an account for public money', () => {
    const [line] = dossier().funding;
    if (line === undefined) throw new Error('the sample has a funding line');
    const [finding] = findingsOf(
      on({ funding: [{ ...line, budgetAccount: ' ' }] }),
      'budget_account_missing',
    );
    expect(finding?.field).toBe(`funding.${line.id}.budgetAccount`);
  });

  it('want Kemlu’s recommendation where there are no diplomatic relations', () => {
    const checklist = on({ legs: [leg({ country: 'TW', diplomaticRelations: 'no' })] });
    expect(findingsOf(checklist, 'no_relations')).toHaveLength(1);
    expect(checklist.items.map((item) => item.id)).toContain('rekomendasi_kemlu');
  });

  it('say when a written limit has passed and papers were not sent', () => {
    const late = checked({ today: '2027-04-06' });
    expect(findingsOf(late, 'deadline_passed').map((finding) => finding.rule)).toEqual([
      'tenggat_kemendagri_terima',
      'tenggat_setneg_terima',
    ]);
    const sent = checked({
      today: '2027-04-06',
      events: [event(1, 'kemendagri', 'sent', '2027-03-20')],
    });
    expect(findingsOf(sent, 'deadline_passed').map((finding) => finding.rule)).toEqual([
      'tenggat_setneg_terima',
    ]);
  });

  it('call a late plan an estimate', () => {
    const [finding] = findingsOf(checked({ today: '2027-03-15' }), 'plan_late');
    expect(finding).toMatchObject({ severity: 'warning', grade: 'D', basis: '' });
  });

  it('tell when an agency holds the file longer than its written clock', () => {
    const events = [event(1, 'kemendagri', 'sent', '2026-11-02')];
    const [finding] = findingsOf(checked({ events }), 'clock_passed');
    expect(finding?.message.params).toMatchObject({
      agency: 'kemendagri',
      days: '14',
      number: '10',
    });
  });
});
