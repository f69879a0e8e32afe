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
mod show;
mod state;
#[cfg(test)]
mod tests;

pub use answer::{Given, fill};
pub use layout::lay_out;
pub use plain::{Script, script};
pub use plan::{Asking, Help, Plan, PlanPage};
pub use screen::{Clock, InputField, Paragraph, Screen};
pub use state::{Ending, Session};
