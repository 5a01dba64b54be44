import type { TrackingStep } from '../tracking/index.ts';
import type { Checklist, ChecklistItem, Finding } from './checklist.ts';

/** In what an item differs: its state, its dates, who says so, or what the paper itself is. */
export type ItemAspect = 'state' | 'plan' | 'minimum' | 'evidence' | 'content';

/** An item that is there before and after, and differs. */
export interface ItemChange {
  before: ChecklistItem;
  after: ChecklistItem;
  aspects: ItemAspect[];
}

/** What differs between two checklists of the same trip. */
export interface ChecklistDifference {
  items: { appear: ChecklistItem[]; vanish: ChecklistItem[]; changed: ItemChange[] };
  findings: {
    come: Finding[];
    go: Finding[];
    /** The same finding about other dates or numbers. */
    changed: { before: Finding; after: Finding }[];
  };
  steps: {
    appear: TrackingStep[];
    vanish: TrackingStep[];
    moved: { before: TrackingStep; after: TrackingStep }[];
  };
}

/** A list as text, to compare lists and records by value. */
const text = (value: unknown): string => JSON.stringify(value);

function aspectsOf(before: ChecklistItem, after: ChecklistItem): ItemAspect[] {
  const seen: Record<ItemAspect, (item: ChecklistItem) => unknown> = {
    state: ({ state, problem }) => [state, problem],
    plan: ({ due }) => due.plan,
    minimum: ({ due }) => due.minimum,
    evidence: ({ grade, repealed, enforce, basis, source, verified }) => [
      [grade, repealed, enforce, basis, source],
      verified,
    ],
    content: ({ label, labelEn, issuer, agency, mustContain }) => [
      [label, labelEn, issuer, agency],
      mustContain,
    ],
  };
  return (Object.keys(seen) as ItemAspect[]).filter(
    (aspect) => text(seen[aspect](before)) !== text(seen[aspect](after)),
  );
}

/** What is only in the first list, only in the second, and in both, by a key; equal keys are paired in their order. */
function matched<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): { gone: Value[]; come: Value[]; both: { before: Value; after: Value }[] } {
  const waiting = new Map<string, Value[]>();
  for (const value of after) {
    const key = keyOf(value);
    waiting.set(key, [...(waiting.get(key) ?? []), value]);
  }
  const gone: Value[] = [];
  const both: { before: Value; after: Value }[] = [];
  for (const value of before) {
    const partner = waiting.get(keyOf(value))?.shift();
    if (partner === undefined) gone.push(value);
    else both.push({ before: value, after: partner });
  }
  const left = new Set([...waiting.values()].flat());
  return { gone, come: after.filter((value) => left.has(value)), both };
}

function findingDifference(
  before: readonly Finding[],
  after: readonly Finding[],
): ChecklistDifference['findings'] {
  // Those that say the same in every word go first, so that only what really differs is paired.
  const same = matched(before, after, text);
  const about = matched(same.gone, same.come, ({ rule, message, field }) =>
    text([rule, message.key, field]),
  );
  return { come: about.come, go: about.gone, changed: about.both };
}

/** What differs between two checklists: of a dossier and a scratch copy, or under two packs. */
export function compareChecklists(before: Checklist, after: Checklist): ChecklistDifference {
  const items = matched(before.items, after.items, ({ key }) => key);
  const steps = matched(before.steps, after.steps, ({ key }) => key);
  return {
    items: {
      appear: items.come,
      vanish: items.gone,
      changed: items.both
        .map((pair) => ({ ...pair, aspects: aspectsOf(pair.before, pair.after) }))
        .filter(({ aspects }) => aspects.length > 0),
    },
    findings: findingDifference(before.findings, after.findings),
    steps: {
      appear: steps.come,
      vanish: steps.gone,
      moved: steps.both.filter((pair) => text(pair.before.due) !== text(pair.after.due)),
    },
  };
}

/** Whether two checklists say the same. */
export function isSameChecklist({ items, findings, steps }: ChecklistDifference): boolean {
  return (
    [items.appear, items.vanish, items.changed].every((list) => list.length === 0) &&
    [findings.come, findings.go, findings.changed].every((list) => list.length === 0) &&
    [steps.appear, steps.vanish, steps.moved].every((list) => list.length === 0)
  );
}
