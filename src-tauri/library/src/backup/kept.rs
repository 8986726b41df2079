//! Which automatic backups there are and which of them are kept.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::Serialize;

use super::folder;
use crate::Error;

/// Of so many days the newest backup is kept.
const DAYS: usize = 7;
/// And of so many weeks before those.
const WEEKS: usize = 4;

/// An automatic backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made, in Unix milliseconds.
    pub at: i64,
}

/// A moment as it stands in names of files: `2026-11-24T113602Z`.
pub(crate) fn stamp(at: i64) -> String {
    let at = Timestamp::from_millisecond(at).unwrap_or_default();
    at.strftime("%Y-%m-%dT%H%M%SZ").to_string()
}

/// The name of the backup made at `at`.
pub(super) fn name(at: i64) -> String {
    format!("library-{}.db", stamp(at))
}

fn time_of(name: &str) -> Option<i64> {
    let stamp = name.strip_prefix("library-")?.strip_suffix(".db")?;
    let time = DateTime::strptime("%Y-%m-%dT%H%M%SZ", stamp).ok()?;
    Some(time.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

/// The automatic backups of the library in this folder, the newest first. Reads names only.
pub fn backups(library: &Path) -> Result<Vec<Backup>, Error> {
    let folder = folder(library);
    let entries = match std::fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|source| Error::io(&folder, source))?,
    };
    let mut backups = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|source| Error::io(&folder, source))?;
        if let Some(at) = entry.file_name().to_str().and_then(time_of) {
            backups.push(Backup { path: entry.path(), at });
        }
    }
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    Ok(backups)
}

/// Every `library.db` that may be brought back: the automatic backups and what restores put aside.
pub(super) fn libraries(library: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files: Vec<PathBuf> = backups(library)?.into_iter().map(|backup| backup.path).collect();
    let folder = folder(library);
    for entry in std::fs::read_dir(&folder).map_err(|source| Error::io(&folder, source))? {
        let entry = entry.map_err(|source| Error::io(&folder, source))?;
        let aside = entry.path().join(crate::migrate::LIBRARY.file);
        if aside.exists() {
            files.push(aside);
        }
    }
    Ok(files)
}

/// Deletes backups that are no longer to be kept, and what unfinished ones left.
///
/// Counts days that have a backup, never the days since: a clock that is wrong deletes nothing early.
pub(super) fn prune(library: &Path) -> Result<(), Error> {
    let backups = backups(library)?;
    let keep = kept(&backups);
    let surplus = backups.iter().zip(keep).filter(|(_, keep)| !keep).map(|(backup, _)| backup.path.clone());
    for path in surplus.chain(unfinished(library)?) {
        std::fs::remove_file(&path).map_err(|source| Error::io(&path, source))?;
    }
    Ok(())
}

/// For each backup, the newest first, whether it is kept.
fn kept(backups: &[Backup]) -> Vec<bool> {
    let mut days: BTreeSet<Date> = BTreeSet::new();
    let mut weeks = BTreeSet::new();
    let mut keep = |backup: &Backup| {
        let at = Timestamp::from_millisecond(backup.at).unwrap_or_default();
        let day = at.to_zoned_datetime(TimeZone::UTC).date();
        if days.len() < DAYS {
            return days.insert(day);
        }
        let week = day.iso_week_date();
        !days.contains(&day) && weeks.len() < WEEKS && weeks.insert((week.year(), week.week()))
    };
    backups.iter().map(&mut keep).collect()
}

/// Files of backups that were cut off. Only called by the process whose turn it is.
fn unfinished(library: &Path) -> Result<Vec<PathBuf>, Error> {
    let folder = folder(library);
    let entries = std::fs::read_dir(&folder).map_err(|source| Error::io(&folder, source))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|end| end == "part")).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1000;
    /// A Sunday, at noon.
    const SUNDAY: i64 = 1_760_270_400_000;

    fn at(times: &[i64]) -> Vec<Backup> {
        times.iter().map(|at| Backup { path: name(*at).into(), at: *at }).collect()
    }

    #[test]
    fn the_name_of_a_backup_tells_its_time() {
        assert_eq!(name(SUNDAY + 1000), "library-2025-10-12T120001Z.db");
        assert_eq!(time_of(&name(SUNDAY + 1000)), Some(SUNDAY + 1000));
        for other in ["library.db", "library-2025.db", "library-2025-10-12T120001Z.db.77.part", "lock"] {
            assert_eq!(time_of(other), None, "{other}");
        }
    }

    #[test]
    fn a_year_of_daily_backups_leaves_seven_days_and_four_weeks() {
        let mut backups: Vec<Backup> = Vec::new();
        for day in 0..365 {
            backups.insert(0, at(&[SUNDAY + day * DAY]).remove(0));
            let keep = kept(&backups);
            let mut keep = keep.iter();
            backups.retain(|_| *keep.next().unwrap());
        }
        let days: Vec<i64> = backups.iter().map(|backup| (backup.at - SUNDAY) / DAY).collect();
        // Day 364 is a Sunday; the weeks before the seven days end on Sundays too.
        assert_eq!(days, [364, 363, 362, 361, 360, 359, 358, 357, 350, 343, 336]);
    }

    #[test]
    fn of_one_day_the_newest_is_kept() {
        let backups = at(&[SUNDAY + 3000, SUNDAY + 2000, SUNDAY, SUNDAY - DAY]);
        assert_eq!(kept(&backups), [true, false, false, true]);
    }

    #[test]
    fn a_clock_that_ran_ahead_costs_no_older_backup() {
        let ahead = SUNDAY + 40_000 * DAY;
        let backups = at(&[ahead, SUNDAY, SUNDAY - DAY, SUNDAY - 2 * DAY]);
        assert_eq!(kept(&backups), [true; 4]);
    }
}
