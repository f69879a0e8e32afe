//! The fast reader: one entry line in just the form that bond writes, without an allocation.
//!
//! Everything else that TOML allows gives `None` and goes to the `toml` crate, which decides.

use std::borrow::Cow;

use memchr::memchr2;

use super::at::At;
use super::entry::{AMOUNT_MAX, Entry, List, MINUTES_MAX, Skip};
use crate::practice::is_slug;

/// Reads a whole line, without its newline: the id and the entry.
pub(super) fn read(line: &str) -> Option<(&str, Entry<'_>)> {
    let (id, rest) = read_id(line)?;
    let (at, rest) = At::read_canonical(rest.strip_prefix(" = { at = ")?.as_bytes())?;
    let rest = &line[line.len() - rest.len()..];
    let (practice, rest) = read_string(rest.strip_prefix(", practice = ")?)?;
    if !is_slug(practice) {
        return None;
    }
    let mut entry = Entry::new(at, practice);
    let rest = read_facts(rest, &mut entry)?;
    let rest = read_words(rest, &mut entry)?;
    (rest == " }").then_some((id, entry))
}

fn read_id(line: &str) -> Option<(&str, &str)> {
    let end = line
        .bytes()
        .position(|byte| !matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_'))?;
    (end > 0).then(|| line.split_at(end))
}

/// From `with` to `exercise`, each if it is there; gives what follows.
fn read_facts<'a>(mut rest: &'a str, entry: &mut Entry<'a>) -> Option<&'a str> {
    if let Some(value) = rest.strip_prefix(", with = ") {
        (entry.with, rest) = read_list(value)?;
        entry.with.iter().all(is_slug).then_some(())?;
    }
    if let Some(value) = rest.strip_prefix(", minutes = ") {
        let (minutes, behind) = read_whole(value)?;
        (1..=MINUTES_MAX).contains(&minutes).then_some(())?;
        (entry.minutes, rest) = (Some(minutes), behind);
    }
    if let Some(value) = rest.strip_prefix(", amount = ") {
        let (amount, behind) = read_number(value)?;
        (amount <= AMOUNT_MAX).then_some(())?;
        (entry.amount, rest) = (Some(amount), behind);
    }
    if let Some(value) = rest.strip_prefix(", rating = ") {
        let (rating, behind) = read_whole(value)?;
        (1..=5).contains(&rating).then_some(())?;
        (entry.rating, rest) = (u8::try_from(rating).ok(), behind);
    }
    if let Some(value) = rest.strip_prefix(", exercise = ") {
        let (exercise, behind) = read_string(value)?;
        is_slug(exercise).then_some(())?;
        (entry.exercise, rest) = (Some(Cow::Borrowed(exercise)), behind);
    }
    Some(rest)
}

/// From `tags` to `by`, each if it is there; gives what follows.
fn read_words<'a>(mut rest: &'a str, entry: &mut Entry<'a>) -> Option<&'a str> {
    if let Some(value) = rest.strip_prefix(", tags = ") {
        (entry.tags, rest) = read_list(value)?;
    }
    if let Some(value) = rest.strip_prefix(", note = ") {
        let (note, behind) = read_string(value)?;
        (entry.note, rest) = (Some(Cow::Borrowed(note)), behind);
    }
    if let Some(value) = rest.strip_prefix(", skip = ") {
        let (skip, behind) = read_skip(value)?;
        (entry.skip, rest) = (Some(skip), behind);
    }
    if let Some(behind) = rest.strip_prefix(", private = true") {
        (entry.private, rest) = (true, behind);
    }
    if let Some(value) = rest.strip_prefix(", by = ") {
        let (by, behind) = read_string(value)?;
        (entry.by, rest) = (Some(Cow::Borrowed(by)), behind);
    }
    Some(rest)
}

/// A basic string without escapes.
fn read_string(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('"')?;
    let end = memchr2(b'"', b'\\', inner.as_bytes())?;
    let rest = inner[end..].strip_prefix('"')?;
    // Two quotes in a row may open a multi-line string.
    (end > 0 || !rest.starts_with('"')).then_some((&inner[..end], rest))
}

/// A list of at least one basic string without escapes, spaced as bond spaces it.
fn read_list(text: &str) -> Option<(List<'_>, &str)> {
    let inner = text.strip_prefix("[\"")?;
    let mut end = 0;
    loop {
        end += memchr2(b'"', b'\\', &inner.as_bytes()[end..])?;
        let rest = inner[end..].strip_prefix('"')?;
        if let Some(rest) = rest.strip_prefix(']') {
            return Some((List::Written(&inner[..end]), rest));
        }
        rest.strip_prefix(", \"")?;
        end += 4;
    }
}

fn read_skip(text: &str) -> Option<(Skip<'_>, &str)> {
    if let Some(rest) = text.strip_prefix("true") {
        return Some((Skip::Plain, rest));
    }
    let (reason, rest) = read_string(text)?;
    Some((Skip::Because(Cow::Borrowed(reason)), rest))
}

/// A whole number without sign, leading zero or separator.
fn read_whole(text: &str) -> Option<(u32, &str)> {
    let mut number = 0_u32;
    let mut length = 0;
    for &byte in text
        .as_bytes()
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
    {
        number = number
            .checked_mul(10)?
            .checked_add(u32::from(byte - b'0'))?;
        length += 1;
    }
    let (digits, rest) = text.split_at(length);
    let plain = length == 1 || !digits.starts_with('0');
    (length > 0 && plain && ends_a_value(rest)).then_some((number, rest))
}

/// A whole number, or one with a fraction.
fn read_number(text: &str) -> Option<(f64, &str)> {
    let end = text
        .bytes()
        .take(24)
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let (digits, rest) = text.split_at(end);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
    // A whole number beyond 2^53 has no exact float: the slow path refuses or rounds it.
    let short = whole.len() <= 15 && !fraction.is_empty() && !fraction.contains('.');
    (plain && short && ends_a_value(rest)).then_some((digits.parse().ok()?, rest))
}

fn ends_a_value(rest: &str) -> bool {
    rest.starts_with([',', ' '])
}
