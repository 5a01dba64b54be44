import type { Enforce, Grade } from './checklist.ts';
import { effectiveEnforce, isVerified } from './evidence.ts';
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
  /** A remark for officers, for example what another source says. */
  note: string;
  noteEn: string;
}

const shown = new WeakMap<RulePack, WeakMap<Rule, ShownEvidence>>();

/** The evidence of a rule as the checklist shows it; kept, because every item of every dossier asks. */
export function evidenceOf(pack: RulePack, rule: Rule): ShownEvidence {
  let ofPack = shown.get(pack);
  if (ofPack === undefined) {
    ofPack = new WeakMap();
    shown.set(pack, ofPack);
  }
  let evidence = ofPack.get(rule);
  if (evidence === undefined) {
    evidence = {
      grade: rule.grade,
      repealed: rule.repealed,
      enforce: effectiveEnforce(rule),
      basis: rule.basis,
      source: sourceText(pack, rule.source),
      note: rule.note,
      noteEn: rule.note_en,
    };
    ofPack.set(rule, evidence);
  }
  return evidence;
}

/** Lower is stronger: what the office verified, then law in force by grade, then repealed texts. */
function weakness(rule: Rule): number {
  if (isVerified(rule)) return 0;
  return (rule.repealed ? 10 : 1) + 'ABCD'.indexOf(rule.grade);
}

/** Demands in the order of their rules' authority; equals keep the pack's order. */
export function strongestFirst<Entry extends { rule: Rule }>(entries: readonly Entry[]): Entry[] {
  return entries.length < 2
    ? [...entries]
    : [...entries].sort((a, b) => weakness(a.rule) - weakness(b.rule));
}
