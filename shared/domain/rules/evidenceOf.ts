import type { Enforce, Grade } from './checklist.ts';
import { effectiveEnforce } from './evidence.ts';
import type { RulePack } from './pack.ts';
import { sourceText } from './routes.ts';
import type { Rule } from './rule.ts';

/** What an item or a finding shows of the rule behind it. */
export interface ShownEvidence {
  grade: Grade;
  repealed: boolean;
  enforce: Enforce;
  basis: string;
  source: string;
}

/** The evidence of a rule as the checklist shows it. */
export function evidenceOf(pack: RulePack, rule: Rule): ShownEvidence {
  return {
    grade: rule.grade,
    repealed: rule.repealed,
    enforce: effectiveEnforce(rule),
    basis: rule.basis,
    source: sourceText(pack, rule.source),
  };
}

/** Lower is stronger: what the office verified, then law in force by grade, then repealed texts. */
function weakness(rule: Rule): number {
  if (rule.verified !== null) return 0;
  return (rule.repealed ? 10 : 1) + 'ABCD'.indexOf(rule.grade);
}

/** Rules in the order of their authority; equals keep the pack's order. */
export function strongestFirst<Kind extends Rule>(rules: readonly Kind[]): Kind[] {
  return [...rules].sort((a, b) => weakness(a) - weakness(b));
}
