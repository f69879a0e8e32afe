//! Random series of calendar goals.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::Model;
use crate::goals::{Calendar, Goal, Pause, Tally};

/// A day among 500 from the autumn of 2025 on.
fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2025, 9, 10).unwrap();
    prop_oneof![0..60_u64, 0..500_u64].prop_map(move |days| first + chrono::Days::new(days))
}

pub(super) fn model() -> impl Strategy<Value = Model> {
    let texts = [
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
        "2/day",
        "1/week",
        "3/week",
        "2/month",
        "3/quarter",
        "5/year",
        "90min/week",
        "200min/month",
        "max1/week",
        "max2/month",
        "max4/quarter",
    ];
    let goal = (
        prop::sample::select(texts.to_vec()),
        day(),
        option::weighted(0.25, day()),
    );
    let pause = (day(), option::weighted(0.9, 0..60_u64));
    let entry = (day(), 0..4_u32, 1..90_u32, prop::bool::weighted(0.15));
    let first = (0..7_u8).prop_map(|day| Weekday::try_from(day).unwrap());
    (
        vec(goal, 1..5),
        vec(entry, 0..80),
        vec(pause, 0..3),
        day(),
        first,
    )
        .prop_map(|(mut goals, entries, pauses, today, week_starts)| {
            goals.sort_by_key(|(_, since, _)| *since);
            // A series starts before today.
            goals[0].1 = goals[0].1.min(today);
            let mut days: BTreeMap<NaiveDate, Tally> = BTreeMap::new();
            for (day, entries, minutes, is_skip) in entries {
                for _ in 0..entries {
                    *days.entry(day).or_default() += Tally::entry(minutes, 0.0);
                }
                if is_skip {
                    *days.entry(day).or_default() += Tally::skip();
                }
            }
            let goals = goals.into_iter().map(|(every, since, until)| Goal {
                every: every.parse().unwrap(),
                since: Some(since),
                until,
            });
            let pauses = pauses.into_iter().map(|(from, days)| Pause {
                from,
                to: days.map(|days| from + chrono::Days::new(days)),
            });
            Model {
                goals: goals.collect(),
                days,
                pauses: pauses.collect(),
                calendar: Calendar { today, week_starts },
            }
        })
}
