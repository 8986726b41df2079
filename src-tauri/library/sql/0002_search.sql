-- What search, lists and relations need to stay fast in a large library.

-- Items lie in order of saving, but for those of an older time that came later, by an import. Such an item begins a new
-- run: within a run rows are in order of saved_at, and a list newest first merges a handful of runs.
CREATE TABLE runs (
  first INTEGER PRIMARY KEY               -- items.row; the first run begins in front of every row
) STRICT;
CREATE TRIGGER items_begin_run AFTER INSERT ON items
WHEN new.saved_at < (SELECT saved_at FROM items WHERE row < new.row ORDER BY row DESC LIMIT 1)
BEGIN
  INSERT OR IGNORE INTO runs (first) VALUES (new.row);
END;

ALTER TABLE states ADD COLUMN read_at INTEGER;      -- when the reader was last in it
ALTER TABLE versions ADD COLUMN code INTEGER NOT NULL DEFAULT 0 CHECK (code IN (0, 1));

-- Queries a reader keeps in the sidebar.
CREATE TABLE views (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,                -- UUIDv7
  name TEXT NOT NULL,
  query TEXT NOT NULL,                    -- JSON of Query
  density TEXT NOT NULL CHECK (density IN ('comfortable', 'compact')),
  position INTEGER NOT NULL               -- in order of the sidebar
) STRICT;
