//! Days, weeks and months part time without a gap, and sums do not care how a history is cut.

use std::collections::BTreeMap;

use bond::goals::{Calendar, Unit};
use bond::journal::At;
use bond::output::{Format, PageSize, render};
use bond::report::Outcome;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use serde_json::Value;

use crate::checks::desk::Desk;
use crate::dice::Dice;

fn weekday(number: usize) -> Weekday {
    Weekday::try_from(u8::try_from(number % 7).expect("a weekday")).expect("a weekday")
}

/// Every moment belongs to one day, the next minute to the same or to the next, and each day has its 24 hours.
#[test]
fn each_moment_is_of_one_day() {
    let first = NaiveDate::from_ymd_opt(2026, 3, 27)
        .expect("a day")
        .and_time(NaiveTime::MIN);
    for starts in [(0, 0), (0, 30), (4, 0), (6, 0), (23, 59)] {
        let starts = NaiveTime::from_hms_opt(starts.0, starts.1, 0).expect("a time");
        let mut minutes: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        let mut last = None;
        for minute in 0..4 * 24 * 60 {
            let moment = first + TimeDelta::minutes(minute);
            let day = [None, Some(60), Some(-720)].map(|offset| {
                let at = At {
                    date: moment.date(),
                    time: Some(moment.time()),
                    offset,
                };
                at.belongs_to(starts)
            });
            // The day is that of the clock on the wall, wherever it hung.
            assert!(day.iter().all(|one| *one == day[0]));
            assert!(last.is_none_or(|last: NaiveDate| day[0] == last || Some(day[0]) == last.succ_opt()));
            *minutes.entry(day[0]).or_default() += 1;
            last = Some(day[0]);
        }
        let whole: Vec<u32> = minutes.values().copied().collect();
        assert!(
            whole[1..whole.len() - 1]
                .iter()
                .all(|minutes| *minutes == 1_440),
            "{whole:?}"
        );
        assert_eq!(whole.iter().sum::<u32>(), 4 * 1_440);
    }
}

#[test]
fn periods_part_the_days() {
    let mut dice = Dice::new(1);
    for number in 0..4_000 {
        let day = NaiveDate::from_num_days_from_ce_opt(
            1 + i32::try_from(dice.below(3_650_000)).expect("a day"),
        )
        .expect("a day");
        let calendar = Calendar {
            today: day,
            week_starts: weekday(number),
        };
        for unit in [
            Unit::Day,
            Unit::Week,
            Unit::Month,
            Unit::Quarter,
            Unit::Year,
        ] {
            let (from, to) = calendar.period(unit, day);
            assert!(from <= day && day <= to);
            for other in [from, to] {
                assert_eq!(
                    calendar.period(unit, other),
                    (from, to),
                    "{unit:?} of {other}"
                );
            }
            let next = to + Days::new(1);
            assert_eq!(calendar.period(unit, next).0, next, "{unit:?} behind {to}");
            match unit {
                Unit::Day => assert_eq!(from, to),
                Unit::Week => assert_eq!(
                    ((to - from).num_days(), from.weekday()),
                    (6, calendar.week_starts)
                ),
                Unit::Month => assert_eq!((from.day(), from.month()), (1, to.month())),
                Unit::Quarter => assert_eq!((from.day(), from.month() + 2), (1, to.month())),
                Unit::Year => assert_eq!((from.ordinal(), from.month() + 11), (1, to.month())),
            }
        }
    }
}

/// What a history adds up to: entries and minutes by practice, person and kind.
fn totals(entries: &[String]) -> BTreeMap<String, (u64, u64)> {
    let desk = Desk::with(format!("format = 1\n\n[log]\n{}", entries.concat()).as_bytes());
    let Ok(Outcome::Report(report)) = desk.run("stats") else {
        panic!("a report");
    };
    let page = PageSize {
        width: 80,
        color: false,
        shades: false,
        ascii: false,
    };
    let answer: Value = serde_json::from_str(&render(&report, Format::Json, &page)).expect("JSON");
    let mut totals = BTreeMap::new();
    for (list, name) in [
        ("practices", "practice"),
        ("people", "person"),
        ("kinds", "kind"),
    ] {
        for row in answer[list].as_array().expect("rows") {
            let number = |field: &str| row[field].as_u64().unwrap_or(0);
            let sum = (number("entries"), number("minutes"));
            if sum != (0, 0) {
                totals.insert(format!("{name} {}", row[name]), sum);
            }
        }
    }
    totals
}

/// Entries of half a year, some of them skips, some of days to come.
fn history(dice: &mut Dice) -> Vec<String> {
    let first = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a day");
    let entry = |number: usize| {
        let day = first + Days::new(dice.below(190) as u64);
        let practice = dice.pick(&["appreciation", "quality-time", "forgiveness", "reading"]);
        let with = dice.pick(&["", ", with = [\"sam\"]", ", with = [\"sam\", \"mum\"]"]);
        let more = dice.pick(&[
            "",
            ", minutes = 45",
            ", minutes = 1440",
            ", skip = true",
            ", note = 'x'",
        ]);
        let line = format!(
            "x{number} = {{ at = {day}T21:15:00+01:00, practice = \"{practice}\"{with}{more} }}\n"
        );
        // Another form of the same goes another way through the reader.
        if dice.one_in(4) {
            line.replace(" = {", "={")
        } else {
            line
        }
    };
    (0..60).map(entry).collect()
}

#[test]
fn sums_are_those_of_the_parts_whatever_the_order() {
    for seed in 0..40 {
        let mut dice = Dice::new(seed);
        let mut entries = history(&mut dice);
        let whole = totals(&entries);
        assert!(whole.len() > 5);
        let (one, other) = entries.split_at(dice.below(entries.len()));
        let mut sums = totals(one);
        for (name, (entries, minutes)) in totals(other) {
            let sum = sums.entry(name).or_default();
            *sum = (sum.0 + entries, sum.1 + minutes);
        }
        assert_eq!(sums, whole);
        entries.reverse();
        let place = dice.below(entries.len());
        entries.swap(0, place);
        assert_eq!(totals(&entries), whole);
    }
}
