//! Doing a guided exercise: a session that is data only, shown in a terminal, and the same as plain lines.

mod answer;
mod asked;
pub mod deck;
mod hand;
mod keys;
mod layout;
mod plain;
mod plan;
mod screen;
mod session;
mod show;
#[cfg(test)]
mod tests;

pub use answer::{Given, fill};
pub use layout::lay_out;
pub use plain::{Script, script};
pub use plan::{Asking, Help, Page, Plan};
pub use screen::{Clock, Field, Paragraph, Screen};
pub use session::{Ending, Session};
