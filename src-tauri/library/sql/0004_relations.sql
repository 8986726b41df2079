-- Articles that belong together: by links, by likeness, or because a reader made them one.

-- Which pages a version links to. The HTML has the links themselves. `target`: 64 bits of the BLAKE3 of a page's key.
DROP TABLE links;
CREATE TABLE citations (
  version INTEGER NOT NULL REFERENCES versions(row) ON DELETE CASCADE,
  target INTEGER NOT NULL,
  PRIMARY KEY (version, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_target ON citations(target);

-- Two versions with one of these in common are nearly the same text, as likely as not (twins.rs). NULL: too short to say.
ALTER TABLE versions ADD COLUMN sketch_1 INTEGER;
ALTER TABLE versions ADD COLUMN sketch_2 INTEGER;
ALTER TABLE versions ADD COLUMN sketch_3 INTEGER;
ALTER TABLE versions ADD COLUMN sketch_4 INTEGER;
CREATE INDEX versions_sketch_1 ON versions(sketch_1) WHERE sketch_1 IS NOT NULL;
CREATE INDEX versions_sketch_2 ON versions(sketch_2) WHERE sketch_2 IS NOT NULL;
CREATE INDEX versions_sketch_3 ON versions(sketch_3) WHERE sketch_3 IS NOT NULL;
CREATE INDEX versions_sketch_4 ON versions(sketch_4) WHERE sketch_4 IS NOT NULL;

-- Keys of pages that were merged into an item: saving one of them saves the item.
CREATE TABLE addresses (
  key TEXT PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES items(row) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_item ON addresses(item);

-- How many items lie where, kept by triggers so that nobody has to count: a start and a list cost the same however many
-- there are. `favorites` and `complete` leave the trash out, as tags.items does.
CREATE TABLE tallies (
  name TEXT PRIMARY KEY,                  -- a place, 'favorites', 'complete'
  items INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tallies (name, items)
SELECT name, (SELECT count(*) FROM states WHERE place = name)
FROM (SELECT 'inbox' AS name UNION SELECT 'later' UNION SELECT 'archive' UNION SELECT 'trash');
INSERT INTO tallies (name, items)
SELECT 'favorites', count(*) FROM states WHERE favorite = 1 AND place <> 'trash';
INSERT INTO tallies (name, items)
SELECT 'complete', count(*)
FROM items
JOIN states ON states.item = items.row
WHERE seal = 'complete' AND place <> 'trash';
ALTER TABLE tags ADD COLUMN items INTEGER NOT NULL DEFAULT 0;
UPDATE tags
SET items = (SELECT count(*)
             FROM item_tags
             JOIN states USING (item)
             WHERE item_tags.tag = tags.row AND place <> 'trash');

CREATE TRIGGER states_tally_insert AFTER INSERT ON states BEGIN
  UPDATE tallies SET items = items + 1 WHERE name = new.place;
  UPDATE tallies SET items = items + 1 WHERE name = 'favorites' AND new.favorite = 1 AND new.place <> 'trash';
  UPDATE tallies SET items = items + 1
  WHERE name = 'complete' AND new.place <> 'trash' AND (SELECT seal FROM items WHERE row = new.item) = 'complete';
  UPDATE tags SET items = items + 1
  WHERE new.place <> 'trash' AND row IN (SELECT tag FROM item_tags WHERE item = new.item);
END;
CREATE TRIGGER states_tally_delete AFTER DELETE ON states BEGIN
  UPDATE tallies SET items = items - 1 WHERE name = old.place;
  UPDATE tallies SET items = items - 1 WHERE name = 'favorites' AND old.favorite = 1 AND old.place <> 'trash';
  UPDATE tallies SET items = items - 1
  WHERE name = 'complete' AND old.place <> 'trash' AND (SELECT seal FROM items WHERE row = old.item) = 'complete';
  UPDATE tags SET items = items - 1
  WHERE old.place <> 'trash' AND row IN (SELECT tag FROM item_tags WHERE item = old.item);
END;
CREATE TRIGGER states_tally_favorite AFTER UPDATE OF place, favorite ON states BEGIN
  UPDATE tallies
  SET items = items + (new.favorite = 1 AND new.place <> 'trash') - (old.favorite = 1 AND old.place <> 'trash')
  WHERE name = 'favorites';
END;
CREATE TRIGGER states_tally_place AFTER UPDATE OF place ON states WHEN new.place <> old.place BEGIN
  UPDATE tallies SET items = items + 1 WHERE name = new.place;
  UPDATE tallies SET items = items - 1 WHERE name = old.place;
END;
CREATE TRIGGER states_tally_trash AFTER UPDATE OF place ON states
WHEN (new.place = 'trash') <> (old.place = 'trash')
BEGIN
  UPDATE tallies SET items = items + iif(new.place = 'trash', -1, 1)
  WHERE name = 'complete' AND (SELECT seal FROM items WHERE row = new.item) = 'complete';
  UPDATE tags SET items = items + iif(new.place = 'trash', -1, 1)
  WHERE row IN (SELECT tag FROM item_tags WHERE item = new.item);
END;
CREATE TRIGGER items_tally_seal AFTER UPDATE OF seal ON items WHEN new.seal <> old.seal BEGIN
  UPDATE tallies SET items = items + (new.seal = 'complete') - (old.seal = 'complete')
  WHERE name = 'complete' AND (SELECT place FROM states WHERE item = new.row) <> 'trash';
END;
CREATE TRIGGER items_tally_delete BEFORE DELETE ON items WHEN old.seal = 'complete' BEGIN
  UPDATE tallies SET items = items - 1
  WHERE name = 'complete' AND (SELECT place FROM states WHERE item = old.row) <> 'trash';
END;
CREATE TRIGGER item_tags_tally_insert AFTER INSERT ON item_tags BEGIN
  UPDATE tags SET items = items + 1
  WHERE row = new.tag AND (SELECT place FROM states WHERE item = new.item) <> 'trash';
END;
CREATE TRIGGER item_tags_tally_delete AFTER DELETE ON item_tags BEGIN
  UPDATE tags SET items = items - 1
  WHERE row = old.tag AND (SELECT place FROM states WHERE item = old.item) <> 'trash';
END;
