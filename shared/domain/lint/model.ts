import type { CalendarDate } from '../common/index.ts';
import type { Dossier } from '../dossiers/index.ts';
import type { HolidayCalendar } from '../calendars/index.ts';
import type { PaperFields, PaperFinding, PaperKind, PaperState } from '../letters/index.ts';
import type { Office, Signatory } from '../office/index.ts';
import type { LintRuleId, LintSeverity } from './rules.ts';

/** A paper as the linter reads it. */
export interface LintPaper {
  key: string;
  kind: PaperKind;
  state: PaperState;
  /** Travellers whom it is about. */
  travellerIds: readonly string[];
  /** What the officer typed, and what is printed where nothing was typed. */
  fields: PaperFields;
  inUse: PaperFields;
  /** Lines of the addressee that the route gives; empty for papers without a route. */
  routeAddressee: readonly string[];
  signatory: Signatory | null;
  /** What the paper would show now: a letter's model or a form's values. */
  content: unknown;
  /** What the latest final PDF shows, or null while there is none. */
  issued: unknown;
  /** The paper's own findings: open marks, characters that its font lacks, values of a form. */
  own: readonly PaperFinding[];
}

/** A number of the office's register or a letter that carries one. */
export interface RegisterEntry {
  dossierId: string;
  /** Title of the dossier, to tell the officer where. */
  title: string;
  paperKey: string;
  number: string;
  date: string | null;
  /** Running number and the series it belongs to; null for numbers typed by hand. */
  sequence: { series: string; year: number; seq: number } | null;
}

/** Everything that the check before printing reads. */
export interface LintInput {
  dossier: Dossier;
  office: Office;
  papers: readonly LintPaper[];
  /** Numbers of all letters of the office, those of this dossier included. */
  register: readonly RegisterEntry[];
  calendars: readonly HolidayCalendar[];
  /** The office's own closed days. */
  closedDays: readonly { date: string; name: string }[];
  /** Dates that the tracking of the dossier holds: sendings, grants. */
  trackingDates: readonly string[];
  /** Contradictions that the dossier's own cross-checks found. */
  dossierFindings: readonly {
    severity: LintSeverity;
    message: { key: string; params: Record<string, string> };
    field: string | null;
  }[];
  today: CalendarDate;
}

/** One thing that the check before printing found. */
export interface LintFinding {
  rule: LintRuleId;
  severity: LintSeverity;
  /** Key of the text with its parameters, under `lint:` unless it names another namespace. */
  message: { key: string; params: Record<string, string> };
  /** Keys of the papers that it is about; empty for the dossier as a whole. */
  papers: string[];
  /** What is written and what it is held against, where there are two values. */
  values: { said: string; known: string } | null;
  /** Path of the field to go to, for example `travel.returnsOn`, `papers.<key>.<field>` or `office.signatories.<id>`. */
  field: string | null;
}
