import { describe, expect, it } from 'vitest';
import { addWorkingDays, workingCalendar } from '#shared/domain/calendars/index.ts';
import {
  checked,
  day,
  dossier,
  id,
  itemOf,
  leg,
  office,
  passport,
  shippedCalendars,
  stepOf,
  traveller,
} from './support.ts';

const calendar = workingCalendar({ calendars: shippedCalendars, weekdays: [1, 2, 3, 4, 5] });

/** The date a number of working days before 12 April 2027, the departure. */
function before(workingDays: number): string | null {
  return addWorkingDays(calendar, '2027-04-12', -workingDays);
}

describe('the backward calendar', () => {
  it.each([
    ['provincial staff without visa', 'asn_provinsi', {}, 38],
    ['regency staff without visa', 'asn_kab_kota', {}, 43],
    ['council members without visa', 'dprd_provinsi', {}, 43],
  ] as const)(
    'starts %s %s the reference’s number of working days ahead',
    (_, category, given, days) => {
      const checklist = checked({
        dossier: dossier({ travellers: [traveller(1, category)], ...given }),
      });
      expect(stepOf(checklist, 'unit').due.plan).toBe(before(days));
    },
  );

  it('needs 62 and 67 working days when passport and visa are still to come', () => {
    for (const [category, days] of [
      ['asn_provinsi', 62],
      ['asn_kab_kota', 67],
    ] as const) {
      const checklist = checked({
        dossier: dossier({
          travellers: [traveller(1, category, { passport: null })],
          legs: [leg({ visaRequired: 'yes' })],
        }),
      });
      expect(stepOf(checklist, 'unit').due.plan, category).toBe(before(days));
    }
  });

  it('needs 18 working days for an important reason of a regent', () => {
    const checklist = checked({
      dossier: dossier({
        track: 'important_reason',
        purpose: 'ibadah',
        travellers: [traveller(1, 'bupati_wali_kota')],
      }),
    });
    expect(stepOf(checklist, 'unit').due.plan).toBe(before(18));
  });

  it('keeps the written numbers apart from the plan', () => {
    const checklist = checked();
    expect(stepOf(checklist, 'kemendagri').due).toEqual({
      plan: before(33),
      minimum: '2027-04-02',
    });
    expect(stepOf(checklist, 'setneg').due).toEqual({ plan: before(21), minimum: '2027-04-05' });
    expect(stepOf(checklist, 'gubernur').due.minimum).toBeNull();
  });

  it('gives the governor five days before the ministry’s limit on an important reason', () => {
    const checklist = checked({
      dossier: dossier({
        track: 'important_reason',
        purpose: 'ibadah',
        travellers: [traveller(1, 'bupati_wali_kota')],
      }),
    });
    expect(stepOf(checklist, 'gubernur').due.minimum).toBe('2027-03-28');
    expect(itemOf(checklist, 'surat_permohonan').due.minimum).toBe('2027-03-28');
  });

  it('has no written minimum for medical treatment', () => {
    const checklist = checked({
      dossier: dossier({
        track: 'important_reason',
        purpose: 'pengobatan',
        travellers: [traveller(1, 'bupati_wali_kota')],
      }),
    });
    expect(stepOf(checklist, 'kemendagri').due.minimum).toBeNull();
    expect(itemOf(checklist, `rujukan_rs@${id(1)}`).due.minimum).toBeNull();
  });

  it('plans one traveller’s passport without delaying another’s exit permit', () => {
    const checklist = checked({
      dossier: dossier({
        travellers: [
          traveller(1, 'asn_kab_kota', { passport: null }),
          traveller(2, 'asn_kab_kota', { passport: passport() }),
        ],
      }),
    });
    expect(stepOf(checklist, `kemlu@${id(1)}`).due.plan).toBe(before(16));
    expect(stepOf(checklist, `kemlu@${id(2)}`).due.plan).toBe(before(7));
    expect(stepOf(checklist, 'setneg').due.plan).toBe(before(30));
  });

  it('asks for the file when it leaves for the governor, and for the governor’s letter when it goes on', () => {
    const checklist = checked();
    expect(itemOf(checklist, 'kak').due.plan).toBe(stepOf(checklist, 'gubernur').due.plan);
    expect(itemOf(checklist, 'surat_pengantar_gubernur').due.plan).toBe(
      stepOf(checklist, 'kemendagri').due.plan,
    );
  });

  it('wants the report fourteen days after the return', () => {
    expect(itemOf(checked(), 'laporan').due).toEqual({ plan: null, minimum: '2027-04-30' });
  });

  it('counts Saturdays for an office that works six days', () => {
    const six = checked({ office: office({ workingWeekdays: [1, 2, 3, 4, 5, 6] }) });
    const five = checked();
    const start = (checklist: typeof six) => stepOf(checklist, 'unit').due.plan ?? '';
    expect(start(six) > start(five)).toBe(true);
  });

  it('gives no dates without a departure, and says what is missing', () => {
    const checklist = checked({
      dossier: dossier({ travel: { departsOn: null, returnsOn: null, departureCity: '' } }),
    });
    expect(checklist.steps.every((step) => step.due.plan === null)).toBe(true);
    expect(checklist.workingDaysToDeparture).toBeNull();
    expect(checklist.nextDue).toBeNull();
  });

  it('warns instead of counting through a year without a calendar', () => {
    const checklist = checked({
      today: '2027-11-01',
      dossier: dossier({
        travel: {
          departsOn: day('2028-02-07'),
          returnsOn: day('2028-02-11'),
          departureCity: '',
        },
      }),
    });
    expect(stepOf(checklist, 'setneg').due).toEqual({ plan: null, minimum: '2028-01-31' });
    expect(
      checklist.findings.find((finding) => finding.message.key === 'findings.calendar_missing')
        ?.message.params,
    ).toEqual({ years: '2028' });
  });

  it('names the earliest open deadline', () => {
    const checklist = checked();
    expect(checklist.nextDue).toEqual({ date: before(43), item: 'unit' });
  });
});
