//! When an entry happened: a day, perhaps with a wall-clock time, perhaps with its distance from UTC.

use std::fmt;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use toml::value::{Datetime, Offset};

/// The `at` of an entry, as it is written: what the clock on the wall showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The calendar day.
    pub date: NaiveDate,
    /// The time of that day, if it was written.
    pub time: Option<NaiveTime>,
    /// Minutes east of UTC, if they were written (-1439 to 1439).
    pub offset: Option<i16>,
}

impl At {
    /// A day without a time.
    #[must_use]
    pub fn day(date: NaiveDate) -> Self {
        Self {
            date,
            time: None,
            offset: None,
        }
    }

    /// The day that the entry belongs to where a day begins at `day_starts`. A date alone is that day.
    #[must_use]
    pub fn belongs_to(self, day_starts: NaiveTime) -> NaiveDate {
        match self.time {
            Some(time) if time < day_starts => {
                self.date - Days::new(u64::from(self.date > NaiveDate::MIN))
            }
            _ => self.date,
        }
    }

    /// The wall-clock moment; a day alone counts from its midnight.
    #[must_use]
    pub fn wall_clock(self) -> NaiveDateTime {
        self.date.and_time(self.time.unwrap_or(NaiveTime::MIN))
    }

    /// Reads what follows the date in the form that bond writes: nothing, a time, or a time with an offset. Gives how
    /// long it is.
    ///
    /// `None` for every other form, valid or not: that is for the `toml` crate to decide.
    pub(super) fn read_behind_date(date: NaiveDate, text: &[u8]) -> Option<(Self, usize)> {
        match text {
            [b'T', rest @ ..] => {
                let (time, rest) = read_time(rest)?;
                let (offset, rest) = read_offset(rest)?;
                let at = Self {
                    date,
                    time: Some(time),
                    offset,
                };
                Some((at, text.len() - rest.len()))
            }
            // A space may stand between date and time, and a fraction or lower-case `t` after them.
            [b',' | b' ', next, ..] if !next.is_ascii_digit() => Some((Self::day(date), 0)),
            _ => None,
        }
    }

    /// What the `toml` crate read.
    ///
    /// # Errors
    ///
    /// A sentence, when there is no date or no such day.
    pub fn from_toml(value: &Datetime) -> Result<Self, String> {
        let date = value
            .date
            .ok_or_else(|| format!("a time alone is no day: {value}"))?;
        let date = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            .ok_or_else(|| format!("there is no such day: {value}"))?;
        let time = value.time.map(|time| {
            let second = u32::from(time.second.unwrap_or(0));
            let nano = time.nanosecond.unwrap_or(0) + if second == 60 { 1_000_000_000 } else { 0 };
            NaiveTime::from_hms_nano_opt(time.hour.into(), time.minute.into(), second.min(59), nano)
                .ok_or_else(|| format!("there is no such time: {value}"))
        });
        let offset = value.offset.map(|offset| match offset {
            Offset::Z => 0,
            Offset::Custom { minutes } => minutes,
        });
        Ok(Self {
            date,
            time: time.transpose()?,
            offset,
        })
    }
}

impl From<DateTime<FixedOffset>> for At {
    fn from(moment: DateTime<FixedOffset>) -> Self {
        let time = moment.time();
        Self {
            date: moment.date_naive(),
            time: Some(time.with_nanosecond(0).unwrap_or(time)),
            offset: i16::try_from(moment.offset().local_minus_utc() / 60).ok(),
        }
    }
}

/// The form of TOML 1.0 that bond writes: seconds in every time, a fraction only where there is one.
impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date.format("%Y-%m-%d"))?;
        if let Some(time) = self.time {
            write!(f, "T{}", time.format("%H:%M:%S%.f"))?;
        }
        if let Some(offset) = self.offset {
            let sign = if offset < 0 { '-' } else { '+' };
            let minutes = offset.unsigned_abs();
            write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)?;
        }
        Ok(())
    }
}

/// How many bytes a date has.
pub(super) const DATE: usize = 10;

/// The day that is spelled `2026-11-22`.
pub(super) fn read_date(text: &[u8; DATE]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let year = two(*y1, *y2)? * 100 + two(*y3, *y4)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(*m1, *m2)?, two(*d1, *d2)?)
}

fn read_time(text: &[u8]) -> Option<(NaiveTime, &[u8])> {
    let [h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = text else {
        return None;
    };
    let time = NaiveTime::from_hms_opt(two(*h1, *h2)?, two(*m1, *m2)?, two(*s1, *s2)?)?;
    Some((time, rest))
}

fn read_offset(text: &[u8]) -> Option<(Option<i16>, &[u8])> {
    match text {
        [b'Z', rest @ ..] => Some((Some(0), rest)),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2, rest @ ..] => {
            let (hours, minutes) = (two(*h1, *h2)?, two(*m1, *m2)?);
            let minutes = i16::try_from(hours * 60 + minutes)
                .ok()
                .filter(|_| hours < 24 && minutes < 60)?;
            Some((Some(if *sign == b'-' { -minutes } else { minutes }), rest))
        }
        [b',' | b' ', ..] => Some((None, text)),
        _ => None,
    }
}

fn two(tens: u8, ones: u8) -> Option<u32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit())
        .then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<At> {
        let date = read_date(text.as_bytes().first_chunk()?)?;
        At::read_behind_date(date, &text.as_bytes()[DATE..]).map(|(at, _)| at)
    }

    #[test]
    fn the_canonical_forms_read_as_they_are_written() {
        for text in [
            "2026-11-22T21:15:00+01:00",
            "2026-11-22T21:15:00-03:30",
            "2026-11-22T21:15:00",
            "2026-11-22",
            "0001-01-01",
            "9999-12-31T23:59:59+23:59",
        ] {
            let at = read(&format!("{text}, practice")).expect(text);
            assert_eq!(at.to_string(), text);
        }
    }

    #[test]
    fn other_forms_are_left_to_the_toml_crate() {
        for text in [
            "2026-02-29, ",
            "2026-11-22 21:15:00, ",
            "2026-11-22T21:15:00.5, ",
            "2026-11-22T21:15, ",
            "2026-11-22t21:15:00, ",
            "2026-11-22T24:00:00, ",
            "2026-11-22T21:15:00+24:00, ",
            "2026-11-22T21:15:00+01:60, ",
            "08:00:00, ",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_before_the_start_of_the_day_belongs_to_the_day_before() {
        let four = NaiveTime::from_hms_opt(4, 0, 0).unwrap();
        let day = |text: &str| read(text).unwrap().belongs_to(four).to_string();
        assert_eq!(day("2026-03-01T03:59:59+01:00, "), "2026-02-28");
        assert_eq!(day("2026-03-01T04:00:00+01:00, "), "2026-03-01");
        assert_eq!(day("2026-03-01, "), "2026-03-01");
    }
}
