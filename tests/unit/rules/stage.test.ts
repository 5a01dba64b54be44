import { describe, expect, it } from 'vitest';
import { stageOf, type EvaluationInput } from '#shared/domain/rules/index.ts';
import { checked, dossier, event, id, mark, day, traveller } from './support.ts';

/** The stage of the sample dossier after some grants, on a day. */
function stage(given: Partial<EvaluationInput> = {}): string {
  const checklist = checked(given);
  return stageOf({
    dossier: given.dossier ?? dossier(),
    steps: checklist.steps,
    items: checklist.items,
    today: checklist.today,
  });
}

function granted(...steps: string[]) {
  return steps.map((step, index) => event(index, step, 'granted', '2026-11-10'));
}

const all = ['kepala_daerah', 'gubernur', 'kemendagri', 'setneg', `kemlu@${id(11)}`];

describe('the stage of a dossier', () => {
  it('is a draft until something was begun', () => {
    expect(stage()).toBe('draft');
    expect(stage({ attachments: { kak: 1 } })).toBe('unit');
  });

  it('is the agency that has the papers, or the next one after a grant', () => {
    expect(stage({ events: [event(1, 'kepala_daerah', 'sent', '2026-11-10')] })).toBe(
      'kepala_daerah',
    );
    expect(stage({ events: granted('kepala_daerah') })).toBe('gubernur');
    expect(stage({ events: granted(...all.slice(0, 4)) })).toBe('kemlu');
  });

  it('follows the furthest news even when an earlier grant was not recorded', () => {
    expect(stage({ events: [event(1, 'setneg', 'sent', '2026-11-10')] })).toBe('setneg');
  });

  it('comes back to what was left out when the end is granted', () => {
    expect(stage({ events: granted('setneg', `kemlu@${id(11)}`) })).toBe('kepala_daerah');
  });

  it('is ready, travelling, reporting and done as the days pass', () => {
    const events = granted(...all);
    expect(stage({ events })).toBe('ready');
    expect(stage({ events, today: '2027-04-13' })).toBe('travelling');
    expect(stage({ events, today: '2027-04-20' })).toBe('report');
    const marks = [mark('laporan', { receivedOn: day('2027-04-21') })];
    expect(stage({ events, marks, today: '2027-04-25' })).toBe('done');
  });

  it('never travels on the calendar alone', () => {
    expect(stage({ today: '2027-04-13', events: granted('kepala_daerah') })).toBe('gubernur');
  });

  it('is refused when any agency refused', () => {
    expect(stage({ events: [event(1, 'kemendagri', 'refused', '2026-11-10')] })).toBe('refused');
  });

  it('ends at the ministry for an important reason', () => {
    const trip = dossier({
      track: 'important_reason',
      purpose: 'ibadah',
      travellers: [traveller(1, 'bupati_wali_kota')],
    });
    expect(stage({ dossier: trip, events: granted('gubernur', 'kemendagri') })).toBe('ready');
  });
});
