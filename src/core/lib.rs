//! The core of bond: reads and writes journals, counts goals and streaks, and sums up entries. It uses no disk, no
//! clock and no environment.
//!
//! A crate of its own, so that it is compiled for speed and everything around it for size.

pub mod goals;
pub mod journal;
pub mod slug;
pub mod sort;
pub mod stats;
pub mod terms;
pub mod unicode;
