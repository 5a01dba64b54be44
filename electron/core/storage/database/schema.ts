import type { Generated, Kysely, Transaction } from 'kysely';

/** 0 or 1: SQLite has no boolean. */
type Flag = 0 | 1;
/** JSON as text; whoever reads it parses it with a schema. */
type Json = string;

interface OfficeTable {
  id: 1;
  document: Json;
  rev: number;
  updatedAt: string;
}

interface PreferenceTable {
  key: string;
  value: Json;
  updatedAt: string;
}

interface PersonTable {
  id: string;
  document: Json;
  name: string;
  archived: Flag;
  rev: number;
  createdAt: string;
  updatedAt: string;
}

/** A dossier: the document, what lists show of it, and the cached summary that the use cases compute. */
export interface DossierTable {
  id: string;
  document: Json;
  rev: number;
  title: string;
  track: string;
  purpose: string | null;
  departsOn: string | null;
  returnsOn: string | null;
  countries: Json;
  cities: Json;
  travellerNames: Json;
  archived: Flag;
  stage: string;
  nextDueOn: string | null;
  nextDueItem: string | null;
  nextDueLabel: string | null;
  blockedByItem: string | null;
  blockedByLabel: string | null;
  itemsDone: number;
  itemsTotal: number;
  problems: number;
  summarisedFor: string | null;
  createdAt: string;
  updatedAt: string;
}

interface DossierTravellerTable {
  dossierId: string;
  travellerId: string;
  personId: string | null;
  name: string;
}

interface ItemMarkTable {
  dossierId: string;
  item: string;
  notApplicableReason: string | null;
  requestedOn: string | null;
  receivedOn: string | null;
  note: string;
  rev: number;
  updatedAt: string;
}

/** One thing that happened at a step of a dossier's route. */
export interface StepEventTable {
  id: string;
  dossierId: string;
  step: string;
  kind: string;
  date: string;
  reference: string;
  note: string;
  recordedAt: string;
  /** JSON of the trip as it was approved. */
  approved: string | null;
}

interface AttachmentTable {
  id: string;
  dossierId: string;
  item: string;
  fileName: string;
  mime: string;
  bytes: number;
  hash: string;
  addedAt: string;
}

/** A paper's own fields and state; its number and date repeat the fields for lists. */
interface PaperTable {
  dossierId: string;
  key: string;
  kind: string;
  travellerId: string | null;
  fields: Json;
  state: string;
  number: string;
  date: string | null;
  rev: number;
  updatedAt: string;
}

/** One final PDF of a paper with what it was made from. */
interface PaperIssueTable {
  id: string;
  dossierId: string;
  key: string;
  madeAt: string;
  snapshot: Json;
  templateVersion: string;
  pdfSha256: string;
  staleHash: string;
}

/** One number of the office's letter register. */
export interface LetterNumberTable {
  id: string;
  series: string;
  year: number;
  seq: number;
  number: string;
  dossierId: string | null;
  paperKey: string | null;
  takenAt: string;
  voidReason: string | null;
}

/** One version of a template that the office made; without document it is withdrawn. */
export interface TemplateTable {
  id: string;
  area: string;
  key: string;
  version: number;
  document: Json | null;
  note: string;
  createdAt: string;
}

/** One print of a paper. */
export interface PaperPrintTable {
  id: string;
  dossierId: string;
  key: string;
  pdfSha256: string;
  printedAt: string;
  copies: number;
  printer: string;
  paper: string;
}

/** A signed PDF that came back, kept unchanged. */
export interface PaperSignedTable {
  id: string;
  dossierId: string;
  key: string;
  issueSha256: string;
  fileHash: string;
  fileName: string;
  bytes: number;
  report: Json;
  source: 'import' | 'connector';
  receivedAt: string;
}

/** A paper that waits for its electronic signature. */
export interface SignQueueTable {
  id: string;
  dossierId: string;
  key: string;
  pdfSha256: string;
  signatoryId: string | null;
  queuedAt: string;
  lastTriedAt: string | null;
  lastError: string | null;
}

/** One link of the audit chain. */
export interface AuditEventTable {
  seq: number;
  id: string;
  at: string;
  actor: string;
  action: string;
  kind: 'change' | 'undo' | 'redo';
  scope: string | null;
  targetSeq: number | null;
  undoable: Flag;
  requestId: string | null;
  changes: Json;
  previousHash: string;
  hash: string;
}

/** What the search finds; `id` is the rowid of both indexes. */
interface SearchDocumentTable {
  id: Generated<number>;
  kind: string;
  ref: string;
  dossierId: string | null;
  title: string;
  detail: string;
  words: string;
  numbers: string;
}

/** The tables of the newest schema. Columns are snake_case in the file. */
export interface Tables {
  office: OfficeTable;
  preference: PreferenceTable;
  person: PersonTable;
  dossier: DossierTable;
  dossierTraveller: DossierTravellerTable;
  itemMark: ItemMarkTable;
  stepEvent: StepEventTable;
  attachment: AttachmentTable;
  paper: PaperTable;
  paperIssue: PaperIssueTable;
  letterNumber: LetterNumberTable;
  template: TemplateTable;
  paperPrint: PaperPrintTable;
  paperSigned: PaperSignedTable;
  signQueue: SignQueueTable;
  auditEvent: AuditEventTable;
  searchDocument: SearchDocumentTable;
}

/** A connection for queries; inside a write it is the transaction. */
export type Queries = Kysely<Tables> | Transaction<Tables>;
