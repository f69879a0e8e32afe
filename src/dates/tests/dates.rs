//! What the phrases for days and times mean.

use chrono::DateTime;

use super::{NOW, at, clock, date, typed};
use crate::dates::{Moment, any_day, day, last_day, moment};

fn means_day(now: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(
            typed(text, now),
            Ok(Moment::Day(date(expected))),
            "{text} at {now}"
        );
        assert_eq!(
            day(text, at(now).date()),
            Ok(date(expected)),
            "{text} at {now}"
        );
    }
}

fn means_time(now: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(
            typed(text, now),
            Ok(Moment::At(at(expected))),
            "{text} at {now}"
        );
        let refused = day(text, at(now).date()).unwrap_err();
        assert!(refused.message.contains("has a time"), "{refused}");
    }
}

#[test]
fn days() {
    means_day(
        NOW,
        &[
            ("today", "2026-11-22"),
            ("  Today ", "2026-11-22"),
            ("YESTERDAY", "2026-11-21"),
            ("3 days ago", "2026-11-19"),
            ("3   Days\tago", "2026-11-19"),
            ("3d ago", "2026-11-19"),
            ("0 days ago", "2026-11-22"),
            ("a day ago", "2026-11-21"),
            ("2 weeks ago", "2026-11-08"),
            ("a week ago", "2026-11-15"),
            ("3 months ago", "2026-08-22"),
            ("1 year ago", "2025-11-22"),
            ("-1", "2026-11-21"),
            ("-0", "2026-11-22"),
            ("-2w", "2026-11-08"),
            ("sun", "2026-11-22"),
            ("Sunday", "2026-11-22"),
            ("last sunday", "2026-11-15"),
            ("sat", "2026-11-21"),
            ("last sat", "2026-11-21"),
            ("mon", "2026-11-16"),
            ("thurs", "2026-11-19"),
            ("last friday", "2026-11-20"),
            ("2026-11-20", "2026-11-20"),
            ("2026/11/20", "2026-11-20"),
            ("2026-1-5", "2026-01-05"),
            ("1900-01-01", "1900-01-01"),
            ("20 nov", "2026-11-20"),
            ("20. November", "2026-11-20"),
            ("nov 22", "2026-11-22"),
            ("23 november", "2025-11-23"),
            ("December 1st, 2024", "2024-12-01"),
            ("29 feb", "2024-02-29"),
            ("20.11.2026", "2026-11-20"),
            ("03.04.2026", "2026-04-03"),
            ("3.4.", "2026-04-03"),
            ("20/11/2026", "2026-11-20"),
            ("11/20/2026", "2026-11-20"),
            ("20-11-2026", "2026-11-20"),
            ("4/4/2026", "2026-04-04"),
            ("20/11", "2026-11-20"),
            ("20261120", "2026-11-20"),
            ("day before yesterday", "2026-11-20"),
            ("the day before yesterday", "2026-11-20"),
            ("last night", "2026-11-21"),
            ("tonight", "2026-11-22"),
            ("this morning", "2026-11-22"),
            ("yesterday evening", "2026-11-21"),
            ("friday night", "2026-11-20"),
            ("Fri 20 Nov", "2026-11-20"),
            ("Sunday 22 November", "2026-11-22"),
            ("Thu, 20 Nov 2025", "2025-11-20"),
            ("fri 2026-11-20", "2026-11-20"),
        ],
    );
}

#[test]
fn days_at_the_edges_of_months_and_years() {
    means_day(
        "2026-01-01 00:00",
        &[
            ("yesterday", "2025-12-31"),
            ("31 dec", "2025-12-31"),
            ("-366", "2024-12-31"),
        ],
    );
    means_day(
        "2024-02-29 12:00",
        &[
            ("1 year ago", "2023-02-28"),
            ("29 feb", "2024-02-29"),
            ("4 years ago", "2020-02-29"),
        ],
    );
    means_day(
        "2024-03-01 12:00",
        &[("yesterday", "2024-02-29"), ("-1", "2024-02-29")],
    );
    means_day(
        "2023-03-01 12:00",
        &[("yesterday", "2023-02-28"), ("29 feb", "2020-02-29")],
    );
    means_day("2026-03-31 12:00", &[("1 month ago", "2026-02-28")]);
    means_day(
        "2026-11-20 12:00",
        &[("friday", "2026-11-20"), ("last friday", "2026-11-13")],
    );
    means_day("1903-06-01 12:00", &[("3 years ago", "1900-06-01")]);
}

#[test]
fn times() {
    means_time(
        NOW,
        &[
            ("21:15", "2026-11-22 21:15"),
            ("0:05", "2026-11-22 00:05"),
            ("9pm", "2026-11-22 21:00"),
            ("9 PM", "2026-11-22 21:00"),
            ("9:05 pm", "2026-11-22 21:05"),
            ("12am", "2026-11-22 00:00"),
            ("12pm", "2026-11-22 12:00"),
            ("21h", "2026-11-22 21:00"),
            ("20h30", "2026-11-22 20:30"),
            ("at 9h", "2026-11-22 09:00"),
            ("noon", "2026-11-22 12:00"),
            ("midnight", "2026-11-22 00:00"),
            ("yesterday noon", "2026-11-21 12:00"),
            ("20.11.2026 at midnight", "2026-11-20 00:00"),
            ("20261120T21:30", "2026-11-20 21:30"),
            ("23:30", "2026-11-22 23:30"),
            ("today 9h30", "2026-11-22 09:30"),
            ("yesterday 21:30", "2026-11-21 21:30"),
            ("yesterday  at 9pm", "2026-11-21 21:00"),
            ("-1 23:59", "2026-11-21 23:59"),
            ("3 days ago 7:00", "2026-11-19 07:00"),
            ("last sunday 22:00", "2026-11-15 22:00"),
            ("2026-11-20 21:30", "2026-11-20 21:30"),
            ("2026-11-20T21:30", "2026-11-20 21:30"),
            ("2026-11-20t21:30:00", "2026-11-20 21:30"),
            ("2026-11-20 21:30:00.75", "2026-11-20 21:30"),
            ("20 nov 2026 9pm", "2026-11-20 21:00"),
            ("nov 20 21:30", "2026-11-20 21:30"),
        ],
    );
}

#[test]
fn minutes_ago_are_left_to_the_zone() {
    for (text, minutes) in [
        ("now", 0),
        ("2 hours ago", 120),
        ("an hour ago", 60),
        ("90 min ago", 90),
        ("1h30 ago", 90),
        ("30 hours ago", 1800),
    ] {
        assert_eq!(typed(text, NOW), Ok(Moment::MinutesAgo(minutes)), "{text}");
    }
}

/// Typed on Monday the 23rd at 02:00, while Sunday the 22nd lasts until 04:00.
#[test]
fn days_that_start_after_midnight() {
    let now = clock("2026-11-23 02:00", "04:00");
    for (text, expected) in [
        ("today", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("sun", "2026-11-22"),
        ("mon", "2026-11-16"),
    ] {
        assert_eq!(moment(text, now), Ok(Moment::Day(date(expected))), "{text}");
    }
    for (text, expected) in [
        ("01:30", "2026-11-23 01:30"),
        ("02:00", "2026-11-23 02:00"),
        ("23:00", "2026-11-22 23:00"),
        ("today 01:30", "2026-11-23 01:30"),
        ("yesterday 23:00", "2026-11-21 23:00"),
        ("03:30", "2026-11-23 03:30"),
        ("04:00", "2026-11-22 04:00"),
        ("today 03:30", "2026-11-23 03:30"),
        ("yesterday 01:30", "2026-11-22 01:30"),
        ("sun 01:30", "2026-11-23 01:30"),
        ("sat 01:30", "2026-11-22 01:30"),
        ("20 nov 2026 01:30", "2026-11-21 01:30"),
        ("sun 23:00", "2026-11-22 23:00"),
        ("2026-11-23 01:30", "2026-11-23 01:30"),
    ] {
        assert_eq!(moment(text, now), Ok(Moment::At(at(expected))), "{text}");
    }
    for text in ["2026-11-23", "23 nov"] {
        let error = moment(text, now).unwrap_err();
        let said = format!("{text:?} lies in the future: today is 2026-11-22");
        assert_eq!(error.message, said);
    }
    let error = moment("mon 01:30", now).unwrap_err();
    let hint = "write 2026-11-23 01:30 or 2026-11-17 01:30";
    assert_eq!(error.hint.as_deref(), Some(hint));
}

/// Typed on Monday the 23rd at noon, where days start at four.
#[test]
fn a_time_before_the_start_of_the_day_is_in_the_night_after_a_day_in_words() {
    let now = clock("2026-11-23 12:00", "04:00");
    for (text, expected) in [
        ("03:00", "2026-11-23 03:00"),
        ("04:00", "2026-11-23 04:00"),
        ("yesterday 03:00", "2026-11-23 03:00"),
        ("sun 03:00", "2026-11-23 03:00"),
        ("22 nov 03:00", "2026-11-23 03:00"),
        ("2026-11-22 03:00", "2026-11-22 03:00"),
        ("22.11.2026 03:00", "2026-11-22 03:00"),
        ("yesterday 04:00", "2026-11-22 04:00"),
    ] {
        assert_eq!(moment(text, now), Ok(Moment::At(at(expected))), "{text}");
    }
}

#[test]
fn times_with_an_offset() {
    for (text, expected) in [
        ("2026-11-20T21:30:00+01:00", "2026-11-20T21:30:00+01:00"),
        ("2026-11-20T21:30:00.5Z", "2026-11-20T21:30:00+00:00"),
        ("2026-11-20 21:30z", "2026-11-20T21:30:00+00:00"),
        ("2026-11-20 21:30:05 -0530", "2026-11-20T21:30:05-05:30"),
        ("2027-01-01T00:00:00+14", "2027-01-01T00:00:00+14:00"),
    ] {
        let expected = DateTime::parse_from_rfc3339(expected).unwrap();
        assert_eq!(typed(text, NOW), Ok(Moment::Instant(expected)), "{text}");
    }
}

#[test]
fn days_ahead() {
    for (text, expected) in [
        ("today", "2026-11-22"),
        ("tomorrow", "2026-11-23"),
        ("yesterday", "2026-11-21"),
        ("in 3 days", "2026-11-25"),
        ("in 2w", "2026-12-06"),
        ("in a month", "2026-12-22"),
        ("+3", "2026-11-25"),
        ("-3", "2026-11-19"),
        ("sun", "2026-11-22"),
        ("mon", "2026-11-23"),
        ("next sunday", "2026-11-29"),
        ("next monday", "2026-11-23"),
        ("last monday", "2026-11-16"),
        ("2027-01-31", "2027-01-31"),
        ("31 dec", "2026-12-31"),
        ("1 nov", "2027-11-01"),
        ("29 feb", "2028-02-29"),
    ] {
        assert_eq!(
            any_day(text, date("2026-11-22")),
            Ok(date(expected)),
            "{text}"
        );
    }
}

#[test]
fn the_last_day_of_a_time_is_a_day_or_how_long_it_lasts() {
    let (first, today) = (date("2026-11-23"), date("2026-11-22"));
    for (text, expected) in [
        ("2w", "2026-12-06"),
        ("2 weeks", "2026-12-06"),
        ("1d", "2026-11-23"),
        ("a month", "2026-12-22"),
        ("in 2w", "2026-12-06"),
        ("+2w", "2026-12-06"),
        ("tomorrow", "2026-11-23"),
        ("2026-12-24", "2026-12-24"),
    ] {
        assert_eq!(last_day(text, first, today), Ok(date(expected)), "{text}");
    }
    for text in ["0d", "0 weeks", "99999y", "soon", "2h"] {
        assert!(last_day(text, first, today).is_err(), "{text}");
    }
}
