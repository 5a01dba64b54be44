import { describe, expect, it } from 'vitest';
import { timelineOf } from '#renderer/dossiers/model/timeline.ts';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';

function step(change: Partial<TrackingStep>): TrackingStep {
  return {
    key: 'unit',
    agency: 'unit',
    travellerIds: [],
    state: 'not_started',
    sentOn: null,
    grantedOn: null,
    reference: '',
    returnNote: '',
    waitingWorkingDays: null,
    plannedWorkingDays: null,
    due: { plan: null, minimum: null },
    workingDaysLeft: null,
    grade: 'D',
    repealed: false,
    basis: '',
    source: '',
    ours: false,
    events: [],
    ...change,
  };
}

const due = (plan: string) => ({ plan, minimum: null });

describe('the timeline of a dossier', () => {
  it('draws nothing while no date is known', () => {
    expect(timelineOf({ steps: [], today: '2027-01-04', departsOn: null, returnsOn: null })).toBe(
      null,
    );
  });

  it('runs each agency until the next one has its turn and keeps everything inside the strip', () => {
    const timeline = timelineOf({
      steps: [
        step({ key: 'gubernur', agency: 'gubernur', due: due('2027-02-01') }),
        step({ key: 'kemendagri', agency: 'kemendagri', due: due('2027-02-15') }),
      ],
      today: '2027-01-04',
      departsOn: '2027-04-12',
      returnsOn: '2027-04-16',
    });
    expect(timeline?.segments.map(({ start, end }) => [start, end])).toEqual([
      ['2027-02-01', '2027-02-15'],
      ['2027-02-15', '2027-04-12'],
    ]);
    for (const { left, width } of timeline?.segments ?? []) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(100);
    }
    expect(timeline?.today).toBeLessThan(timeline?.departs ?? 0);
    expect(timeline?.months.map(({ date }) => date)).toEqual([
      '2027-02-01',
      '2027-03-01',
      '2027-04-01',
    ]);
  });

  it('hatches from the last safe date to today what was not sent', () => {
    const timeline = timelineOf({
      steps: [step({ due: due('2027-01-04') })],
      today: '2027-01-14',
      departsOn: '2027-04-12',
      returnsOn: null,
    });
    const [segment] = timeline?.segments ?? [];
    expect(segment?.late?.left).toBeCloseTo(segment?.left ?? -1);
    expect((segment?.late?.left ?? 0) + (segment?.late?.width ?? 0)).toBeCloseTo(
      timeline?.today ?? 0,
    );
  });

  it('hatches nothing outside the turn of the agency that is late', () => {
    const timeline = timelineOf({
      steps: [
        step({ due: due('2027-01-04') }),
        step({
          key: 'gubernur',
          agency: 'gubernur',
          state: 'granted',
          sentOn: '2027-01-08',
          grantedOn: '2027-01-12',
        }),
      ],
      today: '2027-01-20',
      departsOn: '2027-04-12',
      returnsOn: null,
    });
    const [first, second] = timeline?.segments ?? [];
    expect((first?.late?.left ?? 0) + (first?.late?.width ?? 0)).toBeCloseTo(second?.left ?? 0);
    expect(second?.late).toBeNull();
  });

  it('does not call late what was sent, until the next agency has its turn', () => {
    const sent = step({ state: 'sent', sentOn: '2027-01-03', due: due('2027-01-04') });
    const next = step({ key: 'gubernur', agency: 'gubernur', due: due('2027-01-20') });
    const late = (today: string) =>
      timelineOf({ steps: [sent, next], today, departsOn: '2027-04-12', returnsOn: null })
        ?.segments[0]?.late ?? null;
    expect(late('2027-01-14')).toBeNull();
    expect(late('2027-01-25')).not.toBeNull();
  });

  it('joins the steps of several travellers at one agency into one, in the worst of their states', () => {
    const timeline = timelineOf({
      steps: [
        step({ key: 'kemlu@a', agency: 'kemlu', state: 'granted', grantedOn: '2027-03-01' }),
        step({ key: 'kemlu@b', agency: 'kemlu', state: 'returned', sentOn: '2027-02-20' }),
      ],
      today: '2027-03-02',
      departsOn: '2027-04-12',
      returnsOn: null,
    });
    expect(timeline?.segments).toHaveLength(1);
    expect(timeline?.segments[0]).toMatchObject({ state: 'returned', steps: 2, granted: 1 });
  });
});
