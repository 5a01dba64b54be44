import type { ClosedDay } from '../calendars/index.ts';
import type { Agency, StepState } from '../tracking/index.ts';
import type { Grade } from './checklist.ts';

/** A written number with the date that it gives. */
export interface WrittenDate {
  rule: string;
  label: string;
  labelEn: string;
  /** Null without the date that it counts from, or through a year without a calendar. */
  date: string | null;
  /** The number in the source's own unit; it is never turned into another. */
  number: number;
  unit: 'days' | 'working_days' | 'months';
  counts: 'before_departure' | 'after_return' | 'after_receipt';
  /** `minimum` sets the date, `advice` and `clock` only inform. */
  role: 'minimum' | 'advice' | 'clock';
  basis: string;
  source: string;
  grade: Grade;
  repealed: boolean;
}

/** What a usual duration rests on. */
export interface UsualDuration {
  rule: string;
  label: string;
  labelEn: string;
  workingDays: number;
  source: string;
  grade: Grade;
  /** The office's own check, or null. */
  verified: { by: string; on: string } | null;
}

/** Where today stands on a step. */
export interface PlanPosition {
  /** What is measured: the day of sending, the day of receiving, or what was done. */
  measure: 'send' | 'receive' | 'done';
  /** Working days ahead of the plan, negative when behind; null without a date or calendar. */
  workingDays: number | null;
}

/** One step of the backward calendar: the plan and the written minimum side by side. */
export interface PlanRow {
  /** Step key; `closing` for the office's last own papers before departure. */
  key: string;
  agency: Agency;
  travellerIds: string[];
  /** Null for `closing`, which nobody tracks. */
  state: StepState | null;
  sentOn: string | null;
  grantedOn: string | null;
  plan: {
    /** The last safe day on which papers reach the step, or work on it starts. */
    firstDay: string | null;
    /** The last safe day on which its outcome must be in hand. */
    lastDay: string | null;
    /** Null when nobody knows how long the step takes. */
    workingDays: number | null;
    /** The weakest grade of the durations behind it; null when there are none. */
    grade: Grade | null;
    durations: UsualDuration[];
  };
  minimum: WrittenDate | null;
  /** Advice and clocks of the step; they set no date of the plan. */
  others: WrittenDate[];
  /** Working days by which the plan is earlier than the written minimum; null where one of them is missing. */
  difference: number | null;
  /** Null after a refusal and for `closing`. */
  position: PlanPosition | null;
}

/** The backward calendar of a dossier, as of today. */
export interface BackwardPlan {
  today: string;
  departsOn: string | null;
  returnsOn: string | null;
  rows: PlanRow[];
  /** Duties after the return. */
  afterReturn: WrittenDate[];
  /** The latest start that the present departure allows: by the plan, and by what is written. */
  startBy: { plan: string | null; minimum: string | null };
  /** The departure that is realistic if work started today: by the plan, and by what is written. */
  departure: { plan: string | null; minimum: string | null };
  /** The open step with the least time left, and how much that is in working days. */
  tightest: { key: string; workingDays: number } | null;
  /** Years that matter here and have no calendar: their dates are empty rather than wrong. */
  missingYears: number[];
  /** The period that a chart shows, both ends included. */
  from: string;
  to: string;
  closedDays: ClosedDay[];
  /** The decrees behind the years of that period. */
  decrees: { year: number; decree: string; source: string; grade: Grade }[];
}
