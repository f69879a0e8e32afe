//! A moment that was typed, as it is written into the journal: with the offset of the local zone.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::phrase_error;
use crate::context::Context;
use crate::dates::zone;
use crate::dates::{self, Moment};
use crate::error::{Error, Result};
use crate::journal::{At, Header};

/// The first, a middle and the last minute of a day, counted from its beginning.
const BEGIN_MIDDLE_END: [i64; 3] = [0, 12 * 60, 24 * 60 - 1];

/// The moment that was typed, which lies in the past.
///
/// # Errors
///
/// When it can't be understood, the clocks leave it out, or it lies in the future.
pub fn at(text: &str, context: &Context, header: &Header) -> Result<At> {
    let moment = dates::moment(text, context.clock(header)).map_err(phrase_error)?;
    placed(text, moment, context, header)
}

/// The moment that was typed for an entry of another one: a day alone leaves the time of day as it is, and a time alone
/// the day.
///
/// # Errors
///
/// As [`at`].
pub fn moved(text: &str, from: At, context: &Context, header: &Header) -> Result<At> {
    let day = from.belongs_to(header.day_starts);
    if let Some(time) = dates::time_alone(text, context.today(header)) {
        let date = date_of(day, time, header);
        return placed(text, Moment::At(date.and_time(time)), context, header);
    }
    let moment = dates::moment(text, context.clock(header)).map_err(phrase_error)?;
    match (moment, from.time) {
        (Moment::Day(to), Some(_)) if to == day => Ok(from),
        (Moment::Day(to), Some(time)) => on_day(text, to, time, from, context, header),
        _ => placed(text, moment, context, header),
    }
}

/// The date of the calendar on which a day has a time: after midnight that is the date after it.
fn date_of(day: NaiveDate, time: NaiveTime, header: &Header) -> NaiveDate {
    let next = day.succ_opt().filter(|_| time < header.day_starts);
    next.unwrap_or(day)
}

/// The same time on another day.
fn on_day(
    text: &str,
    day: NaiveDate,
    time: NaiveTime,
    from: At,
    context: &Context,
    header: &Header,
) -> Result<At> {
    let date = date_of(day, time, header);
    let at = At { date, ..from };
    let kept = match from.offset {
        Some(_) => shown(text, at.wall_clock(), context),
        None if at.wall_clock() <= context.wall_clock() => Ok(at),
        None => Err(future(text, context)),
    };
    kept.map_err(|error| {
        let said = format!("{}, as the entry keeps its time of day", error.message);
        Error::usage(said).hinted("give the time as well, as in -d \"yesterday 21:30\"")
    })
}

/// The moment that `text` means, as it is written, if it does not lie in the future.
pub(super) fn placed(text: &str, moment: Moment, context: &Context, header: &Header) -> Result<At> {
    let at: At = match moment {
        Moment::Day(day) if is_left_out(day, context, header) => return Err(no_such_day(day)),
        Moment::Day(day) => At::day(day),
        Moment::Instant(instant) if instant > context.now => return Err(future(text, context)),
        Moment::Instant(instant) => instant.into(),
        Moment::MinutesAgo(minutes) => {
            let instant = context.now.naive_utc() - TimeDelta::minutes(minutes.into());
            zone::local(&*context.zone, instant).into()
        }
        Moment::At(wall_clock) => shown(text, wall_clock, context)
            .map_err(|error| day_before(error, text, wall_clock, context, header))?,
    };
    let today = context.today(header);
    if at.belongs_to(header.day_starts) > today {
        return Err(Error::usage(format!(
            "{text:?} lies in the future: today is {today}"
        )));
    }
    Ok(at)
}

/// Whether the local clocks showed no time of a day, as in a zone that went over the date line.
fn is_left_out(day: NaiveDate, context: &Context, header: &Header) -> bool {
    let begin = day.and_time(header.day_starts);
    // Nowhere do clocks leave out two parts of one day.
    let mut times = BEGIN_MIDDLE_END
        .map(|minutes| begin + TimeDelta::minutes(minutes))
        .into_iter();
    times.all(|time| zone::instants(&*context.zone, time).is_empty())
}

fn no_such_day(day: NaiveDate) -> Error {
    Error::usage(format!(
        "could not place {day}: the clocks went from the day before to the day after, so that day does not exist"
    ))
    .hinted(format!(
        "to let no streak break on it, run: bond pause --all --from {day} --to {day}"
    ))
}

/// The time that the local clocks showed, the later one that is past where they showed it twice.
fn shown(text: &str, wall_clock: NaiveDateTime, context: &Context) -> Result<At> {
    let instants = zone::instants(&*context.zone, wall_clock);
    let mut newest_first = instants.iter().rev();
    match newest_first.find(|instant| **instant <= context.now) {
        Some(instant) => Ok((*instant).into()),
        None if instants.is_empty() && wall_clock < context.wall_clock() => {
            Err(Error::usage(format!(
                "could not place {}: the clocks go forward then, so that time does not exist",
                wall_clock.format("%Y-%m-%d %H:%M")
            )))
        }
        None => Err(future(text, context)),
    }
}

fn future(text: &str, context: &Context) -> Error {
    let now = context.wall_clock().format("%Y-%m-%d %H:%M");
    Error::usage(format!("{text:?} lies in the future: it is {now} now"))
}

/// With a hint to the day before where a time of today was typed that is still to come.
fn day_before(
    error: Error,
    text: &str,
    wall_clock: NaiveDateTime,
    context: &Context,
    header: &Header,
) -> Error {
    let text = text.trim().to_ascii_lowercase();
    let time = text.strip_prefix("today").unwrap_or(&text);
    let before = format!("yesterday {}", wall_clock.format("%H:%M"));
    let is_time = dates::moment(&format!("yesterday {time}"), context.clock(header)).is_ok();
    let is_ahead = wall_clock > context.wall_clock();
    if is_ahead && is_time && at(&before, context, header).is_ok() {
        return error.hinted(format!("for the day before, write {before:?}"));
    }
    error
}

/// A day of the command line where both the past and the future make sense, such as the first day of a goal: a weekday
/// is the last one, as everywhere, and what lies in the future has to say so.
///
/// # Errors
///
/// When it can't be understood.
pub fn past_or_coming_day(text: &str, today: NaiveDate) -> Result<NaiveDate> {
    dates::day(text, today)
        .or_else(|_| dates::any_day(text, today))
        .map_err(phrase_error)
}
