import type { CalendarDate, Instant } from '#shared/domain/common/index.ts';
import type { Change } from './audit/changes.ts';
import type { Queries } from './database/schema.ts';

/** Time and identifiers, injected so that tests and the command line can set them. */
export interface StoreDeps {
  clock: { now(): Instant; today?(timeZone: string): CalendarDate };
  /** Source of UUIDv7. */
  newId: () => string;
}

/** What repositories write with: the transaction, and the notebook of what they changed. */
export interface Writing {
  db: Queries;
  now(): Instant;
  newId(): string;
  /** Notes a change for the audit trail. */
  record(change: Change): void;
}
