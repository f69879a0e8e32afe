//! `bond log -`: one entry a line from standard input, all of them or none.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::context::Context;
use crate::deed::{self, Deed, Typed};
use crate::fault::{Doing, Fault, Result};
use crate::journal::Header;
use crate::journal::entry::{AMOUNT_MAX, Entry, List, MINUTES_MAX, Skip};
use crate::journal::header::Person;
use crate::report::{Fact, Report, Span};
use crate::say;

/// One line of the input: the fields of an entry, `at` in any form of date that is understood.
#[derive(Debug, Deserialize)]
struct Line {
    at: Option<String>,
    practice: String,
    #[serde(default)]
    with: Option<OneOrMany>,
    minutes: Option<u32>,
    amount: Option<f64>,
    rating: Option<u8>,
    exercise: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    note: Option<String>,
    skip: Option<Skipped>,
    #[serde(default)]
    private: bool,
    by: Option<String>,
    /// `id`, `day` and the like of another bond's output, and fields that this version does not know.
    #[serde(flatten)]
    unknown: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Skipped {
    Plain(bool),
    Because(String),
}

/// Fields that `history --json` adds to those of the journal.
const DERIVED: [&str; 3] = ["id", "day", "unknown"];

/// Logs every line.
pub(crate) fn run(context: &Context, dry_run: bool) -> Result<Report> {
    let bytes = (context.stdin)().doing(|| "read standard input".to_owned())?;
    let header = deed::whole_header(context)?;
    let deeds = read(&bytes, context, &header)?;
    let entries: Vec<Entry<'static>> = deeds.iter().map(|deed| deed.entry.clone()).collect();
    let mut warning = None;
    let mut ids = Vec::new();
    if !dry_run && !entries.is_empty() {
        let (added, unrecorded) =
            context
                .store
                .rewrite("log", context.utc(), &context.waiting, |draft| {
                    for deed in &deeds {
                        deed.introduce(draft);
                    }
                    draft.add(&entries)
                })?;
        warning = unrecorded;
        ids = added.into_iter().map(|(id, _)| id).collect();
    }
    let verb = if dry_run { "Would log" } else { "Logged" };
    let said = say::count(entries.len() as u64, "entry");
    let new_people = deeds.iter().flat_map(|deed| &deed.new_people);
    let rows = entries.iter().enumerate().map(|(place, entry)| {
        let id = ids.get(place).map_or("", String::as_str);
        say::entry::facts(
            id,
            entry.at.belongs_to(header.day_starts),
            entry,
            context.show_private,
        )
    });
    Ok(Report {
        schema: "bond.log-lines/1",
        facts: vec![
            ("written", (!dry_run).into()),
            ("entries", Fact::Rows(rows.collect())),
        ],
        blocks: std::iter::once(Span::strong(format!("{verb} {said}")))
            .chain(new_people.map(|(key, name)| Span::muted(say::added(key, name))))
            .map(Into::into)
            .collect(),
        warnings: warning.into_iter().collect(),
        ..Report::default()
    })
}

/// Every line as a deed; people whom one line brings along are known to the next.
fn read(bytes: &[u8], context: &Context, header: &Header) -> Result<Vec<Deed>> {
    let mut header = header.clone();
    let mut deeds = Vec::new();
    for (place, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let deed = understood(line, context, &header).map_err(|fault| Fault {
            message: format!(
                "could not log line {} of standard input: {}",
                place + 1,
                fault.message
            ),
            hint: Some("nothing was written; mend the line and try again".to_owned()),
            ..fault
        })?;
        for (key, name) in &deed.new_people {
            let person = Person {
                name: Some(name.clone()),
                ..Person::default()
            };
            header.people.insert(key.clone(), person);
        }
        deeds.push(deed);
    }
    Ok(deeds)
}

fn understood(line: &[u8], context: &Context, header: &Header) -> Result<Deed> {
    let line: Line = serde_json::from_slice(line).map_err(|error| Fault::usage(plain(&error)))?;
    let with = match &line.with {
        None => Vec::new(),
        Some(OneOrMany::One(who)) => vec![who.clone()],
        Some(OneOrMany::Many(who)) => who.clone(),
    };
    let typed = Typed {
        practice: &line.practice,
        with: &with,
        alone: line.with.is_some() && with.is_empty(),
        when: line.at.as_deref(),
        new: false,
    };
    let mut deed = typed.resolve(context, header)?;
    line.fill(&mut deed.entry)?;
    Ok(deed)
}

impl Line {
    fn fill(self, entry: &mut Entry<'static>) -> Result<()> {
        within("minutes", self.minutes, &(1..=MINUTES_MAX))?;
        within("rating", self.rating, &(1..=5))?;
        within("amount", self.amount, &(0.0..=AMOUNT_MAX))?;
        if let Some(exercise) = self
            .exercise
            .as_deref()
            .filter(|slug| !crate::practice::is_slug(slug))
        {
            return Err(Fault::usage(format!(
                "{exercise:?} is no name of an exercise"
            )));
        }
        entry.minutes = self.minutes;
        entry.amount = self.amount;
        entry.rating = self.rating;
        entry.exercise = self.exercise.map(Into::into);
        entry.tags = List::Words(self.tags);
        entry.note = self.note.map(Into::into);
        entry.skip = self.skip.and_then(|skip| match skip {
            Skipped::Plain(skipped) => skipped.then_some(Skip::Plain),
            Skipped::Because(reason) => Some(Skip::Because(reason.into())),
        });
        entry.private = self.private;
        entry.by = self.by.map(Into::into);
        for (name, value) in self.unknown {
            if !DERIVED.contains(&name.as_str()) && !value.is_null() {
                entry.unknown.insert(name, value_of(value)?);
            }
        }
        Ok(())
    }
}

fn within<T: PartialOrd + Copy + std::fmt::Display>(
    name: &str,
    value: Option<T>,
    range: &std::ops::RangeInclusive<T>,
) -> Result<()> {
    match value {
        Some(value) if !range.contains(&value) => Err(Fault::usage(format!(
            "{name} = {value} is not within {} and {}",
            range.start(),
            range.end()
        ))),
        _ => Ok(()),
    }
}

fn value_of(value: serde_json::Value) -> Result<toml::Value> {
    toml::Value::try_from(value)
        .map_err(|error| Fault::usage(format!("a field can't be written as TOML: {error}")))
}

/// The error in words that name no types of ours; the line is named already.
fn plain(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    said.replace("struct Line", "an object with the fields of an entry")
        .replace("u32", "a whole number")
        .replace("u8", "a whole number")
        .replace("f64", "a number")
}
