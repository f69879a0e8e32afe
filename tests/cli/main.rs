//! Every command as a user runs it: the real program in a home of its own.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make files, start programs and look at what is there"
)]

mod doctor;
mod exercise;
mod home;
mod log;
mod undo;
