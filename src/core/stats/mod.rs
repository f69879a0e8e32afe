//! Sums over entries by goal, practice, person and day, made while the journal is read.

mod before;
mod daily;
mod evidence;
mod facts;
mod filter;
mod ledger;
mod newest;
mod party;
mod pauses;
mod profile;
mod recall;
mod scopes;
mod search;
mod series;
mod sums;
mod views;
mod window;

pub use before::Before;
pub use daily::{Daily, DaySums};
pub use evidence::{Counted, Evidence};
pub use filter::Filter;
pub use ledger::Ledger;
pub use newest::Newest;
pub use pauses::{is_paused, pauses_for};
pub use profile::{Depth, LATELY, Month, Profile, Ratings};
pub use recall::Recall;
pub use scopes::Scopes;
pub use search::Search;
pub use series::{Series, all_series, each};
pub use sums::{Sums, Tallied};
pub use window::{Logged, WithinDays};
