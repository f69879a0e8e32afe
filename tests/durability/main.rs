//! What was logged stays: the real program among other writers, killed, on full disks and beside careless editors.
//!
//! What is in a journal is judged by the `toml` crate, not by bond's own reader.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make files, start programs and look at what is there"
)]

#[expect(
    dead_code,
    reason = "the home is made for the tests of commands as well"
)]
#[path = "../cli/home.rs"]
mod home;

mod bytes;
mod editor;
mod judge;
mod killed;
mod limits;
mod lock;
mod operations;
mod outside;
mod places;
mod reads;
mod storm;
mod torn;
mod writers;
