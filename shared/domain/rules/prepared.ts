import type { Activity } from './matcher.ts';
import { emptyOverlay, overlaidRules, type RulesOverlay } from './overlay.ts';
import type { RulePack } from './pack.ts';
import type { DocumentDefinition, Rule, RuleKind, RuleOf } from './rule.ts';

/** A pack with an overlay on it, arranged for evaluation. */
export interface PreparedPack {
  pack: RulePack;
  rules: readonly Rule[];
  /** Rules that the office corrected or brought itself. */
  ours: ReadonlySet<string>;
  documents: ReadonlyMap<string, DocumentDefinition>;
  activityOf: ReadonlyMap<string, Activity>;
  /** Months of validity that passports need after the return. */
  passportMonths: number;
  /** Rules of a kind that are in force on a day. */
  of: <Kind extends RuleKind>(kind: Kind, today: string) => readonly RuleOf<Kind>[];
}

const noOverlay = emptyOverlay();
const prepared = new WeakMap<RulePack, WeakMap<RulesOverlay, PreparedPack>>();

function inForce(rule: Rule, today: string): boolean {
  return (
    (rule.valid_from === null || rule.valid_from <= today) &&
    (rule.valid_to === null || today <= rule.valid_to)
  );
}

function arrange(pack: RulePack, overlay: RulesOverlay): PreparedPack {
  const { rules, ours } = overlaidRules(pack, overlay);
  const byKind = new Map<RuleKind, Rule[]>();
  for (const rule of rules) {
    const list = byKind.get(rule.kind);
    if (list === undefined) byKind.set(rule.kind, [rule]);
    else list.push(rule);
  }
  // Every dossier of a day asks for the same lists; the day before is forgotten.
  let day = '';
  const ofDay = new Map<RuleKind, readonly Rule[]>();
  const of = <Kind extends RuleKind>(kind: Kind, today: string): readonly RuleOf<Kind>[] => {
    if (today !== day) {
      ofDay.clear();
      day = today;
    }
    let list = ofDay.get(kind);
    if (list === undefined) {
      list = (byKind.get(kind) ?? []).filter((rule) => inForce(rule, today));
      ofDay.set(kind, list);
    }
    // `byKind` holds rules of that kind only.
    return list as readonly RuleOf<Kind>[];
  };
  const validity = rules.find(
    (rule) => rule.kind === 'check' && rule.parameters.check === 'passport_validity',
  );
  return {
    pack,
    rules,
    ours,
    documents: new Map(pack.documents.map((item) => [item.id, item])),
    activityOf: new Map(pack.activities.map((item) => [item.purpose, item.activity])),
    passportMonths:
      validity?.kind === 'check' && validity.parameters.check === 'passport_validity'
        ? validity.parameters.months_after_return
        : 0,
    of,
  };
}

/**
 * A pack and an overlay, ready to evaluate.
 *
 * Kept per pair of objects: neither is ever changed in place, so a second evaluation costs nothing here.
 */
export function preparePack(pack: RulePack, overlay: RulesOverlay | null = null): PreparedPack {
  const key = overlay ?? noOverlay;
  let overlays = prepared.get(pack);
  if (overlays === undefined) {
    overlays = new WeakMap();
    prepared.set(pack, overlays);
  }
  let result = overlays.get(key);
  if (result === undefined) {
    result = arrange(pack, key);
    overlays.set(key, result);
  }
  return result;
}
