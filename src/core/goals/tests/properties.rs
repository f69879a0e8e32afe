//! Properties that hold for every history.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::grammar::any_every;
use crate::goals::{
    Calendar, Days, Every, Goal, Pause, Period, Standing, State, Tally, judge, periods, review,
    scores,
};

/// A day within about four months, so that random days are close together.
pub(super) fn near() -> impl Strategy<Value = NaiveDate> {
    (0..120_i32).prop_map(near_day)
}

fn near_day(day: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(739_600 + day).unwrap()
}

/// A day in the years 1 to 9999, mostly near.
fn far() -> impl Strategy<Value = NaiveDate> {
    let any =
        (1..=3_652_059_i32).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap());
    prop_oneof![9 => near(), 1 => any]
}

fn tally() -> impl Strategy<Value = Tally> {
    let amount = prop_oneof![
        0.0..50.0_f64,
        Just(f64::NAN),
        Just(-1.0),
        Just(f64::INFINITY),
        Just(1e300)
    ];
    let minutes = prop_oneof![9 => 0..200_u32, 1 => Just(u32::MAX)];
    (0..4_u32, minutes, amount, any::<bool>()).prop_map(|(entries, minutes, amount, skipped)| {
        // Minutes and amounts come from entries.
        let done = Tally {
            entries,
            minutes,
            amount,
            skipped,
        };
        let skip = Tally {
            skipped,
            ..Tally::default()
        };
        if entries > 0 { done } else { skip }
    })
}

/// Goals with small numbers, so that some are reached.
fn every() -> impl Strategy<Value = Every> {
    let texts = [
        "daily",
        "weekly",
        "monthly",
        "2/day",
        "3/week",
        "2/month",
        "quarterly",
        "4/quarter",
        "9/year",
        "max2/year",
        "90min/week",
        "30min/day",
        "20pages/month",
        "mon,wed,fri",
        "sun",
        "3/7d",
        "3d",
        "2/2d",
        "1d",
        "3d..7d",
        "max2/week",
        "max0/day",
        "max60min/month",
        "max3km/day",
    ];
    prop_oneof![4 => proptest::sample::select(texts.to_vec()).prop_map(|text| text.parse().unwrap()), 1 => any_every()]
}

#[derive(Clone, Debug)]
pub(super) struct History {
    pub(super) goals: Vec<Goal>,
    pub(super) days: Days,
    pub(super) pauses: Vec<Pause>,
    pub(super) calendar: Calendar,
}

impl History {
    pub(super) fn judge(&self) -> Standing {
        judge(&self.goals, &self.days, &self.pauses, &self.calendar)
    }

    pub(super) fn periods(&self) -> Vec<Period> {
        periods(&self.goals, &self.days, &self.pauses, &self.calendar)
    }
}

pub(super) fn history<D: Strategy<Value = NaiveDate> + 'static>(
    date: fn() -> D,
    goals: usize,
) -> impl Strategy<Value = History> {
    let goal = (every(), option::of(date()), option::weighted(0.3, date())).prop_map(
        |(every, since, until)| Goal {
            every,
            since,
            until,
        },
    );
    let pause = (date(), option::weighted(0.8, date())).prop_map(|(from, to)| Pause { from, to });
    let days = vec((date(), tally()), 0..60).prop_map(|days| days.into_iter().collect());
    let first = (0..7_u8).prop_map(|day| Weekday::try_from(day).unwrap());
    (vec(goal, 1..=goals), days, vec(pause, 0..3), date(), first).prop_map(
        |(mut goals, days, pauses, today, first)| {
            goals.sort_by_key(|goal| goal.since);
            // Only the first goal of a practice may leave its start open.
            let begin = goals[0].since.unwrap_or(today);
            for later in &mut goals[1..] {
                later.since.get_or_insert(begin);
            }
            History {
                goals,
                days,
                pauses,
                calendar: Calendar {
                    today,
                    week_starts: first,
                },
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn numbers_stay_in_their_ranges(history in history(near, 4)) {
        let standing = history.judge();
        prop_assert!(standing.mended <= standing.kept && standing.kept <= standing.judged);
        prop_assert!(standing.judged <= 84);
        prop_assert!(standing.rate().is_none_or(|rate| (0.0..=1.0).contains(&rate)));
        prop_assert!(standing.current_streak <= standing.best_streak);
        prop_assert!((0.0..=100.0).contains(&standing.strength), "{}", standing.strength);
        prop_assert!(standing.done >= 0.0 && standing.done.is_finite());
        prop_assert_eq!(standing.best_from.is_some(), standing.best_streak > 0);
        prop_assert!(standing.best_from <= standing.best_to);
        prop_assert!(standing.safe_until.is_none_or(|day| day >= history.calendar.today && standing.current_streak > 0));
        prop_assert!(standing.last_done.is_none_or(|day| day <= history.calendar.today));
        prop_assert!(!(standing.due && (standing.ended || standing.free_today.is_some())));
    }

    #[test]
    fn the_standing_is_that_of_the_last_period(history in history(near, 4)) {
        let standing = history.judge();
        let today = history.calendar.today;
        if let Some(now) = history.periods().last().filter(|now| now.from <= today && today <= now.to) {
            // On the day of a time, the next interval has only just started.
            let is_over = standing.every.is_interval() && standing.last_done == Some(today);
            prop_assert_eq!(standing.state, if is_over { State::Open } else { now.state });
            prop_assert!((standing.done - now.done).abs() < 1e-9);
        }
    }

    #[test]
    fn a_review_is_the_standing_with_the_last_periods(history in history(near, 4), from in near()) {
        let History { goals, days, pauses, calendar } = &history;
        let (standing, late) = review(goals, days, pauses, calendar, (from, calendar.today));
        prop_assert_eq!(standing, history.judge());
        let all = history.periods();
        let before = all.len() - late.len();
        prop_assert_eq!(&late, &all[before..]);
        let is_late = |period: &&Period| period.to >= from;
        prop_assert_eq!(late.iter().filter(is_late).count(), all.iter().filter(is_late).count());
        let earlier = late.iter().filter(|period| period.to < from).count();
        prop_assert_eq!(earlier, usize::from(all.first().is_some_and(|first| first.to < from)));
    }

    #[test]
    fn days_that_are_over_are_judged_as_of_the_day_after(history in history(near, 4), from in near()) {
        let last = history.calendar.today;
        let mut days = Days::new();
        for (date, tally) in history.days.between(NaiveDate::MIN, last) {
            days.add(date, tally);
        }
        let today = last.succ_opt().unwrap();
        let after = History { days, calendar: Calendar { today, ..history.calendar }, ..history };
        let (standing, late) = review(&after.goals, &after.days, &after.pauses, &after.calendar, (from, last));
        let known = after.judge();
        if standing.unit == known.unit {
            let all = after.periods();
            prop_assert_eq!(&late, &all[all.len() - late.len()..]);
            prop_assert_eq!(standing.current_streak, known.current_streak);
            prop_assert_eq!((standing.kept, standing.judged), (known.kept, known.judged));
        }
        if let Some(held) = late.iter().rev().find(|one| one.from <= last && last <= one.to) {
            prop_assert_eq!(standing.state, held.state);
            prop_assert!((standing.done - held.done).abs() < 1e-9);
            prop_assert!((standing.target - held.target).abs() < 1e-9);
        }
    }

    #[test]
    fn what_goals_do_not_ask_for_need_not_be_kept(history in history(near, 4)) {
        let mut kept = Days::judged_by(&history.goals);
        for (date, tally) in history.days.between(NaiveDate::MIN, NaiveDate::MAX) {
            kept.add(date, tally);
        }
        let fewer = History { days: kept, ..history.clone() };
        prop_assert_eq!(fewer.judge(), history.judge());
        prop_assert_eq!(fewer.periods(), history.periods());
    }

    #[test]
    fn days_are_the_same_in_any_order_and_in_parts(
        days in vec((near(), 0..4_u32, 0..200_u32, any::<bool>()), 0..60),
        split in 0..60_usize,
    ) {
        let days: Vec<(NaiveDate, Tally)> = days
            .into_iter()
            .map(|(date, entries, minutes, skipped)| {
                (date, Tally { entries, minutes: minutes * entries.min(1), amount: 0.0, skipped })
            })
            .collect();
        let mut model: BTreeMap<NaiveDate, Tally> = BTreeMap::new();
        for (date, tally) in &days {
            *model.entry(*date).or_default() += *tally;
        }
        let (first, later) = days.split_at(split.min(days.len()));
        let mut joined: Days = first.iter().copied().collect();
        joined.join(&later.iter().copied().collect());
        for (from, to) in [(NaiveDate::MIN, NaiveDate::MAX), (near_day(3), near_day(90))] {
            let known: Vec<_> = model.range(from..=to).map(|(date, tally)| (*date, *tally)).collect();
            prop_assert_eq!(joined.between(from, to).collect::<Vec<_>>(), known);
        }
        prop_assert_eq!(joined.get(near_day(50)), model.get(&near_day(50)).copied());
        prop_assert_eq!(joined.len(), model.len());
    }

    #[test]
    fn periods_of_one_goal_follow_each_other_up_to_today(history in history(near, 1)) {
        let periods = history.periods();
        let is_gapless = !matches!(history.goals[0].every, Every::On(_));
        for pair in periods.windows(2) {
            prop_assert!(pair[0].to < pair[1].from);
            prop_assert!(!is_gapless || pair[0].to.succ_opt() == Some(pair[1].from));
        }
        prop_assert!(periods.iter().all(|period| period.from <= history.calendar.today && period.from <= period.to));
    }

    #[test]
    fn one_more_entry_never_lowers_what_is_done(history in history(near, 1), date in near()) {
        let before = history.judge();
        let mut after = history;
        after.days.add(date, Tally::entry(10, 1.0));
        // Sums of huge amounts are cut off, so only their days are compared.
        prop_assert!(after.judge().done >= before.done - 1e-6 || before.done > 1e12);
    }

    #[test]
    fn the_streak_ends_right_after_the_last_safe_day(history in history(near, 1)) {
        let mut later = history;
        later.days = later.days.between(NaiveDate::MIN, later.calendar.today).collect();
        let is_rolling = later.goals[0].every.is_rolling();
        if let Some(safe) = later.judge().safe_until.filter(|_| !is_rolling) {
            later.calendar.today = safe;
            prop_assert!(later.judge().current_streak > 0);
            later.calendar.today = safe.succ_opt().unwrap();
            prop_assert_eq!(later.judge().current_streak, 0);
        }
    }

    #[test]
    fn what_is_due_is_no_longer_due_once_enough_is_done(history in history(near, 3)) {
        if history.judge().due {
            let mut after = history;
            after.days.add(after.calendar.today, Tally { entries: 20_000, minutes: 1_000_000, amount: 2e6, skipped: false });
            prop_assert!(!after.judge().due);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn entries_of_long_ago_have_no_effect_on_the_strength(
        every in proptest::sample::select(vec!["daily", "3/week", "14d", "max2/week", "90min/week", "2/day"]),
        days in vec((0..3_000_i32, 0..3_u32), 0..1_500),
        pauses in vec((0..3_000_i32, 1..400_i32), 0..3),
        skipped in vec(2_000..3_000_i32, 0..200),
    ) {
        let goals = [Goal { every: every.parse().unwrap(), since: Some(near_day(0)), until: None }];
        let done = days.into_iter().map(|(day, entries)| {
            (near_day(day), Tally { entries, minutes: entries * 40, amount: 0.0, skipped: false })
        });
        let days: Days = done.chain(skipped.into_iter().map(|day| (near_day(day), Tally::skip()))).collect();
        let pause = |(day, length)| Pause { from: near_day(day), to: Some(near_day(day + length)) };
        let pauses: Vec<Pause> = pauses.into_iter().map(pause).collect();
        let calendar = Calendar { today: near_day(3_000), week_starts: Weekday::Mon };
        let strength = judge(&goals, &days, &pauses, &calendar).strength;
        let whole = scores(&goals, &days, &pauses, &calendar);
        if let Some((_, last)) = whole.last() {
            prop_assert!((strength - 100.0 * last).abs() < 1e-9, "{} {}", strength, last);
        }
    }

    #[test]
    fn no_dates_panic(history in history(far, 4)) {
        let standing = history.judge();
        prop_assert!(standing.current_streak <= standing.best_streak);
        history.periods();
    }
}
