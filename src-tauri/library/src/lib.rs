//! The shelf.

mod types;
pub use types::*;
