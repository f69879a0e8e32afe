//! The fast reader: one entry line in just the form that bond writes, without an allocation.
//!
//! Everything else that TOML allows gives `None` and goes to the `toml` crate, which decides.

use std::borrow::Cow;

use memchr::memchr2;

use super::at::At;
use super::entry::{AMOUNT_MAX, Entry, List, MINUTES_MAX, Skip};
use crate::practice::is_slug;

/// Reads a whole line, without its newline: the id and the entry.
#[must_use]
pub fn read(line: &str) -> Option<(&str, Entry<'_>)> {
    let (id, rest) = read_id(line)?;
    let (at, rest) = At::read_canonical(rest.strip_prefix(" = { at = ")?.as_bytes())?;
    let rest = &line[line.len() - rest.len()..];
    let (practice, rest) = read_string(rest.strip_prefix(", practice = ")?)?;
    if !is_slug(practice) {
        return None;
    }
    let mut entry = Entry::new(at, practice);
    let mut rest = rest;
    let mut last = 0;
    while let Some(field) = rest.strip_prefix(", ") {
        let (order, after) = read_field(field, &mut entry)?;
        if order <= last {
            return None;
        }
        (last, rest) = (order, after);
    }
    (rest == " }").then_some((id, entry))
}

fn read_id(line: &str) -> Option<(&str, &str)> {
    let end = line
        .bytes()
        .position(|byte| !matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_'))?;
    (end > 0).then(|| line.split_at(end))
}

/// Reads one field into the entry; gives its place in the order of fields, and what follows it.
fn read_field<'a>(text: &'a str, entry: &mut Entry<'a>) -> Option<(u8, &'a str)> {
    let (name, value) = text.split_at(text.bytes().position(|byte| byte == b' ')?);
    let value = value.strip_prefix(" = ")?;
    Some(match name {
        "with" => {
            let (with, rest) = read_list(value)?;
            with.iter().all(is_slug).then_some(())?;
            entry.with = with;
            (1, rest)
        }
        "minutes" => {
            let (minutes, rest) = read_whole(value)?;
            entry.minutes = Some(minutes).filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
            entry.minutes?;
            (2, rest)
        }
        "amount" => {
            let (amount, rest) = read_number(value)?;
            entry.amount = Some(amount).filter(|amount| *amount <= AMOUNT_MAX);
            entry.amount?;
            (3, rest)
        }
        "rating" => {
            let (rating, rest) = read_whole(value)?;
            entry.rating = u8::try_from(rating)
                .ok()
                .filter(|rating| (1..=5).contains(rating));
            entry.rating?;
            (4, rest)
        }
        "exercise" => {
            let (exercise, rest) = read_string(value)?;
            is_slug(exercise).then_some(())?;
            entry.exercise = Some(Cow::Borrowed(exercise));
            (5, rest)
        }
        "tags" => {
            let (tags, rest) = read_list(value)?;
            entry.tags = tags;
            (6, rest)
        }
        "note" => {
            let (note, rest) = read_string(value)?;
            entry.note = Some(Cow::Borrowed(note));
            (7, rest)
        }
        "skip" => {
            let (skip, rest) = read_skip(value)?;
            entry.skip = Some(skip);
            (8, rest)
        }
        "private" => {
            entry.private = true;
            (9, value.strip_prefix("true")?)
        }
        "by" => {
            let (by, rest) = read_string(value)?;
            entry.by = Some(Cow::Borrowed(by));
            (10, rest)
        }
        _ => return None,
    })
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
    let end = text.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(end);
    let plain = digits == "0" || !digits.starts_with('0');
    (plain && ends_a_value(rest)).then_some((digits.parse().ok()?, rest))
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
