import { describe, expect, it } from 'vitest';
import { sectionOfField } from '#shared/domain/dossiers/index.ts';
import { fieldCandidates } from '#renderer/basis/focusField.ts';
import { findingsOf, gaps } from '#renderer/dossiers/model/sections.ts';
import { firstOpenSection, sectionStates } from '#renderer/dossiers/model/sectionStates.ts';
import type { Checklist, ChecklistItem, Finding } from '#shared/domain/rules/index.ts';
import { date, dossier, idOf, leg, traveller } from './rows.ts';

const finding = (field: string | null, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'test',
  severity,
  message: { key: 'test', params: {} },
  field,
  grade: 'D',
  repealed: false,
  basis: '',
  source: '',
  ours: false,
  enforce: 'warn',
  note: '',
  noteEn: '',
});

const item = (key: string, state: ChecklistItem['state']) => ({ key, state }) as ChecklistItem;

const states = (
  given: Parameters<typeof dossier>[0],
  checklist: Partial<Pick<Checklist, 'items' | 'findings' | 'steps'>> | null = null,
) =>
  sectionStates({
    dossier: dossier(given),
    checklist: checklist === null ? null : { items: [], findings: [], steps: [], ...checklist },
    papers: null,
  });

const fullTrip = {
  title: 'Muhibah ke Niigata',
  purpose: 'kerja_sama',
  event: {
    name: 'Forum',
    organiser: 'Kota Niigata',
    startsOn: date('2027-04-13'),
    endsOn: date('2027-04-15'),
  },
  invitation: { from: 'Wali Kota Niigata', number: '1', date: date('2027-01-10') },
  travel: {
    departsOn: date('2027-04-12'),
    returnsOn: date('2027-04-16'),
    departureCity: 'Contoh',
  },
  legs: [leg(9)],
} as const;

describe('the states of the sections', () => {
  it('are honest about an empty dossier', () => {
    const found = states({});
    expect(found.trip.state).toBe('not_started');
    expect(found.travellers.state).toBe('not_started');
    expect(found.reasoning.state).toBe('not_started');
    expect(found.checklist.state).toBe('cannot_start');
    expect(found.papers.state).toBe('cannot_start');
    expect(found.tracking.state).toBe('cannot_start');
    expect(firstOpenSection(found)).toBe('trip');
  });

  it('a short name alone does not start the trip', () => {
    expect(states({ title: 'Niigata' }).trip.state).toBe('not_started');
  });

  it('the trip is done only when nothing is missing', () => {
    expect(states({ ...fullTrip, legs: [...fullTrip.legs] }).trip.state).toBe('done');
    expect(states({ ...fullTrip, legs: [] }).trip.state).toBe('in_progress');
    expect(states({ ...fullTrip, legs: [leg(9, { country: null })] }).trip.state).toBe(
      'in_progress',
    );
  });

  it('dates that cannot be true make the trip a problem at once, before the core answers', () => {
    const travel = { ...fullTrip.travel, returnsOn: date('2027-04-10') };
    expect(states({ ...fullTrip, legs: [...fullTrip.legs], travel }).trip.state).toBe('problem');
  });

  it('a finding makes the section of its field a problem, a warning does not', () => {
    const people = [traveller(3)];
    const field = `travellers.${idOf(3)}.snapshot.passport.expiresOn`;
    expect(states({ travellers: people }, { findings: [finding(field)] }).travellers.state).toBe(
      'problem',
    );
    expect(
      states({ travellers: people }, { findings: [finding(field, 'warning')] }).travellers.state,
    ).toBe('in_progress');
  });

  it('a finding that only says what is missing makes no problem of it', () => {
    expect(states({}, { findings: [finding('travellers')] }).travellers.state).toBe('not_started');
    expect(
      states({ title: 'Niigata', purpose: 'kerja_sama' }, { findings: [finding('legs')] }).trip
        .state,
    ).toBe('in_progress');
  });

  it('travel for an important reason asks for no reasoning, but keeps one that was written', () => {
    const important = { track: 'important_reason' } as const;
    expect(states(important).reasoning.state).toBe('not_applicable');
    const reasoning = { ...dossier().reasoning, background: 'Ditulis' };
    expect(states({ ...important, reasoning }).reasoning.state).toBe('done');
  });

  it('the checklist counts what is asked for and leaves out what does not apply', () => {
    const found = states(
      {},
      { items: [item('a', 'done'), item('b', 'not_started'), item('c', 'not_applicable')] },
    );
    expect(found.checklist).toEqual({ state: 'in_progress', count: { done: 1, total: 2 } });
  });
});

describe('the fields of the sections', () => {
  it('each belongs to the section in which it is edited', () => {
    expect(sectionOfField('travel.returnsOn')).toBe('trip');
    expect(sectionOfField(`travellers.${idOf(1)}.role`)).toBe('reasoning');
    expect(sectionOfField(`travellers.${idOf(1)}.snapshot.passport`)).toBe('travellers');
    expect(sectionOfField('funding')).toBe('funding');
    expect(sectionOfField('rulePack')).toBeNull();
  });

  it('findings without a field stand with the checklist', () => {
    const found = [finding(null), finding('travel.departsOn')];
    expect(findingsOf(found, 'checklist')).toEqual([found[0]]);
    expect(findingsOf(found, 'trip')).toEqual([found[1]]);
  });

  it('a field that is not on the page is looked for among its parents', () => {
    expect(fieldCandidates('travellers.x.snapshot')).toEqual([
      'travellers.x.snapshot',
      'travellers.x',
      'travellers',
    ]);
  });

  it('the gaps ask for the family reason only where the purpose has one', () => {
    const keys = (purpose: 'keluarga' | 'ibadah') =>
      gaps(dossier({ track: 'important_reason', purpose })).map(({ key }) => key);
    expect(keys('keluarga')).toContain('familyReason');
    expect(keys('ibadah')).not.toContain('familyReason');
  });

  it('one who pays for themselves is asked for no institution', () => {
    const line = {
      id: idOf(5),
      payer: 'own',
      institution: '',
      covers: ['ticket'],
      amount: { amount: 1, currency: 'IDR' },
      budgetAccount: '',
    } as const;
    const missing = gaps(dossier({ funding: [{ ...line, covers: [...line.covers] }] }));
    expect(missing.filter(({ section }) => section === 'funding')).toEqual([]);
  });
});
