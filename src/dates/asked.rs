//! A day phrase, a time phrase or both, checked against now.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::clock::{Clock, clock};
use super::day_grammar::{lasting, written};
use super::expected::Expected;
use super::moment::{Moment, Now};
use super::names::PARTS;
use super::night::{is_night, night};
use super::typed_day::{Side, TypedDay};
use super::{PhraseError, duration, quote};

/// The years that a date may have.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=9999;

/// The typed text, the day on which it was typed, and what it may say.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    text: &'a str,
    today: NaiveDate,
    wish: Expected,
}

/// What the text says before it is counted from anything.
enum Said {
    Day(TypedDay),
    Timed(Option<TypedDay>, Clock),
    MinutesAgo(u32),
}

impl<'a> Asked<'a> {
    pub(super) fn new(text: &'a str, today: NaiveDate, wish: Expected) -> Self {
        Self { text, today, wish }
    }

    /// The moment that is meant.
    pub(super) fn moment(self, now: Now) -> Result<Moment, PhraseError> {
        match self.said()? {
            Said::Day(day) => {
                if matches!(day, TypedDay::Yearly { .. }) && night(day, now).is_some() {
                    return Err(self.future());
                }
                self.day(day).map(Moment::Day)
            }
            Said::Timed(day, clock) => self.timed(day, clock, now),
            Said::MinutesAgo(minutes) => {
                let at = now.wall_clock - TimeDelta::minutes(minutes.into());
                self.sensible(at.date())?;
                Ok(Moment::MinutesAgo(minutes))
            }
        }
    }

    /// The time that is meant, if no day and no offset go with it.
    pub(super) fn time_alone(self) -> Option<NaiveTime> {
        match self.said() {
            Ok(Said::Timed(None, clock)) if clock.offset.is_none() => Some(clock.time),
            Ok(Said::Timed(..) | Said::Day(_) | Said::MinutesAgo(_)) | Err(_) => None,
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

    /// The last day of a time from `first` on.
    pub(super) fn last_day(self, first: NaiveDate) -> Result<NaiveDate, PhraseError> {
        let words = words(self.text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let Some(length) = lasting(&words) else {
            return self.only_day();
        };
        let end = length.resolve(first, Side::Future);
        let last = end.and_then(|end| end.pred_opt());
        let last = last.ok_or_else(|| self.absurd())?;
        if last < first {
            return Err(PhraseError::new(format!("{} is no time", quote(self.text)))
                .hinted(self.wish.examples()));
        }
        self.sensible(last)
    }

    /// The date, in the past unless the future is asked for.
    fn day(self, day: TypedDay) -> Result<NaiveDate, PhraseError> {
        let date = self.resolve(day, self.today)?;
        if date > self.today && self.wish.side() == Side::Past {
            return Err(self.future());
        }
        Ok(date)
    }

    /// The date and time.
    fn timed(self, day: Option<TypedDay>, clock: Clock, now: Now) -> Result<Moment, PhraseError> {
        let at = match day {
            None => self.alone(clock, now),
            Some(day) => self.on_day(day, clock, now),
        }?;
        match (clock.offset, day) {
            (None, _) => Ok(Moment::At(at)),
            (Some(offset), Some(TypedDay::Digits(_))) => {
                match at.and_local_timezone(offset).single() {
                    Some(instant) => Ok(Moment::Instant(instant)),
                    None => Err(self.unknown()),
                }
            }
            (Some(_), _) => Err(self.unknown()),
        }
    }

    /// A time without a day: after midnight, what lies before midnight is meant.
    fn alone(self, clock: Clock, now: Now) -> Result<NaiveDateTime, PhraseError> {
        let is_evening = is_night(now) && clock.time >= now.day_starts;
        let date = now.wall_clock.date();
        let date = date.checked_sub_days(Days::new(is_evening.into()));
        let date = date.ok_or_else(|| self.absurd())?;
        Ok(self.sensible(date)?.and_time(clock.time))
    }

    /// A time of a day, which lasts until the next one starts, or of a date of the calendar.
    fn on_day(self, day: TypedDay, clock: Clock, now: Now) -> Result<NaiveDateTime, PhraseError> {
        let is_calendar = matches!(day, TypedDay::Digits(_));
        let is_late = clock.time < now.day_starts && !is_calendar;
        if let Some(date) = night(day, now).filter(|_| is_late) {
            let other = day.resolve(now.today, Side::Past);
            let other = other.and_then(|date| date.succ_opt());
            return Err(self.two_nights(&[Some(date), other], clock));
        }
        let date = self.resolve(day, now.today)?;
        let date = date.checked_add_days(Days::new(is_late.into()));
        let date = date.ok_or_else(|| self.absurd())?;
        Ok(date.and_time(clock.time))
    }

    /// Takes the text apart.
    fn said(self) -> Result<Said, PhraseError> {
        let words = words(self.text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if let Some(minutes) = minutes_ago(&words)? {
            return Ok(Said::MinutesAgo(minutes));
        }
        let (day, rest) = match written(&words, self.today)? {
            Some((day, rest)) => (Some(day), rest),
            None => (None, &words[..]),
        };
        let (at, rest) = match rest {
            ["at", rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        match (day, clock(rest)?) {
            (Some(day), None) if is_said(rest) && !at => Ok(Said::Day(day)),
            (None, Some(clock)) if clock.loose && !at => Err(self.loose(clock)),
            (day, Some(clock)) => Ok(Said::Timed(day, clock)),
            (Some(_) | None, None) => Err(self.unknown()),
        }
    }

    fn resolve(self, day: TypedDay, from: NaiveDate) -> Result<NaiveDate, PhraseError> {
        match day.resolve(from, self.wish.side()) {
            Some(date) => match day.misnamed(date) {
                Some(error) => Err(error),
                None => self.sensible(date),
            },
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

    fn future(self) -> PhraseError {
        PhraseError::new(format!(
            "{} lies in the future: today is {}",
            quote(self.text),
            self.today
        ))
    }

    /// A weekday or date that begins tonight for the calendar, and in the morning for the user.
    fn two_nights(self, dates: &[Option<NaiveDate>], clock: Clock) -> PhraseError {
        let dates = dates.iter().flatten();
        let readings = dates.map(|date| format!("{date} {}", clock.time.format("%H:%M")));
        let readings: Vec<String> = readings.collect();
        PhraseError::new(format!(
            "{} may be in this night or in the one after that day",
            quote(self.text)
        ))
        .hinted(format!("write {}", readings.join(" or ")))
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
            "could not understand the {} {}",
            self.wish.noun(),
            quote(self.text)
        ))
        .hinted(self.wish.examples())
    }
}

/// Whether what follows a day says no more than it.
fn is_said(rest: &[&str]) -> bool {
    match rest {
        [] => true,
        [part] => PARTS.contains(part),
        _ => false,
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
        (day.contains('-') || day.len() == 8)
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
