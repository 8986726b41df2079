//! The shelf on real files.

#![allow(clippy::unwrap_used)]

mod story;

mod saving;
mod shelf;
mod trouble;
