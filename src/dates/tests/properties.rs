//! What holds for every text.

use chrono::{DateTime, NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::at;
use crate::dates::{DAYS_MAX, Moment, Now, any_day, day, last_day, minutes, moment, moments};

/// Text made of what the grammar knows, and of anything else.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "today",
        "yesterday",
        "tomorrow",
        "mon",
        "friday",
        "last",
        "next",
        "in",
        "ago",
        "days",
        "w",
        "month",
        "years",
        "nov",
        "feb",
        "at",
        "am",
        "pm",
        "h",
        "m",
        "min",
        "T",
        "Z",
        "-",
        "+",
        ":",
        "/",
        ".",
        "..",
        ",",
        " ",
        " ",
        "0",
        "1",
        "3",
        "29",
        "30",
        "59",
        "2024",
        "2026",
        "9999",
        "99999999999",
        "-1",
        "+3",
        "21:30",
        "2026-11-20",
        "20.11.2026",
        "20261120",
        "night",
        "noon",
        "the day before",
    ]);
    let piece =
        prop_oneof![8 => pieces.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// A time between 1900 and 9999, and days that start at some hour.
fn clock() -> impl Strategy<Value = Now> {
    (-2_208_988_800_i64..253_402_300_000, 0_u32..24).prop_map(|(seconds, hour)| {
        let wall_clock = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        let hours = chrono::TimeDelta::hours(hour.into());
        Now {
            wall_clock,
            today: (wall_clock - hours).date(),
            day_starts: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40_000))]

    #[test]
    fn no_text_panics_or_lies_ahead(text in text(), now in clock()) {
        let today = now.today;
        match moment(&text, now) {
            Ok(Moment::Day(day)) => prop_assert!(day <= today),
            Ok(Moment::At(_) | Moment::Instant(_) | Moment::MinutesAgo(_)) | Err(_) => {}
        }
        if let Ok(day) = day(&text, today) {
            prop_assert!(day <= today);
        }
        if let Ok(several) = moments(&text, now) {
            prop_assert!((1..=DAYS_MAX).contains(&several.len()));
            let days: Vec<NaiveDate> = several.iter().filter_map(|one| match one {
                Moment::Day(day) => Some(*day),
                Moment::At(_) | Moment::Instant(_) | Moment::MinutesAgo(_) => None,
            }).collect();
            prop_assert!(days.is_sorted_by(|one, next| one < next));
            prop_assert!(days.iter().all(|day| *day <= today));
        }
        let _ = any_day(&text, today);
        let _ = last_day(&text, today, today);
        if let Ok(minutes) = minutes(&text) {
            prop_assert!((1..=1440).contains(&minutes));
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_in_full_comes_back(then in clock(), now in clock()) {
        let then = then.wall_clock;
        let day = then.date();
        prop_assert_eq!(any_day(&day.to_string(), now.today), Ok(day));
        let later = if day > now.today { Now { today: day, wall_clock: then, ..now } } else { now };
        let minute = then.format("%Y-%m-%d %H:%M").to_string();
        prop_assert_eq!(moment(&minute, later), Ok(Moment::At(at(&minute))));
        let second = then.format("%Y-%m-%dT%H:%M:%S").to_string();
        prop_assert_eq!(moment(&second, later), Ok(Moment::At(then)));
        let instant = then.and_utc().fixed_offset();
        prop_assert_eq!(moment(&instant.to_rfc3339(), now), Ok(Moment::Instant(instant)));
    }

    #[test]
    fn hours_and_minutes_come_back(minutes_ in 1_u32..=1440) {
        for text in [
            format!("{minutes_}"),
            format!("{minutes_}m"),
            format!("{}h{:02}", minutes_ / 60, minutes_ % 60),
            format!("{}h {}m", minutes_ / 60, minutes_ % 60),
            format!("{}:{:02}", minutes_ / 60, minutes_ % 60),
        ] {
            prop_assert_eq!(minutes(&text), Ok(minutes_));
        }
    }
}
