//! Any bytes in, no panic: hostile files, text, surroundings and arguments, each put before the real program.
//!
//! Numbers are those of the corpus, so that a gap in it can be seen. What a view is shown stays byte for byte as it was.
#![cfg(unix)]
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
#[expect(
    dead_code,
    reason = "the judge is made for the tests of durability as well"
)]
#[path = "../durability/judge.rs"]
mod judge;

mod arguments;
mod bytes;
mod corpus;
mod environment;
mod formats;
mod show;
mod streams;
mod text;
mod values;
