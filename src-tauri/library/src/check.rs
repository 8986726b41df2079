//! Looks at everything and believes nothing: hashes, seals, counts and the index are worked out again.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use rusqlite::{Connection, Row};

use crate::blobs::{self, Hash};
use crate::index_check::Fingerprints;
use crate::migrate::LIBRARY;
use crate::open::read_only;
use crate::shown::title_order;
use crate::{
    CheckReport, Error, Library, Seal, contents, counts, dictionary, index, items, misplaced, words,
};

/// A broken disk breaks everything; more lines than this tell nobody more.
const MOST_PROBLEMS: usize = 100;

/// What was found so far.
struct Findings {
    report: CheckReport,
    /// Blobs whose bytes are what their hash says.
    good_blobs: HashSet<Hash>,
}

impl Library {
    /// Checks the whole library by looking; problems are told, nothing is changed.
    ///
    /// Files and rows by SQLite's own checks, every blob's hash, every version's words, images and seal, what items
    /// repeat of the version they show, where highlights are, and the search index word by word.
    pub fn check(&self) -> Result<CheckReport, Error> {
        let mut findings = Findings { report: CheckReport::default(), good_blobs: HashSet::new() };
        let f = &mut findings;
        // Each step stands alone: a page that cannot be read ends its step, not the check.
        let step = self.read_blobs(|db| f.integrity(db, "blobs.db"));
        f.note(step);
        let step = self.read_blobs(|db| f.blobs(db));
        f.note(step);
        // On a connection of its own: FTS5 checks an index by what the connection remembers of it, and takes what others
        // wrote since for damage.
        let step = read_only(&self.dir().join(LIBRARY.file)).and_then(|db| f.integrity(&db, "library.db"));
        f.note(step);
        let step = self.read(|db| f.foreign_keys(db));
        f.note(step);
        let step = self.read(|db| f.orphans(db));
        f.note(step);
        let step = self.read(|db| dictionary::wrong(db, &f.good_blobs)).map(|wrong| f.tell(wrong));
        f.note(step);
        let step = self.read(|db| f.pieces(db));
        f.note(step);
        let step = self.read(|db| f.versions(db));
        f.note(step);
        let step = self.read(|db| f.items(db));
        f.note(step);
        let step = self.read(misplaced::misplaced).map(|wrong| f.tell(wrong));
        f.note(step);
        let step = self.read(counts::wrong).map(|wrong| f.tell(wrong));
        f.note(step);
        let step =
            self.write(|tx| Ok(tx.execute("INSERT INTO search (search) VALUES ('integrity-check')", [])?));
        f.note(step.map(drop));
        let mut report = findings.report;
        if report.problems.len() > MOST_PROBLEMS {
            let more = report.problems.len() - MOST_PROBLEMS;
            report.problems.truncate(MOST_PROBLEMS);
            report.problems.push(format!("and {more} more"));
        }
        Ok(report)
    }
}

impl Findings {
    fn problem(&mut self, what: String) {
        self.report.problems.push(what);
    }

    fn tell(&mut self, problems: Vec<String>) {
        self.report.problems.extend(problems);
    }

    fn note(&mut self, step: Result<(), Error>) {
        if let Err(error) = step {
            self.problem(error.to_string());
        }
    }

    fn integrity(&mut self, db: &Connection, file: &str) -> Result<(), Error> {
        let mut statement = db.prepare("PRAGMA integrity_check(20)")?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            let line = line?;
            if line != "ok" {
                self.problem(format!("{file}: {line}"));
            }
        }
        Ok(())
    }

    fn foreign_keys(&mut self, db: &Connection) -> Result<(), Error> {
        let mut statement = db.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, of): (String, String) = (row.get(0)?, row.get(2)?);
            self.problem(format!("library.db: a row of {table} belongs to a row of {of} that is not there"));
        }
        Ok(())
    }

    fn blobs(&mut self, db: &Connection) -> Result<(), Error> {
        let rows = {
            let mut statement = db.prepare("SELECT hash FROM blobs ORDER BY row")?;
            statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<Hash>, _>>()?
        };
        for hash in rows {
            self.report.blobs += 1;
            match blobs::get(db, &hash) {
                Ok(Some((bytes, _))) if *blake3::hash(&bytes).as_bytes() == hash => {
                    self.good_blobs.insert(hash);
                }
                Ok(_) => self.problem(format!("blob {}: its bytes have changed", blobs::hex(hash))),
                Err(error) => self.problem(format!("blob {}: {}", blobs::hex(hash), told(error))),
            }
        }
        Ok(())
    }

    fn orphans(&mut self, db: &Connection) -> Result<(), Error> {
        let named = blobs::named(db)?;
        let orphans = self.good_blobs.iter().filter(|hash| !named.contains(*hash)).count();
        self.report.orphan_blobs = u32::try_from(orphans).unwrap_or(u32::MAX);
        Ok(())
    }

    /// Every version: its words unpack, its images are here, its seal is true.
    fn versions(&mut self, db: &Connection) -> Result<(), Error> {
        let mut images: HashMap<i64, Vec<Option<Hash>>> = HashMap::new();
        let mut statement = db.prepare("SELECT version, hash FROM images ORDER BY version, number")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            let (version, hash) = row?;
            images.entry(version).or_default().push(hash);
        }
        let mut statement = db.prepare(
            "SELECT versions.row, items.id, versions.number, versions.seal, versions.raw, versions.images,
                    versions.images_missing, contents.report,
                    versions.row = items.shown
             FROM versions
             JOIN items ON items.row = versions.item
             LEFT JOIN contents ON contents.version = versions.row",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let name = format!("item {} version {}", row.get::<_, String>(1)?, row.get::<_, u32>(2)?);
            let none = Vec::new();
            let images = images.get(&row.get(0)?).unwrap_or(&none);
            if let Err(error) = self.version(db, row, &name, images) {
                self.problem(format!("{name}: {}", told(error)));
            }
        }
        Ok(())
    }

    fn version(
        &mut self,
        db: &Connection,
        row: &Row,
        name: &str,
        images: &[Option<Hash>],
    ) -> Result<(), Error> {
        if !self.good_blobs.contains(&row.get::<_, Hash>(4)?) {
            self.problem(format!("{name}: its raw page is not there or has changed"));
        }
        let html = words::words(db, row.get(0)?)?.html;
        if contents::unpack_report(&row.get::<_, Vec<u8>>(7)?).is_err() {
            self.problem(format!("{name}: its report cannot be read"));
        }
        let mut lost = 0;
        for hash in images.iter().flatten() {
            if !self.good_blobs.contains(hash) {
                lost += 1;
                self.problem(format!("{name}: image {} is not there or has changed", blobs::hex(*hash)));
            }
        }
        for hash in shown_images(&html) {
            let known = blobs::parse_hash(hash).is_some_and(|hash| images.contains(&Some(hash)));
            if !known {
                lost += 1;
                self.problem(format!("{name}: it shows an image that is not among its own: {hash}"));
            }
        }
        let here = images.iter().flatten().count();
        let missing = images.len() - here;
        if (row.get(5)?, row.get(6)?) != (blobs::len(here), blobs::len(missing)) {
            self.problem(format!("{name}: it counts its images wrong"));
        }
        let said: Seal = row.get(3)?;
        let found = match (said, missing + lost) {
            (_, 0) => Seal::Complete,
            (Seal::TextOnly, _) => Seal::TextOnly,
            _ => Seal::ImagesMissing,
        };
        if said != found {
            self.problem(format!("{name}: it is sealed {}, but is {}", said.name(), found.name()));
        }
        if row.get(8)? {
            match found {
                Seal::Complete => self.report.complete += 1,
                Seal::ImagesMissing => self.report.images_missing += 1,
                Seal::TextOnly => self.report.text_only += 1,
                Seal::Failed => self.report.failed += 1,
            }
        }
        Ok(())
    }

    /// Every piece belongs to words that are there, and every citation to a version.
    fn pieces(&mut self, db: &Connection) -> Result<(), Error> {
        let sql = "SELECT count(*) FROM pieces WHERE row / 4096 NOT IN (SELECT version FROM contents)";
        let strangers: i64 = db.query_row(sql, [], |row| row.get(0))?;
        if strangers > 0 {
            self.problem(format!("{strangers} pieces of words belong to no version"));
        }
        let sql = "SELECT count(*) FROM citations WHERE version NOT IN (SELECT row FROM versions)";
        let strangers: i64 = db.query_row(sql, [], |row| row.get(0))?;
        if strangers > 0 {
            self.problem(format!("{strangers} citations belong to no version"));
        }
        Ok(())
    }

    /// Every item: what it repeats of its version is the same there, it has a state, the index has its words.
    fn items(&mut self, db: &Connection) -> Result<(), Error> {
        let mut fingerprints = Fingerprints::of_index(db)?;
        let mut statement = db.prepare(
            "SELECT items.row, items.id, items.title, items.title_order, items.shown IS NULL,
                    states.item IS NULL,
                    items.shown IS NOT NULL
                      AND (versions.row IS NULL
                           OR items.title <> versions.title
                           OR items.url IS NOT NULL
                           OR items.word_count <> versions.word_count
                           OR items.seal <> versions.seal)
             FROM items
             LEFT JOIN versions ON versions.row = items.shown
             LEFT JOIN states ON states.item = items.row",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (item, id): (i64, String) = (row.get(0)?, row.get(1)?);
            self.report.items += 1;
            self.report.failed += u32::from(row.get::<_, bool>(4)?);
            if row.get(5)? {
                self.problem(format!("item {id}: where it lies is not known"));
            }
            if row.get(6)? || title_order(&row.get::<_, String>(2)?) != row.get::<_, String>(3)? {
                self.problem(format!("item {id}: its row differs from the version it shows"));
            }
            if let Err(error) = items::item_in(db, item) {
                self.problem(format!("item {id}: {}", told(error)));
            }
            match index::row(db, item) {
                Ok(row) if !fingerprints.take_if_equal(item, &row) => {
                    self.problem(format!("item {id}: the search index has other words than the item"));
                }
                Ok(_) => {}
                Err(error) => self.problem(format!("item {id}: {}", told(error))),
            }
        }
        let strangers = fingerprints.left();
        if strangers > 0 {
            self.problem(format!("the search index has {strangers} rows of items that are not there"));
        }
        Ok(())
    }
}

/// What SQLite says of a file that repairing its indexes did not mend.
pub(crate) fn broken_page(what: &str) -> Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    Error::Sql(rusqlite::Error::SqliteFailure(code, Some(what.replace(['\n', ';'], " "))))
}

/// What is wrong with one thing in a file, without what to do about the whole library.
fn told(error: Error) -> String {
    match error.at(Path::new("")) {
        Error::Damaged { what, .. } => what,
        other => other.to_string(),
    }
}

/// The hashes of the images that stored HTML shows.
pub(crate) fn shown_images(html: &str) -> impl Iterator<Item = &str> {
    html.split("src=\"aldine://image/").skip(1).filter_map(|rest| rest.split('"').next())
}
