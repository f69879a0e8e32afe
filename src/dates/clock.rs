//! Times of day: `21:30`, `21:30:15`, `9pm`, `9:30 pm`, `21h`, `21h30`, each with or without an offset from UTC; `noon`.

use chrono::{FixedOffset, NaiveTime};

use super::{PhraseError, quote, two_digits, whole};

/// A time of day as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// Whole seconds; a fraction is cut off.
    pub(super) time: NaiveTime,
    /// The offset from UTC, as in RFC 3339.
    pub(super) offset: Option<FixedOffset>,
    /// Whether the text could be a duration too: `9h` and `1h30`, not `21h`.
    pub(super) loose: bool,
}

/// Reads a time of day; none if the words are none.
///
/// # Errors
///
/// Refuses a time that no clock shows, such as `25:00`.
pub(super) fn clock(words: &[&str]) -> Result<Option<Clock>, PhraseError> {
    if let Some(time) = named(words) {
        return Ok(Some(Clock {
            time,
            offset: None,
            loose: false,
        }));
    }
    let text = match words {
        [time] => (*time).to_owned(),
        [time, tail] if tail.starts_with(['a', 'p', 'z', '+', '-']) => format!("{time}{tail}"),
        _ => return Ok(None),
    };
    let (time, offset) = match split_offset(&text) {
        (time, None) => (time, None),
        (time, Some(offset)) => match parse_offset(offset) {
            Some(offset) => (time, Some(offset)),
            None => return Ok(None),
        },
    };
    let Some(face) = face(time) else {
        return Ok(None);
    };
    match face.time() {
        Some(time) => Ok(Some(Clock {
            time,
            offset,
            loose: face.loose(),
        })),
        None => Err(impossible(&text)),
    }
}

/// `noon` and `midnight`, with which a day begins.
fn named(words: &[&str]) -> Option<NaiveTime> {
    match words {
        ["noon"] => NaiveTime::from_hms_opt(12, 0, 0),
        ["midnight"] => Some(NaiveTime::MIN),
        _ => None,
    }
}

fn impossible(text: &str) -> PhraseError {
    PhraseError::new(format!("there is no such time as {}", quote(text)))
        .hinted("write a time as 21:30 or 9pm")
}

/// What the letters of a time say, before anyone asks whether there is such a time.
#[derive(Clone, Copy)]
struct Face {
    hour: u32,
    minute: u32,
    second: u32,
    half: Half,
}

/// How the hour is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    /// `21:30`
    None,
    /// `21h30`
    Hours,
    /// `9am`
    Morning,
    /// `9pm`
    Evening,
}

impl Face {
    /// The time of day; none if no clock shows it.
    fn time(self) -> Option<NaiveTime> {
        let twelve = (1..=12).contains(&self.hour);
        let hour = match self.half {
            Half::None | Half::Hours => self.hour,
            Half::Morning if twelve => self.hour % 12,
            Half::Evening if twelve => self.hour % 12 + 12,
            Half::Morning | Half::Evening => return None,
        };
        NaiveTime::from_hms_opt(hour, self.minute, self.second)
    }

    fn loose(self) -> bool {
        self.half == Half::Hours && self.hour < 13
    }
}

fn face(text: &str) -> Option<Face> {
    let (text, half) = match text.strip_suffix("am") {
        Some(text) => (text, Half::Morning),
        None => match text.strip_suffix("pm") {
            Some(text) => (text, Half::Evening),
            None => (text, Half::None),
        },
    };
    if let Some((hour, minute)) = text.split_once('h').filter(|_| half == Half::None) {
        let minute = if minute.is_empty() { "00" } else { minute };
        return face_of(hour, minute, "00", Half::Hours);
    }
    let parts: Vec<&str> = text.split(':').collect();
    match parts[..] {
        [hour] if half != Half::None => face_of(hour, "00", "00", half),
        [hour, minute] => face_of(hour, minute, "00", half),
        [hour, minute, second] => face_of(hour, minute, whole_second(second)?, half),
        _ => None,
    }
}

fn face_of(hour: &str, minute: &str, second: &str, half: Half) -> Option<Face> {
    Some(Face {
        hour: whole(hour).filter(|_| hour.len() <= 2)?,
        minute: two_digits(minute)?,
        second: two_digits(second)?,
        half,
    })
}

/// The second without its fraction.
fn whole_second(second: &str) -> Option<&str> {
    match second.split_once('.') {
        Some((second, fraction)) => whole(fraction).map(|_| second),
        None => Some(second),
    }
}

/// Cuts off what follows the time from `z`, `+` or `-` on.
fn split_offset(text: &str) -> (&str, Option<&str>) {
    match text.find(['z', '+', '-']) {
        Some(at) => (&text[..at], Some(&text[at..])),
        None => (text, None),
    }
}

/// Reads `z`, `+01:00`, `+0100` or `+01`; none if it is no offset below 24 hours.
fn parse_offset(text: &str) -> Option<FixedOffset> {
    if text == "z" {
        return FixedOffset::east_opt(0);
    }
    let (hours, minutes) = match text.get(1..)? {
        hours if hours.len() == 2 => (hours, "00"),
        both if both.len() == 4 => both.split_at_checked(2)?,
        both => both.split_once(':')?,
    };
    let minutes = two_digits(hours)?.checked_mul(60)? + two_digits(minutes).filter(|&m| m < 60)?;
    let seconds = i32::try_from(minutes * 60).ok()?;
    if text.starts_with('-') {
        FixedOffset::west_opt(seconds)
    } else {
        FixedOffset::east_opt(seconds)
    }
}
