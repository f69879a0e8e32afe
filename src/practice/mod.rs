//! The practices that are tracked: what they are, the built-in ones, and how a typed word finds one.

mod lookup;
#[cfg(test)]
mod tests;

pub use lookup::{Candidate, Lookup, find, is_slug, slug};
