import type { HolidayCalendar } from '../calendars/index.ts';
import type { Dossier } from '../dossiers/index.ts';
import type { Office } from '../office/index.ts';
import type { StepEvent } from '../tracking/index.ts';
import type { ItemMark } from './checklist.ts';
import type { RulesOverlay } from './overlay.ts';
import type { OtherTrip } from './otherTrips.ts';
import type { RulePack } from './pack.ts';
import type { PaperProgress } from './papers.ts';

/** Everything that a checklist is computed from; nothing else is read. */
export interface EvaluationInput {
  dossier: Dossier;
  office: Office;
  pack: RulePack;
  /** The office's corrections; null for none. */
  overlay: RulesOverlay | null;
  calendars: readonly HolidayCalendar[];
  /** `YYYY-MM-DD` at the office. */
  today: string;
  marks: readonly ItemMark[];
  events: readonly StepEvent[];
  /** Number of files by item key. */
  attachments: Readonly<Record<string, number>>;
  /** Papers by key: `kind`, `permission_request@<route>`, or `kind@<travellerId>`. */
  papers: Readonly<Record<string, PaperProgress>>;
  /** Open trips of other dossiers, for cross-checks; none when left out. */
  otherTrips?: readonly OtherTrip[];
}
