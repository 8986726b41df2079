-- The shelf. Three kinds of rows that never mix: what was saved (items, versions, contents, images, links), what the
-- reader did with it (states, tags, item_tags), and what follows from both (search). Times are Unix milliseconds.

CREATE TABLE items (
  row INTEGER PRIMARY KEY,                -- in order of saving: the search table's rowid
  id TEXT NOT NULL UNIQUE,                -- UUIDv7
  key TEXT UNIQUE,                        -- what makes two addresses the same page
  asked_url TEXT,
  shown INTEGER,                          -- versions.row; NULL until a save succeeds
  failure TEXT,                           -- why the last save failed, while nothing is shown
  title TEXT NOT NULL,                    -- this and the next five follow from the shown version
  title_order TEXT NOT NULL,
  url TEXT,
  word_count INTEGER NOT NULL,
  seal TEXT NOT NULL CHECK (seal IN ('complete', 'images_missing', 'text_only', 'failed')),
  saved_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((shown IS NULL) = (seal = 'failed')),
  FOREIGN KEY (row, shown) REFERENCES versions(item, row) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX items_seal ON items(seal, row);
CREATE INDEX items_title ON items(title_order, row);
CREATE INDEX items_length ON items(word_count, row);

CREATE TABLE versions (
  row INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES items(row) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  url TEXT,
  canonical_url TEXT,
  title TEXT NOT NULL,
  byline TEXT,
  site_name TEXT,
  excerpt TEXT NOT NULL,
  published TEXT,
  modified TEXT,
  lang TEXT,
  dir TEXT,
  section TEXT,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  reading_minutes INTEGER NOT NULL,
  seal TEXT NOT NULL CHECK (seal IN ('complete', 'images_missing', 'text_only')),
  images INTEGER NOT NULL,
  images_missing INTEGER NOT NULL,
  size INTEGER NOT NULL,                  -- bytes of its blobs as stored, each once
  article_hash BLOB NOT NULL,             -- title, byline, text and HTML before images were placed
  raw BLOB NOT NULL,                      -- BLAKE3 of the page as received; the bytes are in blobs.db
  raw_content_type TEXT,
  raw_file_name TEXT,
  UNIQUE (item, number),
  UNIQUE (item, row)
) STRICT;
CREATE INDEX versions_raw ON versions(raw);

-- The words, apart from the rows that lists read. HTML and text are compressed as one: the second costs next to nothing
-- after the first.
CREATE TABLE contents (
  version INTEGER PRIMARY KEY REFERENCES versions(row) ON DELETE CASCADE,
  html_size INTEGER NOT NULL,             -- bytes of HTML in front of the text
  words BLOB NOT NULL,                    -- zstd
  report BLOB NOT NULL                    -- zstd of JSON
) STRICT;

CREATE TABLE images (
  version INTEGER NOT NULL REFERENCES versions(row) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  hash BLOB,                              -- NULL when missing
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  source TEXT,
  alt TEXT NOT NULL,
  missing TEXT,
  PRIMARY KEY (version, number),
  CHECK ((hash IS NULL) = (missing IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX images_hash ON images(hash) WHERE hash IS NOT NULL;

CREATE TABLE links (
  version INTEGER NOT NULL REFERENCES versions(row) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  url TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (version, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE states (
  item INTEGER PRIMARY KEY REFERENCES items(row) ON DELETE CASCADE,
  place TEXT NOT NULL CHECK (place IN ('inbox', 'later', 'archive', 'trash')),
  trashed_from TEXT CHECK (trashed_from IN ('inbox', 'later', 'archive')),
  trashed_at INTEGER,
  favorite INTEGER NOT NULL DEFAULT 0 CHECK (favorite IN (0, 1)),
  reading TEXT NOT NULL DEFAULT 'unread' CHECK (reading IN ('unread', 'reading', 'finished')),
  progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
  position INTEGER NOT NULL DEFAULT 0,    -- characters from the start of the text
  CHECK ((place = 'trash') = (trashed_at IS NOT NULL)),
  CHECK ((place = 'trash') = (trashed_from IS NOT NULL))
) STRICT;
CREATE INDEX states_place ON states(place, item);
CREATE INDEX states_favorite ON states(item) WHERE favorite = 1;

CREATE TABLE tags (
  row INTEGER PRIMARY KEY,
  name TEXT NOT NULL,                     -- as first written
  key TEXT NOT NULL UNIQUE                -- lower case: two spellings are one tag
) STRICT;
CREATE TABLE item_tags (
  item INTEGER NOT NULL REFERENCES items(row) ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags(row) ON DELETE CASCADE,
  PRIMARY KEY (item, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_tags_tag ON item_tags(tag, item);

-- Words are cut by our own code (tokens.rs) and joined by spaces; `ascii` only splits at those. Contentless without
-- contentless_delete: a row is taken out by naming its words, which the tables above still know, and any SQLite
-- since 3.9 can check the file.
CREATE VIRTUAL TABLE search USING fts5(
  title,
  text,
  meta,
  content = '',
  tokenize = 'ascii'
);

-- Acts that can be undone, oldest first. `changes` is JSON (journal.rs); rows with undone = 1 can be redone.
CREATE TABLE journal (
  row INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  verb TEXT NOT NULL,
  changes TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE requests (
  row INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  url TEXT NOT NULL,
  purpose TEXT NOT NULL,
  status INTEGER,
  bytes INTEGER NOT NULL,
  error TEXT,
  item INTEGER REFERENCES items(row) ON DELETE SET NULL
) STRICT;
CREATE INDEX requests_item ON requests(item) WHERE item IS NOT NULL;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
