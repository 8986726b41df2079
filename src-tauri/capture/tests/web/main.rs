//! Fetching from a badly behaved web: a server on loopback whose every handler breaks another promise.

#![allow(clippy::unwrap_used)]

mod images;
mod images_refused;
mod pages;
mod pages_limits;
mod pages_refused;
mod server;
