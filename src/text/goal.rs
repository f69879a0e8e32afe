//! Where a goal stands, in words and in facts.

mod facts;
mod rate;

use chrono::NaiveDate;

use super::done::{Done, Progress};
use super::every::wish;
use super::{count, time};
use crate::catalog::names::Names;
use crate::goals::{Every, Free, Standing, State, StreakUnit, Unit};
use crate::report::{Span, Tone};
use crate::stats::Series;

pub use facts::{FIELDS, facts, fields_with};
pub use rate::{
    kept_short, legend, mended, mended_sign, on_time, rate, rate_in_parts, rate_listed, rate_short,
};

/// What the row is called: `Quality time, Sam`.
#[must_use]
pub fn title(series: &Series, names: Names<'_>) -> String {
    let title = names.title(&series.practice);
    match &series.with {
        Some(with) => format!("{title}, {}", names.person_name(with)),
        None => title,
    }
}

/// How much of the current period is done: `3 of 3 this week`, `45 of 90 min this week`, `done today`; of one that a pause or a
/// skip excuses, that: `skipped this week`, `1 of 3 this week, paused`.
#[must_use]
pub fn progress(standing: &Standing, today: NaiveDate) -> Progress {
    let mut said = counted(standing, today);
    if let Some(word) = standing.excused.map(word) {
        if standing.done > 0.0 {
            said.after.push(word.to_owned());
        } else {
            said = resting(word, standing.unit);
        }
    }
    said
}

/// The word for days on which nothing is asked.
#[must_use]
pub fn word(free: Free) -> &'static str {
    match free {
        Free::Paused => "paused",
        Free::Skipped => "skipped",
    }
}

fn counted(standing: &Standing, today: NaiveDate) -> Progress {
    let whether = if standing.done > 0.0 {
        "done"
    } else {
        "not yet"
    };
    match &standing.every {
        Every::Each(unit) => during(whether, *unit),
        Every::On(_) if standing.target == 0.0 => during("not asked", Unit::Day),
        Every::On(_) => during(whether, Unit::Day),
        Every::AtLeast { per, .. } | Every::AtMost { per, .. } => {
            done(standing).within(this(*per).to_owned())
        }
        Every::Interval { .. } => match standing.last_done {
            None => Progress::new("not yet"),
            Some(last) if last == today => during("done", Unit::Day),
            Some(last) => Progress {
                before: "last",
                ..Progress::new(time::ago(last, today))
            },
        },
        Every::Rolling { window, .. } => {
            let days = format!("in {}", count(u64::from(*window), "day"));
            done(standing).within(days)
        }
    }
}

/// A word for why the current period asks for nothing; an interval has no name.
fn resting(word: &str, unit: StreakUnit) -> Progress {
    match unit {
        StreakUnit::Period(unit) => during(word, unit),
        StreakUnit::Time => Progress::new(word),
    }
}

/// That the current period is kept as another goal's that gave way in it: `kept as the goal was before: once a week`.
#[must_use]
pub fn kept_as(standing: &Standing) -> Option<String> {
    let every = wish(standing.kept_as.as_ref()?);
    Some(format!("kept as the goal was before: {every}"))
}

/// The current period, or the time since the last one.
fn current(unit: StreakUnit) -> &'static str {
    match unit {
        StreakUnit::Period(unit) => this(unit),
        StreakUnit::Time => "this time",
    }
}

/// A word for what became of the current period.
fn during(word: &str, unit: Unit) -> Progress {
    Progress {
        days: this(unit).to_owned(),
        ..Progress::new(word)
    }
}

/// The same in few cells: `3 of 3`, `45 of 90 min`, `today`, `12 d ago`, `paused`.
#[must_use]
pub fn progress_short(standing: &Standing, today: NaiveDate) -> String {
    match standing.excused.map(word) {
        Some(word) if standing.done > 0.0 => format!("{}, {word}", counted_short(standing, today)),
        Some(word) => word.to_owned(),
        None => counted_short(standing, today),
    }
}

fn counted_short(standing: &Standing, today: NaiveDate) -> String {
    match &standing.every {
        Every::Each(_) | Every::On(_) | Every::Interval { .. } => match standing.last_done {
            Some(last) if last == today => "today".to_owned(),
            Some(last) => format!("{} d ago", (today - last).num_days()),
            None => "not yet".to_owned(),
        },
        Every::AtLeast { .. } | Every::AtMost { .. } | Every::Rolling { .. } => {
            done(standing).short()
        }
    }
}

/// How much is done of what the goal asks for now.
#[must_use]
pub fn done(standing: &Standing) -> Done<'_> {
    Done {
        done: standing.done,
        every: &standing.every,
    }
}

fn this(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "today",
        Unit::Week => "this week",
        Unit::Month => "this month",
        Unit::Quarter => "this quarter",
        Unit::Year => "this year",
    }
}

/// So many of what a streak is counted in: `5 weeks`; for a goal by weekdays only those: `5 goal days`, `5 Mondays`.
#[must_use]
pub fn periods(number: u32, standing: &Standing) -> String {
    count(u64::from(number), &period(standing))
}

/// One of them.
#[must_use]
pub fn period(standing: &Standing) -> String {
    period_of(&standing.every)
}

/// What a goal is judged by: `week`, `goal day`, `Monday`.
#[must_use]
pub fn period_of(every: &Every) -> String {
    let Every::On(weekdays) = every else {
        return every.unit().name().to_owned();
    };
    let mut days = weekdays.days();
    match (days.next(), days.next()) {
        (Some(only), None) => time::weekday(only).to_owned(),
        (_, _) => "goal day".to_owned(),
    }
}

/// The current streak: `5 weeks in a row`; nothing below two, since a broken streak makes people stop.
#[must_use]
pub fn streak(standing: &Standing) -> Option<String> {
    (standing.current_streak > 1)
        .then(|| format!("{} in a row", periods(standing.current_streak, standing)))
}

/// What a row of times goes by: `each within 14 days`; none for goals that are judged by the calendar.
#[must_use]
pub fn each_within(every: &Every) -> Option<String> {
    match every {
        Every::Interval { longest, .. } => {
            Some(format!("each within {}", count((*longest).into(), "day")))
        }
        Every::Each(_)
        | Every::AtLeast { .. }
        | Every::AtMost { .. }
        | Every::On(_)
        | Every::Rolling { .. } => None,
    }
}

/// All of it in one sentence: `3 of 3 this week, kept 9 of the last 12 weeks, 5 weeks in a row`,
/// `done today, on time 9 of 12, 5 times in a row, each within 14 days`.
#[must_use]
pub fn summary(standing: &Standing, today: NaiveDate) -> String {
    let streak = streak(standing);
    let within = each_within(&standing.every).filter(|_| streak.is_some());
    let parts = [
        Some(progress(standing, today).said()),
        rate(standing),
        streak,
        within,
        kept_as(standing).map(|said| format!("{} {said}", current(standing.unit))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why nothing is asked today, if so.
#[must_use]
pub fn free(standing: &Standing) -> Option<&'static str> {
    standing.free_today.map(|free| match free {
        Free::Paused => "paused",
        Free::Skipped => "skipped today",
    })
}

/// The sign of a state, which differs by shape as well as by colour, and its stand-in where output is ASCII.
#[must_use]
pub fn sign(state: State) -> (&'static str, &'static str) {
    match state {
        State::Kept => ("●", "*"),
        State::Mended => ("◐", "+"),
        State::Open => ("○", "o"),
        State::Neutral => ("–", "-"),
        State::Missed => ("·", "."),
    }
}

/// The sign of a state with its colour.
#[must_use]
pub fn mark(state: State) -> Span {
    let (sign, ascii) = sign(state);
    let tone = match state {
        State::Kept | State::Mended => Tone::Good,
        State::Open | State::Neutral | State::Missed => Tone::Muted,
    };
    Span::sign(sign, ascii, tone).nameless()
}

/// The states in the order of a legend, with what their signs mean.
pub const MEANINGS: [(State, &str); 5] = [
    (State::Kept, "kept"),
    (State::Mended, "made up for"),
    (State::Open, "open"),
    (State::Neutral, "skipped, paused or cut short"),
    (State::Missed, "not kept"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{Calendar, Days, Goal, judge};

    /// The standing of a goal without anything done.
    fn standing(every: &str) -> Standing {
        let goal = Goal {
            every: every.parse().unwrap(),
            since: None,
            until: None,
        };
        let calendar = Calendar {
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            week_starts: chrono::Weekday::Mon,
        };
        judge(&[goal], &Days::new(), &[], &calendar)
    }

    #[test]
    fn streaks_are_counted_in_what_the_goal_is_judged_by() {
        for (every, said) in [
            ("daily", "2 days"),
            ("3/week", "2 weeks"),
            ("14d", "2 times"),
            ("mon,wed,fri", "2 goal days"),
            ("mon", "2 Mondays"),
        ] {
            assert_eq!(periods(2, &standing(every)), said, "{every}");
        }
        assert_eq!(periods(1, &standing("sat,sun")), "1 goal day");
        assert_eq!(periods(1, &standing("sun")), "1 Sunday");
    }
}
