//! What people type for dates, durations and ratings: a small grammar over `chrono`, pure, with the time as an argument.

mod asked;
mod clock;
mod date;
mod day_grammar;
mod duration;
mod expected;
mod moment;
mod month;
mod names;
mod night;
mod numeric;
mod rating;
mod several;
#[cfg(test)]
mod tests;
mod typed_day;
mod week;
pub mod zone;

use std::fmt;

pub use date::{any_day, day, last_day, moment, time_alone};
pub use duration::minutes;
pub use moment::{Moment, Now};
pub use month::{month, year};
pub use rating::ratings;
pub use several::{DAYS_MAX, moments};
pub use week::week;

/// Characters of the typed text that an error repeats.
const SHOWN: usize = 40;

/// Why a phrase was refused: a sentence in lower case without a full stop, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseError {
    /// What is wrong, with the typed text in quotes and control characters as escapes.
    pub message: String,
    /// What to write instead, where there is something to say.
    pub hint: Option<String>,
}

impl PhraseError {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            hint: None,
        }
    }

    fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for PhraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PhraseError {}

/// The typed text in quotes, cut with `…` where it is long.
fn quote(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{:?}", format!("{}…", &text[..end])),
        None => format!("{text:?}"),
    }
}

/// A whole number written in ASCII digits only; what is too large for `u32` is its largest value.
fn whole(digits: &str) -> Option<u32> {
    let valid = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| digits.parse().unwrap_or(u32::MAX))
}

/// Exactly two ASCII digits, as after a colon.
fn two_digits(digits: &str) -> Option<u32> {
    whole(digits).filter(|_| digits.len() == 2)
}
