-- What the reader writes into the margin: highlights, notes, tags of highlights, colors of tags.

-- A highlight hangs on its item and is found in the shown version by words, context and place. When it is orphaned, the
-- place is where it was in the version it was last found in. Places are characters of the version's text.
CREATE TABLE highlights (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,                -- UUIDv7
  item INTEGER NOT NULL REFERENCES items(row) ON DELETE CASCADE,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'red', 'green', 'blue')),
  quote TEXT NOT NULL,                    -- as first marked; empty for an image
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  version INTEGER NOT NULL,               -- versions.number
  start INTEGER NOT NULL,
  finish INTEGER NOT NULL,
  block INTEGER NOT NULL,                 -- blocks of the text in front of the one it begins in
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  orphaned INTEGER NOT NULL CHECK (orphaned IN (0, 1)),
  image BLOB,                             -- BLAKE3 of a highlighted image
  note TEXT,                              -- Markdown
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK (start <= finish)
) STRICT;
CREATE INDEX highlights_item ON highlights(item);
CREATE INDEX highlights_created ON highlights(created_at);

CREATE TABLE highlight_tags (
  highlight INTEGER NOT NULL REFERENCES highlights(row) ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags(row) ON DELETE CASCADE,
  PRIMARY KEY (highlight, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX highlight_tags_tag ON highlight_tags(tag, highlight);

CREATE TABLE notes (
  item INTEGER PRIMARY KEY REFERENCES items(row) ON DELETE CASCADE,
  note TEXT NOT NULL,                     -- Markdown
  updated_at INTEGER NOT NULL
) STRICT;

ALTER TABLE tags ADD COLUMN color TEXT CHECK (color IN ('yellow', 'red', 'green', 'blue'));
