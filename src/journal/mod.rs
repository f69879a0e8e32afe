//! What the journal says: one TOML file with a header and, below `[log]`, one line per entry.

pub mod at;
pub mod edit;
mod eight;
pub mod entry;
mod halves;
mod head;
pub mod header;
pub mod id;
mod kept;
mod known;
pub mod layout;
mod lex;
pub mod line;
mod lines;
mod log;
mod open;
mod parse;
pub mod place;
pub mod problem;
mod raw;
pub mod reader;
mod repeat;
mod rest;
pub mod single;
mod stray;
pub mod table;
pub mod tail;
pub mod write;

pub use at::At;
pub use entry::{Entry, List, Skip};
pub use halves::Source;
pub use header::Header;
pub use id::Id;
pub use line::Line;
pub use problem::Problem;
pub use reader::{ReadError, Reader, Seen, Visit};
