//! Limits and exceptions of the network as a person types them.

use std::time::Duration;

use capture::{HostPort, Limits};

use crate::{Code, Problem};

/// Changes one limit: `NAME=NUMBER`, sizes in bytes or pixels, times in seconds.
pub fn set_limit(limits: &mut Limits, text: &str) -> Result<(), Problem> {
    let wrong = |why: String| Problem::new(Code::Usage, why, format!("Limits: {}.", names(limits)));
    let Some((name, number)) = text.split_once('=') else {
        return Err(wrong(format!("\u{201c}{text}\u{201d} is not NAME=NUMBER.")));
    };
    let Ok(number) = number.trim().parse::<u32>() else {
        return Err(wrong(format!("\u{201c}{number}\u{201d} is not a whole number below 4294967296.")));
    };
    let seconds = Duration::from_secs(u64::from(number));
    let count = usize::try_from(number).unwrap_or(usize::MAX);
    match name.trim() {
        "page_bytes" => limits.page_bytes = u64::from(number),
        "pages" => limits.pages = count.max(1),
        "image_bytes" => limits.image_bytes = u64::from(number),
        "image_pixels" => limits.image_pixels = u64::from(number),
        "images_per_page" => limits.images_per_page = count,
        "images_total_bytes" => limits.images_total_bytes = u64::from(number),
        "image_edge" => limits.image_edge = number.max(1),
        "redirects" => limits.redirects = count,
        "idle" => limits.idle = seconds,
        "total" => limits.total = seconds,
        _ => return Err(wrong(format!("There is no limit named \u{201c}{name}\u{201d}."))),
    }
    Ok(())
}

fn names(limits: &Limits) -> String {
    format!(
        "page_bytes={}, pages={}, image_bytes={}, image_pixels={}, images_per_page={}, images_total_bytes={}, image_edge={}, \
         redirects={}, idle={}, total={}",
        limits.page_bytes,
        limits.pages,
        limits.image_bytes,
        limits.image_pixels,
        limits.images_per_page,
        limits.images_total_bytes,
        limits.image_edge,
        limits.redirects,
        limits.idle.as_secs(),
        limits.total.as_secs()
    )
}

/// Reads `HOST:PORT`, an exception to the rule that private addresses are not asked.
pub fn allow_host(text: &str) -> Result<HostPort, Problem> {
    Ok(text.parse::<HostPort>()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_limit_is_changed_and_a_wrong_one_names_them_all() {
        let mut limits = Limits::default();
        set_limit(&mut limits, "page_bytes=1000").unwrap();
        assert_eq!(limits.page_bytes, 1000);
        let before = limits.clone();
        for wrong in ["page_bytes", "page_bytes=much", "leaves=3", "idle=-1"] {
            let problem = set_limit(&mut limits, wrong).unwrap_err();
            assert!(problem.what_to_do.contains("image_edge="), "{problem}");
        }
        assert_eq!(limits, before, "bad input changes nothing");
    }
}
