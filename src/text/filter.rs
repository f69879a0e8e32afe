//! Which part of the history a view was asked for, in words and in facts.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{capital, listed, time};
use crate::catalog::names::Names;
use crate::report::{Fact, Record};
use crate::stats::{Filter, Search};

/// What a view is narrowed down to, with the dates as they were understood: `Quality time with Sam, since 1 November`.
#[must_use]
pub fn said(filter: &Filter, names: Names<'_>, today: NaiveDate) -> Option<String> {
    sentence(&parts(filter, names, today))
}

/// The same with what is searched for: `Quality time with Sam, tagged #home, rated 4 or better`.
#[must_use]
pub fn searched(
    filter: &Filter,
    search: &Search,
    names: Names<'_>,
    today: NaiveDate,
) -> Option<String> {
    let mut parts = parts(filter, names, today);
    let tags: Vec<String> = search.tags.iter().map(|tag| format!("#{tag}")).collect();
    let more = [
        search.skips.then(|| "only what was skipped".to_owned()),
        search
            .exercise
            .as_ref()
            .map(|slug| format!("exercise {slug}")),
        search.ratings.as_ref().map(rated),
        (!tags.is_empty()).then(|| format!("tagged {}", listed(&tags))),
        search
            .text
            .as_ref()
            .map(|text| format!("with {text:?} in the note")),
    ];
    parts.extend(more.into_iter().flatten());
    sentence(&parts)
}

fn parts(filter: &Filter, names: Names<'_>, today: NaiveDate) -> Vec<String> {
    let practice = filter.practice.as_deref().map(|key| names.title(key));
    let with = filter
        .with
        .as_deref()
        .map(|key| format!("with {}", names.person_name(key)));
    let what = [practice, with].into_iter().flatten();
    let what = what.collect::<Vec<_>>().join(" ");
    let day = |day: Option<NaiveDate>| day.map(|day| time::date(day, today));
    let when = match (day(filter.since), day(filter.until)) {
        (None, None) => String::new(),
        (Some(since), None) => format!("since {since}"),
        (None, Some(until)) => format!("until {until}"),
        (Some(since), Some(until)) if since == until => format!("on {since}"),
        (Some(since), Some(until)) => format!("from {since} to {until}"),
    };
    [what, when]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect()
}

fn sentence(parts: &[String]) -> Option<String> {
    (!parts.is_empty()).then(|| capital(&parts.join(", ")))
}

/// Which ratings are meant, in words.
fn rated(ratings: &RangeInclusive<u8>) -> String {
    match (ratings.start(), ratings.end()) {
        (1, 5) => "rated".to_owned(),
        (from, to) if from == to => format!("rated {from}"),
        (from, 5) => format!("rated {from} or better"),
        (1, to) => format!("rated {to} or less"),
        (from, to) => format!("rated {from} to {to}"),
    }
}

/// The same for programs.
#[must_use]
pub fn facts(filter: &Filter) -> Record {
    vec![
        ("practice", filter.practice.as_deref().into()),
        ("with", filter.with.as_deref().into()),
        ("since", filter.since.map(|day| day.to_string()).into()),
        ("until", filter.until.map(|day| day.to_string()).into()),
    ]
}

/// What is searched for besides, for programs.
#[must_use]
pub fn search_facts(search: &Search) -> Record {
    let end = |end: fn(&RangeInclusive<u8>) -> &u8| {
        search.ratings.as_ref().map(|all| u32::from(*end(all)))
    };
    vec![
        (
            "tags",
            Fact::List(search.tags.iter().map(|tag| tag.as_str().into()).collect()),
        ),
        ("grep", search.text.as_deref().into()),
        ("exercise", search.exercise.as_deref().into()),
        ("rating_from", end(RangeInclusive::start).into()),
        ("rating_to", end(RangeInclusive::end).into()),
        ("skips", search.skips.into()),
    ]
}
