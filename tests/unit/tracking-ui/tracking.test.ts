import { describe, expect, test } from 'vitest';
import { calendarDate, instant } from '#shared/domain/common/index.ts';
import type { StepEvent, StepEventKind, TrackingStep } from '#shared/domain/tracking/index.ts';
import {
  checkRecording,
  earliestDate,
  kindsFor,
  shownKind,
} from '#renderer/tracking/model/recording.ts';
import {
  eventsNewestFirst,
  returnedSteps,
  rowsByAgency,
  waitingOf,
} from '#renderer/tracking/model/rows.ts';

let made = 0;
function event(kind: StepEventKind, date: string, step = 'kemendagri'): StepEvent {
  made += 1;
  return {
    id: `01970000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    step,
    kind,
    date: calendarDate.parse(date),
    reference: '',
    note: '',
    recordedAt: instant.parse(`${date}T03:00:${String(made % 60).padStart(2, '0')}.000Z`),
  };
}

function step(changes: Partial<TrackingStep> = {}): TrackingStep {
  return {
    key: 'kemendagri',
    agency: 'kemendagri',
    travellerIds: [],
    state: 'sent',
    sentOn: null,
    grantedOn: null,
    reference: '',
    returnNote: '',
    waitingWorkingDays: null,
    plannedWorkingDays: null,
    due: { plan: null, minimum: null },
    workingDaysLeft: null,
    grade: 'C',
    repealed: false,
    basis: '',
    source: '',
    ours: false,
    events: [],
    ...changes,
  };
}

const today = '2027-03-10';
const typed = { kind: 'granted', date: '2027-03-09', reference: '', note: '' } as const;

describe('recording what happened at a step', () => {
  test('an answer cannot be dated before the papers were sent, nor in the future', () => {
    const sent = step({ sentOn: '2027-03-05', events: [event('sent', '2027-03-05')] });
    expect(checkRecording(sent, { ...typed, date: '2027-03-04' }, today)).toEqual([
      { field: 'date', problem: 'date_before_sent' },
    ]);
    expect(checkRecording(sent, { ...typed, date: '2027-03-11' }, today)).toEqual([
      { field: 'date', problem: 'date_future' },
    ]);
    expect(checkRecording(sent, { ...typed, date: '2027-03-05' }, today)).toEqual([]);
  });

  test('after a second sending, answers count from that one', () => {
    const again = step({
      events: [
        event('sent', '2027-03-01'),
        event('returned', '2027-03-03'),
        event('sent', '2027-03-06'),
      ],
    });
    expect(earliestDate(again, 'granted')).toBe('2027-03-06');
    expect(earliestDate(again, 'sent')).toBe('2027-03-03');
  });

  test('a return and a refusal need the reason, a registration its number, a note its text', () => {
    const problem = (kind: 'returned' | 'refused' | 'registered' | 'note') =>
      checkRecording(step(), { ...typed, kind, note: '  ' }, today).map(({ problem }) => problem);
    expect(problem('returned')).toEqual(['note_missing_returned']);
    expect(problem('refused')).toEqual(['note_missing_returned']);
    expect(problem('registered')).toEqual(['reference_missing']);
    expect(problem('note')).toEqual(['note_missing']);
  });

  test('a missing date is named once', () => {
    expect(checkRecording(step(), { ...typed, date: null }, today)).toEqual([
      { field: 'date', problem: 'date_missing' },
    ]);
  });

  test('what was not sent cannot be granted or returned', () => {
    expect(kindsFor({ state: 'not_started' })).toEqual(['sent', 'note']);
    expect(kindsFor({ state: 'returned' })).toContain('sent');
    expect(kindsFor({ state: 'sent' })).toContain('granted');
  });
});

describe('rows of the route', () => {
  test('steps follow the way of the papers, one row for each traveller where it is personal', () => {
    const rows = rowsByAgency([
      step({ key: 'kemlu@a', agency: 'kemlu' }),
      step({ key: 'unit', agency: 'unit' }),
      step({ key: 'kemlu@b', agency: 'kemlu' }),
    ]);
    expect(rows.map((row) => [row.agency, row.steps.map(({ key }) => key)])).toEqual([
      ['unit', ['unit']],
      ['kemlu', ['kemlu@a', 'kemlu@b']],
    ]);
  });

  test('waiting counts over the usual time and stops once answered', () => {
    expect(waitingOf(step({ waitingWorkingDays: 12, plannedWorkingDays: 10 }))).toEqual({
      days: 12,
      usual: 10,
      over: 2,
    });
    expect(waitingOf(step({ waitingWorkingDays: 3, plannedWorkingDays: null }))?.over).toBe(0);
    expect(waitingOf(step({ waitingWorkingDays: 12, state: 'granted' }))).toBeNull();
  });

  test('returned steps are listed with the longest wait first', () => {
    const steps = [
      step({ key: 'setneg', state: 'returned', events: [event('returned', '2027-03-08')] }),
      step({ key: 'kemendagri', state: 'returned', events: [event('returned', '2027-03-02')] }),
      step({ key: 'unit', state: 'granted' }),
    ];
    expect(returnedSteps(steps).map(({ key }) => key)).toEqual(['kemendagri', 'setneg']);
  });

  test('the history of a step reads from the newest event back', () => {
    const events = [event('sent', '2027-03-01'), event('returned', '2027-03-03')];
    expect(eventsNewestFirst(events).map(({ kind }) => kind)).toEqual(['returned', 'sent']);
  });
});

test('a note with a number is shown as a registration', () => {
  expect(shownKind({ kind: 'note', reference: 'SIOLA-1' })).toBe('registered');
  expect(shownKind({ kind: 'note', reference: '' })).toBe('note');
  expect(shownKind({ kind: 'granted', reference: 'B-1' })).toBe('granted');
});
