import { workingDaysBetween } from '../calendars/index.ts';
import { stepKey, type Agency } from '../tracking/index.ts';
import type { Because, ChecklistItem } from './checklist.ts';
import { evidenceOf, strongestFirst } from './evidenceOf.ts';
import type { TravellerFacts } from './facts.ts';
import { itemDue, wantingAgency } from './itemDue.ts';
import { rawState } from './itemState.ts';
import { matchRule, travellerClauses } from './match.ts';
import type { DocumentDefinition, RuleOf } from './rule.ts';
import type { Situation } from './situation.ts';

/** A document asked for, with every rule that asks. */
interface Demand {
  document: DocumentDefinition;
  traveller: TravellerFacts | null;
  rules: { rule: RuleOf<'document'>; because: Because[] }[];
}

/** Key of an item: the document, with the traveller for papers of one person. */
export function itemKey(document: string, traveller: string | null = null): string {
  return traveller === null ? document : `${document}@${traveller}`;
}

/** What all rules together ask for, in the order of the catalogue and then of the travellers. */
function demands(situation: Situation): Map<string, Demand> {
  const found = new Map<string, Demand>();
  const add = (
    document: DocumentDefinition,
    traveller: TravellerFacts | null,
    rule: RuleOf<'document'>,
    because: Because[],
  ) => {
    const key = itemKey(document.id, traveller?.id ?? null);
    const demand = found.get(key) ?? { document, traveller, rules: [] };
    demand.rules.push({ rule, because });
    found.set(key, demand);
  };
  for (const rule of situation.ready.of('document', situation.input.today)) {
    const document = situation.ready.documents.get(rule.parameters.document);
    const match = matchRule(rule, situation.facts, situation.people);
    if (document === undefined || match === null) continue;
    if (document.per === 'dossier') {
      add(document, null, rule, [
        ...match.clauses,
        ...travellerClauses(rule.when, match.travellers),
      ]);
    } else {
      for (const traveller of match.travellers) {
        add(document, traveller, rule, [
          ...match.clauses,
          ...travellerClauses(rule.when, [traveller]),
        ]);
      }
    }
  }
  return found;
}

/** The clauses of all rules, each once. */
function allClauses(lists: readonly Because[][]): Because[] {
  const seen = new Map<string, Because>();
  for (const clause of lists.flat()) {
    const key = `${clause.key}|${Object.values(clause.params).join('|')}`;
    if (!seen.has(key)) seen.set(key, clause);
  }
  return seen.size > 0 ? [...seen.values()] : [{ key: 'because.always', params: {} }];
}

function itemOf(situation: Situation, key: string, demand: Demand): ChecklistItem | null {
  const { document } = demand;
  const ordered = strongestFirst(demand.rules.map((entry) => entry.rule));
  const [rule] = ordered;
  if (rule === undefined) return null;
  const traveller = demand.traveller?.id ?? null;
  const agency: Agency = wantingAgency(situation, rule.parameters.agency ?? document.agency);
  const due = itemDue(situation, document, agency, traveller);
  const { input, calendar } = situation;
  const attachments = input.attachments[key] ?? 0;
  const mark = input.marks.find((candidate) => candidate.item === key);
  const standing = rawState({ situation, document, key, traveller, mark, attachments, due });
  const limit = due.plan ?? due.minimum;
  const byRule = new Map(demand.rules.map((entry) => [entry.rule, entry.because]));
  return {
    key,
    id: document.id,
    traveller,
    label: document.label,
    labelEn: document.label_en,
    issuer: document.issuer,
    agency,
    state: standing.state,
    due,
    workingDaysLeft: limit === null ? null : workingDaysBetween(calendar, input.today, limit),
    overdue: standing.overdue,
    ...evidenceOf(situation.ready.pack, rule),
    verified: rule.verified === null ? null : { by: rule.verified.by, on: rule.verified.on },
    because: allClauses(ordered.map((entry) => byRule.get(entry) ?? [])),
    mustContain: document.must_contain,
    waitsFor: [],
    problem: standing.problem,
    reason: standing.reason,
    note: [document.note, rule.note].filter((text) => text !== '').join(' '),
    noteEn: rule.note_en,
    sensitive: document.sensitive,
    attachments,
    madeBy: document.made_by,
  };
}

/** The items and steps that must be there before an item can be started. */
function obstacles(
  situation: Situation,
  item: ChecklistItem,
  document: DocumentDefinition,
  items: ReadonlyMap<string, ChecklistItem>,
): string[] {
  const waits: string[] = [];
  const open = (key: string) => {
    const needed = items.get(key);
    if (needed === undefined) return false;
    if (needed.state !== 'done' && needed.state !== 'not_applicable') waits.push(key);
    return true;
  };
  for (const needed of document.needs) {
    if (item.traveller === null || !open(itemKey(needed, item.traveller))) open(itemKey(needed));
  }
  if (document.after_step !== null) {
    const step = situation.stepOf.get(stepKey(document.after_step));
    if (step !== undefined && step.state !== 'granted') waits.push(step.key);
  }
  const { returnsOn } = situation.input.dossier.travel;
  if (
    document.ready === 'after_return' &&
    (returnsOn === null || situation.input.today < returnsOn)
  ) {
    waits.push('return');
  }
  return waits;
}

/** The items of a dossier's checklist, in the order of the catalogue and then of the travellers. */
export function checklistItems(situation: Situation): ChecklistItem[] {
  const found = demands(situation);
  const items = new Map<string, ChecklistItem>();
  for (const document of situation.ready.pack.documents) {
    const keys =
      document.per === 'dossier'
        ? [itemKey(document.id)]
        : situation.people.map((traveller) => itemKey(document.id, traveller.id));
    for (const key of keys) {
      const demand = found.get(key);
      const item = demand === undefined ? null : itemOf(situation, key, demand);
      if (item !== null) items.set(key, item);
    }
  }
  for (const item of items.values()) {
    const document = situation.ready.documents.get(item.id);
    if (item.state !== 'not_started' || document === undefined) continue;
    item.waitsFor = obstacles(situation, item, document, items);
    if (item.waitsFor.length > 0) item.state = 'cannot_start';
  }
  return [...items.values()];
}
