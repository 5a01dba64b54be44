import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type HolidayCalendar } from '#shared/domain/calendars/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import {
  backwardPlan,
  emptyOverlay,
  type BackwardPlan,
  type EvaluationInput,
  type RulePack,
} from '#shared/domain/rules/index.ts';
import type { TravellerCategory } from '#shared/domain/people/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import {
  day,
  dossier,
  id,
  leg,
  office,
  shippedCalendars,
  shippedPack,
  traveller,
} from './support.ts';

function planned(given: Partial<EvaluationInput> = {}): BackwardPlan {
  return backwardPlan({
    dossier: dossier(),
    office: office(),
    pack: shippedPack,
    overlay: null,
    calendars: shippedCalendars,
    today: '2026-11-23',
    marks: [],
    events: [],
    attachments: {},
    papers: {},
    ...given,
  });
}

function leaving(departsOn: string, returnsOn: string = departsOn) {
  return dossier({
    travel: { departsOn: day(departsOn), returnsOn: day(returnsOn), departureCity: 'Jakarta' },
  });
}

function event(number: number, step: string, kind: StepEvent['kind'], date: string): StepEvent {
  return {
    id: id(number),
    step,
    kind,
    date: day(date),
    reference: '',
    note: '',
    recordedAt: '2026-11-22T00:00:00.000Z' as StepEvent['recordedAt'],
  };
}

/** The pack with other usual durations: every one is multiplied. */
function withDurations(factor: number): RulePack {
  return {
    ...shippedPack,
    rules: shippedPack.rules.map((rule) =>
      rule.kind === 'duration'
        ? {
            ...rule,
            parameters: {
              ...rule.parameters,
              working_days: Math.round(rule.parameters.working_days * factor),
            },
          }
        : rule,
    ),
  };
}

/** Walks back day by day over JavaScript's own dates: slow, and another way to the same answer. */
function walkBack(from: string, workingDays: number, closed: ReadonlySet<string>): string {
  const at = new Date(`${from}T00:00:00Z`);
  let left = workingDays;
  while (left > 0) {
    at.setUTCDate(at.getUTCDate() - 1);
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    if (!isWeekend && !closed.has(at.toISOString().slice(0, 10))) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

const decreed = new Set<string>(
  shippedCalendars.flatMap((year) => [...year.holidays, ...year.joint_leave]),
);
const departures = fc.integer({ min: 0, max: 430 }).map((days) => addDays('2026-10-01', days));
const categories = fc.constantFrom<TravellerCategory>(
  'asn_kab_kota',
  'bupati_wali_kota',
  'dprd_kab_kota',
  'asn_provinsi',
  'gubernur',
);

/** All dates of a plan by their place, for comparing two plans. */
function datesOf(plan: BackwardPlan): Map<string, string | null> {
  return new Map(
    plan.rows.flatMap((row) => [
      [`${row.key} first`, row.plan.firstDay] as const,
      [`${row.key} last`, row.plan.lastDay] as const,
      [`${row.key} minimum`, row.minimum?.date ?? null] as const,
    ]),
  );
}

describe('the backward calendar', () => {
  it('agrees with a walk day by day for any departure and any closed days of the office', () => {
    const closedDays = fc.uniqueArray(departures, { maxLength: 25 });
    fc.assert(
      fc.property(departures, closedDays, (departsOn, own) => {
        const overlay = {
          ...emptyOverlay(),
          closed_days: own.map((date) => ({ date: date as CalendarDate, name: 'Tutup' })),
        };
        const { rows } = planned({ dossier: leaving(departsOn), overlay });
        const closed = new Set([...decreed, ...own]);
        const chain = rows.toReversed();
        let end = departsOn;
        for (const { plan, minimum } of chain) {
          let start = walkBack(end, plan.workingDays ?? 0, closed);
          const written = minimum?.date ?? null;
          if (written !== null && written < start) {
            start = walkBack(addDays(written, 1), 1, closed);
          }
          expect(plan.firstDay).toBe(start);
          end = start;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never plans a step later than what is written, however short the usual durations are', () => {
    fc.assert(
      fc.property(
        departures,
        fc.constantFrom(0, 0.1, 0.5, 1, 2),
        categories,
        (departsOn, factor, category) => {
          const { rows } = planned({
            dossier: { ...leaving(departsOn), travellers: [traveller(11, category)] },
            pack: withDurations(factor),
          });
          expect(rows.length).toBeGreaterThan(1);
          for (const { plan, minimum, difference } of rows) {
            if (plan.firstDay === null || minimum === null || minimum.date === null) continue;
            expect(plan.firstDay <= minimum.date).toBe(true);
            expect(difference).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('never moves a date later when a holiday is added', () => {
    fc.assert(
      fc.property(departures, departures, categories, (departsOn, holiday, category) => {
        const given = { ...leaving(departsOn), travellers: [traveller(11, category)] };
        const added = shippedCalendars.map((year): HolidayCalendar => {
          const isNew =
            String(year.year) === holiday.slice(0, 4) &&
            !year.holidays.includes(holiday as CalendarDate) &&
            !year.joint_leave.includes(holiday as CalendarDate);
          return isNew ? { ...year, holidays: [...year.holidays, holiday as CalendarDate] } : year;
        });
        const before = datesOf(planned({ dossier: given }));
        const after = datesOf(planned({ dossier: given, calendars: added }));
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [place, date] of after) {
          const earlier = before.get(place) ?? null;
          if (date !== null && earlier !== null) expect(date <= earlier, place).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(departures, (departsOn) => {
        const given = { dossier: leaving(departsOn) };
        const calendars = structuredClone(shippedCalendars);
        expect(planned({ ...given, calendars })).toEqual(planned(given));
      }),
      { numRuns: 20 },
    );
  });

  it('shows the plan and the written minimum side by side with what each rests on', () => {
    const setneg = planned().rows.find((row) => row.key === 'setneg');
    expect(setneg?.plan.grade).toBe('D');
    expect(setneg?.plan.durations.map((item) => item.workingDays)).toEqual([14]);
    expect(setneg?.minimum).toMatchObject({
      date: '2027-04-05',
      number: 7,
      unit: 'days',
      grade: 'A',
    });
    expect(setneg?.difference).toBeGreaterThan(0);
  });

  it('places today on each step: time left, waiting, done, behind', () => {
    const { rows, tightest } = planned({
      today: '2027-03-17',
      events: [
        event(1, 'kepala_daerah', 'sent', '2027-01-20'),
        event(2, 'kepala_daerah', 'granted', '2027-01-22'),
        event(3, 'gubernur', 'sent', '2027-01-25'),
      ],
    });
    const at = new Map(rows.map((row) => [row.key, row.position]));
    expect(at.get('unit')).toEqual({ measure: 'done', workingDays: null });
    expect(at.get('gubernur')?.measure).toBe('receive');
    expect(at.get('gubernur')?.workingDays).toBeLessThan(0);
    expect(at.get('setneg')?.measure).toBe('send');
    expect(at.get('closing')).toBeNull();
    expect(tightest?.workingDays).toBe(
      Math.min(
        ...rows.flatMap(({ position }) =>
          position === null || position.measure === 'done' ? [] : [position.workingDays ?? 0],
        ),
      ),
    );
  });

  it('finds the first departure whose plan can still start today', () => {
    const { departure, today } = planned();
    expect(departure.plan).not.toBeNull();
    expect(departure.minimum).toBe('2026-12-03');
    const onIt = planned({ dossier: leaving(departure.plan ?? '') });
    expect((onIt.startBy.plan ?? '') >= today).toBe(true);
    const oneDayEarlier = planned({ dossier: leaving(addDays(departure.plan ?? '', -1)) });
    expect((oneDayEarlier.startBy.plan ?? '') < today).toBe(true);
  });

  it('names the year without a calendar and leaves the date empty instead of counting wrongly', () => {
    const beyond = planned({ dossier: leaving('2028-02-14', '2028-02-18') });
    expect(beyond.missingYears).toEqual([2028]);
    expect(beyond.rows.every((row) => row.plan.firstDay === null)).toBe(true);
    expect(beyond.rows.every((row) => row.difference === null)).toBe(true);
    expect(beyond.startBy.plan).toBeNull();
    const cut = planned({
      dossier: leaving('2026-01-20'),
      calendars: shippedCalendars.filter(({ year }) => year > 2025),
      today: '2026-01-05',
    });
    expect(cut.missingYears).toEqual([2025]);
    expect(cut.rows[0]?.plan.firstDay).toBeNull();
    expect(cut.rows.at(-1)?.plan.firstDay).toBe('2026-01-15');
    const tooLate = planned({ dossier: leaving('2027-12-20'), today: '2027-12-15' });
    expect(tooLate.departure.plan).toBeNull();
    expect(tooLate.missingYears).toEqual([2028]);
  });

  it('names the closed days of its period and the decrees that they rest on', () => {
    const overlay = {
      ...emptyOverlay(),
      closed_days: [{ date: day('2027-02-10'), name: 'Hari jadi Contoh Raya' }],
    };
    const { closedDays, decrees } = planned({ overlay });
    const on = new Map(closedDays.map((item) => [item.date, item]));
    expect(on.get('2027-03-08')).toMatchObject({ kind: 'holiday' });
    expect(on.get('2027-03-08')?.name).toContain('Nyepi');
    expect(on.get('2027-03-09')?.kind).toBe('joint_leave');
    expect(on.get('2027-02-10')).toMatchObject({ kind: 'closed', name: 'Hari jadi Contoh Raya' });
    expect(on.get('2027-03-06')?.kind).toBe('weekend');
    expect(decrees.map(({ year }) => year)).toEqual([2026, 2027]);
  });

  it('has no rows and no departure without travellers, and says what comes after the return', () => {
    const empty = planned({ dossier: { ...dossier(), travellers: [] } });
    expect(empty.rows).toEqual([]);
    expect(empty.departure).toEqual({ plan: null, minimum: null });
    expect(planned().afterReturn).toContainEqual(
      expect.objectContaining({ date: '2027-04-30', number: 14, unit: 'days' }),
    );
  });

  it('gives the visa of one traveller a step of its own', () => {
    const { rows } = planned({ dossier: { ...dossier(), legs: [leg({ visaRequired: 'yes' })] } });
    expect(rows.map(({ agency }) => agency)).toContain('embassy');
  });
});
