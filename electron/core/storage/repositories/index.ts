import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { attachmentReads, attachmentWrites } from './attachments.ts';
import { dossierReads, dossierWrites } from './dossiers.ts';
import { letterNumberReads, letterNumberWrites } from './letterNumbers.ts';
import { markReads, markWrites } from './marks.ts';
import { officeReads, officeWrites } from './office.ts';
import { officeCalendarReads, officeCalendarWrites } from './officeCalendars.ts';
import { officeRulesReads, officeRulesWrites } from './officeRules.ts';
import { paperPrintReads, paperPrintWrites } from './paperPrints.ts';
import { paperReads, paperWrites } from './papers.ts';
import { peopleReads, peopleWrites } from './people.ts';
import { preferenceReads, preferenceWrites } from './preferences.ts';
import { searchReads } from './search.ts';
import { signedPaperReads, signedPaperWrites } from './signedPapers.ts';
import { signQueueReads, signQueueWrites } from './signQueue.ts';
import { templateReads, templateWrites } from './templates.ts';
import { trackingReads, trackingWrites } from './tracking.ts';
import { tripReads } from './trips.ts';

/** Everything that can be read, over one connection. */
export function readRepositories(db: Queries) {
  return {
    office: officeReads(db),
    officeCalendars: officeCalendarReads(db),
    officeRules: officeRulesReads(db),
    preferences: preferenceReads(db),
    people: peopleReads(db),
    dossiers: dossierReads(db),
    marks: markReads(db),
    tracking: trackingReads(db),
    papers: paperReads(db),
    letterNumbers: letterNumberReads(db),
    templates: templateReads(db),
    paperPrints: paperPrintReads(db),
    signedPapers: signedPaperReads(db),
    signQueue: signQueueReads(db),
    attachments: attachmentReads(db),
    search: searchReads(db),
    trips: tripReads(db),
  };
}

/** Everything that can be read and written within one transaction. */
export function writeRepositories(writing: Writing) {
  return {
    office: officeWrites(writing),
    officeCalendars: officeCalendarWrites(writing),
    officeRules: officeRulesWrites(writing),
    preferences: preferenceWrites(writing),
    people: peopleWrites(writing),
    dossiers: dossierWrites(writing),
    marks: markWrites(writing),
    tracking: trackingWrites(writing),
    papers: paperWrites(writing),
    letterNumbers: letterNumberWrites(writing),
    templates: templateWrites(writing),
    paperPrints: paperPrintWrites(writing),
    signedPapers: signedPaperWrites(writing),
    signQueue: signQueueWrites(writing),
    attachments: attachmentWrites(writing),
    search: searchReads(writing.db),
    trips: tripReads(writing.db),
  };
}

/** The repositories as a read gets them. */
export type ReadRepositories = ReturnType<typeof readRepositories>;
/** The repositories as a write gets them. */
export type WriteRepositories = ReturnType<typeof writeRepositories>;
