//! What a goal goes by besides its periods: covers, changes of the unit, days without a goal.

use super::super::{count, listed, time};
use super::ExplainPage;
use crate::goals::{Every, StreakUnit, Term};

/// How days are covered by what is done on others, or when the next time is due.
pub(super) fn cover(page: &ExplainPage<'_>) -> Option<String> {
    let said = match &page.breakdown.standing.every {
        Every::Each(_) | Every::AtLeast { .. } | Every::AtMost { .. } | Every::On(_) => {
            return None;
        }
        Every::Rolling { days, window } => format!(
            "Once it is done on {days} days within {window}, the {window} days from the first of them on are covered, and count as kept. Days that the next time covers as well are covered before it instead."
        ),
        Every::Interval { ideal, longest } if ideal == longest => format!(
            "The next time is due {} after the last. Skipped and paused days do not count.",
            count((*longest).into(), "day")
        ),
        Every::Interval { ideal, longest } => format!(
            "The next time is due {} after the last, and in time until {longest} days after it. Skipped and paused days do not count.",
            count((*ideal).into(), "day"),
        ),
    };
    Some(said)
}

/// The days between two goals, at which a streak ends.
pub(super) fn gaps(page: &ExplainPage<'_>) -> Option<String> {
    let terms = &page.breakdown.terms;
    let gap = |pair: &[Term]| {
        let [before, after] = pair else {
            return None;
        };
        let (from, to) = (before.to?.succ_opt()?, after.from.pred_opt()?);
        let is_gap = before.every.unit() == after.every.unit() && from <= to && to < page.today;
        is_gap.then(|| time::range(from, to, page.today))
    };
    let gaps: Vec<String> = terms.windows(2).filter_map(gap).collect();
    (!gaps.is_empty()).then(|| {
        format!(
            "No goal was in force from {}; a streak does not run on over that.",
            listed(&gaps)
        )
    })
}

/// That a streak is counted in something else since the goal changed.
pub(super) fn changed(page: &ExplainPage<'_>) -> Option<String> {
    let last = page.breakdown.periods.last()?.term;
    let terms = page.breakdown.terms.get(..=last)?;
    let unit = terms.last()?.every.unit();
    let before = terms.iter().rposition(|term| term.every.unit() != unit)?;
    let (first, other) = (terms.get(before + 1)?, terms[before].every.unit());
    Some(format!(
        "Since {} the goal is judged by the {}; before that it was by the {}, and a streak does not run on over such a change.",
        time::date(first.from, page.today),
        judged_by(unit),
        judged_by(other),
    ))
}

/// What a goal is judged by whose streak is counted in this.
fn judged_by(unit: StreakUnit) -> &'static str {
    match unit {
        StreakUnit::Time => "interval from one time to the next",
        StreakUnit::Period(unit) => unit.name(),
    }
}
