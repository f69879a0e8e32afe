//! Words after the practice of `bond log`: other practices, or something that belongs after a flag.

use crate::catalog::names::Names;
use crate::context::Context;
use crate::dates;
use crate::error::{Error, Result};
use crate::journal::Header;

/// Sees that several words are several practices.
///
/// # Errors
///
/// When they are one title without quotes, or a word is none; the hint says where it belongs.
pub(super) fn check(words: &[String], context: &Context, header: &Header) -> Result<()> {
    let [first, rest @ ..] = words else {
        return Ok(());
    };
    if rest.is_empty() {
        return Ok(());
    }
    let names = Names::new(header);
    if words.iter().any(|word| word == "-") {
        let error = Error::usage("could not log: - reads all entries from standard input");
        return Err(error.hinted("it stands alone: bond log -"));
    }
    let title = words.join(" ");
    if names.practice(&title).is_ok() {
        return Err(unknown(&rest[0]).hinted(format!(
            "a name of several words goes in quotes: bond log {:?}",
            title.to_lowercase()
        )));
    }
    for (place, word) in rest.iter().enumerate() {
        // A date is hardly ever meant as the beginning of a name.
        if names.practices_called(word).next().is_some() {
            continue;
        }
        if let Some(date) = date(&rest[place..], context, header) {
            let hint = format!("a date goes after -d: bond log {first} -d {date:?}");
            return Err(unknown(word).hinted(hint));
        }
        if let Err(error) = names.practice(word) {
            return Err(elsewhere(error, first, word, names));
        }
    }
    Ok(())
}

/// More words than any date has.
const LONGEST: usize = 8;

fn unknown(word: &str) -> Error {
    Error::usage(format!("could not understand {word:?} behind the practice"))
}

/// The most words from the first on that are a date, or several.
fn date(words: &[String], context: &Context, header: &Header) -> Option<String> {
    let now = context.clock(header);
    let is_date = |text: &String| {
        dates::moments(text, now).is_ok() || dates::any_day(text, now.today).is_ok()
    };
    let lengths = (1..=words.len().min(LONGEST)).rev();
    lengths
        .map(|length| words[..length].join(" "))
        .find(is_date)
}

/// The word is no practice: perhaps it is a duration or a person, or one that was mistyped.
fn elsewhere(error: Error, first: &str, word: &str, names: Names<'_>) -> Error {
    if dates::minutes(word).is_ok() {
        return unknown(word).hinted(format!(
            "a duration goes after -f: bond log {first} -f {word}"
        ));
    }
    if names.people_called(word).next().is_some() {
        return unknown(word).hinted(format!(
            "a person goes after -w: bond log {first} -w {word}"
        ));
    }
    error.hinted(
        "only practices need no flag: put a person after -w, a date after -d, a note after -m",
    )
}
