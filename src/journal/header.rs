//! What stands above `[log]`: people, the user's own practices, goals, pauses and what a day is.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::Deserialize;
use serde::de::{self, Deserializer};
use toml::value::Datetime;

use super::at::At;
use super::raw::{RawEntry, Slug};
use crate::goal::Every;
use crate::practice::{Kind, Relation};

/// The newest format that this version reads and writes.
pub const FORMAT: i64 = 1;

/// All that a journal says besides its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The first day of a week.
    pub week_starts: Weekday,
    /// When a day begins: what happens before belongs to the day before.
    pub day_starts: NaiveTime,
    /// The people by key.
    pub people: BTreeMap<String, Person>,
    /// The user's own practices by key.
    pub practices: BTreeMap<String, OwnPractice>,
    /// The goals, in the order of the file.
    pub goals: Vec<GoalTable>,
    /// The pauses, in the order of the file.
    pub pauses: Vec<PauseTable>,
}

impl Default for Header {
    fn default() -> Self {
        Self {
            week_starts: Weekday::Mon,
            day_starts: NaiveTime::MIN,
            people: BTreeMap::new(),
            practices: BTreeMap::new(),
            goals: Vec::new(),
            pauses: Vec::new(),
        }
    }
}

/// `[person.KEY]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// What the person is called; the key where nothing is written.
    pub name: Option<String>,
    /// What the person is to the user.
    pub relation: Option<Relation>,
    /// Other names to type.
    pub aliases: Vec<String>,
}

/// `[practice.KEY]`: a practice of the user's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct OwnPractice {
    /// What it is called; the key where nothing is written.
    pub title: Option<String>,
    /// Kinds of intimacy, the primary one first.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Other names to type.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What an amount counts, such as `pages`.
    pub unit: Option<String>,
}

/// `[[goal]]`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalTable {
    /// The key of the practice.
    pub practice: String,
    /// The key of the person it is for; none counts every entry of the practice.
    pub with: Option<String>,
    /// What is aimed for.
    pub every: Every,
    /// The first day that counts.
    pub since: Option<NaiveDate>,
    /// The last day that counts.
    pub until: Option<NaiveDate>,
    /// An if-then plan.
    pub plan: Option<String>,
}

/// `[[pause]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PauseTable {
    /// The first paused day.
    pub from: NaiveDate,
    /// The last paused day, if it is known.
    pub to: Option<NaiveDate>,
    /// The key of the practice; none pauses all.
    pub practice: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// The header and what else stands in the same text: entries in odd places.
pub(super) struct Parsed {
    pub(super) header: Header,
    pub(super) entries: BTreeMap<String, RawEntry>,
}

/// Reads the text above `[log]`.
pub(super) fn parse(text: &str) -> Result<Parsed, HeaderError> {
    let raw: RawHeader = toml::from_str(text).map_err(|error| {
        // A newer format may break rules of this one: the version says more than what follows from it.
        match toml::from_str::<OnlyFormat>(text) {
            Ok(OnlyFormat { format }) if format != FORMAT => HeaderError::Format(format),
            _ => HeaderError::Toml(error),
        }
    })?;
    if raw.format != FORMAT {
        return Err(HeaderError::Format(raw.format));
    }
    Ok(Parsed {
        entries: raw.log.clone(),
        header: raw.into(),
    })
}

/// Why a header can't be read.
#[derive(Debug)]
pub(super) enum HeaderError {
    /// `format` is another one.
    Format(i64),
    /// It is no valid TOML, or a value has the wrong type or range.
    Toml(toml::de::Error),
}

#[derive(Deserialize)]
struct OnlyFormat {
    #[serde(default = "format")]
    format: i64,
}

fn format() -> i64 {
    FORMAT
}

#[derive(Deserialize)]
struct RawHeader {
    #[serde(default = "format")]
    format: i64,
    week_starts: Option<RawWeekday>,
    day_starts: Option<RawTime>,
    #[serde(default)]
    person: BTreeMap<Slug, RawPerson>,
    #[serde(default)]
    practice: BTreeMap<Slug, OwnPractice>,
    #[serde(default)]
    goal: Vec<RawGoal>,
    #[serde(default)]
    pause: Vec<RawPause>,
    #[serde(default)]
    log: BTreeMap<String, RawEntry>,
}

#[derive(Deserialize)]
struct RawPerson {
    name: Option<String>,
    relation: Option<Relation>,
    #[serde(default)]
    aliases: Vec<String>,
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
        from_text(deserializer, |text| {
            Every::from_str(text)
                .map(Self)
                .map_err(|error| error.to_string())
        })
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
                .map(Self)
                .map_err(|_| format!("{text:?} is no time of the day such as \"04:00\""))
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

fn from_text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl Fn(&str) -> Result<T, String>,
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
                .map(|(key, practice)| (key.0, practice))
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
            Self::Format(format) => write!(
                f,
                "the journal is written in format {format}, and this bond reads format {FORMAT}"
            ),
            Self::Toml(error) => f.write_str(error.message()),
        }
    }
}
