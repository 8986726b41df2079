-- Room and reach: words in pieces, a shared dictionary, and the reader's own words in a column of the index.

-- The index follows from the rest and is made anew when the library is opened. `notes`: what the reader wrote, and what was
-- highlighted and is not in the text any more.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  title,
  text,
  notes,
  meta,
  content = '',
  tokenize = 'ascii'
);
DELETE FROM settings WHERE name = 'search.tokens';

-- What of a version's words does not fit into contents.words, in its order: small rows fill the pages of the file where
-- whole articles leave a fifth of them empty. Older versions have all of it in contents.words.
CREATE TABLE pieces (
  row INTEGER PRIMARY KEY,                -- contents.version * 4096 + number
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER contents_delete_pieces AFTER DELETE ON contents BEGIN
  DELETE FROM pieces WHERE row BETWEEN old.version * 4096 AND old.version * 4096 + 4095;
END;

-- What words are compressed with, never deleted or changed. The same bytes are in blobs.db under their hash, and each
-- heals the other.
CREATE TABLE dictionaries (
  id INTEGER PRIMARY KEY,                 -- as in every zstd frame that needs it: the first 31 bits of the hash
  hash BLOB NOT NULL UNIQUE,              -- BLAKE3 of the bytes
  bytes BLOB NOT NULL
) STRICT;
