//! Settings of the window: texts under short names, kept in the library so that they travel with it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use actions::{Aldine, Code, Problem};

use crate::session::lock;

/// All of them are one JSON object under this setting of the library.
const KEY: &str = "window";
const MOST_NAME_BYTES: usize = 64;
const MOST_VALUE_BYTES: usize = 4096;
/// Far above what the window has; a page gone wild must not fill the library.
const MOST_SETTINGS: usize = 2000;

/// Held from reading the settings to writing them: of two set at once, neither may be lost.
static WRITING: Mutex<()> = Mutex::new(());

/// Settings by name.
pub type Settings = BTreeMap<String, String>;

/// All settings. What cannot be read counts as never set.
pub fn read(aldine: &Aldine) -> Result<Settings, Problem> {
    let text = aldine.setting(KEY)?.unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

/// Keeps a setting; an empty value forgets it. Names: at most 64 bytes of `a-z 0-9 _ . : -`; values: at most 4 KB; at
/// most 2000 settings.
pub fn set(aldine: &Aldine, name: &str, value: &str) -> Result<(), Problem> {
    let named = (1..=MOST_NAME_BYTES).contains(&name.len())
        && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b':' | b'-'));
    if !named || value.len() > MOST_VALUE_BYTES {
        return Err(refused(name));
    }
    let _writing = lock(&WRITING);
    let mut settings = read(aldine)?;
    if value.is_empty() {
        settings.remove(name);
    } else {
        settings.insert(name.to_owned(), value.to_owned());
    }
    if settings.len() > MOST_SETTINGS {
        return Err(refused(name));
    }
    aldine.set_setting(KEY, &serde_json::to_string(&settings).expect("strings are JSON"))
}

fn refused(name: &str) -> Problem {
    let name: String = name.chars().take(MOST_NAME_BYTES).collect();
    Problem::new(Code::Usage, format!("`{name}` is no setting of the window, or its value is too long."), "")
}
