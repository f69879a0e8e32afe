//! What the settings are now, and where each value comes from.

use std::fmt;

use chrono::{NaiveTime, Weekday};

use super::key::SettingKey;
use crate::context::Context;
use crate::error::Result;
use crate::journal::{Header, root, write};
use crate::report::{Fact, Record};
use crate::settings::{Color, Config, Source, Sourced};
use crate::text;

/// A value of one of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SettingValue {
    /// People, by key or as they were typed.
    With(Vec<String>),
    /// When to use colour.
    Color(Color),
    /// Whether it is on.
    Discreet(bool),
    /// The first day of a week.
    WeekStarts(Weekday),
    /// When a day begins.
    DayStarts(NaiveTime),
}

/// A setting with its value.
pub(super) struct Setting {
    pub(super) key: SettingKey,
    pub(super) value: SettingValue,
    pub(super) source: Source,
}

impl SettingValue {
    /// What holds where nothing is set.
    pub(super) fn default_of(key: SettingKey) -> Self {
        let header = Header::default();
        let config = Config::default();
        match key {
            SettingKey::With => Self::With(config.with),
            SettingKey::Color => Self::Color(config.color.unwrap_or_default()),
            SettingKey::Discreet => Self::Discreet(config.discreet.unwrap_or_default()),
            SettingKey::WeekStarts => Self::WeekStarts(header.week_starts),
            SettingKey::DayStarts => Self::DayStarts(header.day_starts),
        }
    }

    /// As it is written in a TOML file.
    pub(super) fn toml(&self) -> String {
        match self {
            Self::With(people) => write::strings(people.iter().map(String::as_str)),
            Self::Discreet(truth) => truth.to_string(),
            Self::Color(_) | Self::WeekStarts(_) | Self::DayStarts(_) => {
                write::string(&self.to_string())
            }
        }
    }

    /// In a sentence.
    pub(super) fn said(&self) -> String {
        match self {
            Self::With(people) if people.is_empty() => "nobody".to_owned(),
            Self::With(people) => text::listed(people),
            Self::WeekStarts(_) => self.title(),
            Self::Color(_) | Self::Discreet(_) | Self::DayStarts(_) => self.to_string(),
        }
    }

    /// With a capital letter, as the names of days have one.
    pub(super) fn title(&self) -> String {
        let word = self.to_string();
        let (first, rest) = word.split_at(word.len().min(1));
        format!("{}{rest}", first.to_uppercase())
    }

    pub(super) fn fact(&self) -> Fact {
        match self {
            Self::With(people) => {
                Fact::List(people.iter().map(|who| who.as_str().into()).collect())
            }
            Self::Discreet(truth) => (*truth).into(),
            Self::Color(_) | Self::WeekStarts(_) | Self::DayStarts(_) => self.to_string().into(),
        }
    }
}

impl fmt::Display for SettingValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::With(people) => f.write_str(&people.join(",")),
            Self::Color(color) => f.write_str(color.word()),
            Self::Discreet(truth) => truth.fmt(f),
            Self::WeekStarts(day) => f.write_str(weekday(*day)),
            Self::DayStarts(time) => time.format("%H:%M").fmt(f),
        }
    }
}

/// The whole name of a day of the week, as the journal has it.
fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

fn with(context: &Context) -> Sourced<SettingValue> {
    let with = context.config.with.clone();
    let source = if with.is_empty() {
        Source::Default
    } else {
        Source::Config
    };
    Sourced::new(SettingValue::With(with), source)
}

/// What is above the log of the journal.
fn kept(
    key: SettingKey,
    context: &Context,
    value: impl Fn(&Header) -> SettingValue,
) -> Result<Sourced<SettingValue>> {
    let header = context.store.header()?;
    let head = context.store.head()?;
    let source = match root::unset(&head, key.name()) {
        Ok(Some(_)) => Source::Journal,
        Ok(None) | Err(_) => Source::Default,
    };
    Ok(Sourced::new(value(&header), source))
}

fn sourced<T>(found: Sourced<T>, value: impl Fn(T) -> SettingValue) -> Sourced<SettingValue> {
    Sourced::new(value(found.value), found.source)
}

impl Setting {
    /// All settings, in their order.
    ///
    /// # Errors
    ///
    /// When the journal can't be read.
    pub(super) fn all(context: &Context) -> Result<Vec<Self>> {
        let keys = SettingKey::ALL.into_iter();
        keys.map(|key| Self::of(key, context)).collect()
    }

    /// The setting of a key.
    ///
    /// # Errors
    ///
    /// When it is one of the journal, and that can't be read.
    pub(super) fn of(key: SettingKey, context: &Context) -> Result<Self> {
        let Sourced { value, source } = match key {
            SettingKey::With => with(context),
            SettingKey::Color => sourced(context.color, SettingValue::Color),
            SettingKey::Discreet => sourced(context.discreet, SettingValue::Discreet),
            SettingKey::WeekStarts => kept(key, context, |header| {
                SettingValue::WeekStarts(header.week_starts)
            })?,
            SettingKey::DayStarts => kept(key, context, |header| {
                SettingValue::DayStarts(header.day_starts)
            })?,
        };
        Ok(Self { key, value, source })
    }

    /// The fields for programs; named in `docs/json.md`.
    pub(super) fn facts(&self, context: &Context) -> Record {
        let (source, place) = match self.source {
            Source::Flag(flag) => ("flag", Some(flag.to_owned())),
            Source::Environment(variable) => ("environment", Some(variable.to_owned())),
            Source::Config => {
                let path = context.config_path.as_deref();
                ("config", path.map(|path| path.display().to_string()))
            }
            Source::Journal => {
                let path = context.store.path();
                ("journal", Some(path.display().to_string()))
            }
            Source::Default => ("default", None),
        };
        vec![
            ("key", self.key.name().into()),
            ("value", self.value.fact()),
            ("default", SettingValue::default_of(self.key).fact()),
            ("source", source.into()),
            ("place", place.into()),
        ]
    }
}
