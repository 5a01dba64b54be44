import type { Migration } from '../migrate.ts';

/** The first schema: office, people, dossiers with all that hangs on them, register, audit and search. */
export const firstStore: Migration = {
  version: 1,
  title: 'first store',
  up(database) {
    database.exec(settings);
    database.exec(people);
    database.exec(dossiers);
    database.exec(papers);
    database.exec(audit);
    database.exec(search);
  },
};

const settings = `
  CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    document TEXT NOT NULL CHECK (json_valid(document)),
    rev INTEGER NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE preference (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

const people = `
  CREATE TABLE person (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL CHECK (json_valid(document)),
    name TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    rev INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX person_by_name ON person (archived, name);
`;

const dossiers = `
  CREATE TABLE dossier (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL CHECK (json_valid(document)),
    rev INTEGER NOT NULL,
    title TEXT NOT NULL,
    track TEXT NOT NULL,
    purpose TEXT,
    departs_on TEXT,
    returns_on TEXT,
    countries TEXT NOT NULL CHECK (json_valid(countries)),
    cities TEXT NOT NULL CHECK (json_valid(cities)),
    traveller_names TEXT NOT NULL CHECK (json_valid(traveller_names)),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    stage TEXT NOT NULL,
    next_due_on TEXT,
    next_due_item TEXT,
    next_due_label TEXT,
    blocked_by_item TEXT,
    blocked_by_label TEXT,
    items_done INTEGER NOT NULL,
    items_total INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    summarised_for TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX dossier_by_update ON dossier (archived, updated_at DESC);

  CREATE TABLE dossier_traveller (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    traveller_id TEXT NOT NULL,
    person_id TEXT,
    name TEXT NOT NULL,
    PRIMARY KEY (dossier_id, traveller_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX dossier_traveller_by_person ON dossier_traveller (person_id);

  CREATE TABLE item_mark (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    not_applicable_reason TEXT,
    requested_on TEXT,
    received_on TEXT,
    note TEXT NOT NULL,
    rev INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (dossier_id, item)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE step_event (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    reference TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX step_event_by_dossier ON step_event (dossier_id, date);

  CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    file_name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    hash TEXT NOT NULL,
    added_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attachment_by_dossier ON attachment (dossier_id, item);
  CREATE INDEX attachment_by_hash ON attachment (hash);
`;

const papers = `
  CREATE TABLE paper (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    traveller_id TEXT,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    state TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT,
    rev INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (dossier_id, key)
  ) STRICT;

  CREATE TABLE paper_issue (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL,
    key TEXT NOT NULL,
    made_at TEXT NOT NULL,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    template_version TEXT NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    stale_hash TEXT NOT NULL,
    FOREIGN KEY (dossier_id, key) REFERENCES paper (dossier_id, key) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX paper_issue_by_paper ON paper_issue (dossier_id, key, id);

  CREATE TABLE letter_number (
    id TEXT PRIMARY KEY,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    number TEXT NOT NULL,
    dossier_id TEXT,
    paper_key TEXT,
    taken_at TEXT NOT NULL,
    void_reason TEXT,
    UNIQUE (series, year, seq),
    UNIQUE (series, year, number)
  ) STRICT;
  CREATE INDEX letter_number_by_paper ON letter_number (dossier_id, paper_key);
`;

const audit = `
  CREATE TABLE audit_event (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
    scope TEXT,
    target_seq INTEGER REFERENCES audit_event (seq),
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    request_id TEXT UNIQUE,
    changes TEXT NOT NULL CHECK (json_valid(changes)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE INDEX audit_event_by_scope ON audit_event (scope, seq);

  CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
  BEGIN SELECT raise(ABORT, 'audit_event is append only'); END;
  CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
  BEGIN SELECT raise(ABORT, 'audit_event is append only'); END;
`;

const search = `
  CREATE TABLE search_document (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    dossier_id TEXT,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    words TEXT NOT NULL,
    numbers TEXT NOT NULL,
    UNIQUE (kind, ref)
  ) STRICT;
  CREATE INDEX search_document_by_dossier ON search_document (dossier_id);

  CREATE VIRTUAL TABLE search_word USING fts5 (
    title, words,
    content = 'search_document', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  );
  CREATE VIRTUAL TABLE search_number USING fts5 (
    numbers,
    content = 'search_document', content_rowid = 'id',
    tokenize = 'trigram'
  );
  -- SECURITY: words of deleted rows leave the index at once.
  INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
  INSERT INTO search_number (search_number, rank) VALUES ('secure-delete', 1);

  CREATE TRIGGER search_document_inserted AFTER INSERT ON search_document BEGIN
    INSERT INTO search_word (rowid, title, words) VALUES (new.id, new.title, new.words);
    INSERT INTO search_number (rowid, numbers) VALUES (new.id, new.numbers);
  END;
  CREATE TRIGGER search_document_deleted AFTER DELETE ON search_document BEGIN
    INSERT INTO search_word (search_word, rowid, title, words)
      VALUES ('delete', old.id, old.title, old.words);
    INSERT INTO search_number (search_number, rowid, numbers)
      VALUES ('delete', old.id, old.numbers);
  END;
  CREATE TRIGGER search_document_updated AFTER UPDATE ON search_document BEGIN
    INSERT INTO search_word (search_word, rowid, title, words)
      VALUES ('delete', old.id, old.title, old.words);
    INSERT INTO search_number (search_number, rowid, numbers)
      VALUES ('delete', old.id, old.numbers);
    INSERT INTO search_word (rowid, title, words) VALUES (new.id, new.title, new.words);
    INSERT INTO search_number (rowid, numbers) VALUES (new.id, new.numbers);
  END;
`;
