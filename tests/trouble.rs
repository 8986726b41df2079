//! What goes wrong around a library, made to go wrong: the built program on a disk that is full or read-only, in folders
//! that others own or that have no shared memory, with damaged files and killed in the middle. Linux, and root for most:
//! a test that may not make its trouble says so.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const NOBODY: u32 = 65534;

/// A folder, the program, and a file system mounted over the folder or not.
struct Place {
    dir: tempfile::TempDir,
    mounted: bool,
}

impl Drop for Place {
    fn drop(&mut self) {
        if self.mounted {
            let _ = Command::new("umount").arg(self.at("disk")).status();
        }
    }
}

impl Place {
    fn new() -> Place {
        let dir = tempfile::tempdir().unwrap();
        std::fs::set_permissions(dir.path(), PermissionsExt::from_mode(0o755)).unwrap();
        std::fs::create_dir(dir.path().join("disk")).unwrap();
        // Whoever is nobody cannot reach the folder of the build.
        let aldine = dir.path().join("aldine");
        std::fs::copy(env!("CARGO_BIN_EXE_aldine"), &aldine).unwrap();
        // A program that another test was starting while the copy was written has it open for a moment.
        let busy = |error: std::io::Error| error.kind() == std::io::ErrorKind::ExecutableFileBusy;
        while Command::new(&aldine).arg("--version").output().is_err_and(busy) {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        Place { dir, mounted: false }
    }

    /// A disk of so many kilobytes; `None`, said, when this may not mount.
    fn with_disk(kilobytes: u32) -> Option<Place> {
        let mut place = Place::new();
        let size = format!("size={kilobytes}k");
        place.mount("mount", &["-t", "tmpfs", "-o", &size, "tmpfs"]).then_some(place)
    }

    /// Runs a program that mounts something on `disk`.
    fn mount(&mut self, program: &str, arguments: &[&str]) -> bool {
        let output = Command::new(program).args(arguments).arg(self.at("disk")).output();
        self.mounted = output.is_ok_and(|output| output.status.success());
        if !self.mounted {
            eprintln!("Left out: {program} is not there or not permitted here.");
        }
        self.mounted
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn library(&self) -> PathBuf {
        self.at("disk/library")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.at("aldine"));
        command.arg("--library").arg(self.library()).args(arguments);
        command.current_dir(self.dir.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    #[track_caller]
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Refused with this exit code; gives what was said.
    #[track_caller]
    fn refused(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", stderr(&output));
        stderr(&output)
    }

    /// A page of some kilobytes that do not compress.
    fn page(&self, number: u32) -> String {
        let mut words = String::new();
        let mut state = u64::from(number) + 1;
        for _ in 0..900 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            words.push_str(&format!("{:x} ", state >> 33));
        }
        let name = format!("page{number}.html");
        let html = format!(
            "<!DOCTYPE html><title>Page {number}</title><article><h1>Page {number}</h1><p>{words}</p></article>"
        );
        std::fs::write(self.at(&name), html).unwrap();
        name
    }

    #[track_caller]
    fn save(&self, number: u32) -> String {
        let saved = self.done(&["save", "-q", &self.page(number)]);
        saved.split_whitespace().last().unwrap().to_owned()
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn is_root() -> bool {
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    if !root {
        eprintln!("Left out: this is not root.");
    }
    root
}

#[test]
fn a_full_disk_is_said_and_whatever_was_saved_before_is_whole() {
    let Some(place) = Place::with_disk(1400) else { return };
    let mut ids = Vec::new();
    let (told, page) = loop {
        let page = place.page(ids.len() as u32);
        let output = place.run(&["save", "-q", &page]);
        if !output.status.success() {
            assert_eq!(output.status.code(), Some(3));
            break (stderr(&output), page);
        }
        let printed = String::from_utf8(output.stdout).unwrap();
        ids.push(printed.split_whitespace().last().unwrap().to_owned());
        assert!(ids.len() < 200, "the disk never fills");
    };
    assert!(ids.len() > 3, "{told}");
    assert!(told.contains("disk") && told.contains("is full") && told.contains("ree some space"), "{told}");
    // Also while it is full, what is there can be read and is sound.
    for id in &ids {
        assert!(place.done(&["show", id, "--text"]).len() > 4000);
    }
    assert!(place.done(&["check"]).contains("The library is sound."));
    // A backup that finds no room leaves nothing half.
    let told = place.refused(&["backup", "disk/full"], 3);
    assert!(told.contains("is full"), "{told}");
    let left: Vec<_> =
        std::fs::read_dir(place.at("disk")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["library"]);
    let remount = ["-o", "remount,size=8m"];
    assert!(Command::new("mount").args(remount).arg(place.at("disk")).status().unwrap().success());
    place.done(&["save", "-q", &page]);
    assert!(place.done(&["check"]).contains("The library is sound."));
    assert_eq!(place.done(&["list", "-q"]).lines().count(), ids.len() + 1);
}

#[test]
fn a_disk_that_became_read_only_is_said() {
    let Some(place) = Place::with_disk(4000) else { return };
    let id = place.save(1);
    let remount = |how: &str| {
        let status = Command::new("mount").args(["-o", how]).arg(place.at("disk")).status();
        assert!(status.unwrap().success());
    };
    remount("remount,ro");
    for verb in [&["save", "-q", &place.page(2)][..], &["list"], &["tag", &id, "sea"]] {
        let told = place.refused(verb, 3);
        assert!(told.contains("is read-only") && told.contains("Make the folder writable"), "{told}");
    }
    remount("remount,rw");
    place.save(2);
    assert!(place.done(&["check"]).contains("The library is sound."));
}

#[test]
fn a_folder_of_someone_else_and_one_that_may_not_be_written_to_are_told_apart() {
    if !is_root() {
        return;
    }
    let place = Place::new();
    let id = place.save(1);
    let as_nobody = |arguments: &[&str]| {
        let output = place.command(arguments).uid(NOBODY).gid(NOBODY).output().unwrap();
        (output.status.code(), stderr(&output))
    };
    let (code, told) = as_nobody(&["list"]);
    assert_eq!(code, Some(3), "{told}");
    assert!(told.contains("No permission") && told.contains("who owns"), "{told}");

    let give = |path: &Path, mode: u32| {
        std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    };
    for file in std::fs::read_dir(place.library()).unwrap() {
        let file = file.unwrap().path();
        give(&file, if file.is_dir() { 0o500 } else { 0o400 });
    }
    give(&place.library(), 0o500);
    let (code, told) = as_nobody(&["tag", &id, "sea"]);
    assert_eq!(code, Some(3), "{told}");
    assert!(told.contains("is read-only"), "{told}");
    assert!(place.done(&["check"]).contains("The library is sound."));
}

#[test]
fn files_that_others_could_read_are_made_private() {
    let place = Place::new();
    place.save(1);
    let all = ["library.db", "blobs.db"].map(|file| place.library().join(file));
    for file in &all {
        std::fs::set_permissions(file, PermissionsExt::from_mode(0o666)).unwrap();
    }
    place.done(&["list"]);
    for file in walk(&place.library()).iter().chain(&all) {
        let mode = std::fs::metadata(file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", file.display());
    }
}

/// Everything in a folder, and the folder.
fn walk(dir: &Path) -> Vec<PathBuf> {
    let mut found = vec![dir.to_owned()];
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        found.extend(if path.is_dir() { walk(&path) } else { vec![path] });
    }
    found
}

#[test]
fn a_library_lives_in_a_folder_of_a_file_system_in_user_space() {
    for options in [&[][..], &["-o", "direct_io"]] {
        let mut place = Place::new();
        std::fs::create_dir(place.at("real")).unwrap();
        let real = place.at("real");
        let mut arguments = options.to_vec();
        arguments.push(real.to_str().unwrap());
        if !place.mount("bindfs", &arguments) {
            return;
        }
        let ids: Vec<String> = (0..3).map(|number| place.save(number)).collect();
        place.done(&["tag", &ids[0], "sea"]);
        assert_eq!(
            place.done(&["search", "tag:sea"]).lines().filter(|line| line.contains("Page 0")).count(),
            1
        );
        assert!(place.done(&["check"]).contains("The library is sound."), "{options:?}");
        // Several programs at once.
        let children: Vec<_> = (3..7)
            .map(|number| place.command(&["save", "-q", &place.page(number)]).spawn().unwrap())
            .collect();
        for mut child in children {
            assert!(child.wait().unwrap().success(), "{options:?}");
        }
        assert_eq!(place.done(&["list", "-q"]).lines().count(), 7);
        assert!(place.done(&["check"]).contains("The library is sound."), "{options:?}");
        let left: Vec<_> = walk(&place.library())
            .into_iter()
            .filter(|path| path.to_string_lossy().contains("probe"))
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn a_library_that_moves_to_a_file_system_without_shared_memory_opens_there() {
    let mut place = Place::new();
    let id = place.save(1);
    std::fs::rename(place.at("disk"), place.at("real")).unwrap();
    std::fs::create_dir(place.at("disk")).unwrap();
    let real = place.at("real");
    if !place.mount("bindfs", &["-o", "direct_io", real.to_str().unwrap()]) {
        return;
    }
    place.done(&["tag", &id, "sea"]);
    assert!(place.done(&["check"]).contains("The library is sound."));
}

#[test]
fn a_backup_is_made_listed_and_brought_back_from_the_command_line() {
    let place = Place::new();
    let id = place.save(1);
    let listed = place.done(&["backup", "--list"]);
    let (_, automatic) = listed.trim().rsplit_once("  ").unwrap();
    place.done(&["backup", "kept"]);
    place.done(&["tag", &id, "sea"]);
    let library = place.library().join("library.db");
    std::fs::write(&library, b"not a database".repeat(999)).unwrap();
    let told = place.refused(&["list"], 3);
    assert!(told.contains("is damaged") && told.contains(&format!("restore '{automatic}'")), "{told}");
    assert_eq!(place.done(&["restore", automatic]), "restored 1 article\n");
    assert!(place.done(&["check"]).contains("The library is sound."));
    std::fs::remove_dir_all(place.library()).unwrap();
    place.done(&["restore", "kept"]);
    assert!(place.done(&["show", &id]).contains("Page 1"));
    // The same verb takes articles out of the trash.
    place.done(&["trash", &id]);
    place.done(&["restore", &id]);
    assert_eq!(place.done(&["list", "-q"]).lines().count(), 1);
    let told = place.refused(&["restore", "no/such/backup.db"], 2);
    assert!(told.contains("There is no backup no/such/backup.db"), "{told}");
}

/// `ALDINE_TEST_KILLS` sets how often; a long run takes 200.
#[test]
fn an_import_that_is_killed_again_and_again_loses_nothing_and_doubles_nothing() {
    const ARTICLES: usize = 300;
    let kills: u64 = std::env::var("ALDINE_TEST_KILLS").map_or(12, |kills| kills.parse().unwrap());
    let place = Place::new();
    let line = |number: usize| {
        let words = "oil wick gale calm fog brig sloop ".repeat(40);
        format!(
            "{{\"url\":\"https://bulk.example/{number}\",\"title\":\"Bulk {number}.\",\"tags\":[\"bulk\"],\"text\":\"{words}{number}\"}}\n"
        )
    };
    std::fs::write(place.at("bulk.jsonl"), (0..ARTICLES).map(line).collect::<String>()).unwrap();
    let titles = || {
        let listed = place.done(&["list", "-q", "--limit", "100000"]);
        listed.lines().map(str::to_owned).collect::<Vec<String>>()
    };
    let mut had = 0;
    for kill in 0..kills {
        let mut import = place.command(&["import", "-q", "bulk.jsonl"]).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(5 + kill * 37 % 400));
        import.kill().unwrap();
        import.wait().unwrap();
        assert!(place.done(&["check"]).contains("The library is sound."), "after kill {kill}");
        let now = titles().len();
        assert!(now >= had, "after kill {kill}: {now} of {had} articles are left");
        had = now;
    }
    place.done(&["import", "-q", "bulk.jsonl"]);
    let listed = titles();
    assert_eq!(listed.len(), ARTICLES);
    for number in 0..ARTICLES {
        let title = format!("  Bulk {number}.  ");
        assert_eq!(listed.iter().filter(|line| line.contains(&title)).count(), 1, "{title}");
    }
}
