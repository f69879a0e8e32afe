//! `bond log -`: one entry a line from standard input, all of them or none.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;

use crate::catalog::exercise::Library;
use crate::catalog::names::{Names, Register};
use crate::context::Context;
use crate::draft::{self, Draft, Drafts, Resolved, Typed};
use crate::error::{Doing, Error, Result};
use crate::journal::entry::{Entry, MINUTES_MAX, RATINGS, Skip, WordList};
use crate::journal::{Header, write};
use crate::report::{Report, Span};
use crate::text;
use crate::unicode::composed;

/// One line of the input: the fields of an entry, `at` in any form of date that is understood.
#[derive(Debug, Deserialize)]
struct InputLine {
    id: Option<String>,
    at: Option<String>,
    /// What `at` belongs to, as `history --json` adds it.
    day: Option<NaiveDate>,
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
    /// Fields that this version does not know, as `history --json` gathers them.
    unknown: Option<JsonFields>,
    /// The same where they stand among the others.
    #[serde(flatten)]
    others: JsonFields,
}

type JsonFields = BTreeMap<String, serde_json::Value>;

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

/// Logs every line.
pub(crate) fn run(context: &Context, dry_run: bool) -> Result<Report> {
    let bytes = (context.stdin)().doing(|| "read standard input".to_owned())?;
    let make = |header: &Header| read(&bytes, context, header);
    let mut all = Resolved::with(context.store.whole_basis()?, context, make)?;
    let recorded = if dry_run {
        all.drafts.rehearse(context)?;
        None
    } else {
        Some(all.write(context, make)?)
    };
    let drafts = &all.drafts;
    let report = text::log::counted(drafts, recorded.as_ref(), all.header(), context);
    let verb = if dry_run { "Would log" } else { "Logged" };
    let said = text::count(drafts.entries.len() as u64, "entry");
    let new_people = drafts.new_people.iter();
    Ok(Report {
        blocks: std::iter::once(Span::strong(format!("{verb} {said}")))
            .chain(new_people.map(|(key, name)| Span::muted(text::added(key, name))))
            .map(Into::into)
            .collect(),
        ..report
    })
}

/// Every line as a draft; people whom one line brings along are known to the next.
fn read(bytes: &[u8], context: &Context, header: &Header) -> Result<Drafts> {
    let mut known = Register::new(header.clone());
    let library = Library::of(context, header);
    let mut ids = BTreeSet::new();
    let mut drafts = Drafts::default();
    for (place, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let draft =
            understood(line, context, known.names(), &library).and_then(|(id, draft)| match id {
                Some(id) if !ids.insert(id.clone()) => Err(Error::usage(format!(
                    "the id {id} stands further up already"
                ))),
                id => Ok((id, draft)),
            });
        let (id, draft) = draft.map_err(|error| Error {
            message: format!(
                "could not log line {} of standard input: {}",
                place + 1,
                error.message
            ),
            hint: Some("nothing was written; mend the line and try again".to_owned()),
            ..error
        })?;
        for (key, name) in &draft.new_people {
            known.add_person(key, name);
        }
        drafts.push_known(id, draft);
    }
    Ok(drafts)
}

fn understood(
    line: &[u8],
    context: &Context,
    names: Names<'_>,
    library: &Library,
) -> Result<(Option<String>, Draft)> {
    let line: InputLine =
        serde_json::from_slice(line).map_err(|error| Error::usage(plain(&error)))?;
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
    let mut draft = typed.resolve_among(names, context)?;
    let header = names.header();
    let day = draft.entry.at.belongs_to(header.day_starts);
    if let Some(said) = line.day.filter(|said| *said != day) {
        return Err(Error::usage(format!("day is {said}, but at is on {day}")));
    }
    let id = line.id.clone();
    if let Some(id) = id.as_ref().filter(|id| !is_bare(id)) {
        return Err(Error::usage(format!(
            "{id:?} is no id: write a-z, 0-9, - and _"
        )));
    }
    line.fill(&mut draft.entry, header, library)?;
    Ok((id, draft))
}

/// Whether an id can be written without quotes.
fn is_bare(id: &str) -> bool {
    !id.is_empty() && write::key(id) == id
}

impl InputLine {
    fn fill(self, entry: &mut Entry<'static>, header: &Header, library: &Library) -> Result<()> {
        within("minutes", self.minutes, &(1..=MINUTES_MAX))?;
        within("rating", self.rating, &RATINGS)?;
        let exercise = self.exercise.as_deref();
        let exercise = exercise.map(|word| draft::exercise(word, library));
        entry.exercise = exercise.transpose()?;
        let amount = self.amount;
        let amount = amount.map(|amount| draft::amount(amount, entry, header));
        entry.amount = amount.transpose()?;
        entry.minutes = self.minutes;
        entry.rating = self.rating;
        let written = |text: String| composed(&text).into_owned();
        entry.tags = WordList::Words(self.tags.into_iter().map(written).collect());
        entry.note = self.note.map(written).map(Into::into);
        entry.skip = self.skip.and_then(|skip| match skip {
            Skipped::Plain(skipped) => skipped.then_some(Skip::Plain),
            Skipped::Because(reason) => Some(Skip::Because(written(reason).into())),
        });
        entry.private = self.private;
        entry.by = self.by.map(written).map(Into::into);
        for (name, value) in self.unknown.into_iter().flatten().chain(self.others) {
            if !value.is_null() {
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
        Some(value) if !range.contains(&value) => Err(Error::usage(format!(
            "{name} = {value} is not within {} and {}",
            range.start(),
            range.end()
        ))),
        _ => Ok(()),
    }
}

fn value_of(value: serde_json::Value) -> Result<toml::Value> {
    toml::Value::try_from(value)
        .map_err(|error| Error::usage(format!("a field can't be written as TOML: {error}")))
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
