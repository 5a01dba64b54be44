import { describe, expect, it } from 'vitest';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import {
  checked,
  day,
  dossier,
  event,
  id,
  itemOf,
  leg,
  mark,
  passport,
  stepOf,
  traveller,
} from './support.ts';

const one = id(11);

describe('the state of an item', () => {
  it('is done when a file is attached, and when the original was received', () => {
    const checklist = checked({
      attachments: { kak: 2 },
      marks: [mark('undangan', { receivedOn: day('2026-11-20') })],
    });
    expect(itemOf(checklist, 'kak')).toMatchObject({ state: 'done', attachments: 2 });
    expect(itemOf(checklist, 'undangan').state).toBe('done');
    expect(itemOf(checklist, 'jadwal').state).toBe('not_started');
  });

  it('is in progress when the paper was asked for', () => {
    const checklist = checked({ marks: [mark('jadwal', { requestedOn: day('2026-11-20') })] });
    expect(itemOf(checklist, 'jadwal').state).toBe('in_progress');
  });

  it('does not apply when the officer says so, with the reason', () => {
    const checklist = checked({
      marks: [mark('dpa', { notApplicableReason: 'Ditanggung penyelenggara seluruhnya' })],
      attachments: { dpa: 1 },
    });
    expect(itemOf(checklist, 'dpa')).toMatchObject({
      state: 'not_applicable',
      reason: 'Ditanggung penyelenggara seluruhnya',
      overdue: false,
    });
  });

  it('cannot start while something it depends on is missing, and names that', () => {
    const checklist = checked();
    expect(itemOf(checklist, `exit_permit@${one}`)).toMatchObject({
      state: 'cannot_start',
      waitsFor: ['sp_setneg'],
    });
    expect(itemOf(checklist, 'sp_setneg')).toMatchObject({
      state: 'cannot_start',
      waitsFor: ['kemendagri'],
    });
    expect(itemOf(checklist, 'laporan').waitsFor).toEqual(['return']);
  });

  it('follows the step whose grant brings the paper', () => {
    const sent = checked({ events: [event(1, 'setneg', 'sent', '2026-11-10')] });
    expect(itemOf(sent, 'sp_setneg').state).toBe('in_progress');
    const granted = checked({
      events: [
        event(1, 'setneg', 'sent', '2026-11-10'),
        event(2, 'setneg', 'granted', '2026-11-20'),
      ],
    });
    expect(itemOf(granted, 'sp_setneg').state).toBe('done');
    expect(itemOf(granted, 'surat_tugas').state).toBe('not_started');
    const returned = checked({ events: [event(1, 'setneg', 'returned', '2026-11-10')] });
    expect(itemOf(returned, 'sp_setneg')).toMatchObject({
      state: 'problem',
      problem: { key: 'problems.step_returned', params: { agency: 'setneg' } },
    });
  });

  it('waits for no date once it went out with the file, and keeps its honest state', () => {
    const today = '2027-04-05';
    const after = (kind: StepEvent['kind'], step = 'kemendagri') =>
      checked({ today, events: [event(1, step, kind, '2027-02-10')] });
    expect(itemOf(after('sent'), 'kak')).toMatchObject({ state: 'not_started', overdue: false });
    expect(after('sent').nextDue?.item).not.toBe('kak');
    expect(itemOf(after('sent', 'gubernur'), 'kak').state).toBe('not_started');
    expect(itemOf(after('granted'), 'kak').state).toBe('not_started');
    expect(itemOf(after('returned'), 'kak').state).toBe('problem');
    expect(itemOf(checked({ today }), 'kak').state).toBe('problem');
  });

  it('counts the request as written when an agency has papers', () => {
    const checklist = checked({ events: [event(1, 'gubernur', 'sent', '2026-11-20')] });
    expect(itemOf(checklist, 'surat_permohonan').state).toBe('done');
  });

  it('is due no more after a refusal', () => {
    expect(checked({ events: [event(1, 'gubernur', 'refused', '2026-11-20')] }).nextDue).toBeNull();
  });

  it('takes a surat tugas for done only when it is signed', () => {
    const at = (state: 'draft' | 'printed' | 'signed') =>
      itemOf(checked({ papers: { surat_tugas: { state, number: '', date: null } } }), 'surat_tugas')
        .state;
    expect([at('draft'), at('printed'), at('signed')]).toEqual([
      'in_progress',
      'in_progress',
      'done',
    ]);
  });

  it('takes the request for done only when the letters of all routes are signed', () => {
    const travellers = [traveller(1, 'bupati_wali_kota'), traveller(2, 'asn_kab_kota')];
    const signed = { state: 'signed', number: '1', date: null } as const;
    const half = checked({
      dossier: dossier({ travellers }),
      papers: { 'permission_request@jalur_asn_kab_kota': signed },
    });
    expect(itemOf(half, 'surat_permohonan').state).toBe('not_started');
    const whole = checked({
      dossier: dossier({ travellers }),
      papers: {
        'permission_request@jalur_asn_kab_kota': signed,
        'permission_request@jalur_kdh_kab_kota': signed,
      },
    });
    expect(itemOf(whole, 'surat_permohonan')).toMatchObject({
      state: 'done',
      madeBy: 'permission_request',
    });
  });

  it('reads passports from their data and not from a scan', () => {
    const withPassport = (own: ReturnType<typeof passport> | null) =>
      itemOf(
        checked({
          dossier: dossier({ travellers: [traveller(11, 'asn_kab_kota', { passport: own })] }),
          attachments: { [`paspor@${one}`]: 1 },
        }),
        `paspor@${one}`,
      );
    expect(withPassport(passport()).state).toBe('done');
    expect(withPassport(passport({ expiresOn: day('2027-04-01') }))).toMatchObject({
      state: 'problem',
      problem: { key: 'problems.passport_expired', params: { date: '2027-04-01' } },
    });
    expect(withPassport(passport({ expiresOn: day('2027-08-01') })).problem?.key).toBe(
      'problems.passport_ending',
    );
  });

  it('asks for the papers of a new passport when there is none, and waits for the SP with it', () => {
    const checklist = checked({
      dossier: dossier({ travellers: [traveller(11, 'asn_kab_kota', { passport: null })] }),
    });
    expect(itemOf(checklist, `paspor@${one}`)).toMatchObject({
      state: 'cannot_start',
      waitsFor: ['sp_setneg'],
    });
    expect(itemOf(checklist, `foto@${one}`)).toMatchObject({ repealed: true, grade: 'B' });
    expect(itemOf(checklist, `formulir_kemlu@${one}`)).toMatchObject({
      grade: 'C',
      madeBy: 'exit_permit_form',
    });
  });

  it('is overdue after the plan, but a problem only after what is written', () => {
    const late = itemOf(checked({ today: '2027-03-15' }), 'kak');
    expect(late).toMatchObject({ overdue: true, state: 'not_started' });
    const tooLate = itemOf(checked({ today: '2027-04-05' }), 'kak');
    expect(tooLate).toMatchObject({
      state: 'problem',
      problem: { key: 'problems.minimum_passed', params: { date: '2027-04-02' } },
    });
  });

  it('counts working days to its date, negative when past', () => {
    const item = itemOf(checked({ today: '2027-02-03' }), 'kak');
    expect([item.due.plan, item.workingDaysLeft]).toEqual(['2027-02-04', 1]);
    expect(itemOf(checked({ today: '2027-02-08' }), 'kak').workingDaysLeft).toBe(-1);
  });
});

describe('the steps of a route', () => {
  it('handle the delegation once and each traveller’s passport apart', () => {
    const checklist = checked({
      dossier: dossier({
        travellers: [traveller(1, 'bupati_wali_kota'), traveller(2, 'asn_kab_kota')],
        legs: [leg({ visaRequired: 'yes' })],
      }),
    });
    expect(checklist.steps.map((step) => [step.key, step.travellerIds.length])).toEqual([
      ['unit', 2],
      ['kepala_daerah', 1],
      ['gubernur', 2],
      ['kemendagri', 2],
      ['setneg', 2],
      [`kemlu@${id(1)}`, 1],
      [`kemlu@${id(2)}`, 1],
      [`embassy@${id(1)}`, 1],
      [`embassy@${id(2)}`, 1],
    ]);
  });

  it('have no embassy when no leg needs a visa', () => {
    expect(checked().steps.map((step) => step.agency)).not.toContain('embassy');
  });

  it('cannot start before the one that they follow is granted', () => {
    const checklist = checked({ events: [event(1, 'kepala_daerah', 'granted', '2026-11-16')] });
    expect(stepOf(checklist, 'gubernur').state).toBe('not_started');
    expect(stepOf(checklist, 'kemendagri').state).toBe('cannot_start');
  });

  it('show the news in order: sent, returned with its note, sent again', () => {
    const news = [
      event(2, 'gubernur', 'returned', '2026-11-12', { note: 'KAK belum lengkap' }),
      event(1, 'gubernur', 'sent', '2026-11-10', { reference: '000.1.3.3/1' }),
    ];
    expect(stepOf(checked({ events: news }), 'gubernur')).toMatchObject({
      state: 'returned',
      returnNote: 'KAK belum lengkap',
      reference: '000.1.3.3/1',
      waitingWorkingDays: null,
    });
    const again = [...news, event(3, 'gubernur', 'sent', '2026-11-16')];
    expect(stepOf(checked({ events: again }), 'gubernur')).toMatchObject({
      state: 'sent',
      sentOn: '2026-11-16',
      returnNote: '',
      waitingWorkingDays: 4,
    });
  });

  it('do not let a note change where the papers are', () => {
    const events = [
      event(1, 'gubernur', 'sent', '2026-11-10'),
      event(2, 'gubernur', 'note', '2026-11-12', { note: 'ditelepon' }),
    ];
    expect(stepOf(checked({ events }), 'gubernur').state).toBe('sent');
  });
});

describe('what holds a dossier up', () => {
  it('is the step that was returned before anything else', () => {
    const events = [event(1, 'gubernur', 'returned', '2026-11-10')];
    expect(checked({ events }).blockedBy).toBe('gubernur');
  });

  it('is the agency that has the papers when nothing is wrong', () => {
    const events = [event(1, 'gubernur', 'sent', '2026-11-10')];
    expect(checked({ events }).blockedBy).toBe('gubernur');
  });

  it('is the first paper to make at the start', () => {
    expect(checked().blockedBy).toBe('surat_permohonan');
  });
});
