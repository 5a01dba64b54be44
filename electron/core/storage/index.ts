/**
 * The encrypted store: one folder with its vault file, database, attachments and backups.
 *
 * How it is built and why: `docs/storage.md`.
 */
export {
  changePassphrase,
  createStore,
  inspectStore,
  openStore,
  removeSampleStore,
} from './openStore.ts';
export type { Credentials, StoreInspection } from './openStore.ts';
export type { ReadSession, Store, StoreChange, WriteSession } from './store.ts';
export type { StoreDeps } from './session.ts';
export type { Scope, WriteContext } from './audit/changes.ts';
export type { ChainReport } from './audit/chain.ts';
export type { HistoryEvent } from './audit/history.ts';
export { recogniseContent } from './files/contentType.ts';
export type { FileIntake, StoredFile } from './files/fileVault.ts';
export { translateError, translating } from './errors.ts';
export { writeFileAtomically } from './files/atomicWrite.ts';
export type { DamagedRecord } from './repositories/documents.ts';
export type { DossierSummary, ListedDossier } from './repositories/dossierRows.ts';
export type { DossierList, StoredDossier } from './repositories/dossiers.ts';
export type { LetterNumber, NumberSeries } from './repositories/letterNumbers.ts';
export type { OfficeCalendar } from './repositories/officeCalendars.ts';
export type { StoredOffice } from './repositories/office.ts';
export type { PaperIssue, StoredPaper } from './repositories/papers.ts';
export type { PeopleList, StoredPerson } from './repositories/people.ts';
export type { SearchResult } from './repositories/search.ts';
export type { LetterSeal } from './vault/letterSeal.ts';
