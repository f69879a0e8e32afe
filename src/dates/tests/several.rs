//! Several days in one phrase.

use super::{NOW, date, typed};
use crate::dates::{DAYS_MAX, Moment, PhraseError, moments};

fn days(text: &str, now: &str) -> Result<Vec<Moment>, PhraseError> {
    moments(text, super::clock(now, "00:00"))
}

fn refusal(text: &str) -> String {
    days(text, NOW).unwrap_err().message
}

#[test]
fn days_side_by_side_and_ranges() {
    let wednesday = "2026-11-18 08:00";
    for (text, now, expected) in [
        ("mon wed fri", NOW, "16 18 20"),
        ("fri, MON wed", NOW, "16 18 20"),
        ("mon,wed", NOW, "16 18"),
        ("yesterday today", NOW, "21 22"),
        ("mon..wed", NOW, "16 17 18"),
        ("mon .. wed", NOW, "16 17 18"),
        ("mon..mon", NOW, "16"),
        ("fri..today", NOW, "20 21 22"),
        ("-3..-1", NOW, "19 20 21"),
        ("2026-11-16..2026-11-18", NOW, "16 17 18"),
        ("14 nov..16 nov", NOW, "14 15 16"),
        ("mon..tue fri", NOW, "16 17 20"),
        ("3 days ago..yesterday", NOW, "19 20 21"),
        // On a Wednesday the last Friday was before the last Monday.
        ("mon wed fri", wednesday, "13 16 18"),
        ("fri..mon", wednesday, "13 14 15 16"),
    ] {
        let expected = expected.split(' ').map(|day| format!("2026-11-{day}"));
        let expected: Vec<Moment> = expected.map(|day| Moment::Day(date(&day))).collect();
        assert_eq!(days(text, now), Ok(expected), "{text} at {now}");
    }
}

#[test]
fn a_range_goes_over_the_end_of_a_year() {
    let found = days("30 dec..2 jan", "2027-01-05 12:00").unwrap();
    let ends = [date("2026-12-30"), date("2027-01-02")].map(Moment::Day);
    assert_eq!((found.len(), found[0], found[3]), (4, ends[0], ends[1]));
}

#[test]
fn one_moment_is_what_it_always_was() {
    for text in ["mon", "yesterday 21:30", "nov 20, 2026", "2 hours ago"] {
        assert_eq!(days(text, NOW), typed(text, NOW).map(|one| vec![one]));
    }
    for text in [
        "tomorrow",
        "soon",
        "mon 25:00",
        "yesterday soon",
        "03/04",
        "",
    ] {
        assert_eq!(days(text, NOW), typed(text, NOW).map(|one| vec![one]));
    }
}

#[test]
fn what_reaches_into_the_future_is_refused_whole() {
    assert_eq!(
        refusal("fri..mon"),
        "\"fri..mon\" reaches into the future, to 2026-11-23: today is 2026-11-22"
    );
    for text in ["today..tomorrow", "mon tomorrow", "2026-11-20..2026-12-01"] {
        assert!(refusal(text).contains("reaches into the future"), "{text}");
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_its_reason() {
    for (text, why) in [
        ("mon mon", "2026-11-16 is named twice"),
        ("mon..wed tue", "2026-11-17 is named twice"),
        (
            "2026-11-18..2026-11-16",
            "2026-11-16 comes before 2026-11-18",
        ),
        ("mon..", "a day is missing behind .."),
        ("..wed", "a day is missing in front of .."),
        ("mon..wed..fri", "a day is missing in front of .."),
        ("mon wed soon", "\"soon\" is no day"),
        ("mon wed 21:30", "several days go without a time of day"),
        ("mon 21:30..wed", "several days go without a time of day"),
        (
            "1850-01-01..today",
            "a day lies outside of the years 1900 to 9999",
        ),
        ("2020-01-01..today", "it means more than 366 days"),
    ] {
        let refused = days(text, NOW).unwrap_err();
        assert_eq!(
            refused.message,
            format!("could not understand the days {text:?}: {why}")
        );
        assert!(refused.hint.is_some_and(|hint| hint.contains("mon..wed")));
    }
    let whole = days("2025-11-22..2026-11-22", NOW).unwrap();
    assert_eq!(whole.len(), DAYS_MAX);
}
