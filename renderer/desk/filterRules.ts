import type { RuleRow } from '#shared/contract/index.ts';
import type { Grade } from '#shared/domain/rules/index.ts';

/** Rules that hold all the words somewhere and have the grade asked for. */
export function filterRules(
  rules: readonly RuleRow[],
  words: string,
  grade: Grade | null,
): RuleRow[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return rules.filter((rule) => {
    if (grade !== null && rule.grade !== grade) return false;
    const text =
      `${rule.id} ${rule.label} ${rule.labelEn} ${rule.basis} ${rule.source}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
