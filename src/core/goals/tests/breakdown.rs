//! The breakdown of a series: the reasons of periods, and results that can be counted from the periods.

use proptest::prelude::*;

use super::properties::{History, history, near};
use super::{Story, day, goal};
use crate::goals::{Breakdown, Reason, Reckoned, State, StreakUnit, Unit, breakdown};

impl Story {
    fn breakdown(&self, today: &str) -> Breakdown {
        breakdown(&self.goals, &self.days, &self.pauses, &self.calendar(today))
    }

    /// The reasons of every period, oldest first.
    fn reasons(&self, today: &str) -> Vec<Vec<Reason>> {
        let periods = self.breakdown(today).periods;
        periods.into_iter().map(|period| period.why).collect()
    }
}

fn skipped(date: &str) -> Reason {
    Reason::Skipped(day(date))
}

#[test]
fn a_week_shows_what_is_missing_and_what_makes_up_for_it() {
    // 5 to 11 January twice, 12 to 18 four times, 19 to 25 once, 26 January not yet.
    let story = goal("3/week", "2026-01-05").done(
        "2026-01-05 2026-01-06 2026-01-12 2026-01-13 2026-01-14 2026-01-15 2026-01-20 2026-01-26",
    );
    assert_eq!(
        story.reasons("2026-01-26"),
        [
            vec![
                Reason::Short(1.0),
                Reason::MadeUpIn {
                    from: day("2026-01-12"),
                    to: day("2026-01-18")
                }
            ],
            vec![
                Reason::Reached,
                Reason::MakesUpFor {
                    from: day("2026-01-05"),
                    to: day("2026-01-11")
                }
            ],
            vec![Reason::Short(2.0)],
            vec![Reason::Short(2.0)],
        ]
    );
}

#[test]
fn a_neutral_week_lists_every_excuse() {
    let story = goal("3/week", "2026-01-07")
        .until("2026-01-29")
        .skip("2026-01-13")
        .skip("2026-01-15")
        .pause("2026-01-18", Some("2026-01-20"));
    let paused = |from, to| Reason::Paused {
        from: day(from),
        to: day(to),
    };
    assert_eq!(
        story.reasons("2026-02-02"),
        [
            vec![Reason::Begins(day("2026-01-07"))],
            vec![
                skipped("2026-01-13"),
                skipped("2026-01-15"),
                paused("2026-01-18", "2026-01-18")
            ],
            vec![paused("2026-01-19", "2026-01-20")],
            vec![Reason::Ends(day("2026-01-29"))],
        ]
    );
}

#[test]
fn at_most_is_within_or_over() {
    let story = goal("max1/week", "2026-01-05").done("2026-01-12 2026-01-13 2026-01-14");
    let reasons = story.reasons("2026-01-19");
    let expected = [
        vec![Reason::Within],
        vec![Reason::Over(2.0)],
        vec![Reason::Within],
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn a_covered_day_has_what_covers_it_and_until_when() {
    // 2/4d: the 4th and 5th cover to the 7th, the 9th and 10th to the 12th; paused on the 11th, so to the 13th.
    let story = goal("2/4d", "2026-01-04")
        .done("2026-01-04 2026-01-05 2026-01-09 2026-01-10")
        .pause("2026-01-11", Some("2026-01-11"));
    let covered = |by, until| Reason::Covered {
        by: Some(day(by)),
        until: day(until),
    };
    let missed = vec![Reason::Short(1.0), Reason::LastDone(day("2026-01-05"))];
    assert_eq!(
        story.reasons("2026-01-12"),
        [
            vec![Reason::Reached, covered("2026-01-04", "2026-01-07")],
            vec![Reason::Reached, covered("2026-01-05", "2026-01-07")],
            vec![covered("2026-01-05", "2026-01-07")],
            vec![covered("2026-01-05", "2026-01-07")],
            missed,
            vec![Reason::Reached, covered("2026-01-09", "2026-01-13")],
            vec![Reason::Reached, covered("2026-01-10", "2026-01-13")],
            vec![Reason::Paused {
                from: day("2026-01-11"),
                to: day("2026-01-11")
            }],
            vec![covered("2026-01-10", "2026-01-13")],
        ]
    );
}

#[test]
fn skips_and_future_entries_are_not_the_last_time() {
    // 2/4d: the 5th and 6th cover to the 8th.
    let story = goal("2/4d", "2026-01-05")
        .done("2026-01-05 2026-01-06 2026-01-16")
        .skip("2026-01-10")
        .skip("2026-01-11");
    let missed = vec![Reason::Short(2.0), Reason::LastDone(day("2026-01-06"))];
    let reasons = story.reasons("2026-01-14");
    let skips = ["2026-01-10", "2026-01-11"];
    assert_eq!(reasons[5..7], skips.map(|skip| vec![skipped(skip)]));
    assert_eq!(reasons[8], missed);
}

#[test]
fn each_goal_has_its_days_and_each_period_its_goal() {
    let story = goal("daily", "2026-01-05")
        .change("3/week", "2026-01-14")
        .done("2026-01-12 2026-01-13 2026-01-14");
    let breakdown = story.breakdown("2026-01-20");
    let terms: Vec<_> = breakdown
        .terms
        .iter()
        .map(|term| (term.every.to_string(), term.from, term.to, term.stretch))
        .collect();
    assert_eq!(
        terms,
        [
            (
                "daily".to_owned(),
                day("2026-01-05"),
                Some(day("2026-01-13")),
                0
            ),
            ("3/week".to_owned(), day("2026-01-14"), None, 1),
        ]
    );
    assert_eq!(
        breakdown.periods[9].why,
        [Reason::Reached, Reason::Changed(day("2026-01-14"))]
    );
    let places: Vec<usize> = breakdown.periods.iter().map(|one| one.term).collect();
    assert_eq!(places, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    assert!(breakdown.counts_on(day("2026-01-05")) && !breakdown.counts_on(day("2026-01-04")));
}

/// The lengths of runs of kept periods, oldest first, with the unit and the stretch of each.
fn runs(breakdown: &Breakdown) -> Vec<(StreakUnit, usize, u32)> {
    let mut runs: Vec<(StreakUnit, usize, u32)> = Vec::new();
    let mut is_broken = true;
    for one in &breakdown.periods {
        let term = breakdown.term(one).unwrap();
        let is_same = runs
            .last()
            .is_some_and(|(_, stretch, _)| *stretch == term.stretch);
        if is_broken || !is_same {
            runs.push((term.every.unit(), term.stretch, 0));
        }
        is_broken = one.period.state == State::Missed;
        let (_, _, length) = runs.last_mut().unwrap();
        *length += u32::from(one.period.state == State::Kept);
    }
    if is_broken && !runs.is_empty() {
        let (unit, stretch, _) = runs[runs.len() - 1];
        runs.push((unit, stretch, 0));
    }
    runs
}

fn count(breakdown: &Breakdown, counts: impl Fn(&Reckoned) -> bool) -> u32 {
    let counted = breakdown.periods.iter().filter(|one| counts(one)).count();
    u32::try_from(counted).unwrap()
}

fn reckon(history: &History) -> Breakdown {
    breakdown(
        &history.goals,
        &history.days,
        &history.pauses,
        &history.calendar,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn streak_best_and_rate_can_be_counted_from_the_periods_alone(history in history(near, 4)) {
        let breakdown = reckon(&history);
        let standing = &breakdown.standing;
        prop_assert_eq!(standing, &history.judge());
        let periods: Vec<_> = breakdown.periods.iter().map(|one| one.period).collect();
        prop_assert_eq!(periods, history.periods());
        // The active goal, or the goal that was last active, or the first to come.
        let begun = breakdown.terms.iter().filter(|term| term.from <= history.calendar.today).count();
        let now = breakdown.terms.get(begun.saturating_sub(1)).map(|term| term.stretch);
        let runs = runs(&breakdown);
        let last = runs.last().filter(|(_, stretch, _)| Some(*stretch) == now);
        let best = runs.iter().filter(|(unit, ..)| *unit == standing.unit).map(|(_, _, length)| *length).max();
        // The streak of an interval goal counts times, not the intervals between them.
        if standing.unit != StreakUnit::Time {
            prop_assert_eq!(standing.current_streak, last.map_or(0, |(_, _, length)| *length));
            prop_assert_eq!(standing.best_streak, best.unwrap_or(0));
        }
        let most = if standing.unit == Unit::Day.into() { 84 } else { 12 };
        let judged: Vec<State> = breakdown.periods.iter().rev()
            .take_while(|one| breakdown.term(one).map(|term| term.every.unit()) == Some(standing.unit))
            .map(|one| one.period.state)
            .filter(|state| !matches!(state, State::Open | State::Neutral))
            .take(most)
            .collect();
        prop_assert_eq!(standing.judged as usize, judged.len());
        prop_assert_eq!(standing.kept as usize, judged.iter().filter(|state| **state != State::Missed).count());
        prop_assert_eq!(standing.mended as usize, judged.iter().filter(|state| **state == State::Mended).count());
    }

    #[test]
    fn entries_count_on_the_days_of_any_goal(history in history(near, 4), date in near()) {
        let breakdown = reckon(&history);
        let mut terms = breakdown.terms.iter();
        let holds = terms.any(|term| term.from <= date && term.to.is_none_or(|to| date <= to));
        prop_assert_eq!(breakdown.counts_on(date), holds);
    }

    #[test]
    fn the_marks_add_up(history in history(near, 4)) {
        let breakdown = reckon(&history);
        let standing = &breakdown.standing;
        let is_kept = |one: &Reckoned| one.period.state == State::Kept;
        // There is one interval less than there are times.
        let between = u32::from(standing.unit == StreakUnit::Time);
        let (current, best) = (standing.current_streak, standing.best_streak);
        prop_assert_eq!(count(&breakdown, |one| one.in_streak && is_kept(one)), current.saturating_sub(between));
        prop_assert_eq!(count(&breakdown, |one| one.in_best && is_kept(one)), best.saturating_sub(between));
        prop_assert_eq!(count(&breakdown, |one| one.in_rate), standing.judged);
        let missed = |one: &Reckoned| one.period.state == State::Missed;
        prop_assert_eq!(count(&breakdown, |one| one.in_rate && !missed(one)), standing.kept);
        prop_assert_eq!(count(&breakdown, |one| (one.in_streak || one.in_best) && missed(one)), 0);
    }

    #[test]
    fn every_period_has_a_reason_that_fits_its_state(history in history(near, 4)) {
        for one in reckon(&history).periods {
            let fits = |why: &Reason| match one.period.state {
                State::Kept => matches!(why, Reason::After(_) | Reason::Reached | Reason::ReachedBefore(_) | Reason::Within | Reason::Covered { .. }),
                State::Open => matches!(why, Reason::Short(_) | Reason::Within | Reason::Over(_)),
                State::Neutral => matches!(
                    why,
                    Reason::After(_) | Reason::Skipped(_) | Reason::Paused { .. } | Reason::Begins(_) | Reason::Ends(_) | Reason::Changed(_)
                ),
                State::Mended => matches!(why, Reason::MadeUpIn { .. }),
                State::Missed => matches!(why, Reason::Late(_) | Reason::Short(_) | Reason::Over(_)),
            };
            prop_assert!(one.why.iter().any(fits), "{one:?}");
        }
    }
}
