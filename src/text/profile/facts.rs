//! A practice in depth for programs.

use super::{Profile, WEEK};
use crate::report::{Fact, Record};

/// All fields, in the order of the page.
pub(super) fn facts(profile: &Profile<'_>) -> Record {
    let depth = profile.depth;
    let all = depth.totals();
    let rated = depth.rated();
    vec![
        ("months", months(profile)),
        ("strengths", strengths(profile)),
        (
            "weekdays",
            counted(
                "weekday",
                WEEK.iter()
                    .map(|day| Fact::from(day.to_string().to_lowercase())),
                &depth.weekdays,
            ),
        ),
        (
            "hours",
            counted("hour", (0_u32..24).map(Fact::from), &depth.hours),
        ),
        (
            "ratings",
            counted("rating", (1_u32..=5).map(Fact::from), &depth.ratings),
        ),
        ("entries", all.entries.into()),
        ("minutes", all.minutes.into()),
        ("timed", depth.timed.into()),
        ("longest", (depth.timed > 0).then_some(depth.longest).into()),
        ("rated", rated.count.into()),
        ("rating", rated.mean().into()),
        ("rating_lately", depth.lately.mean().into()),
        ("rating_before", rated.without(depth.lately).mean().into()),
    ]
}

/// The months that are told, the oldest first.
fn months(profile: &Profile<'_>) -> Fact {
    let rows = profile.months.iter().map(|month| {
        let sums = profile.depth.months.get(month).copied().unwrap_or_default();
        vec![
            ("month", month.format("%Y-%m").to_string().into()),
            ("entries", sums.entries.into()),
            ("minutes", sums.minutes.into()),
            ("rated", sums.ratings.count.into()),
            ("rating", sums.ratings.mean().into()),
        ]
    });
    Fact::Rows(rows.collect())
}

/// The strength of each goal at the end of these months.
fn strengths(profile: &Profile<'_>) -> Fact {
    let rows = profile.goals.iter().map(|goal| {
        let scores = goal.scores.iter().map(|score| Fact::from(*score));
        vec![
            ("with", goal.series.with.as_deref().into()),
            ("scores", Fact::List(scores.collect())),
        ]
    });
    Fact::Rows(rows.collect())
}

/// How often for each of some.
fn counted(what: &'static str, names: impl Iterator<Item = Fact>, entries: &[u64]) -> Fact {
    let rows = names.zip(entries);
    let rows = rows.map(|(name, entries)| vec![(what, name), ("entries", (*entries).into())]);
    Fact::Rows(rows.collect())
}
