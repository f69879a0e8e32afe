//! What holds for every text.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use proptest::prelude::*;

use super::at;
use crate::phrase::{DAYS_MAX, Moment, any_day, day, minutes, moment, moments};

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
    ]);
    let piece =
        prop_oneof![8 => pieces.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// A time between 1900 and 9999 with the day that it belongs to.
fn clock() -> impl Strategy<Value = (NaiveDateTime, NaiveDate)> {
    (-2_208_988_800_i64..253_402_300_000, 0_i64..12).prop_map(|(seconds, hours)| {
        let now = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        (now, (now - chrono::TimeDelta::hours(hours)).date())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40_000))]

    #[test]
    fn no_text_panics_or_lies_ahead(text in text(), (now, today) in clock()) {
        match moment(&text, now, today) {
            Ok(Moment::Day(day)) => prop_assert!(day <= today),
            Ok(Moment::At(at)) => prop_assert!(at <= now),
            Ok(Moment::Instant(_)) | Err(_) => {}
        }
        if let Ok(day) = day(&text, now, today) {
            prop_assert!(day <= today);
        }
        if let Ok(several) = moments(&text, now, today) {
            prop_assert!((1..=DAYS_MAX).contains(&several.len()));
            let days: Vec<NaiveDate> = several.iter().filter_map(|one| match one {
                Moment::Day(day) => Some(*day),
                Moment::At(_) | Moment::Instant(_) => None,
            }).collect();
            prop_assert!(days.is_sorted_by(|one, next| one < next));
            prop_assert!(days.iter().all(|day| *day <= today));
        }
        let _ = any_day(&text, now, today);
        if let Ok(minutes) = minutes(&text) {
            prop_assert!((1..=1440).contains(&minutes));
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_in_full_comes_back((then, _) in clock(), (now, today) in clock()) {
        let day = then.date();
        prop_assert_eq!(any_day(&day.to_string(), now, today), Ok(day));
        let later = now.max(then);
        let minute = then.format("%Y-%m-%d %H:%M").to_string();
        prop_assert_eq!(moment(&minute, later, later.date()), Ok(Moment::At(at(&minute))));
        let second = then.format("%Y-%m-%dT%H:%M:%S").to_string();
        prop_assert_eq!(moment(&second, later, later.date()), Ok(Moment::At(then)));
        let instant = then.and_utc().fixed_offset();
        prop_assert_eq!(moment(&instant.to_rfc3339(), now, today), Ok(Moment::Instant(instant)));
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
