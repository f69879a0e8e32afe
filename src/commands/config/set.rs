//! `bond config set`: gives a setting a value.

use chrono::{NaiveTime, Weekday};
use clap::ValueEnum;

use super::change::{self, change};
use super::key::SettingKey;
use super::setting::SettingValue;
use crate::catalog::names::{Names, Who};
use crate::context::Context;
use crate::draft;
use crate::error::{Error, Result};
use crate::report::Report;
use crate::settings::Color;

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Which one
    key: SettingKey,
    /// What it is to be
    #[arg(required = true, value_name = "VALUE", value_delimiter = ',')]
    values: Vec<String>,
}

/// How often bond looks again while other programs keep renaming people.
const TRIES: usize = 16;

const EXAMPLES: &str = "\
Examples:
  bond config set with sam,mum
  bond config set discreet true
  bond config set week_starts sunday
  bond config set day_starts 04:00";

/// Sets it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let key = args.key;
    let mut value = args.value(context)?;
    let mut changed = change(key, Some(&value), context)?;
    // No lock covers both files. If another bond has renamed a person in the meantime, the setting takes the new key; a
    // rename that comes later finds the setting, and says how to change it.
    for _ in 0..TRIES {
        match args.value(context) {
            Ok(now) if now != value => value = now,
            Ok(_) | Err(_) => break,
        }
        changed.changed |= change(key, Some(&value), context)?.changed;
    }
    let said = if changed.changed {
        format!("{} is now {}", key.name(), value.said())
    } else {
        format!("{} is {} already", key.name(), value.said())
    };
    Ok(change::report(key, &value, said, &changed, context))
}

impl Args {
    fn value(&self, context: &Context) -> Result<SettingValue> {
        match self.key {
            SettingKey::With => self.people(context),
            SettingKey::Color => Color::from_str(self.single()?, true)
                .map(SettingValue::Color)
                .map_err(|_| self.refused("it is auto, always or never")),
            SettingKey::Discreet => match self.single()?.to_lowercase().as_str() {
                "true" | "yes" | "on" => Ok(SettingValue::Discreet(true)),
                "false" | "no" | "off" => Ok(SettingValue::Discreet(false)),
                _ => Err(self.refused("it is true or false")),
            },
            SettingKey::WeekStarts => self
                .single()?
                .parse::<Weekday>()
                .map(SettingValue::WeekStarts)
                .map_err(|_| self.refused("it is a day of the week, such as sunday")),
            SettingKey::DayStarts => NaiveTime::parse_from_str(self.single()?, "%H:%M")
                .map(SettingValue::DayStarts)
                .map_err(|_| self.refused("it is a time of the day, such as 04:00")),
        }
    }

    fn single(&self) -> Result<&str> {
        match self.values.as_slice() {
            [only] => Ok(only.trim()),
            _ => Err(self.refused("it has a single value")),
        }
    }

    fn refused(&self, why: &str) -> Error {
        let values = self.values.join(",");
        let name = self.key.name();
        Error::usage(format!("could not set {name} to {values:?}: {why}"))
    }

    /// Those who are known by their keys; somebody new as they were typed.
    fn people(&self, context: &Context) -> Result<SettingValue> {
        let header = draft::whole_header(context)?;
        let names = Names::new(&header);
        let mut people: Vec<String> = Vec::new();
        let found = self.values.iter().map(|word| names.people(word));
        let found = found.collect::<Result<Vec<_>>>().map_err(|error| {
            error.hinted("'bond person list' shows all, and 'bond person add' adds one")
        })?;
        for who in found.concat() {
            let who = match who {
                Who::Known(key) => key,
                Who::New { name, .. } => name,
            };
            if people.contains(&who) {
                return Err(self.refused("somebody is named twice"));
            }
            people.push(who);
        }
        Ok(SettingValue::With(people))
    }
}
