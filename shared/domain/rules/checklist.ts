import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';
import type { TrackingStep } from '../tracking/index.ts';

/** How sure a rule's basis is: A law text, B official, C secondary or press, D unverified default. */
export const grade = z.enum(['A', 'B', 'C', 'D']);
export type Grade = z.infer<typeof grade>;

/** What a rule does: it informs, warns, or blocks (only with grade A or an office's own verification). */
export const enforce = z.enum(['inform', 'warn', 'block']);
export type Enforce = z.infer<typeof enforce>;

/** States of a checklist item after GOV.UK's task list. */
export const itemState = z.enum([
  'not_started',
  'in_progress',
  'cannot_start',
  'problem',
  'done',
  'not_applicable',
]);
export type ItemState = z.infer<typeof itemState>;

/** A clause that explains why something applies: an i18n key under `because.*` with its parameters. */
export interface Because {
  key: string;
  params: Record<string, string>;
}

/** What the officer says of an item, kept per dossier. */
export const itemMark = z
  .object({
    /** Item key: `documentId`, or `documentId@travellerId`. */
    item: line(160),
    /** Set when the officer says that the item does not apply, with the reason. */
    notApplicableReason: paragraphs(2000).nullable(),
    /** Set when the paper was asked for or is being made. */
    requestedOn: calendarDate.nullable(),
    /** Set when the original is in hand without a scan. */
    receivedOn: calendarDate.nullable(),
    note: paragraphs(2000),
  })
  .strict();
export type ItemMark = z.infer<typeof itemMark>;

/** One line of the checklist. */
export interface ChecklistItem {
  /** Unique within the dossier: `documentId`, or `documentId@travellerId`. */
  key: string;
  /** Identifier of the document in the rule pack. */
  id: string;
  /** The traveller that it is for, or null for the whole dossier. */
  traveller: string | null;
  /** Indonesian label from the rule pack. */
  label: string;
  /** English gloss from the rule pack. */
  labelEn: string;
  /** Who issues the paper, a key such as `unit`, `gubernur`, `setneg`. */
  issuer: string;
  /** The agency that wants it; groups the list. */
  agency: string;
  state: ItemState;
  /** Last safe date (`plan`, with the usual durations) and the latest that meets the written numbers (`minimum`). */
  due: { plan: string | null; minimum: string | null };
  /** Working days from today to `due.plan` (else to `due.minimum`), negative when past; null without a date or calendar. */
  workingDaysLeft: number | null;
  overdue: boolean;
  grade: Grade;
  /** Whether the basis is a repealed text: a hint of structure, never current law. */
  repealed: boolean;
  enforce: Enforce;
  basis: string;
  source: string;
  /** The office's own check: by whom, when, on what paper. */
  verified: { by: string; on: string; paper: string } | null;
  /** Whether the office itself decided what asks for it, or its date. */
  ours: boolean;
  because: Because[];
  mustContain: string[];
  /** Item keys or step keys that must be done first, while the state is `cannot_start`. */
  waitsFor: string[];
  /** What is wrong, while the state is `problem`: an i18n key under `problems.*` with its parameters. */
  problem: Because | null;
  /** The officer's own words, while the state is `not_applicable`. */
  reason: string;
  /** A remark of the rule or document for officers, in Indonesian and English; often empty. */
  note: string;
  noteEn: string;
  sensitive: boolean;
  attachments: number;
  /** The letter kind with which Muhibah makes this paper, or null. */
  madeBy: string | null;
}

/** Something wrong or worth knowing in a dossier. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** i18n key under `findings.*` and its parameters; the CLI prints it in words. */
  message: { key: string; params: Record<string, string> };
  /** Path of the field to go to, for example `travel.returnsOn` or `travellers.<id>.snapshot.passport.expiresOn`. */
  field: string | null;
  /** Null for a check of the entered data alone, which needs no basis. */
  grade: Grade | null;
  /** Whether the basis is a repealed text: a hint of structure, never current law. */
  repealed: boolean;
  basis: string;
  source: string;
  enforce: Enforce;
  /** The rule's remark for officers, for example what another source says; often empty. */
  note: string;
  noteEn: string;
  /** Whether the rule behind it was corrected or brought by the office. */
  ours: boolean;
}

/** The checklist of a dossier: a pure function of dossier, pack, overlay, calendar and today. */
export interface Checklist {
  pack: string;
  today: string;
  /** Working days from today to departure, negative when past; null without a date or calendar. */
  workingDaysToDeparture: number | null;
  items: ChecklistItem[];
  findings: Finding[];
  steps: TrackingStep[];
  /**
   * Keys of the items and steps whose date still presses: open, not handed in with the file, and of no agency that
   * the papers have passed. None after a refusal.
   */
  pressing: string[];
  /** The earliest deadline of what presses. */
  nextDue: { date: string; item: string } | null;
  /** First item or step that holds the dossier up, by key. */
  blockedBy: string | null;
}
