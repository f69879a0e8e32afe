//! Which pause is meant, and which days it may have.

use bond_core::sort;
use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::dates;
use crate::draft;
use crate::error::{Error, Result};
use crate::journal::Header;
use crate::journal::header::PauseTable;
use crate::text;

/// What names a pause on the command line.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// The practice that is paused; the pause of everything where none is named
    practice: Option<String>,
    /// A day of the pause [default: today's pause, else the newest]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    on: Option<String>,
}

impl Which {
    /// The pause that is meant, with its place in the file; `verb` is what happens to it.
    ///
    /// # Errors
    ///
    /// When there is none, or the words could mean a new pause as well.
    pub(super) fn find<'h>(
        &self,
        verb: &str,
        header: &'h Header,
        context: &Context,
    ) -> Result<(usize, &'h PauseTable)> {
        let names = Names::new(header);
        let today = context.today(header);
        if self.practice.is_none()
            && self.on.is_none()
            && names.practices_called(verb).next().is_some()
        {
            return Err(Error::usage(format!(
                "could not tell whether a pause is to be changed or {} to be paused",
                names.title(verb)
            ))
            .hinted(format!(
                "'bond pause -- {verb}' pauses the practice; to {verb} a pause, name a day of it: --on today"
            )));
        }
        let practice = self
            .practice
            .as_deref()
            .map(|word| key(word, header, names));
        let practice = practice.transpose()?;
        let on = day(self.on.as_deref(), today)?;
        let pauses = header.pauses.iter().enumerate();
        let mut own: Vec<(usize, &PauseTable)> = pauses
            .filter(|(_, pause)| pause.practice == practice)
            .collect();
        sort::by_key(&mut own, |(_, pause)| pause.from);
        let holds =
            |day: NaiveDate| move |(_, pause): &&(usize, &PauseTable)| pause.days().holds(day);
        let mut newest_first = own.iter().rev();
        let found = match on {
            Some(day) => newest_first.find(holds(day)),
            None => newest_first
                .clone()
                .find(holds(today))
                .or_else(|| newest_first.next()),
        };
        let asked = (practice.as_deref(), on);
        found
            .copied()
            .ok_or_else(|| missing(verb, asked, header, today))
    }
}

/// The practice of that name, or one that only a pause knows.
fn key(word: &str, header: &Header, names: Names<'_>) -> Result<String> {
    let mut pauses = header.pauses.iter();
    if pauses.any(|pause| pause.practice.as_deref() == Some(word)) {
        return Ok(word.to_owned());
    }
    names
        .practice(word)
        .map(|practice| practice.key.into_owned())
}

/// That there is no such pause, and which ones there are.
fn missing(
    verb: &str,
    (practice, on): (Option<&str>, Option<NaiveDate>),
    header: &Header,
    today: NaiveDate,
) -> Error {
    let what = text::pause::what(practice, Names::new(header));
    let day = on.map_or_else(String::new, |on| format!(" {}", text::time::on(on, today)));
    let error = Error::usage(format!("could not find a pause of {what}{day}"));
    let mut others = header.pauses.iter().rev();
    let other = others.find(|other| other.practice.as_deref() != practice);
    match other.map(|other| other.practice.as_deref()) {
        Some(Some(key)) if on.is_none() && practice.is_none() => error.hinted(format!(
            "there is one of {}: bond pause {verb} {key}",
            Names::new(header).title(key)
        )),
        Some(None) if on.is_none() => {
            error.hinted(format!("there is one of everything: bond pause {verb}"))
        }
        Some(_) | None => error.hinted("'bond pause list --all' shows every pause"),
    }
}

/// A day that may lie ahead: a weekday is the coming one.
///
/// # Errors
///
/// When it can't be understood.
pub(super) fn day(text: Option<&str>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let day = text.map(|text| dates::any_day(text, today));
    day.transpose().map_err(draft::phrase_error)
}

/// The last day of a pause that begins on `first`: `2w` is 14 days.
///
/// # Errors
///
/// When it can't be understood.
pub(super) fn last_day(
    text: Option<&str>,
    first: NaiveDate,
    today: NaiveDate,
) -> Result<Option<NaiveDate>> {
    let day = text.map(|text| dates::last_day(text, first, today));
    day.transpose().map_err(draft::phrase_error)
}

/// Refuses days that are none, or that are paused already by a pause other than the one at the place `own`.
///
/// # Errors
///
/// When they are.
pub(super) fn check(
    pause: &PauseTable,
    own: Option<usize>,
    header: &Header,
    today: NaiveDate,
) -> Result<()> {
    if let Some(to) = pause.to.filter(|to| *to < pause.from) {
        return Err(Error::usage(format!(
            "could not pause from {} to {to}: the last day lies before the first",
            pause.from
        )));
    }
    let overlaps = |other: &PauseTable| {
        other.practice == pause.practice
            && other.to.is_none_or(|to| today <= to && pause.from <= to)
            && pause.to.is_none_or(|to| other.from <= to)
    };
    let pauses = header.pauses.iter().enumerate();
    let mut others = pauses.filter(|(place, _)| Some(*place) != own);
    let Some((_, other)) = others.find(|(_, other)| overlaps(other)) else {
        return Ok(());
    };
    let what = text::pause::what(pause.practice.as_deref(), Names::new(header));
    let span = text::pause::span(other, today);
    let key = pause.practice.as_deref().map(|key| format!(" {key}"));
    let key = key.unwrap_or_default();
    let on = other.from;
    Err(Error::usage(format!(
        "could not pause {what}: it is paused already, {span}"
    ))
    .hinted(format!(
        "'bond resume{key}' ends that pause, and 'bond pause edit{key} --on {on} --to DAY' changes it"
    )))
}
