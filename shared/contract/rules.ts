import { z } from 'zod';
import { calendarDate, line, paragraphs } from '#shared/domain/common/index.ts';
import {
  closedDay,
  enforce,
  freezeEntry,
  ruleId,
  verification,
  type Enforce,
  type Grade,
  type Matcher,
  type RuleKind,
  type RulePack,
} from '#shared/domain/rules/index.ts';
import { bareProcedure, fileHandle, nothing, procedure } from './base.ts';

/** A rule's number, word, date or list of them, by its name in the rule. */
const parameterValue = z.union([
  z.number(),
  z.boolean(),
  z.string().max(500),
  z.array(z.string().max(200)).max(60),
]);
export type ParameterValue = z.infer<typeof parameterValue>;

/** What becomes of the paper behind a verification: it stays, another one is attached, or there is none. */
const scanChoice = z.discriminatedUnion('scan', [
  z.object({ scan: z.literal('keep') }).strict(),
  z.object({ scan: z.literal('none') }).strict(),
  z.object({ scan: z.literal('attach'), handle: fileHandle }).strict(),
]);
export type ScanChoice = z.infer<typeof scanChoice>;

/** A correction as the officer wants the rule to read; what equals the pack is not kept. */
const correctionInput = z
  .object({
    rule: ruleId,
    parameters: z.array(z.object({ name: line(60), value: parameterValue }).strict()).max(40),
    enforce,
    validFrom: calendarDate.nullable(),
    validTo: calendarDate.nullable(),
    /** The office does not apply the rule; `note` then says why. */
    disabled: z.boolean(),
    note: paragraphs(1000),
    verified: verification.nullable(),
    paper: scanChoice,
  })
  .strict();
export type CorrectionInput = z.infer<typeof correctionInput>;

/** What an officer may change of a rule. */
export interface RuleTerms {
  parameters: Record<string, unknown>;
  enforce: Enforce;
  validFrom: string | null;
  validTo: string | null;
}

/** What the office holds of its own about a rule. */
export interface OwnRuleView {
  /** `correction` of a pack's rule, or a rule that the office brought. */
  kind: 'correction' | 'rule';
  disabled: boolean;
  note: string;
  changedAt: string;
  changedBy: string;
  scan: { fileName: string; mime: string } | null;
  /** Terms of the pack, for comparison; null for the office's own rules. */
  pack: RuleTerms | null;
  /** Names of the parameters that the office changed. */
  changed: string[];
  /** Why it no longer fits the rules in use: a key under `packProblems.*`; null while it does. */
  problem: { reason: string; about: string; field: string } | null;
}

/** A rule with its evidence as the rules page shows it; terms are those in force here. */
export interface RuleView extends RuleTerms {
  id: string;
  kind: RuleKind | null;
  label: string;
  labelEn: string;
  when: Matcher;
  unless: Matcher;
  grade: Grade;
  repealed: boolean;
  basis: string;
  source: string;
  note: string;
  noteEn: string;
  verified: z.infer<typeof verification> | null;
  /** Whether it holds today: `off` was switched off by the office, `unfit` no longer fits. */
  standing: 'in_force' | 'later' | 'ended' | 'off' | 'unfit';
  own: OwnRuleView | null;
}

/** Every rule with its evidence and the office's own. */
export interface RulesView {
  pack: { id: string; title: string; compiled: string };
  today: string;
  rules: RuleView[];
  closedDays: z.infer<typeof closedDay>[];
  /** What nobody knows yet. */
  unknown: RulePack['unknown'];
}

/** What a file would change; counted before anything is kept. */
export interface RulesImportPreview {
  fileName: string;
  /** Seal of the content that was looked at; the import names it, so that nothing else is taken. */
  seal: string;
  rules: {
    id: string;
    label: string;
    labelEn: string;
    change: 'added' | 'changed' | 'removed';
  }[];
  closedDays: { added: string[]; removed: string[] };
  /** Open dossiers whose checklist would read differently. */
  dossiers: {
    id: string;
    title: string;
    itemsAdded: number;
    itemsRemoved: number;
    datesMoved: number;
    findingsAdded: number;
    findingsRemoved: number;
  }[];
}

const importMode = z.enum(['add', 'replace']);

/** The rules with their evidence, and what the office holds of its own. */
export const rulesContract = {
  list: bareProcedure.output(z.custom<RulesView>()),
  /**
   * Corrects or verifies a rule of the pack, or one of the office's own; dates everywhere follow at once.
   *
   * Errors: not_found, invalid_input with the field and a reason under `packProblems.*`, file_*.
   */
  correct: procedure.input(correctionInput).output(z.custom<RulesView>()),
  /** Takes the correction of a rule back, or an own rule away; error: not_found. */
  takeBack: procedure.input(z.object({ rule: ruleId }).strict()).output(z.custom<RulesView>()),
  /** Adds a freeze that a circular brings, or saves one again under its `id`; errors as for `correct`. */
  saveFreeze: procedure
    .input(z.object({ id: ruleId.nullable(), freeze: freezeEntry, paper: scanChoice }).strict())
    .output(z.custom<RulesView>()),
  /** Keeps the days on which the office is closed besides national holidays and collective leave. */
  setClosedDays: procedure
    .input(z.object({ days: z.array(closedDay).max(1000) }).strict())
    .output(z.custom<RulesView>()),
  /** Gives the paper behind a verification as an address that the window can show. */
  viewScan: procedure
    .input(z.object({ rule: ruleId }).strict())
    .output(z.object({ url: z.string(), fileName: z.string(), mime: z.string() }).strict()),
  /** Writes the office's own as a data file for another office or computer; papers stay here. */
  exportFile: procedure.input(z.object({ handle: fileHandle }).strict()).output(nothing),
  /** Saves the unverified rules with room for an answer as a PDF; errors: letter_failed, disk_full, read_only. */
  saveWorkingPaper: procedure
    .input(z.object({ handle: fileHandle, language: z.enum(['id', 'en']) }).strict())
    .output(nothing),
  /** Says what a data file would change; error: rules_invalid with file, line and reason. */
  previewFile: procedure
    .input(z.object({ handle: fileHandle, mode: importMode }).strict())
    .output(z.custom<RulesImportPreview>()),
  /** Takes a data file that was looked at; errors: rules_invalid, conflict when it is another by now. */
  importFile: procedure
    .input(z.object({ handle: fileHandle, mode: importMode, seal: z.string().max(64) }).strict())
    .output(z.custom<RulesView>()),
};
