//! Checks a journal line by line for what is wrong or odd, and repairs what can be repaired without guessing.

mod checkup;
mod entries;
mod findings;
mod mend;
mod missing;
mod own_operations;
mod reading;
mod tables;

pub use checkup::Checkup;
pub use findings::{Finding, FindingKind, examine};
pub use mend::{Difference, END_OF_LINE, mend};
pub use missing::{Missing, RESTORE};
pub use tables::{Table, Tables};
