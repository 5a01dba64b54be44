import { addDays, addMonths, addWorkingDays, type WorkingCalendar } from '../calendars/index.ts';
import { agencies, stepKey, type Agency, type StepPlan } from '../tracking/index.ts';
import type { DossierFacts, TravellerFacts } from './facts.ts';
import { matchRule } from './match.ts';
import type { PreparedPack } from './prepared.ts';
import { sourceText, type RouteGroup } from './routes.ts';
import type { RuleOf } from './rule.ts';

/** Agencies whose step is one person's; the others handle the whole delegation. */
const personal: readonly Agency[] = ['kemlu', 'embassy'];

/** What a plan is made from. */
export interface PlanInput {
  ready: PreparedPack;
  facts: DossierFacts;
  travellers: readonly TravellerFacts[];
  groups: readonly RouteGroup[];
  departsOn: string | null;
  calendar: WorkingCalendar;
  today: string;
}

/** The backward calendar of a dossier. */
export interface Plan {
  steps: StepPlan[];
  /** The last safe day on which papers reach a step (by key), or on which work on it starts. */
  startOf: ReadonlyMap<string, string | null>;
  /** The last safe day on which the outcome of a step must be in hand. */
  endOf: ReadonlyMap<string, string | null>;
  /** The latest day by the written numbers on which papers reach a step. */
  minimumOf: ReadonlyMap<string, string | null>;
  /** The last working day before departure. */
  eve: string | null;
}

interface Durations {
  of: (step: Agency | 'surat_tugas', travellerIds: readonly string[]) => number | null;
}

/** Usual durations: the parts of a step are added up per traveller, and the slowest traveller counts. */
function durations(input: PlanInput): Durations {
  const days = new Map<string, Map<string, number>>();
  for (const rule of input.ready.of('duration', input.today)) {
    const match = matchRule(rule, input.facts, input.travellers);
    if (match === null) continue;
    const { step, working_days: workingDays } = rule.parameters;
    const perTraveller = days.get(step) ?? new Map<string, number>();
    for (const traveller of match.travellers) {
      perTraveller.set(traveller.id, (perTraveller.get(traveller.id) ?? 0) + workingDays);
    }
    days.set(step, perTraveller);
  }
  return {
    of: (step, travellerIds) => {
      const known = travellerIds.flatMap((id) => days.get(step)?.get(id) ?? []);
      return known.length > 0 ? Math.max(...known) : null;
    },
  };
}

/** The steps of a group that one traveller passes, with the embassy where a visa is needed. */
function fullRoute(group: RouteGroup, facts: DossierFacts): Agency[] {
  const visa = facts.visa.yes.length > 0 && group.steps.includes('kemlu');
  return visa ? [...group.steps, 'embassy'] : [...group.steps];
}

interface Node {
  key: string;
  agency: Agency;
  travellerIds: string[];
  group: RouteGroup;
  /** Keys that follow this step, one per route that passes it; null for departure. */
  next: (string | null)[];
  before: string[];
}

/** The steps of all groups as one network: dossier-wide steps once, personal steps per traveller. */
function network(input: PlanInput): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const group of input.groups) {
    const route = fullRoute(group, input.facts);
    for (const travellerId of group.travellerIds) {
      const keys = route.map((agency) =>
        stepKey(agency, personal.includes(agency) ? travellerId : null),
      );
      route.forEach((agency, index) => {
        const key = keys[index] ?? agency;
        const node = nodes.get(key) ?? {
          key,
          agency,
          travellerIds: [],
          group,
          next: [],
          before: [],
        };
        node.travellerIds.push(travellerId);
        const next = keys[index + 1] ?? null;
        if (!node.next.includes(next)) node.next.push(next);
        const previous = keys[index - 1];
        // The unit's own work never holds an agency up in the records: what was sent was prepared.
        if (previous !== undefined && previous !== 'unit' && !node.before.includes(previous)) {
          node.before.push(previous);
        }
        nodes.set(key, node);
      });
    }
  }
  return nodes;
}

function shifted(
  date: string,
  by: { unit: 'days' | 'working_days' | 'months'; number: number },
  direction: 1 | -1,
  calendar: WorkingCalendar,
): string | null {
  if (by.unit === 'months') return addMonths(date, direction * by.number);
  if (by.unit === 'days') return addDays(date, direction * by.number);
  return addWorkingDays(calendar, date, direction * by.number);
}

/** The date that a written deadline gives, counted from the departure or the return. */
export function deadlineDate(
  parameters: RuleOf<'deadline'>['parameters'],
  travel: { departsOn: string | null; returnsOn: string | null },
  calendar: WorkingCalendar,
): string | null {
  if (parameters.counts === 'before_departure') {
    return travel.departsOn === null ? null : shifted(travel.departsOn, parameters, -1, calendar);
  }
  if (parameters.counts === 'after_return') {
    return travel.returnsOn === null ? null : shifted(travel.returnsOn, parameters, 1, calendar);
  }
  return null;
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (least, date) => (date !== null && (least === null || date < least) ? date : least),
    null,
  );
}

/** Deadlines that apply to this dossier. */
export function deadlinesOf(
  input: Pick<PlanInput, 'ready' | 'facts' | 'travellers' | 'today'>,
): RuleOf<'deadline'>[] {
  return input.ready
    .of('deadline', input.today)
    .filter((rule) => matchRule(rule, input.facts, input.travellers) !== null);
}

/**
 * Counts a dossier's route back from its departure.
 *
 * `plan` chains the usual durations in working days (estimates of grade D unless the office verified them);
 * `minimum` is only what is written. Without a departure, or where a year has no calendar, dates are null.
 */
export function planOf(input: PlanInput): Plan {
  const { departsOn, calendar } = input;
  const nodes = network(input);
  const usual = durations(input);
  const everyone = input.travellers.map((item) => item.id);
  const lastOffset = usual.of('surat_tugas', everyone) ?? 0;
  const offsets = new Map<string, number>();
  const minimumOf = new Map<string, string | null>();
  const deadlines = deadlinesOf(input);
  const dateAt = (offset: number) =>
    departsOn === null ? null : addWorkingDays(calendar, departsOn, -offset);

  const ownDuration = (node: Node): number | null => {
    const total = usual.of(node.agency, node.travellerIds);
    if (node.agency !== 'unit' || total === null) return total;
    // Local preparation includes the consent of the region's own leadership.
    const consent = Math.max(
      ...[...nodes.values()]
        .filter((item) => item.agency === 'kepala_daerah' || item.agency === 'pimpinan_dprd')
        .map((item) => usual.of(item.agency, item.travellerIds) ?? 0),
      0,
    );
    return Math.max(0, total - consent);
  };
  const ends = new Map<string, number>();
  const ordered = [...nodes.values()].sort(
    (a, b) => agencies.indexOf(b.agency) - agencies.indexOf(a.agency),
  );
  const rulesAt = new Map<string, RuleOf<'deadline'>>();
  for (const node of ordered) {
    const end = Math.max(
      ...node.next.map((key) => (key === null ? lastOffset : (offsets.get(key) ?? lastOffset))),
    );
    ends.set(node.key, end);
    offsets.set(node.key, end + (ownDuration(node) ?? 0));
    const candidates = deadlines
      .filter((rule) => rule.parameters.step === node.agency && rule.parameters.role === 'minimum')
      .map((rule) => {
        if (rule.parameters.counts !== 'after_receipt') {
          return {
            rule,
            date: deadlineDate(rule.parameters, { departsOn, returnsOn: null }, calendar),
          };
        }
        const following = earliest(
          node.next.map((key) => (key === null ? null : (minimumOf.get(key) ?? null))),
        );
        return {
          rule,
          date: following === null ? null : shifted(following, rule.parameters, -1, calendar),
        };
      });
    const date = earliest(candidates.map((item) => item.date));
    minimumOf.set(node.key, date);
    const deciding = candidates.find((item) => item.date === date) ?? candidates[0];
    if (deciding !== undefined) rulesAt.set(node.key, deciding.rule);
  }

  const startOf = new Map<string, string | null>();
  const endOf = new Map<string, string | null>();
  for (const node of ordered) {
    startOf.set(node.key, dateAt(offsets.get(node.key) ?? 0));
    endOf.set(node.key, dateAt(Math.max(1, ends.get(node.key) ?? 1)));
  }
  const steps = ordered.toReversed().map((node): StepPlan => {
    const rule = rulesAt.get(node.key);
    const evidence = rule ?? node.group;
    return {
      key: node.key,
      agency: node.agency,
      travellerIds: node.travellerIds,
      after: node.before,
      plannedWorkingDays: ownDuration(node),
      due: { plan: startOf.get(node.key) ?? null, minimum: minimumOf.get(node.key) ?? null },
      grade: evidence.grade,
      repealed: evidence.repealed,
      basis: evidence.basis,
      source: rule === undefined ? node.group.source : sourceText(input.ready.pack, rule.source),
    };
  });
  return { steps, startOf, endOf, minimumOf, eve: dateAt(1) };
}
