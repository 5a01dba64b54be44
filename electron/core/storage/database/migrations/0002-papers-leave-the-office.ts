import type { Migration } from '../migrate.ts';

/** What papers need once they leave the office: own templates, prints, signed files, and the queue for signing. */
export const papersLeaveTheOffice: Migration = {
  version: 2,
  title: 'templates, prints and signatures',
  up(database) {
    database.exec(templates);
    database.exec(prints);
    database.exec(signatures);
    database.exec(approvals);
  },
};

// A version is never changed: an edit is a new row, a withdrawal a row without document.
const templates = `
  CREATE TABLE template (
    id TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    document TEXT CHECK (document IS NULL OR json_valid(document)),
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (area, key, version)
  ) STRICT;
`;

const prints = `
  CREATE TABLE paper_print (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    printed_at TEXT NOT NULL,
    copies INTEGER NOT NULL CHECK (copies > 0),
    printer TEXT NOT NULL,
    paper TEXT NOT NULL
  ) STRICT;
  CREATE INDEX paper_print_by_paper ON paper_print (dossier_id, key, id);
`;

const signatures = `
  CREATE TABLE paper_signed (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    issue_sha256 TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    report TEXT NOT NULL CHECK (json_valid(report)),
    source TEXT NOT NULL CHECK (source IN ('import', 'connector')),
    received_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX paper_signed_by_paper ON paper_signed (dossier_id, key, id);

  CREATE TABLE sign_queue (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    signatory_id TEXT,
    queued_at TEXT NOT NULL,
    last_tried_at TEXT,
    last_error TEXT,
    UNIQUE (dossier_id, key)
  ) STRICT;
`;

// What a grant was about, so that a request for a change can state the difference.
const approvals = `
  ALTER TABLE step_event ADD COLUMN approved TEXT CHECK (approved IS NULL OR json_valid(approved));
`;
