//! When an entry happened: a day, with an optional wall-clock time and an optional UTC offset.
#![expect(
    clippy::inline_always,
    reason = "every line has a time, and a call would cost as much as reading it"
)]

use std::fmt;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use toml::value::{Datetime, Offset};

/// The `at` field of an entry as the user wrote it: what the clock on the wall showed.
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

    /// The day that the entry counts for, if days start at `day_starts`. A date without a time counts for that date.
    #[must_use]
    pub fn belongs_to(self, day_starts: NaiveTime) -> NaiveDate {
        match self.time {
            Some(time) if time < day_starts => {
                self.date - Days::new(u64::from(self.date > NaiveDate::MIN))
            }
            _ => self.date,
        }
    }

    /// The wall-clock moment; a date without a time counts as its midnight.
    #[must_use]
    pub fn wall_clock(self) -> NaiveDateTime {
        self.date.and_time(self.time.unwrap_or(NaiveTime::MIN))
    }

    /// Converts a date that the `toml` crate has read.
    ///
    /// # Errors
    ///
    /// A sentence, if there is no date, or the day or the time does not exist.
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

/// Writes the form of TOML 1.0 that bond uses: seconds in every time, and a fraction only if the time has one.
impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if let Some(time) = self.time {
            write!(f, "T{time}")?;
        }
        if let Some(offset) = self.offset {
            let sign = if offset < 0 { '-' } else { '+' };
            let minutes = offset.unsigned_abs();
            write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)?;
        }
        Ok(())
    }
}

/// The length of a date, in bytes.
pub(super) const DATE: usize = 10;

/// Reads a day such as `2026-11-22`.
pub(super) fn read_date(text: &[u8; DATE]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let year = two(*y1, *y2)? * 100 + two(*y3, *y4)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(*m1, *m2)?, two(*d1, *d2)?)
}

/// The length of a time, in bytes.
const TIME: usize = 8;

/// Reads a time such as `21:15:00`.
#[inline(always)]
pub(super) fn read_time(text: [u8; TIME]) -> Option<NaiveTime> {
    // All eight bytes in one number: a colon becomes 0, and a digit its value.
    let digits = u64::from_le_bytes(text) ^ u64::from_le_bytes(*b"00:00:00");
    // Adding 6 carries a value beyond 9 into the upper half of its byte.
    let beyond = digits.wrapping_add(0x0606_0006_0600_0606) & 0xf0f0_00f0_f000_f0f0;
    if beyond != 0 || digits & 0xf0f0_fff0_f0ff_f0f0 != 0 {
        return None;
    }
    let two = |place: u32| {
        let [tens, ones, ..] = (digits >> (8 * place)).to_le_bytes();
        u32::from(tens) * 10 + u32::from(ones)
    };
    NaiveTime::from_hms_opt(two(0), two(3), two(6))
}

/// The length of an offset other than `Z`, in bytes.
pub(super) const OFFSET: usize = 6;

/// Reads an offset such as `+01:00`, in minutes.
pub(super) fn read_offset(text: [u8; OFFSET]) -> Option<i16> {
    let [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] = text else {
        return None;
    };
    let (hours, minutes) = (two(h1, h2)?, two(m1, m2)?);
    let east = i16::try_from(hours * 60 + minutes).ok()?;
    (hours < 24 && minutes < 60).then_some(if sign == b'-' { -east } else { east })
}

fn two(tens: u8, ones: u8) -> Option<u32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit())
        .then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<At> {
        let line = format!("x1 = {{ at = {text}, practice = \"appreciation\" }}");
        crate::journal::entry_line::read(&line).map(|line| line.at)
    }

    #[test]
    fn the_canonical_forms_read_as_they_are_written() {
        for text in [
            "2026-11-22T21:15:00+01:00",
            "2026-11-22T21:15:00-03:30",
            "2026-11-22T21:15:00",
            "2026-11-22T00:00:00",
            "2026-11-22T23:59:59",
            "2026-11-22",
            "0001-01-01",
            "9999-12-31T23:59:59+23:59",
        ] {
            assert_eq!(read(text).expect(text).to_string(), text);
        }
    }

    #[test]
    fn other_forms_are_left_to_the_toml_crate() {
        for text in [
            "2026-02-29",
            "2026-11-22 21:15:00",
            "2026-11-22T21:15:00.5",
            "2026-11-22T21:15:00.5+01:00",
            "2026-11-22T21:15",
            "2026-11-22t21:15:00",
            "2026-11-22T24:00:00",
            "2026-11-22T21:15:00+24:00",
            "2026-11-22T21:15:00+01:60",
            "08:00:00",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_with_any_other_byte_in_it_is_refused() {
        for place in 0..TIME {
            for byte in 0..=u8::MAX {
                let mut text = *b"12:34:56";
                text[place] = byte;
                let fits = match place {
                    2 | 5 => byte == b':',
                    0 => matches!(byte, b'0' | b'1' | b'2'),
                    1 | 4 | 7 => byte.is_ascii_digit(),
                    _ => (b'0'..=b'5').contains(&byte),
                };
                let read = read_time(text).map(|time| time.format("%H:%M:%S").to_string());
                let written = String::from_utf8_lossy(&text).into_owned();
                assert_eq!(read, fits.then_some(written), "{text:?}");
            }
        }
    }

    #[test]
    fn a_time_before_the_start_of_the_day_belongs_to_the_day_before() {
        let four = NaiveTime::from_hms_opt(4, 0, 0).unwrap();
        let day = |text: &str| read(text).unwrap().belongs_to(four).to_string();
        assert_eq!(day("2026-03-01T03:59:59+01:00"), "2026-02-28");
        assert_eq!(day("2026-03-01T04:00:00+01:00"), "2026-03-01");
        assert_eq!(day("2026-03-01"), "2026-03-01");
    }
}
