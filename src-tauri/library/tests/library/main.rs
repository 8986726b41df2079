//! The shelf on real files.

#![allow(clippy::unwrap_used)]

mod story;

mod asking;
mod finding;
mod formats;
mod importing;
mod keeping;
mod marks;
mod mending;
mod relating;
mod room;
mod saving;
mod shelf;
mod tagging;
mod together;
mod trouble;
