import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { compareNames } from '#shared/domain/people/index.ts';
import {
  emptyOverlay,
  otherTripOf,
  type EvaluationInput,
  type PaperProgress,
} from '#shared/domain/rules/index.ts';
import {
  checked,
  day,
  dossier,
  event,
  findingsOf,
  id,
  leg,
  mark,
  passport,
  traveller,
} from './support.ts';

function on(given: Partial<Dossier>, input: Partial<EvaluationInput> = {}) {
  return checked({ dossier: dossier(given), ...input });
}

/** Another dossier in April 2027. */
function trip(departsOn: string, returnsOn: string | null, given: Partial<Dossier> = {}) {
  const other = otherTripOf(
    dossier({
      id: id(2),
      title: 'Kunjungan ke Nagoya',
      travel: {
        departsOn: day(departsOn),
        returnsOn: returnsOn === null ? null : day(returnsOn),
        departureCity: '',
      },
      ...given,
    }),
  );
  if (other === null) throw new Error('the trip has a departure');
  return other;
}

function paper(given: Partial<PaperProgress> = {}): PaperProgress {
  return { state: 'final', number: '', date: null, ...given };
}

const request = 'permission_request@jalur_asn_kab_kota';

describe('trips of other dossiers', () => {
  it('warn of the same person on shared days, the edges included', () => {
    const [finding] = findingsOf(
      on({}, { otherTrips: [trip('2027-04-16', '2027-04-20')] }),
      'trip_at_once',
    );
    expect(finding).toMatchObject({
      severity: 'warning',
      grade: null,
      basis: '',
      field: `travellers.${id(11)}`,
    });
    expect(finding?.message.params).toMatchObject({
      name: 'Peserta 11',
      trip: 'Kunjungan ke Nagoya',
      dateFrom: '2027-04-16',
      dateTo: '2027-04-20',
    });
    const apart = [trip('2027-04-17', '2027-04-20'), trip('2027-04-01', '2027-04-11')];
    expect(findingsOf(on({}, { otherTrips: apart }), 'trip_at_once')).toEqual([]);
  });

  it('take a trip without a return as one day, and never a dossier against itself', () => {
    const open = { otherTrips: [trip('2027-04-14', null)] };
    expect(findingsOf(on({}, open), 'trip_at_once')).toHaveLength(1);
    const self = { otherTrips: [trip('2027-04-14', null, { id: id(1) })] };
    expect(findingsOf(on({}, self), 'trip_at_once')).toEqual([]);
  });

  it('know a person by number when the directory’s entry is another, and not by name alone', () => {
    const other = { ...traveller(11, 'asn_kab_kota'), personId: null };
    const given = { otherTrips: [trip('2027-04-14', null, { travellers: [other] })] };
    // The sample gives traveller 11 one passport number in every dossier.
    expect(findingsOf(on({}, given), 'trip_at_once')).toHaveLength(1);
    const namesake = { ...other, snapshot: { ...other.snapshot, passport: null } };
    const alone = { otherTrips: [trip('2027-04-14', null, { travellers: [namesake] })] };
    expect(findingsOf(on({}, alone), 'trip_at_once')).toEqual([]);
  });

  const head = { travellers: [traveller(1, 'bupati_wali_kota')] };
  const deputy = { travellers: [traveller(2, 'wakil_bupati_wali_kota')] };
  const grief = {
    track: 'important_reason',
    purpose: 'keluarga',
    familyReason: 'kedukaan',
  } as const;

  it('keep head and deputy apart across dossiers, either way round, on the rule’s own authority', () => {
    for (const [here, there] of [
      [head, deputy],
      [deputy, head],
    ] as const) {
      const otherTrips = [trip('2027-04-16', '2027-04-20', there)];
      const [finding] = findingsOf(on(here, { otherTrips }), 'together_elsewhere');
      expect(finding).toMatchObject({ rule: 'tidak_bersamaan', severity: 'warning', grade: 'C' });
    }
    expect(
      findingsOf(
        on(head, { otherTrips: [trip('2027-04-17', '2027-04-20', deputy)] }),
        'together_elsewhere',
      ),
    ).toEqual([]);
  });

  it('excuse head and deputy by bereavement on either side', () => {
    const mourning = { otherTrips: [trip('2027-04-14', null, { ...deputy, ...grief })] };
    expect(findingsOf(on(head, mourning), 'together_elsewhere')).toEqual([]);
    const ours = { otherTrips: [trip('2027-04-14', null, deputy)] };
    expect(findingsOf(on({ ...head, ...grief }, ours), 'together_elsewhere')).toEqual([]);
  });

  it('never make an error, not even of a rule that the office made block', () => {
    const overlay = {
      ...emptyOverlay(),
      corrections: [
        {
          rule: 'tidak_bersamaan',
          parameters: {},
          enforce: 'block' as const,
          disabled: false,
          verified: { by: 'Bagian Hukum', on: day('2026-11-01'), paper: 'Surat contoh' },
          note: '',
        },
      ],
    };
    const otherTrips = [trip('2027-04-14', null, deputy)];
    expect(findingsOf(on(head, { overlay, otherTrips }), 'together_elsewhere')).toMatchObject([
      { severity: 'warning', enforce: 'warn' },
    ]);
  });
});

describe('names in passports', () => {
  const named = (name: string, nameInPassport: string) =>
    on({
      travellers: [traveller(1, 'asn_kab_kota', { name, passport: passport({ nameInPassport }) })],
    });

  it('agree without titles, capitals, accents and a leading H.', () => {
    for (const [letter, inPassport] of [
      ['Dr. Ir. Raka Contoh, S.STP., M.Si.', 'RAKA CONTOH'],
      ['H. Raka Contoh, S.E.', 'RAKA CONTOH'],
      ["Nur'aini Al-Contoh", 'NURAINI AL CONTOH'],
      ['Raka Contoh', ''],
      ['Raka Contoh, S.E.', 'Raka Contoh, S.E.'],
    ] as const) {
      const { findings } = named(letter, inPassport);
      expect(findings.filter(({ rule }) => rule.startsWith('data_passport_name'))).toEqual([]);
    }
  });

  it('warn of another order and another spelling, and show both', () => {
    expect(findingsOf(named('Raka Contoh', 'CONTOH RAKA'), 'passport_name_order')[0]).toMatchObject(
      {
        severity: 'warning',
        grade: null,
        field: `travellers.${id(1)}.snapshot.passport.nameInPassport`,
        message: { params: { name: 'Raka Contoh', passportName: 'CONTOH RAKA' } },
      },
    );
    for (const other of ['RAKHA CONTOH', 'RAKA', 'RAKA CONTOH SAPUTRA']) {
      expect(findingsOf(named('Raka Contoh', other), 'passport_name_differs')).toHaveLength(1);
    }
  });

  it('compare words, and a name that is nothing but a form of address', () => {
    expect(compareNames('M. Raka', 'Muhammad Raka')).toBe('different');
    expect(compareNames('H.', 'H')).toBe('same');
  });
});

describe('dates of documents', () => {
  const invited = (date: string) => ({
    invitation: { from: 'Prefektur Niigata', number: '1', date: day(date) },
  });

  it('want the invitation before the event and not in the future', () => {
    expect(findingsOf(on(invited('2027-04-14')), 'invitation_after_event')).toHaveLength(1);
    expect(findingsOf(on(invited('2027-04-14')), 'invitation_future')).toHaveLength(1);
    const fine = on(invited('2026-11-22'));
    expect(findingsOf(fine, 'invitation_after_event')).toEqual([]);
    expect(findingsOf(fine, 'invitation_future')).toEqual([]);
  });

  it('want a letter after its invitation and before the departure', () => {
    const early = on(invited('2026-11-10'), {
      papers: { [request]: paper({ date: '2026-11-09' }) },
    });
    expect(findingsOf(early, 'letter_before_invitation')[0]).toMatchObject({
      severity: 'warning',
      field: `papers.${request}`,
      message: { params: { paper: 'permission_request', date: '2026-11-09' } },
    });
    const late = on({}, { papers: { surat_tugas: paper({ date: '2027-04-13' }) } });
    expect(findingsOf(late, 'letter_after_departure')).toHaveLength(1);
    const fine = on(invited('2026-11-10'), {
      papers: {
        [request]: paper({ date: '2026-11-10' }),
        surat_tugas: paper({ date: '2027-04-12' }),
      },
    });
    expect(fine.findings.filter(({ rule }) => rule.startsWith('data_letter'))).toEqual([]);
  });

  it('want an SPD no older than the surat tugas', () => {
    const papers = (spd: string) => ({
      surat_tugas: paper({ date: '2027-04-05' }),
      [`spd@${id(11)}`]: paper({ date: spd, number: '094/1' }),
    });
    const [finding] = findingsOf(on({}, { papers: papers('2027-04-04') }), 'spd_before_order');
    expect(finding?.message.params).toMatchObject({ about: '094/1', dateLimit: '2027-04-05' });
    expect(findingsOf(on({}, { papers: papers('2027-04-05') }), 'spd_before_order')).toEqual([]);
  });

  it('want no agency to answer before the request was written', () => {
    const papers = { [request]: paper({ date: '2026-11-10' }) };
    const sent = (date: string) =>
      findingsOf(
        on({}, { papers, events: [event(1, 'gubernur', 'sent', date)] }),
        'step_before_letter',
      );
    expect(sent('2026-11-09')[0]?.field).toBe('tracking.gubernur');
    expect(sent('2026-11-10')).toEqual([]);
  });

  it('pass over papers of travellers and routes that the dossier no longer has', () => {
    const papers = {
      [`spd@${id(99)}`]: paper({ date: '2027-05-01' }),
      'permission_request@rute_lama': paper({ date: '2027-05-01' }),
    };
    expect(findingsOf(on({}, { papers }), 'letter_after_departure')).toEqual([]);
  });

  it('want a passport issued before the departure and before it expires', () => {
    const issued = (issuedOn: string) =>
      on({
        travellers: [
          traveller(1, 'asn_kab_kota', { passport: passport({ issuedOn: day(issuedOn) }) }),
        ],
      });
    expect(findingsOf(issued('2027-04-13'), 'passport_issued_late')).toHaveLength(1);
    expect(findingsOf(issued('2027-04-12'), 'passport_issued_late')).toEqual([]);
    expect(findingsOf(issued('2030-01-06'), 'passport_dates_order')[0]?.severity).toBe('error');
  });

  it('want receipts in order, not in the future and not before the paper’s own date', () => {
    const marked = (given: Parameters<typeof mark>[1]) =>
      on(invited('2026-11-10'), { marks: [mark('undangan', given)] })
        .findings.filter(({ field }) => field === 'checklist.undangan')
        .map(({ rule }) => rule);
    expect(marked({ requestedOn: day('2026-11-15'), receivedOn: day('2026-11-14') })).toEqual([
      'data_received_before_requested',
    ]);
    expect(marked({ receivedOn: day('2026-11-23') })).toEqual(['data_received_future']);
    expect(marked({ receivedOn: day('2026-11-09') })).toEqual(['data_received_before_written']);
    expect(marked({ requestedOn: day('2026-11-10'), receivedOn: day('2026-11-10') })).toEqual([]);
  });

  it('see an event before the first arrival and after the last leaving, inside the travel', () => {
    const short = (arrivesOn: string, departsOn: string) =>
      on({ legs: [leg({ arrivesOn: day(arrivesOn), departsOn: day(departsOn) })] });
    expect(findingsOf(short('2027-04-14', '2027-04-16'), 'event_before_arrival')[0]).toMatchObject({
      field: 'event.startsOn',
      severity: 'warning',
    });
    expect(findingsOf(short('2027-04-12', '2027-04-14'), 'event_after_leaving')).toHaveLength(1);
    const fitting = short('2027-04-13', '2027-04-15');
    expect(fitting.findings.filter(({ rule }) => rule.startsWith('data_event'))).toEqual([]);
  });
});

describe('amounts and accounts', () => {
  const [line] = dossier().funding;
  if (line === undefined) throw new Error('the sample has a funding line');
  const rupiah = (amount: number) => ({ amount, currency: 'IDR' });
  const donor = {
    ...line,
    id: id(701),
    payer: 'donor' as const,
    institution: 'Yayasan Contoh',
    amount: rupiah(50_000_000),
    budgetAccount: '',
  };

  it('see a cost paid by two, and not the same payer’s second account', () => {
    const [finding] = findingsOf(on({ funding: [line, donor] }), 'funding_twice');
    expect(finding).toMatchObject({
      field: `funding.${donor.id}.covers`,
      message: {
        params: { cost: 'ticket', other: line.institution, institution: 'Yayasan Contoh' },
      },
    });
    const second = { ...line, id: id(702), budgetAccount: '5.1.02.04.01.0002' };
    expect(findingsOf(on({ funding: [line, second] }), 'funding_twice')).toEqual([]);
  });

  it('see a zero', () => {
    const funding = [{ ...line, amount: rupiah(0) }];
    expect(findingsOf(on({ funding }), 'funding_zero')).toHaveLength(1);
    expect(findingsOf(on({ funding: [{ ...line, amount: null }] }), 'funding_zero')).toEqual([]);
  });

  it('hold amounts in words against each line, each payer and the total', () => {
    const lodging = { ...donor, covers: ['lodging' as const] };
    const reasoning = (urgency: string) =>
      findingsOf(
        on({ funding: [line, lodging], reasoning: { ...dossier().reasoning, urgency } }),
        'amount_in_reasoning',
      ).map(({ message }) => message.params['amount']);
    expect(reasoning('Biaya Rp100.000.000, Rp 50 juta, dan Rp150.000.000,00.')).toEqual([]);
    expect(reasoning('Biaya Rp 0,15 miliar atau 3 orang.')).toEqual([]);
    expect(reasoning('Biaya Rp 120.000.000.')).toEqual(['Rp120.000.000']);
  });

  it('warn of an amount or account in a letter that the funding does not have', () => {
    const key = `spd@${id(11)}`;
    const wrong = { texts: ['Biaya Rp 1,5 juta.'], budgetAccount: '5.1.02.99' };
    const checklist = on({}, { papers: { [key]: paper(wrong) } });
    for (const name of ['amount_in_letter', 'account_unknown']) {
      expect(findingsOf(checklist, name)[0]).toMatchObject({
        severity: 'warning',
        field: `papers.${key}`,
      });
    }
    const right = { texts: ['Biaya Rp 100 juta.'], budgetAccount: `${line.budgetAccount} ` };
    expect(
      on({}, { papers: { [key]: paper(right) } }).findings.filter(({ field }) =>
        field?.startsWith('papers.'),
      ),
    ).toEqual([]);
  });
});

describe('letters that were issued', () => {
  const issued = {
    people: [
      { id: id(11), name: 'Peserta 11' },
      { id: id(12), name: 'Peserta 12' },
    ],
    departsOn: '2027-04-12',
    returnsOn: '2027-04-16',
  };
  const held = (given: Partial<PaperProgress>, own: Partial<Dossier> = {}) =>
    on(own, { papers: { surat_tugas: paper({ issued, ...given }) } });

  it('are held against the number and the names of the travellers now', () => {
    const [finding] = findingsOf(held({}), 'letter_people');
    expect(finding).toMatchObject({ severity: 'warning', field: 'papers.surat_tugas' });
    expect(finding?.message.params).toMatchObject({
      then: '2',
      now: '1',
      added: '–',
      gone: 'Peserta 12',
    });
    const both = [traveller(11, 'asn_kab_kota'), traveller(12, 'asn_kab_kota')];
    expect(findingsOf(held({}, { travellers: both }), 'letter_people')).toEqual([]);
    const replaced = [traveller(11, 'asn_kab_kota'), traveller(13, 'asn_kab_kota')];
    expect(findingsOf(held({}, { travellers: replaced }), 'letter_people')[0]).toMatchObject({
      message: { params: { then: '2', now: '2', added: 'Peserta 13', gone: 'Peserta 12' } },
    });
  });

  it('name a traveller whose name changed, and dates that moved', () => {
    const both = [
      traveller(11, 'asn_kab_kota', { name: 'Peserta Sebelas' }),
      traveller(12, 'asn_kab_kota'),
    ];
    const checklist = held(
      {},
      {
        travellers: both,
        travel: { departsOn: day('2027-04-12'), returnsOn: day('2027-04-17'), departureCity: '' },
      },
    );
    expect(findingsOf(checklist, 'letter_name')[0]?.message.params).toMatchObject({
      then: 'Peserta 11',
      now: 'Peserta Sebelas',
    });
    expect(findingsOf(checklist, 'letter_travel')[0]?.message.params).toMatchObject({
      dateTo: '2027-04-16',
      dateToNow: '2027-04-17',
    });
    expect(findingsOf(held({}, { travellers: both }), 'letter_travel')).toEqual([]);
  });

  it('count once they are final or numbered; a draft without a number is only a draft', () => {
    expect(findingsOf(held({ state: 'draft' }), 'letter_people')).toEqual([]);
    expect(findingsOf(held({ state: 'draft', number: '1/2027' }), 'letter_people')).toHaveLength(1);
  });

  it('of one traveller concern that traveller alone', () => {
    const key = `spd@${id(11)}`;
    const own = { ...issued, people: issued.people.slice(0, 1) };
    expect(
      findingsOf(on({}, { papers: { [key]: paper({ issued: own }) } }), 'letter_people'),
    ).toEqual([]);
  });
});
