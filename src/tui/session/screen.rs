//! What is to be seen of a session, as data: a test reads it without a terminal.

use crate::tui::Style;

/// One screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    /// The name of the exercise.
    pub title: String,
    /// Where in the exercise this is.
    pub place: String,
    /// What this screen is about.
    pub heading: String,
    /// Paragraphs, from top to bottom.
    pub body: Vec<Paragraph>,
    /// The time that is left.
    pub clock: Option<Clock>,
    /// What is being typed.
    pub field: Option<InputField>,
    /// What is to be mended.
    pub notice: Option<String>,
    /// Keys and what they do, the important ones first.
    pub hints: Vec<(&'static str, &'static str)>,
    /// Lines of the body that have been scrolled past.
    pub scroll: usize,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says.
    pub text: String,
    /// How it is set.
    pub style: Style,
}

/// The time of a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// Seconds that are left.
    pub left: u64,
    /// The share of the time that has gone by, 0 to 1.
    pub share: f64,
    /// Whether it stands still.
    pub paused: bool,
    /// Whether the step waits for its end.
    pub hard: bool,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputField {
    /// The text.
    pub text: String,
    /// Whether it is shown as dots.
    pub hidden: bool,
}
