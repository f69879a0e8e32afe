//! Reads the header with serde.

use crate::sort;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::Deserialize;
use serde::de::{self, Deserializer};
use toml::Spanned;
use toml::de::Error;
use toml::value::Datetime;

use super::at::At;
use super::header::{FORMAT, GoalTable, Header, OwnPractice, PauseTable, Person};
use super::raw::{RawEntry, Slug};
use crate::goals::Every;
use crate::terms::{Closeness, Relation};

/// The header, and entries in other places of the same text.
pub(super) struct Parsed {
    pub(super) header: Header,
    /// In the order of the text.
    pub(super) entries: Result<Vec<Placed>, Error>,
}

/// An entry in a table.
pub(super) struct Placed {
    pub(super) id: String,
    pub(super) entry: RawEntry,
    /// Where the entry starts: first as a byte of the text, later as a line of the file.
    pub(super) place: usize,
}

/// Reads the text above `[log]`.
pub(super) fn parse(text: &str) -> Result<Parsed, HeaderError> {
    let raw: RawHeader = toml::from_str(text).map_err(|error| {
        // A newer format may break rules of this format: the version tells more than the error that follows from it.
        match toml::from_str::<OnlyFormat>(text) {
            Ok(OnlyFormat { format }) => check(format.as_ref())
                .err()
                .unwrap_or(HeaderError::Toml(error)),
            Err(_) => HeaderError::Toml(error),
        }
    })?;
    check(raw.format.as_ref())?;
    let entries = if raw.log.is_empty() {
        Ok(Vec::new())
    } else {
        entries(text)
    };
    Ok(Parsed {
        header: raw.into(),
        entries,
    })
}

fn entries(text: &str) -> Result<Vec<Placed>, Error> {
    let raw: OnlyLog = toml::from_str(text)?;
    let entries = raw.log.into_iter().map(|(id, spanned)| Placed {
        id,
        place: spanned.span().start,
        entry: spanned.into_inner(),
    });
    let mut entries: Vec<Placed> = entries.collect();
    sort::by_key(&mut entries, |entry| entry.place);
    Ok(entries)
}

fn check(format: Option<&Spanned<i64>>) -> Result<(), HeaderError> {
    match format {
        Some(format) if *format.get_ref() != FORMAT => {
            Err(HeaderError::Format(*format.get_ref(), format.span().start))
        }
        _ => Ok(()),
    }
}

/// Why a header can't be read.
#[derive(Debug)]
pub(super) enum HeaderError {
    /// `format` has another value, at this byte.
    Format(i64, usize),
    /// The text is not valid TOML, or a value has the wrong type or range.
    Toml(Error),
}

#[derive(Deserialize)]
struct OnlyFormat {
    format: Option<Spanned<i64>>,
}

#[derive(Deserialize)]
struct OnlyLog {
    log: BTreeMap<String, Spanned<RawEntry>>,
}

#[derive(Deserialize)]
struct RawHeader {
    format: Option<Spanned<i64>>,
    week_starts: Option<RawWeekday>,
    day_starts: Option<RawTime>,
    #[serde(default)]
    person: BTreeMap<Slug, RawPerson>,
    #[serde(default)]
    practice: BTreeMap<Slug, RawPractice>,
    #[serde(default)]
    goal: Vec<RawGoal>,
    #[serde(default)]
    pause: Vec<RawPause>,
    #[serde(default)]
    log: toml::Table,
}

#[derive(Deserialize)]
struct RawPerson {
    name: Option<String>,
    relation: Option<Relation>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    archived: bool,
    #[serde(
        default,
        rename = "$__toml_private_datetime",
        deserialize_with = "no_table"
    )]
    _date: (),
}

#[derive(Deserialize)]
struct RawPractice {
    title: Option<String>,
    #[serde(default)]
    kinds: Vec<Closeness>,
    #[serde(default)]
    aliases: Vec<String>,
    unit: Option<String>,
    #[serde(default)]
    archived: bool,
    #[serde(
        default,
        rename = "$__toml_private_datetime",
        deserialize_with = "no_table"
    )]
    _date: (),
}

/// Refuses a date in the place of a table. The `toml` crate shows a date as a table with this one key, and all fields
/// would seem to be missing.
fn no_table<'de, D: Deserializer<'de>>(_: D) -> Result<(), D::Error> {
    Err(de::Error::custom("a date is no table"))
}

#[derive(Deserialize)]
struct RawGoal {
    practice: Slug,
    with: Option<Slug>,
    every: RawEvery,
    since: Option<RawDay>,
    until: Option<RawDay>,
    plan: Option<String>,
}

#[derive(Deserialize)]
struct RawPause {
    from: RawDay,
    to: Option<RawDay>,
    practice: Option<Slug>,
    reason: Option<String>,
}

struct RawEvery(Every);
struct RawWeekday(Weekday);
struct RawTime(NaiveTime);
struct RawDay(NaiveDate);

impl<'de> Deserialize<'de> for RawEvery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| Every::from_str(text).map(Self))
    }
}

impl<'de> Deserialize<'de> for RawWeekday {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| {
            Weekday::from_str(text)
                .map(Self)
                .map_err(|_| format!("{text:?} is no day of the week"))
        })
    }
}

impl<'de> Deserialize<'de> for RawTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, |text| {
            NaiveTime::parse_from_str(text, "%H:%M")
                .ok()
                .filter(|time| time.format("%H:%M").to_string() == text)
                .map(Self)
                .ok_or_else(|| format!("{text:?} is no time of the day such as \"04:00\""))
        })
    }
}

impl<'de> Deserialize<'de> for RawDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let moment = Datetime::deserialize(deserializer)?;
        At::from_toml(&moment)
            .map(|at| Self(at.date))
            .map_err(de::Error::custom)
    }
}

fn from_text<'de, D: Deserializer<'de>, T, E: fmt::Display>(
    deserializer: D,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<T, D::Error> {
    read(&String::deserialize(deserializer)?).map_err(de::Error::custom)
}

impl From<RawHeader> for Header {
    fn from(raw: RawHeader) -> Self {
        let standard = Self::default();
        Self {
            week_starts: raw.week_starts.map_or(standard.week_starts, |day| day.0),
            day_starts: raw.day_starts.map_or(standard.day_starts, |time| time.0),
            people: raw
                .person
                .into_iter()
                .map(|(key, person)| (key.0, person.into()))
                .collect(),
            practices: raw
                .practice
                .into_iter()
                .map(|(key, practice)| (key.0, practice.into()))
                .collect(),
            goals: raw.goal.into_iter().map(Into::into).collect(),
            pauses: raw.pause.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<RawPerson> for Person {
    fn from(raw: RawPerson) -> Self {
        Self {
            name: raw.name,
            relation: raw.relation,
            aliases: raw.aliases,
            archived: raw.archived,
        }
    }
}

impl From<RawPractice> for OwnPractice {
    fn from(raw: RawPractice) -> Self {
        Self {
            title: raw.title,
            kinds: raw.kinds,
            aliases: raw.aliases,
            unit: raw.unit,
            archived: raw.archived,
        }
    }
}

impl From<RawGoal> for GoalTable {
    fn from(raw: RawGoal) -> Self {
        Self {
            practice: raw.practice.0,
            with: raw.with.map(|slug| slug.0),
            every: raw.every.0,
            since: raw.since.map(|day| day.0),
            until: raw.until.map(|day| day.0),
            plan: raw.plan,
        }
    }
}

impl From<RawPause> for PauseTable {
    fn from(raw: RawPause) -> Self {
        Self {
            from: raw.from.0,
            to: raw.to.map(|day| day.0),
            practice: raw.practice.map(|slug| slug.0),
            reason: raw.reason,
        }
    }
}

impl fmt::Display for HeaderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(format, _) => write!(
                f,
                "the journal is written in format {format}, and this bond reads format {FORMAT}"
            ),
            Self::Toml(error) => f.write_str(error.message()),
        }
    }
}
