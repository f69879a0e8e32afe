//! Doing a guided exercise: a session that is data only, a terminal that shows it, and the same as plain lines.

mod answer;
mod asked;
pub mod deck;
mod front;
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
mod text;

pub use answer::{Given, fill};
pub use front::{Look, play, window};
pub use layout::{Frame, Row, SMALLEST, Size, lay_out};
pub use plain::{Script, script};
pub use plan::{Asking, Page, Plan};
pub use screen::{Clock, Field, Paragraph, Screen, Style};
pub use session::{Ending, Event, Key, Session};
