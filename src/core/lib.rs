//! How a journal is read and written, what goals make of it, and what its entries add up to. No disk, no clock, no
//! environment.
//!
//! It is a crate of its own so that reading is built for speed, and everything around it for size.

pub mod goals;
pub mod journal;
pub mod slug;
pub mod sort;
pub mod stats;
pub mod terms;
pub mod unicode;
