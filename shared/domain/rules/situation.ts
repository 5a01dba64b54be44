import { workingCalendar, type HolidayCalendar, type WorkingCalendar } from '../calendars/index.ts';
import type { Traveller } from '../dossiers/index.ts';
import { trackingSteps, type Agency, type TrackingStep } from '../tracking/index.ts';
import type { ChecklistItem, ItemMark } from './checklist.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { dossierFacts, travellerFacts, type DossierFacts, type TravellerFacts } from './facts.ts';
import type { PaperProgress } from './papers.ts';
import { planOf, type Plan } from './plan.ts';
import { preparePack, type PreparedPack } from './prepared.ts';
import { routeGroups, type RouteGroup } from './routes.ts';

/** A dossier with everything derived from it once, for items and findings to share. */
export interface Situation {
  input: EvaluationInput;
  ready: PreparedPack;
  facts: DossierFacts;
  people: readonly TravellerFacts[];
  travellerOf: ReadonlyMap<string, Traveller>;
  groups: readonly RouteGroup[];
  plan: Plan;
  steps: readonly TrackingStep[];
  stepOf: ReadonlyMap<string, TrackingStep>;
  /** The steps of each agency that the route passes. */
  stepsAt: ReadonlyMap<Agency, readonly TrackingStep[]>;
  /** The first agency outside the unit, or null while there is no route. */
  firstAgency: Agency | null;
  /** Our own papers by kind, then by the route or traveller that they are for (empty for the dossier's own). */
  papers: ReadonlyMap<string, ReadonlyMap<string, PaperProgress>>;
  attachments: ReadonlyMap<string, number>;
  marks: ReadonlyMap<string, ItemMark>;
  calendar: WorkingCalendar;
  /** What was counted or looked up once for this dossier; only those who fill it read it. */
  daysLeftTo: Map<string, number | null>;
  stepDues: Record<'file' | 'outcome', Map<Agency, Map<string | null, ChecklistItem['due']>>>;
  /** Whether papers went out to any agency. */
  underWay: boolean;
}

const calendars = new WeakMap<readonly HolidayCalendar[], Map<string, WorkingCalendar>>();

/** The working calendar of an office, kept per list of decrees because making it costs more than using it. */
function calendarOf(input: EvaluationInput): WorkingCalendar {
  const closedDays = (input.overlay?.closed_days ?? []).map((item) => item.date);
  const key = `${input.office.workingWeekdays.join('')}|${closedDays.join(',')}`;
  let known = calendars.get(input.calendars);
  if (known === undefined) {
    known = new Map();
    calendars.set(input.calendars, known);
  }
  let calendar = known.get(key);
  if (calendar === undefined) {
    calendar = workingCalendar({
      calendars: input.calendars,
      weekdays: input.office.workingWeekdays,
      closedDays,
    });
    known.set(key, calendar);
  }
  return calendar;
}

function byAgency(steps: readonly TrackingStep[]): Map<Agency, TrackingStep[]> {
  const found = new Map<Agency, TrackingStep[]>();
  for (const step of steps) {
    const list = found.get(step.agency);
    if (list === undefined) found.set(step.agency, [step]);
    else list.push(step);
  }
  return found;
}

/** Takes the keys of papers apart once: joined keys cost more to look up than the rules to match. */
function papersByKind(papers: EvaluationInput['papers']): Situation['papers'] {
  const found = new Map<string, Map<string, PaperProgress>>();
  for (const [key, paper] of Object.entries(papers)) {
    const [kind = '', of = ''] = key.split('@', 2);
    const ofKind = found.get(kind) ?? new Map<string, PaperProgress>();
    found.set(kind, ofKind.set(of, paper));
  }
  return found;
}

/** The steps of an agency that one traveller's papers pass, or those of everybody. */
export function stepsFor(
  situation: Pick<Situation, 'stepsAt'>,
  agency: Agency,
  traveller: string | null,
): readonly TrackingStep[] {
  const all = situation.stepsAt.get(agency) ?? [];
  return traveller === null ? all : all.filter((step) => step.travellerIds.includes(traveller));
}

/** Derives facts, routes, plan and steps of a dossier. */
export function situationOf(input: EvaluationInput): Situation {
  const { dossier, office, pack, overlay, today } = input;
  const ready = preparePack(pack, overlay);
  const facts = dossierFacts(dossier, office, ready.activityOf);
  const people = dossier.travellers.map((item) =>
    travellerFacts(item, dossier.travel.returnsOn, ready.passportMonths),
  );
  const groups = routeGroups(dossier, office, pack, overlay, today);
  const calendar = calendarOf(input);
  const { departsOn } = dossier.travel;
  const plan = planOf({ ready, facts, travellers: people, groups, departsOn, calendar, today });
  const steps = trackingSteps(plan.steps, input.events, { today, calendar });
  return {
    input,
    ready,
    facts,
    people,
    travellerOf: new Map(dossier.travellers.map((item) => [item.id, item])),
    groups,
    plan,
    steps,
    stepOf: new Map(steps.map((step) => [step.key, step])),
    stepsAt: byAgency(steps),
    firstAgency: steps.find((step) => step.agency !== 'unit')?.agency ?? null,
    papers: papersByKind(input.papers),
    attachments: new Map(Object.entries(input.attachments)),
    marks: new Map(input.marks.map((mark) => [mark.item, mark])),
    calendar,
    daysLeftTo: new Map(),
    stepDues: { file: new Map(), outcome: new Map() },
    underWay: steps.some((step) => step.state === 'sent' || step.state === 'granted'),
  };
}
