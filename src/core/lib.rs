//! What bond knows without asking anybody: how a journal is read and written, what goals make of it, and what entries add up
//! to. No disk, no clock, no environment.
//!
//! A crate of its own, so that reading is built for speed and all that is around it for size.

pub mod goal;
pub mod journal;
pub mod slug;
pub mod stats;
pub mod terms;
pub mod unicode;
