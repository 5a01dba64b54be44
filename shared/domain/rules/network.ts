import { agencies, stepKey, type Agency } from '../tracking/index.ts';
import type { DossierFacts, TravellerFacts } from './facts.ts';
import { matchRule } from './match.ts';
import type { PreparedPack } from './prepared.ts';
import type { RouteGroup } from './routes.ts';
import type { RuleOf } from './rule.ts';

/** Agencies whose step is one person's; the others handle the whole delegation. */
const personal: readonly Agency[] = ['kemlu', 'embassy'];

/** What durations and the network are read from. */
export interface NetworkInput {
  ready: PreparedPack;
  facts: DossierFacts;
  travellers: readonly TravellerFacts[];
  groups: readonly RouteGroup[];
  today: string;
}

/** How long steps usually take, in working days. */
export interface Durations {
  of: (step: Agency | 'surat_tugas', travellerIds: readonly string[]) => number | null;
  /** The rules whose numbers make that sum: those of the slowest traveller. */
  rulesOf: (
    step: Agency | 'surat_tugas',
    travellerIds: readonly string[],
  ) => readonly RuleOf<'duration'>[];
}

function total(rules: readonly RuleOf<'duration'>[]): number {
  return rules.reduce((sum, rule) => sum + rule.parameters.working_days, 0);
}

/** Usual durations: the parts of a step are added up per traveller, and the slowest traveller counts. */
export function durations(input: NetworkInput): Durations {
  const found = new Map<string, Map<string, RuleOf<'duration'>[]>>();
  for (const rule of input.ready.of('duration', input.today)) {
    const match = matchRule(rule, input.facts, input.travellers);
    if (match === null) continue;
    const { step } = rule.parameters;
    const perTraveller = found.get(step) ?? new Map<string, RuleOf<'duration'>[]>();
    for (const { id } of match.travellers) {
      const list = perTraveller.get(id);
      if (list === undefined) perTraveller.set(id, [rule]);
      else list.push(rule);
    }
    found.set(step, perTraveller);
  }
  const rulesOf: Durations['rulesOf'] = (step, travellerIds) => {
    const perTraveller = found.get(step);
    let slowest: readonly RuleOf<'duration'>[] = [];
    for (const id of travellerIds) {
      const rules = perTraveller?.get(id) ?? [];
      if (slowest.length === 0 || total(rules) > total(slowest)) slowest = rules;
    }
    return slowest;
  };
  return {
    rulesOf,
    of: (step, travellerIds) => {
      const rules = rulesOf(step, travellerIds);
      return rules.length > 0 ? total(rules) : null;
    },
  };
}

/** The steps of a group that one traveller passes, with the embassy where a visa is needed. */
function fullRoute(group: RouteGroup, facts: DossierFacts): Agency[] {
  const visa = facts.visa.yes.length > 0 && group.steps.includes('kemlu');
  return visa ? [...group.steps, 'embassy'] : [...group.steps];
}

/** A step of the network: where papers of some travellers pass. */
export interface RouteNode {
  key: string;
  agency: Agency;
  travellerIds: string[];
  group: RouteGroup;
  /** Keys that follow this step, one per route that passes it; null for departure. */
  next: (string | null)[];
  before: string[];
}

/** The steps of all groups as one network in the order of travel: dossier-wide steps once, personal steps per traveller. */
export function network(input: NetworkInput): RouteNode[] {
  const nodes = new Map<string, RouteNode>();
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
  const position = new Map(input.travellers.map((item, index) => [item.id, index]));
  const firstOf = (node: RouteNode) => position.get(node.travellerIds[0] ?? '') ?? 0;
  return [...nodes.values()].sort(
    (a, b) => agencies.indexOf(a.agency) - agencies.indexOf(b.agency) || firstOf(a) - firstOf(b),
  );
}
