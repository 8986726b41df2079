-- Images and raw pages, content-addressed: a row is written once and never changed.
CREATE TABLE blobs (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,              -- BLAKE3 of the bytes before compression
  media_type TEXT,                        -- of images; NULL for raw pages
  zstd INTEGER NOT NULL CHECK (zstd IN (0, 1)),
  size INTEGER NOT NULL,                  -- bytes before compression
  data BLOB NOT NULL
) STRICT;
