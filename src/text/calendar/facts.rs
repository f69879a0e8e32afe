//! The fields of a calendar for programs.

use super::days::Day;
use super::{CalendarPage, goal};
use crate::goals::State;
use crate::report::{Fact, Record};
use crate::summary::week::KeptPeriods;

impl CalendarPage<'_> {
    /// The fields for programs.
    #[must_use]
    pub fn facts(&self) -> Record {
        let day = |day: Option<&Day>| day.map(|each| each.date.to_string());
        let KeptPeriods { kept, judged, .. } = self.kept();
        let goal = self.goal.as_ref();
        let rows = self.days.iter().map(|each| {
            vec![
                ("day", each.date.to_string().into()),
                ("entries", each.sums.entries.into()),
                ("minutes", each.sums.minutes.into()),
                ("skips", each.sums.skips.into()),
                ("paused", each.paused.into()),
                ("state", each.state.map(State::name).into()),
            ]
        });
        vec![
            ("today", self.today.to_string().into()),
            ("practice", self.filter.practice.as_deref().into()),
            ("with", self.filter.with.as_deref().into()),
            ("from", day(self.days.first()).into()),
            ("to", day(self.days.last()).into()),
            ("entries", self.entries().into()),
            ("minutes", self.minutes().into()),
            (
                "goal",
                goal.map_or(Fact::Null, |(series, standing)| {
                    Fact::Object(goal::facts(series, standing))
                }),
            ),
            ("kept", kept.into()),
            ("judged", judged.into()),
            ("days", Fact::Rows(rows.collect())),
        ]
    }
}
