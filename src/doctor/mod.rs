//! What is wrong or odd in a journal, line by line, and how to mend what can be mended without guessing.

mod checkup;
mod entries;
mod findings;
mod mend;
mod missing;
mod ours;
mod reading;
mod tables;

pub use checkup::Checkup;
pub use findings::{Finding, FindingKind, examine};
pub use mend::{Difference, END_OF_LINE, mend};
pub use missing::{Missing, RESTORE};
pub use tables::{Table, Tables};
