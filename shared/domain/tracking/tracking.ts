import { z } from 'zod';
import { calendarDate, id, instant, line, paragraphs } from '../common/index.ts';
import { tripFacts } from '../dossiers/index.ts';

/** Who handles a step of the route, in the order in which papers travel. */
export const agencies = [
  'unit',
  'kepala_daerah',
  'pimpinan_dprd',
  'gubernur',
  'kemendagri',
  'setneg',
  'kemlu',
  'embassy',
] as const;
export const agency = z.enum(agencies);
export type Agency = z.infer<typeof agency>;

/** What can happen at a step. */
const stepEventKind = z.enum(['sent', 'returned', 'granted', 'refused', 'note']);
export type StepEventKind = z.infer<typeof stepEventKind>;

/** One thing that happened at a step, as the officer records it. */
export const stepEvent = z
  .object({
    id,
    /** Step key: the agency, or `agency@travellerId` for steps of one person (Kemlu, embassy). */
    step: line(80),
    kind: stepEventKind,
    date: calendarDate,
    /** Register, letter or permit number as given by the agency. */
    reference: line(200),
    note: paragraphs(4000),
    recordedAt: instant,
    /** For a grant: the trip as it was approved; absent where nobody kept it. */
    approved: tripFacts.optional(),
  })
  .strict();
export type StepEvent = z.infer<typeof stepEvent>;

/** Where a step stands, derived from its events. */
export type StepState =
  'not_started' | 'cannot_start' | 'sent' | 'returned' | 'granted' | 'refused';

/** One step of a dossier's route with its state and dates. */
export interface TrackingStep {
  key: string;
  agency: Agency;
  /** The travellers whose papers pass here. */
  travellerIds: string[];
  state: StepState;
  sentOn: string | null;
  grantedOn: string | null;
  /** The latest reference number entered. */
  reference: string;
  /** The note of the latest return, while returned. */
  returnNote: string;
  /** Working days since it was sent, while waiting. */
  waitingWorkingDays: number | null;
  /** How long this agency usually takes in working days, and how sure that is. */
  plannedWorkingDays: number | null;
  due: { plan: string | null; minimum: string | null };
  /** Working days from today to `due.plan` (else to `due.minimum`), negative when past; null without a date or calendar. */
  workingDaysLeft: number | null;
  grade: 'A' | 'B' | 'C' | 'D';
  /** Whether the basis is a repealed text: a hint of structure, never current law. */
  repealed: boolean;
  basis: string;
  source: string;
  /** Whether the office itself decided a number of this step, or its route. */
  ours: boolean;
  events: StepEvent[];
}

/**
 * Stage of a dossier in one word.
 * Source of the order: reference/pdln.md §6.1.
 */
export const stages = [
  'draft',
  'unit',
  'kepala_daerah',
  'pimpinan_dprd',
  'gubernur',
  'kemendagri',
  'setneg',
  'kemlu',
  'embassy',
  'ready',
  'travelling',
  'report',
  'done',
  'refused',
] as const;
export const stage = z.enum(stages);
export type Stage = z.infer<typeof stage>;
