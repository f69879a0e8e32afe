//! A day phrase, a time phrase or both, checked against now.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::clock::{Clock, clock};
use super::date::Moment;
use super::duration;
use super::written::{Side, Unit, Written, written};
use super::{PhraseError, quote};

/// The years that a date may have.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=9999;

/// The day of a time that stands alone.
const TODAY: Written = Written::Back(0, Unit::Day);

/// What may be asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// A past day or time.
    Moment,
    /// A past day.
    Day,
    /// Any day.
    AnyDay,
}

/// The typed text, when it was typed, and what it may say.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) text: &'a str,
    pub(super) now: NaiveDateTime,
    pub(super) today: NaiveDate,
    pub(super) wish: Wish,
}

/// What the text says before it is counted from anything.
enum Said {
    Day(Written),
    Timed(Written, Clock),
    MinutesAgo(u32),
}

impl Asked<'_> {
    /// The moment that is meant.
    pub(super) fn moment(self) -> Result<Moment, PhraseError> {
        match self.said()? {
            Said::Day(day) => self.day(day).map(Moment::Day),
            Said::Timed(day, clock) => self.timed(day, clock),
            Said::MinutesAgo(minutes) => {
                let now = self.now.with_nanosecond(0).unwrap_or(self.now);
                let at = now - TimeDelta::minutes(minutes.into());
                self.sensible(at.date())?;
                Ok(Moment::At(at))
            }
        }
    }

    /// The day that is meant, if no time goes with it.
    pub(super) fn only_day(self) -> Result<NaiveDate, PhraseError> {
        match self.said()? {
            Said::Day(day) => self.day(day),
            Said::Timed(..) | Said::MinutesAgo(_) => Err(PhraseError::new(format!(
                "{} has a time, where only a day counts",
                quote(self.text)
            ))
            .hinted(self.wish.examples())),
        }
    }

    /// The date, in the past unless the future is asked for.
    fn day(self, day: Written) -> Result<NaiveDate, PhraseError> {
        let date = self.resolve(day, self.today)?;
        if date > self.today && self.wish != Wish::AnyDay {
            return Err(self.future(&format!("today is {}", self.today)));
        }
        Ok(date)
    }

    /// The date and time, in the past.
    fn timed(self, day: Written, clock: Clock) -> Result<Moment, PhraseError> {
        let from = if clock.time <= self.now.time() {
            self.now.date()
        } else {
            self.today
        };
        let at = self.resolve(day, from)?.and_time(clock.time);
        match (clock.offset, day) {
            (None, _) if at > self.now => Err(self.future_time(day, clock)),
            (None, _) => Ok(Moment::At(at)),
            (Some(offset), Written::Exact(_)) => match at.and_local_timezone(offset).single() {
                Some(instant) => Ok(Moment::Instant(instant)),
                None => Err(self.unknown()),
            },
            (Some(_), _) => Err(self.unknown()),
        }
    }

    /// Takes the text apart.
    fn said(self) -> Result<Said, PhraseError> {
        let words = words(self.text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if let Some(minutes) = minutes_ago(&words)? {
            return Ok(Said::MinutesAgo(minutes));
        }
        let (day, rest) = match written(&words, self.today.year())? {
            Some((day, rest)) => (Some(day), rest),
            None => (None, &words[..]),
        };
        let (at, rest) = match rest {
            ["at", rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        match (day, clock(rest)?) {
            (Some(day), None) if rest.is_empty() && !at => Ok(Said::Day(day)),
            (None, Some(clock)) if clock.loose && !at => Err(self.loose(clock)),
            (None, Some(clock)) => Ok(Said::Timed(TODAY, clock)),
            (Some(day), Some(clock)) => Ok(Said::Timed(day, clock)),
            (Some(_) | None, None) => Err(self.unknown()),
        }
    }

    fn resolve(self, day: Written, from: NaiveDate) -> Result<NaiveDate, PhraseError> {
        let side = match self.wish {
            Wish::Moment | Wish::Day => Side::Past,
            Wish::AnyDay => Side::Future,
        };
        match day.resolve(from, side) {
            Some(date) => self.sensible(date),
            None => Err(self.absurd()),
        }
    }

    fn sensible(self, date: NaiveDate) -> Result<NaiveDate, PhraseError> {
        if YEARS.contains(&date.year()) {
            Ok(date)
        } else {
            Err(self.absurd())
        }
    }
}

/// What a phrase can't be understood as, and why.
impl Asked<'_> {
    fn absurd(self) -> PhraseError {
        PhraseError::new(format!(
            "the date {} lies outside of the years {} to {}",
            quote(self.text),
            YEARS.start(),
            YEARS.end()
        ))
    }

    fn future(self, now: &str) -> PhraseError {
        PhraseError::new(format!("{} lies in the future: {now}", quote(self.text)))
    }

    fn future_time(self, day: Written, clock: Clock) -> PhraseError {
        let error = self.future(&format!("it is {} now", self.now.format("%Y-%m-%d %H:%M")));
        if day == TODAY {
            let time = clock.time.format("%H:%M");
            return error.hinted(format!("for the day before, write \"yesterday {time}\""));
        }
        error
    }

    fn loose(self, clock: Clock) -> PhraseError {
        PhraseError::new(format!("{} may be a time or a duration", quote(self.text))).hinted(
            format!(
                "write {} for the time, \"{} ago\" for the duration",
                clock.time.format("%H:%M"),
                self.text.trim()
            ),
        )
    }

    fn unknown(self) -> PhraseError {
        PhraseError::new(format!(
            "could not understand the date {}",
            quote(self.text)
        ))
        .hinted(self.wish.examples())
    }
}

impl Wish {
    fn examples(self) -> &'static str {
        match self {
            Self::Moment => {
                "write it as today, yesterday 21:30, 3 days ago, friday, last friday, -1 or 2026-11-20"
            }
            Self::Day => {
                "write it as today, yesterday, 3 days ago, friday, last friday, -1 or 2026-11-20"
            }
            Self::AnyDay => "write it as today, tomorrow, friday, in 3 days, +3 or 2026-11-20",
        }
    }
}

/// The words in lower case; a date and a time joined by `T` are two.
pub(super) fn words(text: &str) -> Vec<String> {
    let lower = text.to_ascii_lowercase();
    lower
        .split_whitespace()
        .flat_map(parted)
        .map(str::to_owned)
        .collect()
}

fn parted(word: &str) -> impl Iterator<Item = &str> {
    let joined = word.split_once('t').filter(|(day, time)| {
        day.contains('-')
            && [day, time]
                .iter()
                .all(|part| part.starts_with(|first: char| first.is_ascii_digit()))
    });
    let (first, second) = match joined {
        Some((day, time)) => (day, Some(time)),
        None => (word, None),
    };
    std::iter::once(first).chain(second)
}

/// `now`, `2 hours ago`, `1h30 ago`, in minutes; days, weeks and bare numbers are none of this.
fn minutes_ago(words: &[&str]) -> Result<Option<u32>, PhraseError> {
    match words {
        ["now"] => Ok(Some(0)),
        ["a" | "an" | "one", "hour", "ago"] => Ok(Some(60)),
        [long @ .., "ago"] if long.iter().any(|word| word.contains(['h', 'm'])) => {
            duration::total(&long.join(" "))
        }
        _ => Ok(None),
    }
}
