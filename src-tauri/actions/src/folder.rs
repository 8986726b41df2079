//! The folder a browser puts beside a page it saves ("complete page"): `boats.html` and `boats_files/`.
//!
//! Only pictures, only from that very folder: no folder below it, no link out of it, no other name. What is too large
//! or cannot be read is left out; the article then says that the picture is missing.

use std::fs;
use std::path::Path;

use article::input::bind::FileBeside;

/// What browsers put behind the page's name.
const ENDINGS: [&str; 8] =
    ["_files", ".files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_ficheiros", "_bestanden"];
/// Files that are pages.
const PAGES: [&str; 4] = ["html", "htm", "xhtml", "xht"];
/// Files that may be pictures: by these endings, or without one.
const PICTURES: [&str; 13] =
    ["png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "avif", "svg", "bmp", "ico", "apng", "jxl"];
/// Largest picture (bytes).
const MOST_BYTES: u64 = capture::IMAGE_BYTES;
/// All pictures together (bytes).
const MOST_TOTAL_BYTES: u64 = capture::IMAGES_TOTAL_BYTES;
/// Files looked at.
const MOST_FILES: usize = 2000;

/// The pictures in the folder beside the page at `path`, in the order of their names; none when there is no such folder.
pub(crate) fn pictures(path: &Path) -> Vec<FileBeside> {
    let is_page = ending(path).is_some_and(|ending| PAGES.contains(&ending.as_str()));
    let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_page) else {
        return Vec::new();
    };
    ENDINGS.iter().flat_map(|ending| read(&path.with_file_name(format!("{stem}{ending}")))).collect()
}

fn read(folder: &Path) -> Vec<FileBeside> {
    let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { return Vec::new() };
    // A link to a folder elsewhere is not the folder the browser made.
    if !fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir()) {
        return Vec::new();
    }
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries
        .flatten()
        .take(MOST_FILES)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| ending(path).is_none_or(|ending| PICTURES.contains(&ending.as_str())))
        .collect();
    files.sort();
    let mut room = MOST_TOTAL_BYTES;
    let mut pictures = Vec::new();
    for file in files {
        let Some(own) = file.file_name().and_then(|own| own.to_str()) else { continue };
        if let Ok(bytes) = crate::source::read_file(&file, MOST_BYTES.min(room)) {
            room -= bytes.len() as u64;
            pictures.push(FileBeside { name: format!("{name}/{own}"), bytes });
        }
    }
    pictures
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase())
}
