//! The same for programs.

use chrono::NaiveDate;

use super::super::{filter, goal};
use super::{ExplainPage, why};
use crate::goals::{Reason, Reckoned, Term};
use crate::report::{Fact, Record};
use crate::stats::Counted;

/// What each of the periods has.
pub const FIELDS: &[&str] = &[
    "from",
    "to",
    "every",
    "unit",
    "stretch",
    "done",
    "target",
    "state",
    "late_by",
    "in_streak",
    "in_best",
    "in_rate",
    "why",
    "entries",
];

impl ExplainPage<'_> {
    /// The fields of the JSON object.
    #[must_use]
    pub fn facts(&self) -> Record {
        let (periods, all) = self.periods();
        let periods = periods.iter().map(|one| self.period_facts(one));
        let goals = self.breakdown.terms.iter().map(term_facts);
        vec![
            ("today", self.today.to_string().into()),
            ("filter", Fact::Object(filter::facts(self.filter))),
            (
                "goal",
                Fact::Object(goal::facts(self.series, &self.breakdown.standing)),
            ),
            ("matched", all.into()),
            ("periods", Fact::Rows(periods.collect())),
            ("goals", Fact::Rows(goals.collect())),
        ]
    }

    fn period_facts(&self, one: &Reckoned) -> Record {
        let term = self.breakdown.term(one);
        let period = &one.period;
        let entries = self.entries(one).map(|entry| entry.id.as_str().into());
        let why = one.why.iter().map(|reason| self.why_facts(*reason));
        vec![
            ("from", period.from.to_string().into()),
            ("to", period.to.to_string().into()),
            ("every", term.map(|term| term.every.to_string()).into()),
            ("unit", term.map(|term| term.every.unit().name()).into()),
            ("stretch", term.map(|term| term.stretch).into()),
            ("done", period.done.into()),
            ("target", period.target.into()),
            ("state", period.state.name().into()),
            ("late_by", period.late_by.into()),
            ("in_streak", one.in_streak.into()),
            ("in_best", one.in_best.into()),
            ("in_rate", one.in_rate.into()),
            ("why", Fact::Rows(why.collect())),
            ("entries", Fact::List(entries.collect())),
        ]
    }

    /// The real entries that count in a period.
    fn entries(&self, one: &Reckoned) -> impl Iterator<Item = &Counted> {
        let within = self.counted_in(one.period.from, one.period.to);
        within
            .iter()
            .filter(|entry| entry.skip.is_none() && self.breakdown.counts_on(entry.day))
    }

    /// What counts from one day to another.
    pub(super) fn counted_in(&self, from: NaiveDate, to: NaiveDate) -> &[Counted] {
        let from = self.counted.partition_point(|entry| entry.day < from);
        let to = self.counted.partition_point(|entry| entry.day <= to);
        self.counted.get(from..to).unwrap_or_default()
    }

    fn why_facts(&self, reason: Reason) -> Record {
        let mut why = Why::of(reason);
        if let Reason::ReachedBefore(term) = reason {
            let term = self.breakdown.terms.get(term);
            why.by = term.map(|term| term.every.target());
        }
        let said = match reason {
            Reason::Skipped(day) => why::skip_reason(day, self),
            Reason::Paused { from, .. } => why::pause_reason(from, self),
            Reason::Reached
            | Reason::ReachedBefore(_)
            | Reason::Within
            | Reason::Covered { .. }
            | Reason::MakesUpFor { .. }
            | Reason::Short(_)
            | Reason::Over(_)
            | Reason::MadeUpIn { .. }
            | Reason::LastDone(_)
            | Reason::After(_)
            | Reason::Late(_)
            | Reason::Begins(_)
            | Reason::Ends(_)
            | Reason::Changed(_) => None,
        };
        let date = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        vec![
            ("kind", why.kind.into()),
            ("by", why.by.into()),
            ("from", date(why.from).into()),
            ("to", date(why.to).into()),
            ("reason", said.into()),
        ]
    }
}

/// A reason as it is written for programs.
struct Why {
    kind: &'static str,
    by: Option<f64>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Why {
    fn of(reason: Reason) -> Self {
        let days = |kind, from, to| Self {
            kind,
            by: None,
            from,
            to,
        };
        let much = |kind, by| Self {
            by: Some(by),
            ..days(kind, None, None)
        };
        match reason {
            Reason::Reached => days("reached", None, None),
            Reason::ReachedBefore(_) => days("reached_before", None, None),
            Reason::Within => days("within", None, None),
            Reason::Covered { by, until } => days("covered", by, Some(until)),
            Reason::MakesUpFor { from, to } => days("makes_up_for", Some(from), Some(to)),
            Reason::Short(by) => much("short", by),
            Reason::Over(by) => much("over", by),
            Reason::After(days) => much("after", days.into()),
            Reason::Late(days) => much("late", days.into()),
            Reason::MadeUpIn { from, to } => days("made_up_in", Some(from), Some(to)),
            Reason::LastDone(day) => days("last_done", Some(day), Some(day)),
            Reason::Skipped(day) => days("skipped", Some(day), Some(day)),
            Reason::Paused { from, to } => days("paused", Some(from), Some(to)),
            Reason::Begins(day) => days("begins", Some(day), Some(day)),
            Reason::Ends(day) => days("ends", Some(day), Some(day)),
            Reason::Changed(day) => days("changed", Some(day), Some(day)),
        }
    }
}

fn term_facts(term: &Term) -> Record {
    vec![
        ("every", term.every.to_string().into()),
        ("unit", term.every.unit().name().into()),
        ("stretch", term.stretch.into()),
        ("from", term.from.to_string().into()),
        ("to", term.to.map(|day| day.to_string()).into()),
    ]
}
