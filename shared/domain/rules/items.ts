import { workingDaysBetween } from '../calendars/index.ts';
import type { Agency } from '../tracking/index.ts';
import type { Because, ChecklistItem } from './checklist.ts';
import { evidenceOf, strongestFirst } from './evidenceOf.ts';
import type { TravellerFacts } from './facts.ts';
import { dueIsOurs, itemDue, wantingAgency } from './itemDue.ts';
import { rawState } from './itemState.ts';
import { matchRule, travellerClauses } from './match.ts';
import type { DocumentDefinition, RuleOf } from './rule.ts';
import { stepsFor, type Situation } from './situation.ts';

/** A document asked for, with every rule that asks. */
interface Demand {
  document: DocumentDefinition;
  traveller: TravellerFacts | null;
  rules: { rule: RuleOf<'document'>; because: Because[] }[];
}

/** States in which an item asks for nothing more. */
const settled = new Set<ChecklistItem['state']>(['done', 'not_applicable']);

/** Key of an item: the document, with the traveller for papers of one person. */
function itemKey(document: string, traveller: string | null = null): string {
  return traveller === null ? document : `${document}@${traveller}`;
}

/** By document, then by traveller (null for the dossier's own). Nested, because joined keys cost more than the rules. */
type ByDocument<Value> = Map<string, Map<string | null, Value>>;

interface MadeItem {
  item: ChecklistItem;
  handedIn: boolean;
}

/** What all rules together ask for. */
function demands(situation: Situation): ByDocument<Demand> {
  const found: ByDocument<Demand> = new Map();
  const add = (
    document: DocumentDefinition,
    traveller: TravellerFacts | null,
    rule: RuleOf<'document'>,
    because: Because[],
  ) => {
    const ofDocument = found.get(document.id) ?? new Map<string | null, Demand>();
    found.set(document.id, ofDocument);
    const demand = ofDocument.get(traveller?.id ?? null);
    if (demand === undefined) {
      ofDocument.set(traveller?.id ?? null, { document, traveller, rules: [{ rule, because }] });
    } else demand.rules.push({ rule, because });
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
  const [only] = lists;
  if (lists.length === 1 && only !== undefined && only.length > 0) return only;
  const found: Because[] = [];
  for (const list of lists) {
    for (const clause of list) {
      if (!found.some((other) => sameClause(other, clause))) found.push(clause);
    }
  }
  return found.length > 0 ? found : [{ key: 'because.always', params: {} }];
}

/** Whether two clauses say the same: clauses of one key have the same parameters, each with a value. */
function sameClause(one: Because, other: Because): boolean {
  if (one.key !== other.key) return false;
  for (const name in one.params) if (one.params[name] !== other.params[name]) return false;
  return true;
}

/** Working days from today to a date; kept, because most items of a dossier share a few dates. */
function daysLeft({ input, calendar, daysLeftTo }: Situation, date: string): number | null {
  let days = daysLeftTo.get(date);
  if (days === undefined) {
    days = workingDaysBetween(calendar, input.today, date);
    daysLeftTo.set(date, days);
  }
  return days;
}

/** Whether the office corrected or brought a rule behind the item or its date. */
function isOurs(
  situation: Situation,
  ordered: Demand['rules'],
  document: DocumentDefinition,
  agency: Agency,
  traveller: string | null,
): boolean {
  const { ours } = situation.ready;
  if (ours.size === 0) return false;
  return (
    ordered.some(({ rule }) => ours.has(rule.id)) ||
    dueIsOurs(situation, document, agency, traveller)
  );
}

function itemOf(situation: Situation, demand: Demand): MadeItem | null {
  const { document } = demand;
  const ordered = strongestFirst(demand.rules);
  const rule = ordered[0]?.rule;
  if (rule === undefined) return null;
  const traveller = demand.traveller?.id ?? null;
  const key = itemKey(document.id, traveller);
  const agency: Agency = wantingAgency(situation, rule.parameters.agency ?? document.agency);
  const due = itemDue(situation, document, agency, traveller);
  // A joined key is looked up only where something can be found.
  const attachments = situation.attachments.size === 0 ? 0 : (situation.attachments.get(key) ?? 0);
  const mark = situation.marks.size === 0 ? undefined : situation.marks.get(key);
  const standing = rawState({ situation, document, traveller, agency, mark, attachments, due });
  const limit = due.plan ?? due.minimum;
  const evidence = evidenceOf(situation.ready.pack, rule);
  const item: ChecklistItem = {
    key,
    id: document.id,
    traveller,
    label: document.label,
    labelEn: document.label_en,
    issuer: document.issuer,
    agency,
    state: standing.state,
    due,
    workingDaysLeft: limit === null ? null : daysLeft(situation, limit),
    overdue: standing.overdue,
    grade: evidence.grade,
    repealed: evidence.repealed,
    enforce: evidence.enforce,
    basis: evidence.basis,
    source: evidence.source,
    verified: rule.verified,
    ours: isOurs(situation, ordered, document, agency, traveller),
    because: allClauses(ordered.map((entry) => entry.because)),
    mustContain: document.must_contain,
    waitsFor: [],
    problem: standing.problem,
    reason: standing.reason,
    note:
      document.note === '' || rule.note === ''
        ? document.note + rule.note
        : `${document.note} ${rule.note}`,
    noteEn: rule.note_en,
    sensitive: document.sensitive,
    attachments,
    madeBy: document.made_by,
  };
  return { item, handedIn: standing.handedIn };
}

/** The items and steps that must be there before an item can be started. */
function obstacles(
  situation: Situation,
  item: ChecklistItem,
  document: DocumentDefinition,
  items: ByDocument<ChecklistItem>,
): string[] {
  const waits: string[] = [];
  for (const id of document.needs) {
    const candidates = items.get(id);
    const needed = candidates?.get(item.traveller) ?? candidates?.get(null);
    if (needed === undefined || settled.has(needed.state)) continue;
    waits.push(needed.key);
  }
  if (document.after_step !== null) {
    const open = stepsFor(situation, document.after_step, item.traveller);
    for (const step of open) if (step.state !== 'granted') waits.push(step.key);
  }
  const { returnsOn } = situation.input.dossier.travel;
  const away = returnsOn === null || situation.input.today < returnsOn;
  if (document.ready === 'after_return' && away) waits.push('return');
  return waits;
}

/** The items of a dossier's checklist, in the order of the catalogue and then of the travellers. */
export function checklistItems(situation: Situation): {
  items: ChecklistItem[];
  /** Keys of items that went out with the file and wait for no date any more. */
  handedIn: ReadonlySet<string>;
} {
  const found = demands(situation);
  const items: ByDocument<ChecklistItem> = new Map();
  const list: ChecklistItem[] = [];
  const handedIn = new Set<string>();
  const travellers = situation.people.map((person) => person.id);
  for (const document of situation.ready.pack.documents) {
    const asked = found.get(document.id);
    if (asked === undefined) continue;
    const made = new Map<string | null, ChecklistItem>();
    for (const traveller of document.per === 'dossier' ? [null] : travellers) {
      const demand = asked.get(traveller);
      const result = demand === undefined ? null : itemOf(situation, demand);
      if (result === null) continue;
      made.set(traveller, result.item);
      list.push(result.item);
      if (result.handedIn) handedIn.add(result.item.key);
    }
    items.set(document.id, made);
  }
  for (const item of list) {
    const document = situation.ready.documents.get(item.id);
    if (item.state !== 'not_started' || document === undefined) continue;
    item.waitsFor = obstacles(situation, item, document, items);
    if (item.waitsFor.length > 0) item.state = 'cannot_start';
  }
  return { items: list, handedIn };
}
