-- Less room for the same.

-- FTS5 writes down the column of each word but for those of the first column: the text, the longest, comes first. What it
-- gathers in memory before it writes a part of the index, in bytes: enough for a batch of an import. The index is made anew
-- when the library is opened.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  text,
  title,
  notes,
  meta,
  content = '',
  tokenize = 'ascii'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
DELETE FROM settings WHERE name = 'search.tokens';

-- In one order only: it is asked who cites a page. What a version cites goes with it, by the code that deletes items, which
-- reads the table once for all of them.
CREATE TABLE cited (
  target INTEGER NOT NULL,                -- 64 bits of the BLAKE3 of a page's key
  version INTEGER NOT NULL,               -- versions.row
  PRIMARY KEY (target, version)
) STRICT, WITHOUT ROWID;
INSERT INTO cited (target, version) SELECT target, version FROM citations ORDER BY target, version;
DROP TABLE citations;
ALTER TABLE cited RENAME TO citations;

-- The address of a version is not repeated in the row of the item that shows it.
UPDATE items SET url = NULL WHERE shown IS NOT NULL;

-- Looked for by page and by nothing else; eight bytes of a hash tell nearly all of them apart.
DROP INDEX versions_raw;
CREATE INDEX versions_raw ON versions(substr(raw, 1, 8));
