import type { Agency } from '../tracking/index.ts';
import { deadlineDate, deadlinesOf } from './deadlines.ts';
import type { DocumentDefinition } from './rule.ts';
import { stepsFor, type Situation } from './situation.ts';

/** The dates of an item: `plan` by the usual durations, `minimum` by the written numbers. */
export interface ItemDue {
  plan: string | null;
  minimum: string | null;
}

/** The file for the ministry leaves the office whole, so its parts are due when it leaves for the governor. */
const sameFile: Partial<Record<Agency, readonly Agency[]>> = {
  kemendagri: ['gubernur', 'kemendagri'],
  gubernur: ['gubernur', 'kemendagri'],
};

/** The agencies that the file with a document for this agency passes, the agency itself among them. */
export function fileAgencies(agency: Agency): readonly Agency[] {
  return sameFile[agency] ?? [agency];
}

function first(dates: Iterable<string | null | undefined>): string | null {
  let least: string | null = null;
  for (const date of dates) {
    if (date !== null && date !== undefined && (least === null || date < least)) least = date;
  }
  return least;
}

/** The agency that wants a document on this route: the catalogue's, or the first one outside when it is not passed. */
export function wantingAgency(situation: Situation, agency: Agency): Agency {
  if (agency === 'unit' || situation.stepsAt.has(agency)) return agency;
  return situation.firstAgency ?? agency;
}

function keysOf(situation: Situation, agency: Agency, traveller: string | null): string[] {
  const own = stepsFor(situation, agency, traveller);
  const steps = own.length > 0 ? own : stepsFor(situation, agency, null);
  return steps.map((step) => step.key);
}

function beforeStep(
  situation: Situation,
  agency: Agency,
  traveller: string | null,
  outcome: boolean,
): ItemDue {
  const dues = situation.stepDues[outcome ? 'outcome' : 'file'];
  const known = dues.get(agency)?.get(traveller);
  if (known !== undefined) return known;
  // What an agency on the way adds to the file is not there yet when the file reaches that agency.
  const together = outcome ? [agency] : fileAgencies(agency);
  const keys = together.flatMap((item) => keysOf(situation, item, traveller));
  const due = {
    plan: first(keys.map((key) => situation.plan.startOf.get(key))),
    minimum: first(keys.map((key) => situation.plan.minimumOf.get(key))),
  };
  const ofAgency = dues.get(agency) ?? new Map<string | null, ItemDue>();
  dues.set(agency, ofAgency.set(traveller, due));
  return due;
}

/** Whether the office itself decided a number behind the date of a document. */
export function dueIsOurs(
  situation: Situation,
  document: DocumentDefinition,
  agency: Agency,
  traveller: string | null,
): boolean {
  if (document.ready === 'after_return') {
    return deadlinesOf({
      ready: situation.ready,
      facts: situation.facts,
      travellers: situation.people,
      today: situation.input.today,
    }).some(
      (rule) => rule.parameters.document === document.id && situation.ready.ours.has(rule.id),
    );
  }
  const together = document.outcome_of === null ? fileAgencies(agency) : [agency];
  const keys = together.flatMap((item) => keysOf(situation, item, traveller));
  return keys.some((key) => situation.stepOf.get(key)?.ours === true);
}

/** When a document must be there. */
export function itemDue(
  situation: Situation,
  document: DocumentDefinition,
  agency: Agency,
  traveller: string | null,
): ItemDue {
  switch (document.ready) {
    case 'before_step':
      return agency === 'unit'
        ? { plan: situation.plan.eve, minimum: null }
        : beforeStep(situation, agency, traveller, document.outcome_of !== null);
    case 'before_departure': {
      const step = document.outcome_of ?? (document.agency === 'kemlu' ? 'kemlu' : null);
      const keys = step === null ? [] : keysOf(situation, step, traveller);
      const plan = first(keys.map((key) => situation.plan.endOf.get(key)));
      return { plan: plan ?? situation.plan.eve, minimum: null };
    }
    case 'after_return': {
      const dates = deadlinesOf({
        ready: situation.ready,
        facts: situation.facts,
        travellers: situation.people,
        today: situation.input.today,
      })
        .filter((rule) => rule.parameters.document === document.id)
        .map((rule) =>
          deadlineDate(rule.parameters, situation.input.dossier.travel, situation.calendar),
        );
      return { plan: null, minimum: first(dates) };
    }
  }
}
