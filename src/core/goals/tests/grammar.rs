//! The short form of goals.

use chrono::Weekday;
use proptest::prelude::*;

use crate::goals::{Every, Quantity, Unit, Weekdays};

fn parse(text: &str) -> Every {
    text.parse().unwrap()
}

fn error(text: &str) -> String {
    text.parse::<Every>().unwrap_err().to_string()
}

#[test]
fn reads_every_form_of_the_table() {
    let entries = |number| Quantity::Entries(number);
    let at_least = |quantity, per| Every::AtLeast { quantity, per };
    let at_most = |quantity, per| Every::AtMost { quantity, per };
    let pages = Quantity::Amount {
        number: 20.0,
        unit: "pages".to_owned(),
    };
    let some = Weekdays::of(&[Weekday::Fri, Weekday::Mon, Weekday::Wed]).unwrap();
    let table = [
        ("daily", Every::Each(Unit::Day)),
        ("weekly", Every::Each(Unit::Week)),
        ("monthly", Every::Each(Unit::Month)),
        ("quarterly", Every::Each(Unit::Quarter)),
        ("yearly", Every::Each(Unit::Year)),
        ("2/day", at_least(entries(2), Unit::Day)),
        ("3/week", at_least(entries(3), Unit::Week)),
        ("2/month", at_least(entries(2), Unit::Month)),
        ("1/quarter", at_least(entries(1), Unit::Quarter)),
        ("4/year", at_least(entries(4), Unit::Year)),
        (
            "600min/quarter",
            at_least(Quantity::Minutes(600), Unit::Quarter),
        ),
        ("20pages/year", at_least(pages.clone(), Unit::Year)),
        ("max2/quarter", at_most(entries(2), Unit::Quarter)),
        ("max60min/year", at_most(Quantity::Minutes(60), Unit::Year)),
        ("90min/week", at_least(Quantity::Minutes(90), Unit::Week)),
        ("20pages/month", at_least(pages, Unit::Month)),
        ("mon,wed,fri", Every::On(some)),
        ("3/7d", Every::Rolling { days: 3, window: 7 }),
        (
            "3d",
            Every::Interval {
                ideal: 3,
                longest: 3,
            },
        ),
        ("2/2d", Every::Rolling { days: 2, window: 2 }),
        (
            "7d..14d",
            Every::Interval {
                ideal: 7,
                longest: 14,
            },
        ),
        ("max2/week", at_most(entries(2), Unit::Week)),
        ("max0/day", at_most(entries(0), Unit::Day)),
        ("max60min/day", at_most(Quantity::Minutes(60), Unit::Day)),
    ];
    for (text, every) in table {
        assert_eq!(parse(text), every, "{text}");
        assert_eq!(every.to_string(), text);
    }
}

#[test]
fn reads_other_ways_to_write_the_same() {
    let table = [
        (" Daily ", "daily"),
        ("3 / week", "3/week"),
        ("3x/week", "3/week"),
        ("3 times/week", "3/week"),
        ("03/WEEK", "3/week"),
        ("2h/week", "120min/week"),
        ("90 minutes/week", "90min/week"),
        ("90m/week", "90min/week"),
        ("20 Pages/month", "20pages/month"),
        ("2.5km/week", "2.5km/week"),
        ("2.50km/week", "2.5km/week"),
        ("<=2/week", "max2/week"),
        ("≤ 2/week", "max2/week"),
        ("max 2/week", "max2/week"),
        ("max1h/day", "max60min/day"),
        ("Friday, MON ,wednesday,mon", "mon,wed,fri"),
        ("sun,sat", "sat,sun"),
        ("1/3d", "3d"),
        ("3 / 7 d", "3/7d"),
        ("1d", "1d"),
        (" 07D .. 14 d ", "7d..14d"),
    ];
    for (text, canonical) in table {
        assert_eq!(parse(text).to_string(), canonical, "{text}");
    }
}

#[test]
fn refuses_what_makes_no_sense() {
    let texts = [
        "",
        " ",
        "/",
        "/week",
        "3/",
        "3",
        "x",
        "d",
        "0/week",
        "0min/day",
        "0.0km/week",
        "0d",
        "0/7d",
        "3/0d",
        "8/7d",
        "3/week!",
        "3/week/day",
        "3/fortnight",
        "3/w",
        "3.5/week",
        "1.5h/week",
        "-3/week",
        "+3/week",
        "max",
        "max/week",
        "max2",
        "maxi",
        "max3/7d",
        "max3d",
        "<2/week",
        "10001/week",
        "3651d",
        "1/3651d",
        "527041min/week",
        "8785h/week",
        "1000001pages/week",
        "2.1234km/week",
        ".5km/week",
        "5.km/week",
        "1.2.3km/week",
        "pages/week",
        "20pa ges/week",
        "2days/week",
        "1h30/week",
        "mon,",
        ",",
        "mon,,fri",
        "mon,foo",
        "mon wed",
        "montag",
        "mo",
        "every day",
        "99999999999999999999/week",
        "99999999999999999999d",
        "٣/week",
        "daily weekly",
        "3/7dd",
        "3min/7d",
        "7d..7d",
        "14d..7d",
        "0d..7d",
        "7d..0d",
        "7d..3651d",
        "7..14",
        "7d..14",
        "7d..",
        "..14d",
        "7d...14d",
        "7d..14d..21d",
        "1w..2w",
        "3/7d..14d",
        "max7d..14d",
        "mon..fri",
    ];
    for text in texts {
        assert!(text.parse::<Every>().is_err(), "{text}");
    }
}

#[test]
fn errors_are_sentences_with_the_value_and_an_example() {
    assert_eq!(
        error("0/week"),
        "could not understand the goal \"0/week\": 0 asks for nothing, write max0/week for never"
    );
    assert_eq!(
        error("8/7d"),
        "could not understand the goal \"8/7d\": 7 days can't have 8 days that are done, write it as in 3/7d"
    );
    assert_eq!(
        error("often"),
        "could not understand the goal \"often\": write daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week"
    );
    assert_eq!(
        error("7d..14"),
        "could not understand the goal \"7d..14\": \"14\" is no number of days, write it as in 7d..14d"
    );
    assert_eq!(
        error("14d..7d"),
        "could not understand the goal \"14d..7d\": the shorter one comes first, write 7d..14d"
    );
    assert_eq!(
        error("7d..7d"),
        "could not understand the goal \"7d..7d\": both are 7 days, write 7d"
    );
    assert_eq!(
        error("10001/week"),
        "could not understand the goal \"10001/week\": 10001 is more than 10000"
    );
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::Day),
        Just(Unit::Week),
        Just(Unit::Month),
        Just(Unit::Quarter),
        Just(Unit::Year)
    ]
}

fn quantity(least: u32) -> impl Strategy<Value = Quantity> {
    let amount =
        (least * 1_000..=1_000_000_000_u32, "[a-z]{2,9}s").prop_map(|(thousandths, unit)| {
            Quantity::Amount {
                number: f64::from(thousandths) / 1_000.0,
                unit: format!("u{unit}"),
            }
        });
    prop_oneof![
        (least..=10_000_u32).prop_map(Quantity::Entries),
        (least..=527_040_u32).prop_map(Quantity::Minutes),
        amount,
    ]
}

pub(super) fn any_every() -> impl Strategy<Value = Every> {
    let weekdays = proptest::collection::vec(0_u8..7, 1..9).prop_map(|days| {
        let days: Vec<Weekday> = days
            .into_iter()
            .map(|day| Weekday::try_from(day).unwrap())
            .collect();
        Every::On(Weekdays::of(&days).unwrap())
    });
    prop_oneof![
        unit().prop_map(Every::Each),
        (quantity(1), unit()).prop_map(|(quantity, per)| Every::AtLeast { quantity, per }),
        (quantity(0), unit()).prop_map(|(quantity, per)| Every::AtMost { quantity, per }),
        weekdays,
        (2..=3_650_u32)
            .prop_flat_map(|window| (2..=window, Just(window)))
            .prop_map(|(days, window)| Every::Rolling { days, window }),
        (1..=3_650_u32)
            .prop_flat_map(|longest| (1..=longest, Just(longest)))
            .prop_map(|(ideal, longest)| Every::Interval { ideal, longest }),
    ]
}

proptest! {
    #[test]
    fn a_written_goal_reads_back_as_the_same_goal(every in any_every()) {
        prop_assert_eq!(parse(&every.to_string()), every);
    }

    #[test]
    fn no_text_panics(text in "\\PC*") {
        let _ = text.parse::<Every>();
    }

    #[test]
    fn nearly_right_text_is_refused_or_read_back(text in "(max|<=)?[0-9.]{0,5}(min|h|x|pages|d|İ|ß)?(/|,|\\.\\.)?(day|week|month|7d|mon|d)?") {
        if let Ok(every) = text.parse::<Every>() {
            prop_assert_eq!(parse(&every.to_string()), every);
        }
    }
}
