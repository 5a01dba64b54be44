import type { RuleView } from '#shared/contract/index.ts';
import type { Grade, RuleKind } from '#shared/domain/rules/index.ts';

/** What the list is narrowed to. */
export interface RulesFilter {
  words: string;
  grade: Grade | null;
  kind: RuleKind | null;
  /** `unverified`: nobody here has checked it; `ours`: corrected or brought by the office. */
  only: 'unverified' | 'ours' | null;
}

/** A list that shows everything. */
export const noFilter: RulesFilter = { words: '', grade: null, kind: null, only: null };

/** Rules that hold all the words somewhere and are of what is asked for. */
export function filterRules(rules: readonly RuleView[], filter: RulesFilter): RuleView[] {
  const wanted = filter.words.toLowerCase().split(/\s+/u).filter(Boolean);
  return rules.filter((rule) => {
    if (filter.grade !== null && rule.grade !== filter.grade) return false;
    if (filter.kind !== null && rule.kind !== filter.kind) return false;
    if (filter.only === 'unverified' && rule.verified !== null) return false;
    if (filter.only === 'ours' && rule.own === null) return false;
    const text =
      `${rule.id} ${rule.label} ${rule.labelEn} ${rule.basis} ${rule.source}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
