//! Zones of every kind: what their clocks show, leave out and show twice.

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use tz::TimeZone;
use tz::timezone::{LocalTimeType, Transition};

use super::{Rules, Zone, instants, local};

/// The rules of places whose clocks change in odd ways: by half an hour, at midnight, back in winter, in the south.
const TEXTS: [&str; 9] = [
    "CET-1CEST,M3.5.0,M10.5.0/3",
    "EST5EDT,M3.2.0,M11.1.0",
    "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    "<+0545>-5:45",
    "IST-1GMT0,M10.5.0,M3.5.0/1",
    "CST5CDT,M3.2.0/0,M11.1.0/1",
    "EET-2EEST,M3.5.0/0,M10.5.0/0",
    "<-03>3<-02>,M10.3.0/0,M2.3.0/0",
    "UTC0",
];

fn zones() -> Vec<Rules> {
    let mut zones: Vec<Rules> = TEXTS.map(|text| Rules::of_text(text).expect(text)).into();
    zones.push(apia());
    zones
}

/// A zone that went over the date line: its clocks left out a whole day.
fn apia() -> Rules {
    let kind = |hours: i32, name: &[u8]| LocalTimeType::new(hours * 3600, false, Some(name));
    let kinds = vec![kind(-10, b"-10").unwrap(), kind(14, b"+14").unwrap()];
    let change = Transition::new(seconds("2011-12-30 10:00"), 1);
    let zone = TimeZone::new(vec![change], kinds, Vec::new(), None);
    Rules::of(zone.unwrap()).unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn seconds(text: &str) -> i64 {
    at(text).and_utc().timestamp()
}

fn shown(zone: &Rules, text: &str) -> Vec<String> {
    let found = instants(zone, at(text)).into_iter();
    found.map(|instant| instant.to_rfc3339()).collect()
}

#[test]
fn clocks_leave_out_an_hour_and_show_another_one_twice() {
    let berlin = Rules::of_text(TEXTS[0]).unwrap();
    let twice = ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"];
    assert_eq!(shown(&berlin, "2026-10-25 02:30"), twice);
    assert_eq!(
        shown(&berlin, "2026-10-25 03:00"),
        ["2026-10-25T03:00:00+01:00"]
    );
    for left_out in ["2026-03-29 02:00", "2026-03-29 02:01", "2026-03-29 02:59"] {
        assert!(shown(&berlin, left_out).is_empty(), "{left_out}");
    }
    assert_eq!(
        shown(&berlin, "2026-03-29 01:59"),
        ["2026-03-29T01:59:00+01:00"]
    );
    assert_eq!(
        shown(&berlin, "2026-03-29 03:00"),
        ["2026-03-29T03:00:00+02:00"]
    );
}

#[test]
fn clocks_leave_out_half_an_hour_or_a_day() {
    let lord_howe = Rules::of_text(TEXTS[2]).unwrap();
    assert!(shown(&lord_howe, "2026-10-04 02:29").is_empty());
    assert_eq!(shown(&lord_howe, "2026-10-04 02:30").len(), 1);
    assert_eq!(shown(&lord_howe, "2026-04-05 01:30").len(), 2);
    assert_eq!(shown(&lord_howe, "2026-04-05 01:29").len(), 1);
    for left_out in ["2011-12-30 00:00", "2011-12-30 12:00", "2011-12-30 23:59"] {
        assert!(shown(&apia(), left_out).is_empty(), "{left_out}");
    }
    assert_eq!(shown(&apia(), "2011-12-29 23:59").len(), 1);
    assert_eq!(shown(&apia(), "2011-12-31 00:00").len(), 1);
}

#[test]
fn clocks_change_at_midnight() {
    let havana = Rules::of_text(TEXTS[5]).unwrap();
    assert!(shown(&havana, "2026-03-08 00:00").is_empty());
    assert!(shown(&havana, "2026-03-08 00:59").is_empty());
    assert_eq!(shown(&havana, "2026-03-08 01:00").len(), 1);
    assert_eq!(shown(&havana, "2026-11-01 00:00").len(), 2);
}

#[test]
fn what_is_no_zone_is_refused() {
    for text in [
        "",
        "X-1",
        "ABC-24",
        "XXX-24:59:59",
        "X-23:59:59",
        "ABC-25",
        "Mars/Olympus",
        "CET",
    ] {
        assert!(Rules::of_text(text).is_err(), "{text}");
    }
    assert!(Rules::of_file(b"").is_err());
    assert!(Rules::of_file(b"TZif").is_err());
    assert_eq!(
        shown(&Rules::utc(), "2026-11-22 20:15"),
        ["2026-11-22T20:15:00+00:00"]
    );
}

proptest! {
    /// The clocks show every instant, and nothing else: a time that is found was shown then, and every time that was
    /// shown is found.
    #[test]
    fn what_clocks_show_is_found_and_nothing_else(
        zone in 0_usize..10,
        minute in 0_i64..43_000_000,
    ) {
        let zone = &zones()[zone];
        let utc = DateTime::from_timestamp(minute * 60, 0).unwrap().naive_utc();
        let then = local(zone, utc);
        prop_assert!(instants(zone, then.naive_local()).contains(&then));
        let found = instants(zone, utc);
        prop_assert!(found.is_sorted());
        for instant in &found {
            prop_assert_eq!(instant.naive_local(), utc);
            prop_assert_eq!(zone.offset_at(instant.naive_utc()), *instant.offset());
        }
        // Every quarter of an hour a day before and after, as a slower witness.
        let quarters = (-104..=104).map(|quarter| utc + TimeDelta::minutes(15 * quarter));
        let witnesses = quarters.filter(|at| local(zone, *at).naive_local() == utc).count();
        prop_assert!(found.len() >= witnesses, "{utc}: {found:?}");
    }
}
