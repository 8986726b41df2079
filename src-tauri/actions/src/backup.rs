//! Verbs: make a backup, bring one back.

use std::path::Path;

use library::{Backup, FullBackup, Restored};

use crate::aldine::{folder, now};
use crate::{Aldine, Code, Options, Problem};

impl Aldine {
    /// Makes today's automatic backup when there is none yet, and lets go of what is no longer to be kept. Gives whether
    /// it made one. Takes as long as copying and checking `library.db` does; other work goes on meanwhile.
    pub fn back_up_if_due(&self) -> Result<bool, Problem> {
        Ok(self.library.back_up_if_due(now())?.is_some())
    }

    /// The automatic backups, the newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, Problem> {
        Ok(library::backups(self.dir())?)
    }

    /// Makes a full backup in `to`: a folder that is there gets one named after the time.
    pub fn back_up_to(&self, to: &Path) -> Result<FullBackup, Problem> {
        Ok(self.library.back_up_to(now(), to)?)
    }
}

/// Makes the library that `options` name what the backup `from` is: the file of an automatic one or the folder of a full
/// one. Nobody may have the library open; it need not be one that opens. What it was is kept aside.
pub fn restore_backup(options: Options, from: &Path) -> Result<Restored, Problem> {
    if !from.exists() {
        let told = format!("There is no backup {}.", from.display());
        return Err(Problem::new(
            Code::File,
            told,
            "`aldine backup --list` shows those that were made by themselves.",
        ));
    }
    Ok(library::restore(&folder(options.library)?, from, now())?)
}
