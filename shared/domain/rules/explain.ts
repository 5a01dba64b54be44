import { backwardPlan } from './backwardPlan.ts';
import type { Because, ChecklistItem, Grade } from './checklist.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { strongestFirst } from './evidenceOf.ts';
import { matchRule, travellerClauses } from './match.ts';
import type { RulePack } from './pack.ts';
import type { BackwardPlan, WrittenDate } from './planView.ts';
import type { DocumentDefinition, RuleOf } from './rule.ts';
import { situationOf, type Situation } from './situation.ts';

/** Where something was read. */
export interface SourceText {
  key: string;
  what: string;
  whatEn: string;
  where: string;
}

/** One rule that asks for an item, with its own facts and its own evidence. */
export interface ItemDemand {
  rule: string;
  label: string;
  labelEn: string;
  /** The facts of this dossier that the rule met; empty when it asks of every dossier. */
  because: Because[];
  basis: string;
  grade: Grade;
  repealed: boolean;
  sources: SourceText[];
  /** The office's own check: by whom, when, on what paper. */
  verified: { by: string; on: string; paper: string } | null;
}

/** A text about a paper with where it was read. */
export interface SourcedText {
  text: string;
  textEn: string;
  basis: string;
  grade: Grade;
  sources: SourceText[];
}

/** What comes after an item until departure, and how long it usually takes. */
export interface PlanPart {
  /** Agency key, or `closing` for the office's last own papers. */
  key: string;
  workingDays: number;
  grade: Grade;
  /** Whether the office has verified every duration of it. */
  isVerified: boolean;
}

/** Everything behind an item that its line of the checklist does not say. */
export interface ItemExplanation {
  key: string;
  /** Rules that ask for it, the strongest first. */
  demands: ItemDemand[];
  /** What the planned date leaves room for; null without a planned date. */
  plan: PlanPart[] | null;
  /** The written number that gives the legal minimum; null where nothing is written. */
  minimum: WrittenDate | null;
  example: SourcedText | null;
  /** What happens without the paper. */
  without: SourcedText | null;
}

function sourcesOf(pack: RulePack, keys: readonly string[]): SourceText[] {
  return keys.map((key) => {
    const known = pack.sources[key];
    return {
      key,
      what: known?.what ?? key,
      whatEn: known?.what_en ?? key,
      where: known?.where ?? '',
    };
  });
}

function demandsOf(situation: Situation, item: ChecklistItem): ItemDemand[] {
  const { ready, facts, people, input } = situation;
  const asking = ready
    .of('document', input.today)
    .filter((rule) => rule.parameters.document === item.id)
    .flatMap((rule) => {
      const match = matchRule(rule, facts, people);
      if (match === null) return [];
      const whom = match.travellers.filter(
        ({ id }) => item.traveller === null || id === item.traveller,
      );
      if (item.traveller !== null && whom.length === 0) return [];
      return [{ rule, because: [...match.clauses, ...travellerClauses(rule.when, whom)] }];
    });
  return strongestFirst(asking).map(({ rule, because }) => ({
    rule: rule.id,
    label: rule.label,
    labelEn: rule.label_en,
    because,
    basis: rule.basis,
    grade: rule.grade,
    repealed: rule.repealed,
    sources: sourcesOf(ready.pack, rule.source),
    verified: rule.verified,
  }));
}

/** The steps that a planned date leaves room for: those that begin on it or later, the longest of each agency. */
function planParts(plan: BackwardPlan, date: string | null): PlanPart[] | null {
  if (date === null) return null;
  const parts = new Map<string, PlanPart>();
  for (const { key, agency, plan: own } of plan.rows) {
    const days = own.workingDays ?? 0;
    if (own.firstDay === null || own.firstDay < date || days === 0) continue;
    const name = key === 'closing' ? key : agency;
    if ((parts.get(name)?.workingDays ?? 0) >= days) continue;
    parts.set(name, {
      key: name,
      workingDays: days,
      grade: own.grade ?? 'D',
      isVerified: own.durations.every(({ verified }) => verified !== null),
    });
  }
  return [...parts.values()];
}

function minimumOf(
  situation: Situation,
  plan: BackwardPlan,
  item: ChecklistItem,
): WrittenDate | null {
  const { minimum } = item.due;
  if (minimum === null) return null;
  const ofDocument = new Set(
    situation.ready
      .of('deadline', situation.input.today)
      .filter((rule: RuleOf<'deadline'>) => rule.parameters.document === item.id)
      .map(({ id }) => id),
  );
  const written = [
    ...plan.rows.flatMap((row) => row.minimum ?? []),
    ...plan.afterReturn.filter(({ rule }) => ofDocument.has(rule)),
  ];
  return written.find(({ date }) => date === minimum) ?? null;
}

function sourced(
  pack: RulePack,
  document: DocumentDefinition,
  name: 'example' | 'without',
): SourcedText | null {
  const evidence = document[`${name}_evidence`];
  if (document[name] === '' || evidence === null) return null;
  return {
    text: document[name],
    textEn: document[`${name}_en`],
    basis: evidence.basis,
    grade: evidence.grade,
    sources: sourcesOf(pack, evidence.source),
  };
}

/** What lies behind an item of the checklist; pure like the evaluation, and worked out only when it is asked for. */
export function explainItem(input: EvaluationInput, item: ChecklistItem): ItemExplanation {
  const situation = situationOf(input);
  const plan = backwardPlan(input);
  const { pack, documents } = situation.ready;
  const document = documents.get(item.id);
  return {
    key: item.key,
    demands: demandsOf(situation, item),
    plan: planParts(plan, item.due.plan),
    minimum: minimumOf(situation, plan, item),
    example: document === undefined ? null : sourced(pack, document, 'example'),
    without: document === undefined ? null : sourced(pack, document, 'without'),
  };
}
