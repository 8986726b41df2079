//! `aldine backup`, `aldine restore BACKUP`, and the backup that is made by itself.

use std::path::Path;

use actions::{Aldine, Options, Problem};

use crate::arguments::Global;
use crate::output::{self, DONE, SOME_FAILED};

/// Makes today's automatic backup when there is none, after the verb's own work. That it failed is told; the verb was done.
pub fn make_if_due(aldine: &Aldine) {
    if let Err(problem) = aldine.back_up_if_due() {
        eprintln!("aldine: today's backup could not be made: {problem}");
    }
}

/// Makes a full backup. The last word is its folder.
pub fn make(aldine: &Aldine, global: &Global, to: &Path) -> Result<u8, Problem> {
    let made = aldine.back_up_to(to)?;
    if global.json {
        output::json(&made);
    } else {
        output::write(format!("backed up {}\n", made.path.display()).as_bytes());
    }
    if !global.quiet {
        let items = output::count(made.items, "article");
        let blobs = output::count(made.blobs, "stored file");
        eprintln!("{items}, {blobs}, {}", output::count(made.size, "byte"));
    }
    tell_lost(made.lost)
}

/// Lists the automatic backups.
pub fn list(aldine: &Aldine, global: &Global) -> Result<u8, Problem> {
    let backups = aldine.backups()?;
    if global.json {
        output::json(&backups);
        return Ok(DONE);
    }
    for backup in backups {
        let line = format!("{}  {}\n", actions::time_text(backup.at), backup.path.display());
        output::write(line.as_bytes());
    }
    Ok(DONE)
}

/// Whether `restore` is given a backup: an id is made of hexadecimal digits and dashes, and of no file's path.
pub fn is_backup(what: &[String]) -> bool {
    let is_id = |text: &String| text.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    what.len() == 1 && what.iter().any(|text| !is_id(text))
}

/// Brings a backup back.
pub fn restore(global: &Global, what: &[String]) -> Result<u8, Problem> {
    let options = Options { library: global.library.clone(), ..Options::default() };
    let restored = actions::restore_backup(options, Path::new(&what.join("")))?;
    if global.json {
        output::json(&restored);
    } else {
        output::write(format!("restored {}\n", output::count(restored.items, "article")).as_bytes());
    }
    if let (Some(replaced), false) = (&restored.replaced, global.quiet) {
        eprintln!("What was there before is kept in {}.", replaced.display());
    }
    tell_lost(restored.lost)
}

fn tell_lost(lost: u32) -> Result<u8, Problem> {
    if lost == 0 {
        return Ok(DONE);
    }
    eprintln!(
        "Lost: {} (images or pages as received). `aldine check` names them.",
        output::count(lost, "stored file")
    );
    Ok(SOME_FAILED)
}
